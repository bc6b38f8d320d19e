"""The order of a line by UAX #9, with python-bidi's own engine as witness."""

from __future__ import annotations

from collections.abc import Sequence

from bidi import get_display

from reportgen.proof.order.paragraphs import Direction
from reportgen.text.bidi.ordering import order


def by_python_bidi(text: str, base: Direction) -> Sequence[int]:
    """Our order, once the Rust engine of python-bidi has shown the same signs in it."""
    ours = order(text, base)
    shown = get_display(text, base_dir="R" if base == "rtl" else "L")
    assert "".join(text[at] for at in ours) == shown
    return ours
