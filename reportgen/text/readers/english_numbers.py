"""English number words: twenty-three, one hundred and five, two thousand, a dozen."""

from __future__ import annotations

from reportgen.text.readers.tokens import Token

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
UNITS = {word: value for value, word in enumerate(ONES)}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {"hundred": 100, "dozen": 12, "thousand": 1000, "million": 10**6, "billion": 10**9}
NOT_BEFORE_ONE = frozenset(
    ["no", "any", "every", "each", "some", "this", "that", "which", "another", "the"]
)
NOT_AFTER_ONE = frozenset(["of", "another", "by", "day", "point"])


def number_words(tokens: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    """The number that begins at `at`, and how many tokens it takes. "One of" counts nothing,
    nor does "no one"."""
    if _one_as_pronoun(tokens, at):
        return None
    total = part = 0
    index, last = at, at
    while index < len(tokens):
        word = tokens[index].text
        if word in ("-", "and") and last > at and _continues(tokens, index, part, total):
            index += 1
            continue
        if word == "a" and index == at and _text(tokens, at + 1) in SCALES:
            part = 1
        elif word in UNITS and _fits(part, UNITS[word]):
            part += UNITS[word]
        elif word in TENS and part % 100 == 0:
            part += TENS[word]
        elif word in ("hundred", "dozen") and 0 < part < 100:
            part *= SCALES[word]
        elif word in ("thousand", "million", "billion") and part:
            total, part = total + part * SCALES[word], 0
        else:
            break
        index += 1
        last = index
    zero = last == at + 1 and tokens[at].text == "zero"
    return (total + part, last - at) if total + part or zero else None


def _text(tokens: tuple[Token, ...], at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) else ""


def _fits(part: int, unit: int) -> bool:
    """Whether a unit may follow: after a ten below it, or after a whole hundred."""
    return part % 100 == 0 or (part % 10 == 0 and part % 100 >= 20 and unit < 10)


def _continues(tokens: tuple[Token, ...], at: int, part: int, total: int) -> bool:
    """Whether a hyphen or "and" leads on inside the same number."""
    following = _text(tokens, at + 1)
    if tokens[at].text == "-":
        tens = part % 100 >= 20 and part % 10 == 0 and 0 < UNITS.get(following, 0) < 10
        return tens or following in SCALES
    whole = part % 100 == 0 if part else bool(total)
    return whole and (following in UNITS or following in TENS)


def _one_as_pronoun(tokens: tuple[Token, ...], at: int) -> bool:
    if tokens[at].text != "one":
        return False
    return (
        _text(tokens, at - 1) in NOT_BEFORE_ONE
        or _text(tokens, at + 1) in NOT_AFTER_ONE
        or not tokens[at + 1 : at + 2]
    )
