"""The words of English."""

from __future__ import annotations

import re

from reportgen.text.readers.english_nouns import ACTS, OUTCOMES, THINGS, TOTALS
from reportgen.text.readers.english_numbers import UNITS, number_words
from reportgen.text.readers.lexicon import SIGNS, Lexicon
from reportgen.text.readers.tokens import phrases

MONTHS = {
    "January|Jan": 1, "February|Feb": 2, "March|Mar": 3, "April|Apr": 4, "May": 5, "June|Jun": 6,
    "July|Jul": 7, "August|Aug": 8, "September|Sept|Sep": 9, "October|Oct": 10,
    "November|Nov": 11, "December|Dec": 12,
}  # fmt: skip
HIJRI = {
    "Muharram": 1, "Safar": 2, "Rabi al-Awwal|Rabi' al-Awwal|Rabi I": 3,
    "Rabi al-Thani|Rabi' al-Thani|Rabi al-Akhir|Rabi II": 4,
    "Jumada al-Ula|Jumada al-Awwal|Jumada I": 5,
    "Jumada al-Thani|Jumada al-Akhira|Jumada II": 6, "Rajab": 7, "Shaaban|Sha'ban|Shaban": 8,
    "Ramadan": 9, "Shawwal": 10,
    "Dhu al-Qadah|Dhu al-Qa'dah|Dhul Qadah|Dhu al-Qi'dah|Dhu al-Qida": 11,
    "Dhu al-Hijjah|Dhu al-Hijja": 12,
}  # fmt: skip
DAYS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
    "thirty-first",
]
NUMBERED = {
    "division": "division", "brigade": "brigade", "battalion": "battalion",
    "regiment": "regiment", "resolution": "resolution", "article": "article",
    "paragraph": "paragraph", "corps": "corps", "session": "session", "century": "century",
}  # fmt: skip
"""What bears a number: it names and does not count."""

