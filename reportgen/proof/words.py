"""Words as a search engine compares them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

INVISIBLE = re.compile("[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Tatweel, joiners and direction marks: drawn or obeyed, never searched for."""

WORD = re.compile(
    "[^\\W\\d_\x00-\u058f\u0900-\U0010ffff]+"  # letters that run to the left
    "|(?<![^\\W_\u0590-\u08ff])(?:"
    "[^\\W\\d_\u0590-\u08ff]+|\\d+"  # letters that run to the right, and figures
    ")(?![^\\W_\u0590-\u08ff])"
)
"""A run of letters or of figures: where Hebrew or Arabic meets what runs to the right no reader
puts a space. Left out are names of letters and figures, A1 and hashes: in a line that runs to the
left PDFium turns their parts round."""


def fold(text: str) -> str:
    """Text without what search ignores: case, compatibility forms, vowel marks, invisible signs.

    NFKC (UAX #15) turns presentation forms into letters; marks are dropped after it, so that
    composed letters (أ، إ، ؤ) keep theirs.
    """
    text = INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    marks = [ord(sign) for sign in set(text) if unicodedata.category(sign) == "Mn"]
    return text.translate(dict.fromkeys(marks)).casefold()


PART = re.compile("[^\\W\\d_\x00-\u058f\u0900-\U0010ffff]+|[^\\W\\d_\u0590-\u08ff]+|\\d+")
"""The same of what a reader gets, where «ahli-2023» may have become «-2023ahli»."""

LEFTWARD = re.compile("[\u0590-\u08ff]+")


def words(text: str) -> Iterator[str]:
    """The words and the numbers of a text, folded, in order."""
    return (match[0] for match in WORD.finditer(fold(text)))


def parts(text: str) -> Iterator[str]:
    """The runs of letters and figures of what was read, folded, in order."""
    return (match[0] for match in PART.finditer(fold(text)))


def turned(text: str) -> Iterator[str]:
    """The words with marks in a text, their parts turned round, where that changes them. In a line
    that runs to the right PDFium breaks such a word at its marks, and gives its parts in the order
    in which they stand on paper: «قرأُي» for «يُقرأ»."""
    for word in LEFTWARD.findall(text):
        pieces = re.findall(MARKED, word)
        if len(pieces) > 1:
            yield "".join(reversed(pieces))


MARKS = "\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed"
MARKED = f"[{MARKS}]+|[^{MARKS}]+"
