"""What two texts say in words that no reader counts: negation, harm, modality, who and where.

Told only where it is sure: a sense is lost where the other text has no word for it, however
free; of opposites (last and next, Russia and Turkey) only an exchange of one for another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reportgen.text.readers import LEXICONS
from reportgen.text.readers.mention import Mention
from reportgen.text.readers.tokens import Phrases, Token, lookup, phrases, tokenize
from reportgen.text.sense_words import (
    NEGATIVE_PREFIX,
    NO_SENSE,
    NOT_NEGATIVE,
    OPPOSITES,
    SENSES,
)

CITIES = frozenset(OPPOSITES["zone"]) - {"gmt", "local"}
Table = Mapping[str, Phrases[str]]


@dataclass(frozen=True, slots=True)
class Told:
    """What one text says: sense → its plainest mention; the senses it may say; for each
    family of opposites, what it has of them."""

    plain: Mapping[str, Mention]
    perhaps: frozenset[str]
    opposites: Mapping[str, Mapping[str, Mention]]


def lost(ours: Told, theirs: Told) -> Iterator[Mention]:
    """The senses of one text for which the other has no word. A text that denies does not
    also lose its negation."""
    gone = [sense for sense in ours.plain if sense not in {*theirs.plain, *theirs.perhaps}]
    for sense in gone:
        yield ours.plain[sense]


def exchanged(ours: Told, theirs: Told) -> Iterator[tuple[Mention, Mention]]:
    """Opposites of which each text has one that the other has not, pairwise."""
    for family, mine in ours.opposites.items():
        yours = theirs.opposites[family]
        gone = [value for value in mine if value not in yours]
        new = [value for value in yours if value not in mine]
        for one, other in zip(gone, new, strict=False):
            if {one, other} & {"local"} and {one, other} & CITIES:
                continue
            yield mine[one], yours[other]


def told(text: str, language: str) -> Told:
    """What `text` says of each sense and of each family of opposites."""
    language = language.partition("-")[0]
    tokens = tokenize(text, LEXICONS[language].clitics)
    plain, free, nothing = _senses(language)
    hidden = _covered(tokens, nothing)
    seen = {
        sense: mention
        for sense, table in plain.items()
        if (mention := _first(tokens, table, hidden, sense))
    }
    perhaps = {sense for sense, table in free.items() if _first(tokens, table, frozenset(), sense)}
    if any(_negative(token) for token in tokens):
        perhaps |= {"negation", "denial"}
    opposites = {
        family: {
            value: mention
            for value, table in values.items()
            if (mention := _first(tokens, table, frozenset(), family))
        }
        for family, values in _opposites(language).items()
    }
    return Told(seen, frozenset(perhaps), opposites)


@lru_cache
def _senses(language: str) -> tuple[Table, Table, Phrases[str]]:
    parted = {sense: words[language].split("||") for sense, words in SENSES.items()}
    plain = {sense: phrases({words[0]: sense}) for sense, words in parted.items()}
    free = {sense: phrases({"|".join(words): sense}) for sense, words in parted.items()}
    return plain, free, phrases({NO_SENSE[language]: ""})


@lru_cache
def _opposites(language: str) -> Mapping[str, Table]:
    return {
        family: {value: phrases({words[language]: value}) for value, words in values.items()}
        for family, values in OPPOSITES.items()
    }


def _covered(tokens: tuple[Token, ...], nothing: Phrases[str]) -> frozenset[int]:
    """Where words stand that only look as if they said something."""
    return frozenset(
        index
        for at in range(len(tokens))
        if (found := lookup(tokens, at, nothing))
        for index in range(at, at + found[1])
    )


def _first(
    tokens: tuple[Token, ...], table: Phrases[str], hidden: frozenset[int], name: str
) -> Mention | None:
    for at, token in enumerate(tokens):
        found = None if at in hidden or _month(token) else lookup(tokens, at, table)
        if found and not _acronym_in_small(token):
            end = tokens[at + found[1] - 1].end
            return Mention("sense", token.start, end, (name,), found[0])
    return None


def _month(token: Token) -> bool:
    return token.text == "may" and token.capital


def _acronym_in_small(token: Token) -> bool:
    """Us and is are no countries."""
    return token.text in ("us", "is", "un") and not token.capital


def _negative(token: Token) -> bool:
    word = token.text
    return word.startswith(NEGATIVE_PREFIX) and not word.startswith(NOT_NEGATIVE) and len(word) > 5
