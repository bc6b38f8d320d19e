"""The words of English."""

from __future__ import annotations

import re

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
    "Ramadan": 9, "Shawwal": 10, "Dhu al-Qadah|Dhu al-Qi'dah|Dhu al-Qida": 11,
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
THINGS = {
    "strike|strikes|airstrike|airstrikes": "strike",
    "air strike|air strikes|raid|raids|air raid|air raids": "strike",
    "missile|missiles|rocket|rockets|tomahawk|tomahawks": "missile",
    "shell|shells": "shell",
    "bomb|bombs|barrel|barrels": "bomb",
    "aircraft|plane|planes|jets|warplanes": "aircraft",
    "civilian|civilians|villagers": "civilian",
    "child|children": "child",
    "woman|women": "woman",
    "man|men": "man",
    "fighter|fighters|militants|gunmen|combatants|militant": "fighter",
    "soldier|soldiers|troops|servicemen": "soldier",
    "person|people|persons|others": "person",
    "family|families": "family",
    "house|houses|home|homes": "house",
    "second|seconds": "second",
    "minute|minutes": "minute",
    "hour|hours": "hour",
    "day|days": "day",
    "week|weeks": "week",
    "month|months": "month",
    "year|years": "year",
    "metre|metres|meter|meters|m": "metre",
    "kilometre|kilometres|kilometer|kilometers|km": "kilometre",
    "ton|tons|tonne|tonnes": "tonne",
    "dollar|dollars": "dollar",
}
KILLED = "killed|dead|died|deaths|death|fatalities|martyrs|martyr|martyred|slain|perished|lives"
OUTCOMES = {
    KILLED: "killed",
    "wounded|injured|injuries|hurt": "injured",
    "casualties|casualty|victims|victim": "casualties",
    "missing": "missing",
}
ACTS = {
    "killed|killing|kill|kills|death of|deaths of|claimed the lives of|martyrdom of": "killed",
    "injured|injuring|wounded|wounding|injury of|injuries to|hurting": "injured",
}
TOTALS = {
    "death toll|dead|deaths|martyrs|killed|fatalities": "killed",
    "injured|wounded": "injured",
    "casualties|victims|casualty toll": "casualties",
}

ENGLISH = Lexicon(
    clitics=(),
    cue_decides=False,
    month_first=True,
    dotted_thousands=False,
    number_words=number_words,
    multipliers=phrases({"thousand": 1000, "million": 1_000_000, "hundred": 100, "dozen": 12}),
    vague=phrases(
        {
            "dozens|scores|tens": "dozens",
            "hundreds": "hundreds",
            "thousands": "thousands",
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
            "fewer than|less than|under|below": "fewer_than",
            "at most|up to|no more than|not more than|as many as|a maximum of": "at_most",
        }
    ),
    after=phrases(
        {
            "or more|at least|at the least": "at_least",
            "at most|at the most|at maximum": "at_most",
            "or so|approximately": "about",
        }
    ),
    percent=phrases({"%|percent|per cent|pct": "percent"}),
    between=phrases({"between|anywhere between": "between", "from": "from"}),
    joins=frozenset({"and", "to", "-", "until", "till", "or"}),
    changes=frozenset(
        {"rose", "risen", "rise", "rising", "increased", "fell", "climbed", "jumped"}
    ),
    labels=frozenset(
        {"no", "number", "page", "article", "resolution", "half", "phone", "unit", "paragraph"}
    ),
    months=phrases(MONTHS),
    shy=frozenset({"may", "march", "mar", "jan", "safar", "second"}),
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
    hours=phrases({word: hour for word, hour in UNITS.items() if 1 <= hour <= 12}),
    minutes=phrases({}),
    parts=phrases(
        {
            "dawn|daybreak|pre-dawn|early morning|early hours": "dawn",
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
    duals=phrases({}),
    dual_shape=re.compile(r"(?!)"),
    not_dual=frozenset(),
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
