"""Mixed lines as briefs hold them: both scripts, both kinds of digits, times, dates, numbers of
reference, percents, sums, addresses, quotation marks, brackets."""

from __future__ import annotations

from random import Random

from reportgen.brief.model import Run, Text
from reportgen.brief.words.marks import verbatim
from reportgen.brief.words.phrase import phrase, quoted, value
from reportgen.language import bind

ARABIC = "قال هجين بألفاظ غارات المدنيين قتيلاً و الساعة بين يوم نحو مسؤولون الأمريكية"
ENGLISH = "Reuters said Hajin strikes CJTF-OIR civilians May the Airwars life-news U.S."
WORDS = {"ar": ARABIC.split(), "en": ENGLISH.split()}
DATES = "4:30 ٤:٣٠ 11:01 2018-11-17 17/11/2018 ١٧/١١/٢٠١٨"
AMOUNTS = "19 ١٩ 43 ٤٠ 10-19 ١٠-١٩ 36–43 50% ٥٠٪ $1,200 ١٬٢٠٠ 3.5 ٣٫٥"
NAMES = "20181117-01 +963 A/71/99 S1 https://airwars.org/civ/CS1270?x=1&y=2 info@mail.mil"
MARKED = [
    "\u200e+963\u200e",
    "\u2066+963 11\u2069",
    "\u2067هجين (ب) 19\u2069",
    "\u2068@u\u2069",
]
FIGURES = [*f"{DATES} {AMOUNTS} {NAMES}".split(), *MARKED]
BRACKETS = ["()", "«»", "“”", "[]"]
STOPS = {"ar": "،.:؛-–/", "en": ",.:;-–/"}
OTHER = {"ar": "en", "en": "ar"}
TEMPLATES = [
    "{o} {a} ({b}): {c}.",
    "{o} {a} {p} {b} ({c})، {p}",
    "{o} {p} {a} – {b}; {p} {c}",
    "{a}: {b}, {p} ({c})",
]


def sample(random: Random) -> Text:
    """A text as the composer makes them: a sentence with slots, or words with marks."""
    language = random.choice(["ar", "en"])
    return phrased(random, language) if random.random() < 0.35 else cited(random, language)


def cited(random: Random, language: str) -> Text:
    """Verbatim words, up to two stretches of them marked."""
    words = sentence(random, language, 8)
    starts = [random.randrange(len(words)) for _ in range(random.randint(0, 2))]
    marks = [
        (start, min(len(words), start + random.randint(1, 30)), str(number))
        for number, start in enumerate(starts)
    ]
    return verbatim(words, language, bind(language).direction, marks)


def phrased(random: Random, language: str) -> Text:
    """A sentence with values, names, quotes and verbatim words in its slots."""
    template = random.choice(TEMPLATES).replace("{o}", random.choice(WORDS[language]))
    template = template.replace("{p}", random.choice(WORDS[language]))
    slots = {name: slot(random, language) for name in "abc"}
    return phrase(bind(language), template, **slots)


def slot(random: Random, language: str) -> Text | Run:
    """What stands in a slot: a value, or words of the other language."""
    own, other = bind(language), bind(OTHER[language])
    words = sentence(random, other.code, 2)
    return random.choice(
        [
            value(own, sentence(random, language, random.randint(1, 3))),
            Run(words, "name", other.code, other.direction),
            quoted(own, Run(words, "quote", other.code, other.direction)),
            verbatim(words, other.code, other.direction),
        ]
    )


def sentence(random: Random, language: str, length: int) -> str:
    """So many pieces in a row."""
    return " ".join(piece(random, language) for _ in range(length))


def piece(random: Random, language: str, depth: int = 0) -> str:
    """A word of either language, a figure, a word and a stop, or pieces in brackets."""
    chance = random.random()
    if chance < 0.45:
        return random.choice(WORDS[language])
    if chance < 0.6:
        return random.choice(WORDS[OTHER[language]])
    if chance < 0.85:
        return random.choice(FIGURES)
    if chance < 0.95 and depth < 2:
        opening, closing = random.choice(BRACKETS)
        inside = (piece(random, language, depth + 1) for _ in range(random.randint(1, 3)))
        return f"{opening}{' '.join(inside)}{closing}"
    return random.choice(WORDS[language]) + random.choice(STOPS[language])
