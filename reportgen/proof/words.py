"""Words as a search engine compares them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

INVISIBLE = re.compile("[\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Tatweel, joiners and direction marks: drawn or obeyed, never searched for."""

WORD = re.compile("[^\\W\\d_\x00-\u05ff\u0900-\U0010ffff]+|(?<![A-Za-z\\d])\\d+(?![A-Za-z\\d])")
"""A run of Arabic letters, or a number. Latin words and hashes are left out: lines break them."""


def _fold(text: str) -> str:
    """Text without what search ignores: compatibility forms, vowel marks, invisible signs.

    NFKC (UAX #15) turns presentation forms into letters; marks are dropped after it, so that
    composed letters (أ، إ، ؤ) keep theirs.
    """
    text = INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    marks = [ord(sign) for sign in set(text) if unicodedata.category(sign) == "Mn"]
    return text.translate(dict.fromkeys(marks))


def words(text: str) -> Iterator[str]:
    """The Arabic words and the numbers of a text, folded, in order."""
    return (match[0] for match in WORD.finditer(_fold(text)))
