"""How much of a digest its one page holds: a guess first, for setting a page takes its time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from reportgen.brief.model import Brief, Fact, Parallel
from reportgen.page.layout import gravest

ROOM = 58
"""Lines that fit the page, as `lines` counts them: right to about two lines in the examples and
in the cases of `tests/scale`."""


def longest_that_fits(options: Sequence[Brief], fits: Callable[[Brief], bool]) -> Brief | None:
    """The first of ever shorter digests that `fits`; None where none does. It looks about the
    one that should fit, so that few pages are set, and none much longer than one."""
    guesses = (n for n, option in enumerate(options) if lines(option) <= ROOM)
    too_long, fitting, step = -1, len(options), 1
    at = next(guesses, len(options) - 1)
    while fitting - too_long > 1:
        if fits(options[at]):
            fitting, at = at, at - step
        else:
            too_long, at = at, at + step
        step *= 2
        if not too_long < at < fitting:
            at = (too_long + fitting) // 2
    return options[fitting] if fitting < len(options) else None


def lines(brief: Brief) -> float:
    """About how many lines of a digest's main text a brief takes, by letters to a line."""
    code = brief.languages[-1]
    leads = sum(
        1.35 * _rows([lead.attribute, lead.sentence], code, 62) + 0.4 for lead in gravest(brief)
    )
    stands = sum(_rows([fact.label, *fact.values], code, 72) + 0.3 for fact in brief.stands)
    names = [column.name for column in brief.columns]
    strip = max((_height(fact, code) for fact in brief.facts), default=0)
    return (
        1.5 * _rows([brief.summary], code, 64)
        + len(brief.languages) * strip
        + leads
        + _rows(names, code, 78, between=6)
        + stands
    )


def _height(fact: Fact, code: str) -> int:
    """Lines of a fact in the strip, where every value begins a line."""
    return sum(_rows([value], code, 24) for value in fact.values)


def _rows(texts: Sequence[Parallel], code: str, width: int, between: int = 3) -> int:
    """Lines of texts that follow each other, with so many letters from one to the next."""
    return ceil(sum(len(text[code].plain) + between for text in texts) / width)
