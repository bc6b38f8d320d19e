"""A text as folded tokens that know where they stand in the original."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reportgen.text.letters import fold

T = TypeVar("T")
Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], T]]]

TOKEN = re.compile(
    r"(?P<number>(?<![\d.,:/-])[1-9]\d{0,2}(?: \d{3})+(?![\d.,:/-]| \d)"
    r"|\d{4}-\d{1,2}-\d{1,2}(?![\d-])|\d{1,2}-\d{1,2}-\d{4}(?![\d-])|\d+(?:[.,:/]\d+)*)"
    r"|(?P<meridiem>(?<![^\W\d_])[ap]\.\s?m\b\.?)"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<mark>\S)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A number, word or mark, folded; `glued` if no space stands before it, `capital` if it
    was written with one. `variants` are the word, and the
    word without its clitics or an English 's."""

    text: str
    kind: str
    start: int
    end: int
    glued: bool
    capital: bool
    variants: tuple[str, ...]


def tokenize(text: str, clitics: Iterable[str]) -> tuple[Token, ...]:
    """The tokens of `text`; a word is also known without any of `clitics` at its front."""
    folded, offsets = fold(text)
    prefixes = tuple(clitics)
    found = []
    previous = -1
    for match in TOKEN.finditer(folded):
        word = match.group()
        kind = match.lastgroup or "mark"
        if kind == "meridiem":
            word, kind = f"{word[0]}m", "word"
        start = offsets[match.start()]
        end = _end(offsets, match.end(), start, len(text))
        glued = match.start() == previous
        variants = _variants(word, prefixes) if kind == "word" else (word,)
        found.append(Token(word, kind, start, end, glued, text[start].isupper(), variants))
        previous = match.end()
    return tuple(found)


def _end(offsets: tuple[int, ...], at: int, start: int, length: int) -> int:
    return next((offset for offset in offsets[at:] if offset > start), length)


def _variants(word: str, clitics: tuple[str, ...]) -> tuple[str, ...]:
    stripped = (word[len(clitic) :] for clitic in clitics if word.startswith(clitic))
    return (
        word,
        *(rest for rest in (*stripped, word.removesuffix("'s")) if 1 < len(rest) < len(word)),
    )


def lookup(
    tokens: tuple[Token, ...], at: int, phrases: Phrases[T], free: bool = True
) -> tuple[T, int] | None:
    """The value of the longest phrase that stands at `at`, and the number of its tokens."""
    if not 0 <= at < len(tokens):
        return None
    best: tuple[T, int] | None = None
    for word in tokens[at].variants if free else (tokens[at].text,):
        for phrase, value in phrases.get(word, ()):
            taken = _matches(tokens, at + 1, phrase)
            if taken is not None and (best is None or taken + 1 > best[1]):
                best = value, taken + 1
    return best


def _matches(tokens: tuple[Token, ...], at: int, phrase: tuple[str, ...]) -> int | None:
    """How many tokens the rest of a phrase takes from `at` on; hyphens within it are passed
    over (al-Awwal, twenty-three)."""
    index = at
    for word in phrase:
        if index < len(tokens) and tokens[index].text == "-":
            index += 1
        if index >= len(tokens) or tokens[index].text != word:
            return None
        index += 1
    return index - at


def phrases(table: Mapping[str, T]) -> Phrases[T]:
    """A table written with `|` between alternatives, folded, by the first word of each."""
    found: dict[str, list[tuple[tuple[str, ...], T]]] = {}
    for alternatives, value in table.items():
        for alternative in alternatives.split("|"):
            first, *rest = fold(alternative)[0].replace("-", " ").split()
            found.setdefault(first, []).append((tuple(rest), value))
    return found
