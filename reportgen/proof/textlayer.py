"""Whether the words of a page can be found in its PDF."""

from __future__ import annotations

from collections import Counter
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


def measure(expected: str, found: str) -> TextLayer:
    """Compare the words of two texts by count; their order and line breaks do not matter."""
    wanted = Counter(words(expected))
    return TextLayer(wanted.total(), dict(wanted - Counter(words(found))))


def lost_probes(expected: str, found: str) -> tuple[str, ...]:
    """The probe words that stand in `expected` and nowhere in `found`."""
    wanted, got = set(words(expected)), set(words(found))
    return tuple(word for word in PROBES if word in wanted - got)
