"""How hard a PDF is packed.

pydyf 0.13 always asks zlib for its hardest, which takes twice the time of its usual level for one
part in a hundred.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

LEVEL = 6


@contextmanager
def pack_lightly() -> Iterator[None]:
    """Let pydyf pack at `LEVEL` meanwhile."""
    import pydyf  # noqa: PLC0415

    def compressobj(level: int) -> Any:
        return zlib.compressobj(LEVEL)

    before = pydyf.zlib
    pydyf.zlib = SimpleNamespace(compressobj=compressobj, compress=zlib.compress)
    try:
        yield
    finally:
        pydyf.zlib = before
