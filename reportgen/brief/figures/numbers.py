"""Casualties as the accounts give them, on one axis that begins at zero. A denial is not zero:
it has words and no mark."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from reportgen.brief.context import Context
from reportgen.brief.figures.lanes import (
    ABSENT,
    ACCOUNT,
    BESIDE,
    MOST,
    absent_lanes,
    caption,
    in_accounts,
    keys_for,
    limits,
    numbered,
    panel_of,
    sentence,
    speaker,
    stance_line,
)
from reportgen.brief.model import Cell, Parallel, Text
from reportgen.brief.model.figure import Figure, Lane, Mark, Panel, Tick
from reportgen.brief.parts.facts import RANK
from reportgen.brief.pieces.cells import cell
from reportgen.brief.pieces.labels import STANCES
from reportgen.brief.words.phrase import phrase, text, value
from reportgen.discrepancies import attribute_order
from reportgen.discrepancies.kinds.number import ABOUT, interval
from reportgen.dossier import Claim, Number
from reportgen.language import Language, Message

PANELS = 3
"""More attributes than this stand in the table alone."""
INTERVALS = 5
HEADROOM = 1.12
"""An open end needs room beyond the highest figure."""

TITLE = Message("figure", "The figures, on one axis")
CAPTION = Message(
    "figure",
    "One row for each account, in the order of the dossier. A denial, silence and a text not"
    " read for this are no figures and stand beside the axis.",
)

CHOSEN = Message(
    "figure", "The three weightiest of {n} attributes are drawn; the table has them all."
)
KEYS = {
    "exact": Message("figure key", "exact figure"),
    "about": Message(
        "figure key", "about; the band reaches {margins}% (at least 1) either way, as in comparing"
    ),
    "floor": Message("figure key", "at least"),
    "more": Message("figure key", "more than; the ring itself is not meant"),
    "ceiling": Message("figure key", "at most"),
    "fewer": Message("figure key", "fewer than; the ring itself is not meant"),
    "range": Message("figure key", "between two figures"),
    "some": Message("figure key", "in words, without a figure"),
    "reading": Message("figure key", "one of several readings"),
}
SPREAD = Message("figure", "{label}: figures from {low} to {high} {accounts}")
SINGLE = Message("figure", "{label}: the figure {low} {accounts}")
DENIED = Message("figure", "{clause}; a denial {accounts}")
UNCOUNTED = Message("figure", "{clause}; no figure {accounts}")


def draw_numbers(context: Context) -> Figure | None:
    """The figure of casualties: up to three attributes, gravest first. None where fewer than
    two accounts state or deny any, or none names a figure."""
    attributes = context.dossier.vocabulary.attributes
    order = [a for a in attribute_order(context.dossier) if attributes[a].kind == "number"]
    harm = [a for a in order if attributes[a].harm]
    harm.sort(key=lambda a: RANK.index(attributes[a].importance))
    drawn = [(a, panel) for a in harm if (panel := _panel(context, a))]
    if not drawn:
        return None
    harm, found = [a for a, _ in drawn], [panel for _, panel in drawn[:PANELS]]
    marks = [mark for panel in found for lane in panel.lanes for mark in lane.marks]
    high, step = _axis(marks)
    panels = tuple(found)
    chosen = [numbered(context, CHOSEN, len(harm))] if len(harm) > PANELS else []
    return Figure(
        name="numbers",
        title=context.say(TITLE),
        caption=caption(context, [context.say(CAPTION), *chosen, *limits(context, marks)]),
        alternative=context.parallel(lambda language: _sentence(panels, language)),
        low=0,
        high=high,
        ticks=tuple(_tick(context, n) for n in range(0, high + 1, step)),
        panels=panels,
        keys=keys_for(marks, _keys(context, harm[:PANELS])),
        account=context.say(ACCOUNT),
        beside=context.say(BESIDE),
        mirrored=all(language.direction == "rtl" for language in context.languages),
    )


def _keys(context: Context, attributes: Sequence[str]) -> dict[str, Parallel]:
    """The words of the keys, with the margins that "about" has in these attributes."""
    shares = sorted({_share(context, attribute) for attribute in attributes})

    def said(message: Message, language: Language) -> Text:
        margins = [language.number(round(100 * share)) for share in shares]
        return phrase(language, language.say(message), margins=language.join(margins, "or"))

    return {name: context.parallel(partial(said, message)) for name, message in KEYS.items()}


def _panel(context: Context, attribute: str) -> Panel | None:
    """One attribute: whoever speaks of it, then the silent and the unread together."""
    cells = {account: cell(context, account, attribute) for account in context.dossier.accounts}
    label = context.localized(context.dossier.vocabulary.attributes[attribute].label)
    lanes = [
        _lane(context, account, attribute, found)
        for account, found in cells.items()
        if found.stance not in ABSENT
    ]
    stances = {account: found.stance for account, found in cells.items()}
    return panel_of(label, [*lanes, *absent_lanes(context, stances)])


def _lane(context: Context, account: str, attribute: str, found: Cell) -> Lane:
    speakers = (speaker(context, account),)
    if found.stance != "asserts":
        line = stance_line(context, found)
        return Lane(speakers, found.stance, (line,), beside=context.say(STANCES[found.stance]))
    claims = [c for c in context.every(account, attribute) if c.polarity == "asserts"]
    share = _share(context, attribute)
    marks = dict.fromkeys(mark for claim in claims for mark in _marks(claim, share))
    rows = enumerate(list(marks)[:MOST])
    return Lane(
        speakers,
        found.stance,
        (found.value,),
        tuple(replace(mark, row=row) for row, mark in rows),
    )


def _share(context: Context, attribute: str) -> float:
    """How much more or less "about" admits, as comparing has it."""
    return context.dossier.vocabulary.attributes[attribute].tolerance or ABOUT


def _marks(claim: Claim, share: float) -> Iterator[Mark]:
    """A mark for each reading; `share` is what "about" admits."""
    for number in claim.readings:
        if isinstance(number, Number):
            yield replace(_mark(number, share), reading=len(claim.readings) > 1)


def _mark(number: Number, share: float) -> Mark:
    low = -math.inf if number.low is None else number.low
    high = math.inf if number.high is None else number.high
    match number.form:
        case "about":
            return Mark("about", *interval(number, share))
        case "exact" | "range":
            return Mark(number.form, low, high)
        case "at_least" | "more_than":
            return Mark("floor", low, math.inf, strict=number.form == "more_than")
        case "at_most" | "fewer_than":
            return Mark("ceiling", -math.inf, high, strict=number.form == "fewer_than")
    return Mark("some", -math.inf, math.inf)


def _ends(mark: Mark) -> list[int]:
    """The figures an account names: of "about" the middle, of an open mark its one end."""
    if mark.form == "about":
        return [round((mark.low + mark.high) / 2)]
    return [int(end) for end in (mark.low, mark.high) if math.isfinite(end)]


def _axis(marks: Iterable[Mark]) -> tuple[int, int]:
    """The end of the axis and the step of its ticks: 1, 2 or 5 times a power of ten."""
    most = max((_room(mark) for mark in marks), default=1)
    power = 10 ** max(0, math.floor(math.log10(max(most / INTERVALS, 1))))
    step = next(n * power for n in (1, 2, 5, 10) if n * power * INTERVALS >= most)
    return step * math.ceil(most / step), step


def _room(mark: Mark) -> float:
    """How far the axis must run for a mark."""
    if mark.form == "floor":
        return mark.low * HEADROOM
    return mark.high if math.isfinite(mark.high) else 1


def _tick(context: Context, n: int) -> Tick:
    return Tick(n, context.parallel(lambda lang: text(lang, [value(lang, lang.number(n))])))


def _sentence(panels: Sequence[Panel], language: Language) -> Text:
    return sentence([_clause(panel, language) for panel in panels], language)


def _clause(panel: Panel, language: Language) -> Text:
    counted = [lane for lane in panel.lanes if any(_ends(mark) for mark in lane.marks)]
    ends = sorted(end for lane in counted for mark in lane.marks for end in _ends(mark))
    message = SPREAD if ends[0] < ends[-1] else SINGLE
    words = phrase(
        language,
        language.say(message),
        label=panel.label[language.code],
        low=language.number(ends[0]),
        high=language.number(ends[-1]),
        accounts=in_accounts(len(counted), language),
    )
    others = {
        DENIED: sum(lane.stance == "denies" for lane in panel.lanes),
        UNCOUNTED: sum(lane.stance == "asserts" for lane in panel.lanes) - len(counted),
    }
    for message, n in others.items():
        if n:
            among = in_accounts(n, language)
            words = phrase(language, language.say(message), clause=words, accounts=among)
    return words
