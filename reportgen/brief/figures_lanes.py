"""What figures share: a lane for every account that speaks, one for all the silent, one for
all that were not read; and the words for each kind of mark."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce

from ..language import Language, Message
from .accounts import column
from .context import Context
from .figure import Key, Lane, Mark, Panel, Speaker
from .labels import STANCES
from .model import Cell, Parallel, Text
from .phrase import phrase

ABSENT = ("silent", "not_examined")
ACCOUNT = Message("figure", "Account")
BESIDE = Message("figure", "No value")
STANCE = Message("figure", "{stance}, {value}")
AND = Message("figure", "{first}; {second}")
END = Message("figure", "{clauses}.")


def speaker(context: Context, account: str) -> Speaker:
    """An account as the head of a lane."""
    found = column(context, account)
    return Speaker(found.sigil, found.name, f"#{found.anchor}")


def panel_of(label: Parallel, lanes: Sequence[Lane]) -> Panel | None:
    """A panel, if two accounts speak and one of them can be drawn."""
    speaking = [lane for lane in lanes if lane.stance not in ABSENT]
    marks = [mark for lane in speaking for mark in lane.marks]
    drawn = any(math.isfinite(end) for mark in marks for end in (mark.low, mark.high))
    return Panel(label, tuple(lanes)) if drawn and len(speaking) > 1 else None


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


def keys_for(
    context: Context, marks: Iterable[Mark], words: Mapping[str, Message]
) -> tuple[Key, ...]:
    """A key for each kind of mark that is drawn, in the order of `words`."""
    drawn = {mark.form for mark in marks} | {"reading" for mark in marks if mark.reading}
    return tuple(Key(name, context.say(said)) for name, said in words.items() if name in drawn)


def sentence(clauses: Sequence[Text], language: Language) -> Text:
    """What a figure shows, a clause for each panel."""
    row = reduce(lambda a, b: phrase(language, language.say(AND), first=a, second=b), clauses)
    return phrase(language, language.say(END), clauses=row)


def in_accounts(n: int, language: Language) -> Text:
    """In how many accounts: "in 3 accounts"."""
    template = language.npgettext("figure", "in {n} account", "in {n} accounts", n)
    return phrase(language, template, n=language.number(n))
