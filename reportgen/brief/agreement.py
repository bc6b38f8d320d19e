"""The picture of agreement: every point that is stated as a column as tall as all accounts,
parted where they say different things. It counts accounts and prefers none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..discrepancies import attribute_order
from ..discrepancies.model import SEVERITIES
from ..language import Language, Message
from .chips import severity_chip
from .context import Context
from .facts import said_alike
from .figure import Agreement, Degree, Key, Point
from .labels import STANCES
from .model import Chip, Text
from .phrase import phrase

CAPTION = Message("agreement", "{points} in {accounts}; a column is parted where they differ.")
ALONE = Message("agreement", "one account alone states it")
STATED = Message("agreement", "stated")


def build_agreement(context: Context) -> Agreement | None:
    """The points by the gravest difference on each. None where there are not two accounts."""
    order = tuple(attribute_order(context.dossier))
    if len(context.dossier.accounts) < 2 or not order:
        return None
    grades = {attribute: _grade(context, attribute) for attribute in order}
    chips = [*(severity_chip(context, severity) for severity in SEVERITIES), _alone(context)]
    degrees = [
        Degree(
            chip.name,
            chip.icon,
            chip.label,
            tuple(_point(context, a) for a in order if grades[a] == chip.name),
        )
        for chip in chips
        if chip.name in grades.values()
    ]
    return Agreement(
        caption=context.parallel(lambda language: _caption(context, len(order), language)),
        degrees=tuple(degrees),
        keys=tuple(_keys(context, (point for degree in degrees for point in degree.points))),
        mirrored=context.languages[0].direction == "rtl",
    )


def _grade(context: Context, attribute: str) -> str:
    """The gravest difference on a point; "none" for controls alone, "alone" where nothing could
    be compared."""
    found = [d for d in context.found if d.attribute == attribute]
    graded = [d.severity for d in context.differences if d.attribute == attribute]
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


def _caption(context: Context, count: int, language: Language) -> Text:
    accounts = len(context.dossier.accounts)
    points = language.npgettext("agreement", "{n} point", "{n} points", count)
    among = language.npgettext("summary", "{n} account", "{n} accounts", accounts)
    return phrase(
        language,
        language.say(CAPTION),
        points=phrase(language, points, n=language.number(count)),
        accounts=phrase(language, among, n=language.number(accounts)),
    )
