"""How hard a PDF is packed."""

from __future__ import annotations

import zlib

import pytest

from reportgen.pdf.packing import LEVEL, pack_lightly

pytestmark = pytest.mark.pages


def test_streams_are_packed_at_our_level_and_pydyf_is_left_as_it_was() -> None:
    import pydyf  # noqa: PLC0415

    words = b"".join(b"%d %d l\n" % (n, n * n) for n in range(2000))
    stream = pydyf.Stream([words], compress=True)
    hardest = stream.data
    with pack_lightly():
        ours = stream.data
    packer = zlib.compressobj(LEVEL)
    assert packer.compress(words) + packer.flush() in ours
    assert stream.data == hardest != ours
