"""Numbers as they are qualified: about 40, ما لا يقل عن 15, بين 23 و30, dozens, 50%.

Identifiers are not quantities: 20181117-01, F-16, رقم 5, 1.813.529.4636.
"""

from __future__ import annotations

import re
from decimal import Decimal

from reportgen.text.readers.clock import says_the_hour
from reportgen.text.readers.found import Found, Tokens
from reportgen.text.readers.fractions import read_fraction, with_part
from reportgen.text.readers.mention import Amount, Kind

THOUSANDS = re.compile(r"\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?")
DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}")
DOTTED_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
PLAIN = re.compile(r"(?:0|[1-9]\d{0,6})(?:\.\d{1,2})?")
SUFFIXES = frozenset({"st", "nd", "rd", "th"})
TYING = frozenset("-#_@/\\=")
NOT_ONE = frozenset({"من", "of", "تلو"})
EVERY = frozenset({"كل", "اي"})
REACH = 3
APART = 6
THOUSAND = 1000


def read_quantity(tokens: Tokens, at: int) -> Found | None:
    """The number, range or vague amount that begins at `at`, with its qualifier."""
    qualifier = tokens.look(at, tokens.lexicon.before)
    start = qualifier[1] if qualifier else at
    if tokens.text(start) == "%" and (share := _amount(tokens, start + 1)) is not None:
        form = qualifier[0] if qualifier else ""
        return Found("percent", at, start + 2, _bounds(share, share, form), form or "exact")
    if qualifier and (told := _qualified(tokens, at, start, qualifier[0])):
        return told
    found = _range(tokens, start) or _vague(tokens, start) or _single(tokens, start)
    if found is None:
        return None
    form = found.form or (qualifier[0] if qualifier else _apart(tokens, at))
    return _finished(tokens, at, found, form)


def _qualified(tokens: Tokens, at: int, start: int, form: str) -> Found | None:
    """A part of a whole or a dual with a qualifier: just under a fifth, أقل من دقيقتين."""
    if fraction := read_fraction(tokens, start):
        return Found(fraction.kind, at, fraction.after, fraction.value, things=fraction.things)
    if dual := tokens.look(start, tokens.lexicon.duals):
        return Found("number", at, dual[1], _bounds(2, 2, form), form, dual[0])
    return None


def _apart(tokens: Tokens, at: int) -> str:
    """The form that a word some way before the number gives it: تجاوز عدد القتلى 40."""
    for index in range(at - 1, max(-1, at - 1 - APART), -1):
        if tokens.kind(index) != "word":
            return ""
        if found := tokens.look(index, tokens.lexicon.apart, free=False):
            return found[0]
    return ""


def identifier_end(tokens: Tokens, at: int) -> int:
    """The index after an identifier that begins with the number at `at`; `at` if none does."""
    scaled = tokens.look(at + 1, tokens.lexicon.multipliers, free=False)
    if tokens.kind(at) != "number" or scaled:
        return at
    end = at + 1
    while tokens.glued(end) and (
        tokens.text(end) in TYING or tokens.glued(end - 1) or end > at + 1
    ):
        if tokens.kind(end) == "mark" and tokens.text(end) not in TYING:
            break
        end += 1
    tied = end > at + 1 and not (_hyphen_range(tokens, at) or _counts_behind_hyphen(tokens, at))
    return end if tied or not _counts(tokens, at) else at


def _counts(tokens: Tokens, at: int) -> bool:
    """Whether the number at `at` can be a quantity: no label before it, tied to nothing."""
    if tokens.text(at - 1) in tokens.lexicon.labels:
        return False
    if tokens.glued(at + 1) and tokens.text(at + 1) in SUFFIXES:
        return False
    before = tokens.text(at - 1)
    if not tokens.glued(at):
        return True
    return not (before in (*TYING, "+") or (tokens.kind(at - 1) == "word" and before.isascii()))