ENGLISH = Lexicon(
    clitics=(),
    cue_decides=False,
    month_first=True,
    dotted_thousands=False,
    number_words=number_words,
    multipliers=phrases(
        {"thousand": 1000, "million": 10**6, "billion|bn": 10**9, "hundred": 100, "dozen": 12}
    ),
    vague=phrases(
        {
            "dozens|scores|tens": "dozens",
            "hundreds": "hundreds",
            "thousands": "thousands",
            "a few dozen|several dozen|a couple of dozen": "dozens",
            "a few hundred|several hundred": "hundreds",
            "a few thousand|several thousand": "thousands",
            "several|a few|a number of": "some",
            "tens of thousands": "tens_of_thousands",
            "hundreds of thousands": "hundreds_of_thousands",
        }
    ),
    before=phrases(
        {
            **SIGNS,
            "about|around|some|circa|approximately": "about",
            "roughly|nearly|almost|close to|an estimated": "about",
            "at least|a minimum of": "at_least",
            "no fewer than|no less than|not less than|not fewer than": "at_least",
            "more than|over|upwards of|in excess of|exceeding|above": "more_than",
            "exceeded|topped|passed|climb past|climbed past|rise past|rose past": "more_than",
            "just under|fewer than|less than|under|below": "fewer_than",
            "at most|up to|no more than|not more than|as many as|a maximum of": "at_most",
        }
    ),
    apart=phrases({"exceeds|exceed|exceeded|surpassed": "more_than"}),
    after=phrases(
        {
            "or more|at least|at the least": "at_least",
            "at most|at the most|at maximum": "at_most",
            "or so|approximately|odd": "about",
        }
    ),
    percent=phrases({"%|percent|per cent|pct": "percent"}),
    between=phrases({"between|anywhere between": "between", "from": "from"}),
    joins=frozenset({"and", "to", "-", "until", "till", "or"}),
    changes=frozenset(
        {"rose", "risen", "rise", "rising", "increased", "fell", "climbed", "jumped"}
    ),
    labels=frozenset(
        {"no", "number", "page", "article", "resolution", "phone", "unit", "paragraph"}
    ),
    months=phrases(MONTHS),
    shy=frozenset({"may", "march", "mar", "jan", "safar", "second", "early"}),
    hijri=phrases(HIJRI),
    hijri_mark=frozenset({"ah"}),
    this_month=phrases({"of this month|of the month|of the current month|of the same month": ""}),
    date_fillers=phrases({"of|of this|the|this|,|.|in|of the year": ""}),
    date_cues=frozenset({"on", "dated"}),
    year_cues=frozenset({"in", "since", "year", "of", "during", "until", "by", "early", "late"}),
    days=phrases({word: day for day, word in enumerate(DAYS, start=1)}),
    weekdays=phrases(
        {
            name: number
            for number, name in enumerate(
                ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            )
        }
    ),
    relative=phrases(
        {
            "the day before yesterday": -2,
            "yesterday|last night": -1,
            "today|this day|this morning|this afternoon|this evening": 0,
            "tomorrow": 1,
            "the day after tomorrow": 2,
        }
    ),
    clock_cues=phrases({"at|at about|at around|at exactly": ""}),
    clock_marks=phrases({"o'clock": ""}),
    before_hour=phrases(
        {
            "half past": 30,
            "a quarter past|quarter past": 15,
            "a quarter to|quarter to": -15,
            "ten past": 10,
            "ten to": -10,
            "twenty past": 20,
            "twenty to": -20,
        }
    ),
    hours=phrases({word: hour for word, hour in UNITS.items() if 1 <= hour <= 12}),
    minutes=phrases({}),
    parts=phrases(
        {
            "dawn|daybreak|pre-dawn|early morning|early hours|small hours|early|early on": "dawn",
            "morning": "morning",
            "noon|midday": "noon",
            "afternoon": "afternoon",
            "evening": "evening",
            "night|tonight|overnight": "night",
            "midnight": "midnight",
            "after midnight|past midnight": "after_midnight",
        }
    ),
    meridiems=phrases({"am": "am", "pm": "pm"}),
    part_fillers=phrases({"in the|at|of the|in|on the|o'clock|o'clock in the|o'clock at": ""}),
    part_cues=frozenset(
        {"at", "until", "till", "by", "around", "about", "from", "before", "after"}
    ),
    things=phrases(THINGS),
    outcomes=phrases(OUTCOMES),
    acts=phrases(ACTS),
    totals=phrases(TOTALS),
    duals=phrases(
        {
            f"both {noun}|both of the {noun}|both the {noun}": frozenset({thing})
            for nouns, thing in THINGS.items()
            for noun in nouns.split("|")
        }
    ),
    dual_shape=re.compile(r"(?!)"),
    not_dual=frozenset(),
    fractions=phrases(
        {
            "half|every second": "1/2",
            "a third|one third|third of|one in three": "1/3",
            "a quarter|one quarter|one in four": "1/4",
            "two thirds": "2/3",
            "three quarters": "3/4",
            "a fifth|one fifth|one in five|1 in 5": "1/5",
            "a tenth|one tenth|one in ten|1 in 10": "1/10",
        }
    ),
    shy_fractions=frozenset(),
    halves=phrases({"and a half": "1/2", "and a quarter": "1/4"}),
    article="the",
    ordinals=phrases({noun: frozenset({kind}) for noun, kind in NUMBERED.items()}),
    ordinal_words=phrases({word: day for day, word in enumerate(DAYS, start=1)}),
    decades=phrases({}),
    dual_like=re.compile(r"(?!)"),
    stops=frozenset(
        [
            "by",
            "in",
            "on",
            "when",
            "as",
            "after",
            "before",
            "during",
            "near",
            "from",
            "at",
            "including",
            "among",
            "while",
        ]
    ),
    conjunctions=frozenset({"and", "or"}),
)
