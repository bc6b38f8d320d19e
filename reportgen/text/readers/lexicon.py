"""What a reader must know of a language; `arabic.py` and `english.py` hold the words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reportgen.text.readers.tokens import Phrases, Token

NumberWords = Callable[[tuple[Token, ...], int], "tuple[int, int] | None"]

SIGNS = {
    "~|≈": "about",
    "> =|≥": "at_least",
    ">": "more_than",
    "< =|≤": "at_most",
    "<": "fewer_than",
}
"""Signs before a number, the same in every language."""


@dataclass(frozen=True)
class Lexicon:
    """The words of one language, folded; a phrase may be several words.

    `number_words` reads a number in words at a token: its value and how many tokens it takes.
    `hours` are words for hours after a cue (الثالثة), `minutes` what may follow them (والنصف),
    `days` ordinal days of a month (السابع عشر). `shy` months and parts of day are common words
    too and count only beside a number or a day. `acts` and `outcomes` say what happened to the
    counted, an act before or after the number, an outcome after it; `totals` name outcomes
    before it (عدد القتلى). `duals` count two of
    themselves, and so do words of `dual_shape` but for `not_dual`; words that are `dual_like`
    may be duals or something else. `before_hour` are minutes said before the hour (half past).
    `apart` are qualifiers that stand some words before their number. `fractions` are parts of a
    whole, `shy_fractions` those that are numbers too but before a noun with the `article`,
    `halves` what is added to a number (ونصف). `ordinals` are nouns
    that bear a number, `ordinal_words` the numbers they bear in words.

    `cue_decides`: الساعة makes any number an hour, "at" does not. `month_first`: a day may
    follow its month. `dotted_thousands`: 1.600 is 1600.
    """

    clitics: tuple[str, ...]
    cue_decides: bool
    month_first: bool
    dotted_thousands: bool
    number_words: NumberWords
    multipliers: Phrases[int]
    vague: Phrases[str]
    before: Phrases[str]
    after: Phrases[str]
    apart: Phrases[str]
    percent: Phrases[str]
    between: Phrases[str]
    joins: frozenset[str]
    changes: frozenset[str]
    labels: frozenset[str]
    months: Phrases[int]
    shy: frozenset[str]
    hijri: Phrases[int]
    hijri_mark: frozenset[str]
    this_month: Phrases[str]
    date_fillers: Phrases[str]
    date_cues: frozenset[str]
    year_cues: frozenset[str]
    days: Phrases[int]
    weekdays: Phrases[int]
    relative: Phrases[int]
    clock_cues: Phrases[str]
    clock_marks: Phrases[str]
    before_hour: Phrases[int]
    hours: Phrases[int]
    minutes: Phrases[int]
    parts: Phrases[str]
    meridiems: Phrases[str]
    part_fillers: Phrases[str]
    part_cues: frozenset[str]
    things: Phrases[str]
    outcomes: Phrases[str]
    acts: Phrases[str]
    totals: Phrases[str]
    duals: Phrases[frozenset[str]]
    fractions: Phrases[str]
    shy_fractions: frozenset[str]
    halves: Phrases[str]
    article: str
    ordinals: Phrases[frozenset[str]]
    ordinal_words: Phrases[int]
    decades: Phrases[int]
    dual_like: re.Pattern[str]
    dual_shape: re.Pattern[str]
    not_dual: frozenset[str]
    stops: frozenset[str]
    conjunctions: frozenset[str]
