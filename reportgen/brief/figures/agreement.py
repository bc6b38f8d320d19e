"""The picture of agreement: every point that is stated as a column as tall as all accounts,
parted where they say different things. It counts accounts and prefers none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen.brief.context import Context, is_difference
from reportgen.brief.model import Chip, Text
from reportgen.brief.model.figure import Agreement, Degree, Key, Point
from reportgen.brief.parts.facts import said_alike
from reportgen.brief.pieces.chips import severity_chip
from reportgen.brief.pieces.labels import STANCES
from reportgen.brief.words.phrase import phrase
from reportgen.discrepancies import attribute_order
from reportgen.discrepancies.model import SEVERITIES
from reportgen.language import Language, Message

CAPTION = Message("agreement", "Columns are points; their parts, accounts that say the same.")
ALONE = Message("agreement", "one account alone")
STATED = Message("agreement", "stated")


def build_agreement(context: Context) -> Agreement | None:
    """The points by the gravest difference on each. None where there are not two accounts."""
    order = tuple(attribute_order(context.dossier))
    if len(context.dossier.accounts) < 2 or not order:
        return None
    grades = {attribute: _grade(context, attribute) for attribute in order}
    chips = [*(severity_chip(context, severity) for severity in SEVERITIES), _alone(context)]
    degrees = [
        _degree(context, chip, [a for a in order if grades[a] == chip.name])
        for chip in chips
        if chip.name in grades.values()
    ]
    return Agreement(
        caption=context.say(CAPTION),
        degrees=tuple(degrees),
        keys=tuple(_keys(context, (point for degree in degrees for point in degree.points))),
        mirrored=context.languages[0].direction == "rtl",
    )


def _degree(context: Context, chip: Chip, attributes: Sequence[str]) -> Degree:
    points = tuple(_point(context, attribute) for attribute in attributes)
    count = context.parallel(lambda language: _count(len(points), language))
    return Degree(chip.name, chip.tone, chip.icon, chip.label, count, points)


def _grade(context: Context, attribute: str) -> str:
    """The gravest difference on a point; "none" for controls alone, "alone" where nothing could
    be compared."""
    found = [d for d in context.found if attribute in context.attributes_told(d)]
    graded = [d.severity for d in found if is_difference(d)]
    return min(graded, key=SEVERITIES.index) if graded else "none" if found else "alone"


def _alone(context: Context) -> Chip:
    return Chip("alone", "absent", "–", context.say(ALONE))


def _point(context: Context, attribute: str) -> Point:
    """How many accounts say the same, for each thing that is said; the silent last."""
    groups = said_alike(context, attribute)
    return Point(
        label=context.localized(context.dossier.vocabulary.attributes[attribute].label),
        shares=tuple((cell.stance, len(accounts)) for cell, accounts in groups),
    )


def _keys(context: Context, points: Iterable[Point]) -> Iterator[Key]:
    drawn = {stance for point in points for stance, _ in point.shares}
    messages = {"asserts": STATED, **STANCES}
    return (Key(name, context.say(said)) for name, said in messages.items() if name in drawn)


def _count(points: int, language: Language) -> Text:
    template = language.npgettext("agreement", "{n} point", "{n} points", points)
    return phrase(language, template, n=language.number(points))
