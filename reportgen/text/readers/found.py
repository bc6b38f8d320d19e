"""A mention still in tokens, before its subject is known."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.text.readers.lexicon import Lexicon
from reportgen.text.readers.mention import Kind, Value
from reportgen.text.readers.tokens import Phrases, T, Token, lookup


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in `tokens[first:after]`."""

    kind: Kind
    first: int
    after: int
    value: Value
    form: str = ""
    things: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text with the words of its language."""

    all: tuple[Token, ...]
    lexicon: Lexicon

    def __len__(self) -> int:
        return len(self.all)

    def text(self, at: int) -> str:
        """The folded token, empty beyond the ends."""
        return self.all[at].text if 0 <= at < len(self.all) else ""

    def kind(self, at: int) -> str:
        """word, number or mark; empty beyond the ends."""
        return self.all[at].kind if 0 <= at < len(self.all) else ""

    def glued(self, at: int) -> bool:
        """Whether no space stands before the token."""
        return 0 < at < len(self.all) and self.all[at].glued

    def look(self, at: int, table: Phrases[T], free: bool = True) -> tuple[T, int] | None:
        """The longest phrase of `table` at `at`: its value and the index after it."""
        found = lookup(self.all, at, table, free)
        return (found[0], at + found[1]) if found else None

    def whole(self, at: int, low: int, high: int) -> int | None:
        """The plain whole number at `at` within bounds."""
        text = self.text(at)
        return int(text) if text.isdecimal() and low <= int(text) <= high else None
