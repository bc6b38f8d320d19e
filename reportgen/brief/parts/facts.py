"""The facts strip: place, date, and the main figures with who gives each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce

from reportgen.brief.context import Context
from reportgen.brief.model import Cell, Fact, Parallel, Run, Text
from reportgen.brief.pieces.cells import cell
from reportgen.brief.pieces.chips import LOOKS
from reportgen.brief.pieces.labels import STANCES
from reportgen.brief.pieces.windows import Length, Window, length_text, lengths, windows
from reportgen.brief.words.kinds import saying
from reportgen.brief.words.kinds.place import place_name
from reportgen.brief.words.phrase import phrase, text, value
from reportgen.discrepancies import attribute_order
from reportgen.language import Language, Message

FIGURES = 3
SHOWN = 4
"""Values of one attribute that stand beside others; of many more, these and how many."""
UNSAID = ("silent", "not_examined")
RANK = ("critical", "major", "minor", "info")
NAMED = 8
"""Accounts that are named beside a value; more are counted."""

PLACE = Message("fact", "Place")
DATE = Message("fact", "Date")
LENGTH = Message("fact", "{group}: duration, computed")
GIVEN_BY = Message("fact", "{value} ({sigils})")
SIGILS = Message("fact", "{first}, {second}")
QUALIFIED = Message("fact", "{stance}, {qualifier}")


def build_facts(context: Context) -> tuple[Fact, ...]:
    """Place, date, up to three figures by importance, and the length of each window."""
    claimed = tuple(attribute_order(context.dossier))
    attributes = context.dossier.vocabulary.attributes
    numbers = [a for a in claimed if saying(attributes[a].kind, context.dossier).in_facts]
    numbers.sort(key=lambda a: (not attributes[a].harm, RANK.index(attributes[a].importance)))
    facts = [*_place(context), _date(context)]
    facts += [_figure(context, attribute) for attribute in numbers[:FIGURES]]
    facts += [fact for window in windows(claimed) if (fact := _length(context, window))]
    return tuple(facts)


def _place(context: Context) -> list[Fact]:
    place = context.dossier.event.place
    if place is None:
        return []
    name = context.parallel(
        lambda language: text(language, [place_name(place, context.dossier, language)])
    )
    return [Fact(context.say(PLACE), (name,))]


def _date(context: Context) -> Fact:
    def said(language: Language) -> Text:
        return text(language, [value(language, language.edtf(context.dossier.event.date))])

    return Fact(context.say(DATE), (context.parallel(said),))


def _figure(context: Context, attribute: str) -> Fact:
    """Each figure or denial once, with the accounts that give it; the silent are not shown."""
    return Fact(
        label=context.localized(context.dossier.vocabulary.attributes[attribute].label),
        values=values_of(context, attribute, UNSAID),
        disputed=_disputed(context, {attribute}),
    )


def values_of(
    context: Context, attribute: str, omitted: tuple[str, ...] = ()
) -> tuple[Parallel, ...]:
    """What is said of an attribute, each once, with the accounts that say it; the silent last.
    Of many values a few, and how many more there are."""
    groups = [each for each in said_alike(context, attribute) if each[0].stance not in omitted]
    kept = _kept([found.stance for found, _ in groups])
    said = [_given_by(context, _words(context, groups[n][0]), groups[n][1]) for n in kept]
    return (*said, *_more(context, len(groups) - len(kept)))


def _kept(stances: Sequence[str]) -> list[int]:
    """Which of many values are shown: the first of each stance, so that no denial is lost among
    figures, then others in the order of the dossier."""
    if len(stances) <= SHOWN + 1:
        return list(range(len(stances)))
    firsts = [n for n, stance in enumerate(stances) if stance not in stances[:n]]
    others = [n for n in range(len(stances)) if n not in firsts]
    return sorted(firsts + others[: max(0, SHOWN - len(firsts))])


def _more(context: Context, count: int) -> list[Parallel]:
    """That so many values are left out, and where they are."""

    def said(language: Language) -> Text:
        template = language.npgettext(
            "fact",
            "and {n} more value, in the table of the full brief",
            "and {n} more values, in the table of the full brief",
            count,
        )
        return phrase(language, template, n=language.number(count))

    return [context.parallel(said)] if count else []


def said_alike(context: Context, attribute: str) -> list[tuple[Cell, list[str]]]:
    """The accounts that say the same of an attribute in the words of this brief, together."""
    groups: dict[str, tuple[Cell, list[str]]] = {}
    for account in context.dossier.accounts:
        found = cell(context, account, attribute)
        key = "|".join([found.stance, *(part.plain for part in _parts(found))])
        groups.setdefault(key, (found, []))[1].append(account)
    return sorted(groups.values(), key=lambda group: group[0].stance in UNSAID)


def _parts(found: Cell) -> Iterable[Text]:
    return [*found.value.values(), *(found.qualifier or {}).values()]


def _words(context: Context, found: Cell) -> Parallel:
    """A cell in one line: its value, or its stance, with what qualifies it."""

    def said(language: Language) -> Text:
        stated = found.value[language.code]
        if found.stance != "asserts":
            stance = phrase(language, language.say(STANCES[found.stance]))
            stated = (
                phrase(language, language.say(QUALIFIED), stance=stance, qualifier=stated)
                if stated.runs
                else stance
            )
        if not found.qualifier:
            return stated
        qualifier = found.qualifier[language.code]
        return phrase(language, language.say(QUALIFIED), stance=stated, qualifier=qualifier)

    return context.parallel(said)


def _length(context: Context, window: Window) -> Fact | None:
    """The durations that follow from each account's window."""
    groups: dict[tuple[Length, ...], list[str]] = {}
    for account in context.dossier.accounts:
        found = lengths(context, account, window)
        if found:
            groups.setdefault(found, []).append(account)
    if not groups:
        return None

    def words(found: tuple[Length, ...]) -> Parallel:
        return context.parallel(lambda language: length_text(context, found, language, bare=True))

    kept = [[*groups.items()][n] for n in _kept(["asserts"] * len(groups))]
    group = context.dossier.vocabulary.attributes[window.start].group
    label = context.localized(context.dossier.vocabulary.groups.get(group, {}))
    return Fact(
        label=context.parallel(lambda lang: phrase(lang, lang.say(LENGTH), group=label[lang.code])),
        values=(
            *(_given_by(context, words(found), by) for found, by in kept),
            *_more(context, len(groups) - len(kept)),
        ),
        disputed=_disputed(context, {window.start, window.end}),
    )


def _given_by(context: Context, words: Parallel, accounts: list[str]) -> Parallel:
    """A value with the sigils of the accounts that give it, or how many these are."""
    sigils = [Run(context.sigils[account], "value", "en", "ltr") for account in accounts]

    def said(language: Language) -> Text:
        by = _row(sigils, language) if len(sigils) <= NAMED else _count(len(sigils), language)
        return phrase(language, language.say(GIVEN_BY), value=words[language.code], sigils=by)

    return context.parallel(said)


def _count(accounts: int, language: Language) -> Text:
    template = language.npgettext("summary", "{n} account", "{n} accounts", accounts)
    return phrase(language, template, n=language.number(accounts))


def _disputed(context: Context, attributes: set[str]) -> bool:
    """Whether the accounts conflict, or may conflict, on one of the attributes."""
    return any(
        LOOKS[found.relation][0] == "conflict" or found.severity in ("critical", "major")
        for found in context.differences
        if attributes & {*context.attributes_told(found)}
    )


def _row(sigils: list[Run], language: Language) -> Text:
    template = language.say(SIGILS)
    first, *others = [text(language, [sigil]) for sigil in sigils]
    return reduce(lambda a, b: phrase(language, template, first=a, second=b), others, first)
