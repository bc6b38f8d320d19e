"""Arabic where nothing else shapes it: terminals without bidi, and cards drawn letter by letter.
The one place for pre-shaped text."""

from __future__ import annotations

from functools import lru_cache

from arabic_reshaper import ArabicReshaper

from reportgen.text.bidi.ordering import visual


def to_visual(text: str) -> str:
    """A line in visual order with presentation forms, vowel marks kept. Never for a page: there
    it would print backwards and break search."""
    return visual(str(_reshaper().reshape(text)), "rtl")


@lru_cache(maxsize=1)
def _reshaper() -> ArabicReshaper:
    return ArabicReshaper({"delete_harakat": False})
