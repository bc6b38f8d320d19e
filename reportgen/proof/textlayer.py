"""Whether the words of a page can be found in its PDF."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from reportgen.proof.words import fold, parts, turned, words

LONG = 12
"""Signs without a space among them that may be wider than a column; nothing shorter is broken."""

BREAK = re.compile("[\x02\ufffe]?[ \t]*\r?\n[ \t]*")
"""The end of a line; a hyphen there is a sign of PDFium's own."""


BEGIN, END = r"(?<![^\W_])", r"(?![^\W_])"


class TextLayer:
    """The text that a reader gets of each page."""

    def __init__(self, pages: Sequence[str]) -> None:
        self.pages = [BREAK.sub("\n", page) for page in pages]
        self.counted = Counter(parts("\n".join(pages)))

    @cached_property
    def turned(self) -> Counter[str]:
        """The words with marks that stand whole once their parts are turned round."""
        return Counter(parts(" ".join(turned("\n".join(self.pages)))))

    @cached_property
    def folded(self) -> list[str]:
        """The pages as a search compares them."""
        return list(map(fold, self.pages))

    def lost(self, text: str) -> dict[str, int]:
        """The words of a text that a search does not find, each with how often, in its order."""
        missing = _tally(text) - self.counted
        return {
            word: times
            for word, times in missing.items()
            if max(self.turned[word], self.broken(word, text)) < times
        }

    def broken(self, word: str, text: str) -> int:
        """How often a word stands here in parts, a line's end between them, because the text has
        more in one piece than a line can hold."""
        pieces = [piece for piece in text.split() if len(piece) >= LONG]
        if not any(word in words(piece) for piece in pieces):
            return 0
        parted = re.compile(BEGIN + _part(word) + END)
        found = sum("\n" in match[0] for page in self.folded for match in parted.finditer(page))
        return found + self.carried(word)

    def carried(self, word: str) -> int:
        """How often a word begins at the foot of a page and goes on on the next page."""
        return sum(
            any(
                re.search(f"{BEGIN}{_part(word[:cut])}$", here, re.MULTILINE)
                and re.search(f"^{_part(word[cut:])}{END}", there, re.MULTILINE)
                for cut in range(1, len(word))
            )
            for here, there in pairwise(self.folded)
        )

    def place(self, word: str, text: str) -> int:
        """The number of the page that holds most of what stands around a word of a text."""
        every = list(words(text))
        at = every.index(word)
        near = {*every[max(0, at - AROUND) : at], *every[at + 1 : at + 1 + AROUND]}
        shared = [len(near & set(parts(page))) for page in self.pages]
        return shared.index(max(shared)) + 1


AROUND = 6
"""Words on either side that tell where a lost one would stand."""


def _part(word: str) -> str:
    """The pattern of a word that may go over lines."""
    return "\n?".join(map(re.escape, word))


def _tally(text: str) -> Counter[str]:
    """The words of a text, each with the number of times it stands there."""
    return Counter(words(text))


def lost_words(expected: str, found: str) -> dict[str, int]:
    """The words of a text that another lacks; their order and line breaks do not matter."""
    return TextLayer([found]).lost(expected)
