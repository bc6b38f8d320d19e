"""Whether the words of a page can be found in its PDF."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass

from reportgen.proof.words import words

PROBES = ("الولايات", "خلال", "هجين", "في", "نوفمبر", "إلى")
"""Words that fonts with a broken text layer lose first: lam-alef, ligatures, dotted letters."""


@dataclass(frozen=True, slots=True)
class TextLayer:
    """How much of an expected text was found. `missing` holds the words not found, each with
    the number of times it is short, in the order of the text."""

    expected: int
    missing: dict[str, int]

    @property
    def recall(self) -> float:
        """Share of the expected words found; 1.0 where none was expected."""
        return 1 - sum(self.missing.values()) / self.expected if self.expected else 1.0


def tally(text: str) -> Counter[str]:
    """The words of a text, each with the number of times it stands there."""
    return Counter(words(text))


def measure(expected: str, found: str) -> TextLayer:
    """Compare the words of two texts by count; their order and line breaks do not matter."""
    return compare_words(tally(expected), tally(found))


def compare_words(wanted: Counter[str], got: Counter[str]) -> TextLayer:
    """The same of words already counted."""
    return TextLayer(wanted.total(), dict(wanted - got))


def lost_probes(wanted: Container[str], got: Container[str]) -> tuple[str, ...]:
    """The probe words that are among those wanted and not among those got."""
    return tuple(word for word in PROBES if word in wanted and word not in got)
