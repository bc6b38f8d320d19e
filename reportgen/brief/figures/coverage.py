"""Which attributes each account speaks of: a strip of columns for each, by groups, so that what is
stated, denied, left open, passed over and not read is seen at a glance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial, reduce

from reportgen.brief.context import Context
from reportgen.brief.figures.lanes import ABSENT, ACCOUNT, speaker
from reportgen.brief.model import Text
from reportgen.brief.model.figure import Band, Coverage, Key, Section, Strip
from reportgen.brief.parts.matrix import row_anchor
from reportgen.brief.pieces.cells import QUALIFIERS, cell
from reportgen.brief.pieces.labels import STANCES
from reportgen.brief.words.phrase import phrase, text, value
from reportgen.discrepancies import attribute_order
from reportgen.language import Language, Message

GLANCE = 8
"""Cells of the table: no more than these are seen at a glance in the table itself."""
COLUMNS = 80
"""More attributes than this stand in several bands, each of whole groups."""

TITLE = Message("coverage", "What each account covers")
CAPTION = Message(
    "coverage",
    "One row for each account, in the order of the dossier; one column for each attribute, in the"
    " groups of the table and in its order. Shape tells the columns apart, not colour.",
)
SPOKEN = Message(
    "coverage", "Attributes: {all}; spoken of in every account: {every}; in one alone: {one}."
)
COUNT = Message("coverage", "{stance}: {n}")
KEYS = {"asserts": Message("coverage", "stated"), **STANCES}

Stances = Mapping[str, Mapping[str, str]]
"""Account → attribute → stance."""


def build_coverage(context: Context) -> Coverage | None:
    """The figure of coverage. None where there are not two accounts or two attributes, or few of
    both."""
    claimed = tuple(attribute_order(context.dossier))
    accounts = context.dossier.accounts
    if min(len(accounts), len(claimed)) < 2 or len(accounts) * len(claimed) <= GLANCE:
        return None
    stances = {
        account: {each: cell(context, account, each).stance for each in claimed}
        for account in accounts
    }
    drawn = {stance for row in stances.values() for stance in row.values()}
    return Coverage(
        title=context.say(TITLE),
        caption=context.say(CAPTION),
        alternative=context.parallel(partial(_sentence, claimed, stances)),
        account=context.say(ACCOUNT),
        bands=tuple(
            _band(context, groups, stances) for groups in _bands(_groups(context, claimed))
        ),
        keys=tuple(Key(name, context.say(said)) for name, said in KEYS.items() if name in drawn),
        mirrored=all(language.direction == "rtl" for language in context.languages),
    )


Group = tuple[int, str, list[str]]
"""Its number, its id, its attributes."""


def _groups(context: Context, claimed: Sequence[str]) -> list[Group]:
    """Groups that are spoken of, in the order of the matrix."""
    vocabulary = context.dossier.vocabulary
    members: dict[str, list[str]] = {group: [] for group in vocabulary.groups}
    for attribute in claimed:
        members.setdefault(vocabulary.attributes[attribute].group, []).append(attribute)
    filled = [(group, found) for group, found in members.items() if found]
    return [(n, group, found) for n, (group, found) in enumerate(filled, 1)]


def _bands(groups: Sequence[Group]) -> Iterator[list[Group]]:
    """Whole groups, as many as have room side by side."""
    band: list[Group] = []
    for group in groups:
        if band and sum(len(found) for *_, found in [*band, group]) > COLUMNS:
            yield band
            band = []
        band.append(group)
    yield band


def _band(context: Context, groups: Sequence[Group], stances: Stances) -> Band:
    attributes = [attribute for *_, found in groups for attribute in found]
    return Band(
        sections=tuple(_sections(context, groups)),
        strips=tuple(
            _strip(context, account, tuple(row[each] for each in attributes))
            for account, row in stances.items()
        ),
    )


def _sections(context: Context, groups: Sequence[Group]) -> Iterator[Section]:
    first = 0
    for n, group, found in groups:
        yield Section(
            number=context.parallel(partial(_number, n)),
            label=context.localized(context.dossier.vocabulary.groups.get(group, {})),
            first=first,
            count=len(found),
            href=f"#{row_anchor(found[0])}",
        )
        first += len(found)


def _strip(context: Context, account: str, stances: tuple[str, ...]) -> Strip:
    counts = Counter(stances)

    def said(language: Language) -> Text:
        parts = [
            phrase(
                language,
                language.say(COUNT),
                stance=language.say(KEYS[stance]),
                n=language.number(counts[stance]),
            )
            for stance in KEYS
            if counts[stance]
        ]
        return reduce(
            lambda a, b: phrase(language, language.say(QUALIFIERS), first=a, second=b), parts
        )

    return Strip(speaker(context, account), stances, context.parallel(said))


def _number(n: int, language: Language) -> Text:
    return text(language, [value(language, language.number(n))])


def _sentence(claimed: Sequence[str], stances: Stances, language: Language) -> Text:
    """How many attributes all accounts speak of, and how many one alone."""
    speaking = [
        sum(row[attribute] not in ABSENT for row in stances.values()) for attribute in claimed
    ]
    return phrase(
        language,
        language.say(SPOKEN),
        all=language.number(len(claimed)),
        every=language.number(speaking.count(len(stances))),
        one=language.number(speaking.count(1)),
    )