def _hyphen_range(tokens: Tokens, at: int) -> bool:
    """36-43 and 100-to-300, tied to nothing else."""
    join, start = _join(tokens, at + 1)
    low, high = _amount(tokens, at), _amount(tokens, start)
    tied = tokens.glued(start + 1) and tokens.text(start + 1) in TYING
    return bool(join and low is not None and high is not None and low < high and not tied)


def _counts_behind_hyphen(tokens: Tokens, at: int) -> bool:
    """Whether the number is tied to its noun, and that to nothing: a 30-day deadline."""
    noun = tokens.text(at + 1) == "-" and tokens.look(at + 2, tokens.lexicon.things)
    if noun and tokens.text(noun[1]) == "-" and tokens.text(noun[1] + 1) in ("old", "olds"):
        return True
    return bool(noun and not (tokens.glued(noun[1]) and tokens.text(noun[1]) in TYING))


def _amount(tokens: Tokens, at: int) -> Amount | None:
    """The amount written in digits at `at`."""
    text = tokens.text(at)
    if tokens.kind(at) != "number":
        return None
    if THOUSANDS.fullmatch(text) or (
        tokens.lexicon.dotted_thousands and DOTTED_THOUSANDS.fullmatch(text)
    ):
        text = re.sub("[, ]", "", text) if re.search("[, ]", text) else text.replace(".", "")
    elif DECIMAL_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    elif not PLAIN.fullmatch(text):
        return None
    return Decimal(text) if "." in text else int(text)


def _number(tokens: Tokens, at: int) -> tuple[Amount, int] | None:
    """A number in digits or words, multiplied by what follows it."""
    written = _amount(tokens, at)
    if tokens.text(at - 1) in tokens.lexicon.labels:
        return None
    if written is None:
        words = at < len(tokens) and tokens.lexicon.number_words(tokens.all, at)
        return _scaled(tokens, words[0], at + words[1]) if words else None
    return _scaled(tokens, written, at + 1)


def _scaled(tokens: Tokens, value: Amount, after: int) -> tuple[Amount, int]:
    """A number with its part and multiplier: two and a half million, مليون ونصف المليون,
    12 ألفاً و500."""
    whole, after = with_part(tokens, value, after)
    multiplier = tokens.look(after, tokens.lexicon.multipliers, free=False)
    if multiplier:
        rest, after = _rest(tokens, multiplier[1], multiplier[0])
        whole = whole * multiplier[0] + rest
    elif whole != value and (again := tokens.look(after, tokens.lexicon.multipliers)):
        whole, after = value + (whole - value) * again[0], again[1]
    return (int(whole) if whole == int(whole) else whole), after


def _rest(tokens: Tokens, after: int, scale: int) -> tuple[Amount, int]:
    """What a figure in digits has behind its thousands."""
    rest = _amount(tokens, after + 1) if tokens.text(after) == "و" else None
    if rest is None or scale != THOUSAND or rest >= THOUSAND:
        return 0, after
    return rest, after + 2


def _range(tokens: Tokens, at: int) -> Found | None:
    """Two bounds: between X and Y, from X to Y, X to Y, X-Y, two or three."""
    opening = tokens.look(at, tokens.lexicon.between)
    low = _number(tokens, opening[1] if opening else at)
    if low is None or _changes(tokens, at):
        return None
    noun = tokens.look(low[1], tokens.lexicon.things) if opening else None
    join, start = _join(tokens, noun[1] if noun else low[1])
    high = _number(tokens, start) if join else None
    if high is None or says_the_hour(tokens, high[1]):
        return None
    if not _is_range(opening[0] if opening else "", join, low[0], high[0]):
        return None
    bounds = _same_scale(tokens, low, high)
    return Found("number", at, high[1], bounds, "range") if bounds[0] < bounds[1] else None


def _join(tokens: Tokens, at: int) -> tuple[str, int]:
    """The join at `at` and the index after it; hyphens around a word are passed over, and
    Arabic و may be part of the next word."""
    index = at + (tokens.text(at) == "-" and tokens.text(at + 1) in tokens.lexicon.joins)
    word = tokens.text(index)
    if word in tokens.lexicon.joins:
        hyphen = tokens.text(index + 1) == "-" and word != "-"
        return word, index + 1 + hyphen
    return ("و", index) if word.startswith("و") else ("", at)


