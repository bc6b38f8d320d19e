"""What figures share: a lane for every account that speaks, one for all the silent, one for
all that were not read; and the words for each kind of mark."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce

from reportgen.brief.context import Context
from reportgen.brief.model import Cell, Parallel, Text
from reportgen.brief.model.figure import Key, Lane, Mark, Panel, Speaker
from reportgen.brief.pieces.accounts import column
from reportgen.brief.pieces.labels import STANCES
from reportgen.brief.words.phrase import phrase
from reportgen.language import Language, Message

ABSENT = ("silent", "not_examined")
ACCOUNT = Message("figure", "Account")
BESIDE = Message("figure", "No value")
STANCE = Message("figure", "{stance}, {value}")
AND = Message("figure", "{first}; {second}")
END = Message("figure", "{clauses}.")
OPEN = Message(
    "figure", "An arrow is an open end: it is drawn a short way, however far the words may reach."
)
FULL = Message("figure", "No more than {n} marks are drawn for one account.")
MOST = 12
"""Marks drawn for one account: as many as the style sheet has heights for lanes."""
STRICT = {"floor": "more", "ceiling": "fewer"}
"""The keys of marks whose end is not meant."""


def speaker(context: Context, account: str) -> Speaker:
    """An account as the head of a lane."""
    found = column(context, account)
    return Speaker(found.sigil, found.name, f"#{found.anchor}")


def panel_of(label: Parallel, lanes: Sequence[Lane]) -> Panel | None:
    """A panel, if two accounts state or deny it and one of them can be drawn."""
    taking_sides = [lane for lane in lanes if lane.stance in ("asserts", "denies")]
    marks = [mark for lane in taking_sides for mark in lane.marks]
    drawn = any(math.isfinite(end) for mark in marks for end in (mark.low, mark.high))
    return Panel(label, tuple(lanes)) if drawn and len(taking_sides) > 1 else None


def absent_lanes(context: Context, stances: Mapping[str, str]) -> list[Lane]:
    """A lane for the accounts that are silent, one for those not read; `stances` gives the
    stance of each account."""
    found: list[Lane] = []
    for stance in ABSENT:
        accounts = [account for account, each in stances.items() if each == stance]
        if accounts:
            speakers = tuple(speaker(context, account) for account in accounts)
            found.append(Lane(speakers, stance, (context.say(STANCES[stance]),)))
    return found


def stance_line(context: Context, found: Cell) -> Parallel:
    """A cell that states no value to draw, in one line."""
    stance = context.say(STANCES[found.stance])

    def said(language: Language) -> Text:
        value = found.value[language.code]
        if not value.runs:
            value = (found.qualifier or context.empty)[language.code]
        if not value.runs:
            return stance[language.code]
        return phrase(language, language.say(STANCE), stance=stance[language.code], value=value)

    return context.parallel(said)


def keys_for(marks: Iterable[Mark], words: Mapping[str, Parallel]) -> tuple[Key, ...]:
    """A key for each kind of mark that is drawn, in the order of `words`."""
    drawn = {name for mark in marks for name in _key_names(mark)}
    return tuple(Key(name, words[name]) for name in words if name in drawn)


def _key_names(mark: Mark) -> Iterator[str]:
    yield STRICT.get(mark.form, mark.form) if mark.strict else mark.form
    if mark.reading:
        yield "reading"


def limits(context: Context, marks: Sequence[Mark]) -> Iterator[Parallel]:
    """What is not drawn as far as it goes, or not at all."""
    if any(mark.form in STRICT for mark in marks):
        yield context.say(OPEN)
    if any(mark.row == MOST - 1 for mark in marks):
        yield numbered(context, FULL, MOST)


def numbered(context: Context, message: Message, n: int) -> Parallel:
    """A message with a number."""
    return context.parallel(
        lambda language: phrase(language, language.say(message), n=language.number(n))
    )


def caption(context: Context, sentences: Sequence[Parallel]) -> Parallel:
    """How to read a figure, a sentence after the other."""

    def said(language: Language) -> Text:
        row = [each[language.code] for each in sentences]
        return reduce(lambda a, b: phrase(language, "{a} {b}", a=a, b=b), row)

    return context.parallel(said)


def sentence(clauses: Sequence[Text], language: Language) -> Text:
    """What a figure shows, a clause for each panel."""
    row = reduce(lambda a, b: phrase(language, language.say(AND), first=a, second=b), clauses)
    return phrase(language, language.say(END), clauses=row)


def in_accounts(n: int, language: Language) -> Text:
    """In how many accounts: "in 3 accounts"."""
    template = language.npgettext("figure", "in {n} account", "in {n} accounts", n)
    return phrase(language, template, n=language.number(n))
