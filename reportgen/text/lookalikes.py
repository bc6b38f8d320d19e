"""Letters and digits that pass for others: mixed numbers, mixed scripts, display forms.

UTS #39 (mixed numbers §5.3, mixed scripts §5.1), as far as it goes without the table of
confusables: whole words in another script that look like a known name are not found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from reportgen.errors import Level

Finding = tuple[int, int, str, Level]

NUMBER = re.compile(r"\d(?:[.,:/٫٬]?\d)*")
LINE = re.compile(r"[^\n\r]+")
WORD = re.compile(r"[^\W\d_]+")
LETTER_AS_DIGIT = re.compile(
    r"(?<![^\W\d])[lIOo]+[0-9]+(?!\w)|(?<!\w)[0-9]+[lIOo]+(?!\w)|(?<!\w)ه[٠-٩]+|[٠-٩]+ه(?![\wـ])"
)
TATWEELS = re.compile("\u0640{2,}")
PRESENTATION = re.compile("[\ufb50-\ufd3d\ufd40-\ufdf1\ufdf3-\ufdf9\ufe70-\ufefc]+")
ARABIC_WORD = re.compile("[\u0621-\u064a]{3,}")
MIXABLE = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")


def inspect_words(text: str) -> Iterator[Finding]:
    """What in `text` looks like something else: (start, end, name, level)."""
    yield from _numbers(text)
    yield from _lines(text)
    yield from _matches(text, LETTER_AS_DIGIT, "letter-as-digit", "warning")
    yield from _matches(text, TATWEELS, "tatweel-run", "warning")
    yield from _matches(text, PRESENTATION, "presentation-form", "warning")
    yield from _matches(text, WORD, "mixed-script", "warning", _mixes_scripts)
    for offset, character in enumerate(text):
        if _styled_digit(character):
            yield offset, offset + 1, "styled-digit", "warning"
    if _visual_order(text):
        yield 0, len(text), "visual-order", "warning"
    if not unicodedata.is_normalized("NFC", text):
        yield 0, len(text), "not-nfc", "note"


def _matches(
    text: str,
    pattern: re.Pattern[str],
    name: str,
    level: Level,
    holds: Callable[[str], bool] = bool,
) -> Iterator[Finding]:
    for match in pattern.finditer(text):
        if holds(match.group()):
            yield match.start(), match.end(), name, level


def _numbers(text: str) -> Iterator[Finding]:
    yield from _matches(text, NUMBER, "mixed-digits", "warning", lambda n: len(_systems(n)) > 1)


def _lines(text: str) -> Iterator[Finding]:
    yield from _matches(text, LINE, "two-digit-systems", "warning", lambda n: len(_systems(n)) > 1)


def _systems(text: str) -> set[int]:
    """The zero digits of the systems in use."""
    return {ord(c) - unicodedata.decimal(c) for c in text if c.isdecimal()}


def _mixes_scripts(word: str) -> bool:
    names = (unicodedata.name(character, "").partition(" ")[0] for character in word)
    return len({name for name in names if name in MIXABLE}) > 1


def _styled_digit(character: str) -> bool:
    """A digit of a style: full width, mathematical, raised, circled."""
    plain = unicodedata.normalize("NFKC", character)
    return plain != character and plain.isdecimal()


def _visual_order(text: str) -> bool:
    """Arabic stored backwards: words begin with letters that only end one, and the article
    stands at their end."""
    words: list[str] = ARABIC_WORD.findall(text)
    backwards = sum(word.startswith(("ة", "ى")) for word in words)
    mirrored = sum(len(word) > 3 and word.endswith("لا") for word in words)
    articles = sum(word.startswith("ال") for word in words)
    return backwards > 1 or mirrored > max(1, articles)
