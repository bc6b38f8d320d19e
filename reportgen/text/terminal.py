"""Arabic for terminals that neither shape nor order it: the one place for pre-shaped text."""

from __future__ import annotations

import arabic_reshaper

from .bidi import visual


def to_visual(text: str) -> str:
    """A line in visual order with presentation forms. Never for a page: there it would print
    backwards and break search."""
    return str(visual(arabic_reshaper.reshape(text), "rtl"))
