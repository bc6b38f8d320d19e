"""Arabic number words from one to 999,999, in every gender, case and joined form.

ثلاثة وعشرون is 23, مئتا ألف 200,000, خمسمائة وثلاث 503, تسع عشرة 19. أحد and إحدى count only
inside a compound (أحد عشر): alone they mean "somebody". واحد counts as one.
"""

from __future__ import annotations

from reportgen.text.letters import fold
from reportgen.text.readers.tokens import Token

STEMS = {3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
HUNDREDS_WORDS = ("مئة", "مائة", "ميه", "مية", "مئه", "مائه")
JOINED = ("و", "ف")
PREFIXES = ("", "ب", "ل", "ك", "ال", "بال", "لل")
ORDINALS = ("ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "حادي")
NOT_NUMBERS = {"لست", "الست", "كست"}


def _folded(table: dict[int, tuple[str, ...]]) -> dict[str, int]:
    return {fold(word)[0]: value for value, words in table.items() for word in words}


UNITS = _folded(
    {
        1: ("واحد", "واحدة", "واحدا"),
        2: ("اثنان", "اثنين", "اثنتان", "اثنتين", "إثنان", "إثنين"),
        8: ("ثماني", "ثمانية", "ثمان", "ثمانيه", "ثمانيا"),
        10: ("عشرة", "عشر", "عشره"),
        **{n: (stem, f"{stem}ة", f"{stem}ه") for n, stem in STEMS.items() if n != 8},
    }
)
TEEN_UNITS = _folded(
    {
        11: ("أحد", "إحدى", "احدي"),
        12: ("اثنا", "اثني", "اثنتا", "اثنتي", "إثنا", "إثني"),
        18: ("ثماني", "ثمانية", "ثمان", "ثمانيه"),
        **{10 + n: (stem, f"{stem}ة", f"{stem}ه") for n, stem in STEMS.items() if n != 8},
    }
)
ONE_IN_COMPOUND = _folded({1: ("أحد", "إحدى")})
TENS = _folded(
    {
        20: ("عشرون", "عشرين"),
        80: ("ثمانون", "ثمانين"),
        **{10 * n: (f"{stem}ون", f"{stem}ين") for n, stem in STEMS.items() if n != 8},
    }
)
HUNDREDS = _folded(
    {
        100: HUNDREDS_WORDS,
        200: ("مئتان", "مئتين", "مئتا", "مئتي", "مائتان", "مائتين", "مائتا", "مائتي"),
        800: tuple(f"ثمان{y}{word}" for y in ("", "ي") for word in HUNDREDS_WORDS),
        **{
            100 * n: tuple(f"{stem}{word}" for word in HUNDREDS_WORDS)
            for n, stem in STEMS.items()
            if n != 8
        },
    }
)
THOUSANDS = _folded({1000: ("ألف", "ألفا", "آلاف", "الاف"), 2000: ("ألفان", "ألفين", "ألفي")})
MILLIONS = _folded(
    {
        10**6: ("مليون", "مليونا", "ملايين"),
        2 * 10**6: ("مليونان", "مليونين"),
        10**9: ("مليار", "مليارا", "مليارات"),
        2 * 10**9: ("ملياران", "مليارين"),
    }
)
TEN = ("عشر", "عشرة", "عشره")
BARE_PLURALS = ("الاف", "ملايين", "مليارات")


def number_words(tokens: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    """The number that begins at `at`, and how many tokens it takes; the first word may carry
    و or ف, a preposition and the article."""
    if at and _ends_ordinal(tokens[at - 1].text, tokens[at].text):
        return None
    for word in _openings(tokens[at]):
        if found := _compound(tokens, at, word):
            return found
    return None


def _ends_ordinal(before: str, word: str) -> bool:
    """Whether the word is the second half of an ordinal: الثالثة عشرة, السادس والعشرين."""
    ordinal = before.removeprefix("ال").removesuffix("ة") in ORDINALS
    return ordinal and (word in TEN or word.removeprefix("و").removeprefix("ال") in TENS)


def _openings(token: Token) -> list[str]:
    if token.kind != "word" or token.text in NOT_NUMBERS:
        return []
    bare = [token.text, *(token.text[1:] for join in JOINED if token.text.startswith(join))]
    return [
        word.removeprefix(prefix) for word in bare for prefix in PREFIXES if word.startswith(prefix)
    ]


def _compound(tokens: tuple[Token, ...], at: int, word: str) -> tuple[int, int] | None:
    """A sum of ever smaller parts, each thousand multiplied by what stands before it."""
    first = _atom(tokens, at, word, joined=False)
    if first is None:
        return None
    part, taken = first
    total = 0
    while True:
        index = at + taken
        scale = _scale(tokens, index)
        if scale and part and part % 1000:
            total, part, taken = total + part * scale, 0, taken + 1
            continue
        more = _joined(tokens, index, part or total, whole=not part)
        if more is None:
            return total + part, taken
        value, count = more
        part, taken = part + value, taken + count


def _scale(tokens: tuple[Token, ...], at: int) -> int:
    """1000, a million or a billion if the word at `at` multiplies what stands before it."""
    if at >= len(tokens):
        return 0
    word = tokens[at].text
    scale = {**THOUSANDS, **MILLIONS}.get(word, 0)
    return scale if scale in (1000, 10**6, 10**9) else 0


def _joined(tokens: tuple[Token, ...], at: int, before: int, whole: bool) -> tuple[int, int] | None:
    """A further part after و, if it may follow `before`: عشرون after three, ten after a
    hundred, anything below a thousand after a whole thousand."""
    separate = at + 1 < len(tokens) and tokens[at].text == "و"
    index = at + separate
    if index >= len(tokens) or tokens[index].kind != "word":
        return None
    text = tokens[index].text
    if not separate and not text.startswith("و"):
        return None
    found = _atom(tokens, index, text if separate else text[1:], joined=True)
    if found is None:
        return None
    value, taken = found
    return (value, taken + separate) if _may_follow(value, before, whole) else None


def _may_follow(value: int, before: int, whole: bool) -> bool:
    if whole or (before >= 1000 and before % 1000 == 0):
        return value < 1000
    if before % 100 == 0:
        return value < 100
    return 0 < before % 100 < 10 and value in TENS.values()


def _atom(tokens: tuple[Token, ...], at: int, word: str, joined: bool) -> tuple[int, int] | None:
    """One part: a unit, a teen of two words, tens, hundreds, or thousands that stand alone."""
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if word in TEEN_UNITS and following in TEN:
        return TEEN_UNITS[word], 2
    if word in UNITS and 3 <= UNITS[word] <= 9 and following in HUNDREDS_FOLDED:
        return UNITS[word] * 100, 2
    if word in ONE_IN_COMPOUND and (joined or following.removeprefix("و") in TENS):
        return 1, 1
    if not joined and word in THOUSANDS and word not in BARE_PLURALS:
        # ألفا alone is the dual before its noun; ألفاً needs a number before it.
        return (2000 if word == "الفا" else THOUSANDS[word]), 1
    if not joined and word in MILLIONS and word not in BARE_PLURALS:
        return MILLIONS[word], 1
    for table in (UNITS, TENS, HUNDREDS):
        if word in table:
            return table[word], 1
    return None


HUNDREDS_FOLDED = {fold(word)[0] for word in HUNDREDS_WORDS}