def _is_range(opening: str, join: str, low: Amount, high: Amount) -> bool:
    if opening == "between":
        return True
    if join in ("or", "او"):
        return high == low + 1
    return join not in ("and", "و")


def _same_scale(
    tokens: Tokens, low: tuple[Amount, int], high: tuple[Amount, int]
) -> tuple[Amount, Amount]:
    """2 to 3 million: the multiplier of the second bound holds for both."""
    multiplier = tokens.look(high[1] - 1, tokens.lexicon.multipliers, free=False)
    if multiplier and low[0] < high[0] / multiplier[0]:
        return low[0] * multiplier[0], high[0]
    return low[0], high[0]


def _changes(tokens: Tokens, at: int) -> bool:
    """Whether the text tells a change (rose from 5 to 9), not a range."""
    return any(tokens.text(at - back) in tokens.lexicon.changes for back in range(1, 6))


def _vague(tokens: Tokens, at: int) -> Found | None:
    vague = tokens.look(at, tokens.lexicon.vague)
    return Found("number", at, vague[1], (None, None), vague[0]) if vague else None


def _single(tokens: Tokens, at: int) -> Found | None:
    found = _number(tokens, at)
    if found is None or (found[0] == 1 and _pronoun(tokens, at, found[1])):
        return None
    return Found("number", at, found[1], (found[0], found[0]))


def _pronoun(tokens: Tokens, at: int, after: int) -> bool:
    """واحدة من … is "one of", كل واحد "each"."""
    in_words = tokens.kind(at) == "word"
    return in_words and (tokens.text(after) in NOT_ONE or tokens.text(at - 1) in EVERY)


def _finished(tokens: Tokens, at: int, found: Found, form: str) -> Found:
    """The quantity with what stands behind it: %, at least, or more."""
    after = found.after
    percent = tokens.look(after, tokens.lexicon.percent, free=False)
    if percent:
        after = percent[1]
    if tokens.text(after) == "+" and tokens.glued(after):
        form, after = "at_least", after + 1
    if not percent and (parted := _noun_and_part(tokens, at, found, form)):
        return parted
    if tokens.text(after) == "-" and tokens.text(after + 1) == "odd":
        form, after = "about", after + 2
    behind = _behind(tokens, after)
    if behind and not form:
        form = behind[0]
    if behind and behind[1] == after:
        after = behind[2]
    kind: Kind = "percent" if percent else "number"
    low, high = found.value
    return Found(kind, at, after, _bounds(low, high, form), form or "exact")


def _noun_and_part(tokens: Tokens, at: int, found: Found, form: str) -> Found | None:
    """خمس ساعات ونصف الساعة: the part stands behind the noun."""
    noun = tokens.look(found.after, tokens.lexicon.things)
    low, high = found.value
    if noun is None or low != high or not isinstance(low, int | Decimal):
        return None
    value, end = with_part(tokens, low, noun[1])
    if end == noun[1]:
        return None
    named = tokens.look(end, tokens.lexicon.things)
    after = named[1] if named else end
    return Found("number", at, after, (value, value), form or "exact", frozenset({noun[0]}))


def _behind(tokens: Tokens, after: int) -> tuple[str, int, int] | None:
    """A qualifier behind the number or its noun: its form, first and following index."""
    for index in range(after, after + REACH):
        if tokens.kind(index) != "word":
            return None
        if found := tokens.look(index, tokens.lexicon.after, free=False):
            return found[0], index, found[1]
    return None


def _bounds(
    low: Amount | str | None, high: Amount | str | None, form: str
) -> tuple[Amount | str | None, Amount | str | None]:
    """The bounds a form leaves open, as `dossier.Number` has them."""
    if form in ("at_least", "more_than"):
        return low, None
    if form in ("at_most", "fewer_than"):
        return None, high
    return low, high
