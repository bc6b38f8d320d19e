"""Who says what of each disputed attribute, in one line: what a digest has room for."""

from __future__ import annotations

from functools import partial

from reportgen.brief.context import Context
from reportgen.brief.model import Fact, Parallel, Text
from reportgen.brief.parts.facts import values_of
from reportgen.brief.pieces.labels import HEADINGS
from reportgen.brief.words.phrase import phrase, quoted, value
from reportgen.language import Language


def build_stands(context: Context) -> tuple[Fact, ...]:
    """A line for each attribute with a difference, the gravest first; the silent are named."""
    numbers: dict[str, list[int]] = {}
    for found in context.differences:
        numbers.setdefault(found.attribute, []).append(context.numbers[found.id])
    attributes = context.dossier.vocabulary.attributes
    return tuple(
        Fact(context.localized(attributes[each].label), values_of(context, each), True, tuple(by))
        for each, by in numbers.items()
    )


def build_remainders(context: Context) -> tuple[Parallel, ...]:
    """For every number of lines that may be left out, the words that say so."""
    count = len({found.attribute for found in context.differences})
    return tuple(context.parallel(partial(_remainder, n)) for n in range(1, count + 1))


def _remainder(n: int, language: Language) -> Text:
    template = language.npgettext(
        "digest",
        "The accounts differ on {n} more point: see the full brief, {section}.",
        "The accounts differ on {n} more points: see the full brief, {section}.",
        n,
    )
    section = quoted(language, value(language, language.say(HEADINGS["title.matrix"])))
    return phrase(language, template, n=language.number(n), section=section)
