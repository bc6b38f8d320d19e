"""Numbers as they are qualified: about 40, ما لا يقل عن 15, بين 23 و30, dozens, 50%.

Identifiers are not quantities: 20181117-01, F-16, رقم 5, 1.813.529.4636.
"""

from __future__ import annotations

import re
from decimal import Decimal

from reportgen.text.readers.clock import says_the_hour
from reportgen.text.readers.found import Found, Tokens
from reportgen.text.readers.mention import Amount, Kind

THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
DOTTED_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
PLAIN = re.compile(r"(?:0|[1-9]\d{0,6})(?:\.\d{1,2})?")
SUFFIXES = frozenset({"st", "nd", "rd", "th"})
TYING = frozenset("-#_@/\\=")
NOT_ONE = frozenset({"من", "of", "تلو"})
EVERY = frozenset({"كل", "اي"})
REACH = 3


def read_quantity(tokens: Tokens, at: int) -> Found | None:
    """The number, range or vague amount that begins at `at`, with its qualifier."""
    qualifier = tokens.look(at, tokens.lexicon.before)
    start = qualifier[1] if qualifier else at
    found = _range(tokens, start) or _vague(tokens, start) or _single(tokens, start)
    if found is None:
        return None
    form = found.form or (qualifier[0] if qualifier else "")
    return _finished(tokens, at, found, form)


def identifier_end(tokens: Tokens, at: int) -> int:
    """The index after an identifier that begins with the number at `at`; `at` if none does."""
    if tokens.kind(at) != "number":
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
    return bool(noun and not (tokens.glued(noun[1]) and tokens.text(noun[1]) in TYING))


def _amount(tokens: Tokens, at: int) -> Amount | None:
    """The amount written in digits at `at`."""
    text = tokens.text(at)
    if tokens.kind(at) != "number":
        return None
    if THOUSANDS.fullmatch(text) or (
        tokens.lexicon.dotted_thousands and DOTTED_THOUSANDS.fullmatch(text)
    ):
        text = text.replace(",", "") if "," in text else text.replace(".", "")
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
        return (words[0], at + words[1]) if words else None
    multiplier = tokens.look(at + 1, tokens.lexicon.multipliers, free=False)
    if not multiplier:
        return written, at + 1
    product = written * multiplier[0]
    return (int(product) if product == int(product) else product), multiplier[1]


def _range(tokens: Tokens, at: int) -> Found | None:
    """Two bounds: between X and Y, from X to Y, X to Y, X-Y, two or three."""
    opening = tokens.look(at, tokens.lexicon.between)
    low = _number(tokens, opening[1] if opening else at)
    if low is None or _changes(tokens, at):
        return None
    join, start = _join(tokens, low[1])
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
    behind = _behind(tokens, after)
    if behind and not form:
        form = behind[0]
    if behind and behind[1] == after:
        after = behind[2]
    kind: Kind = "percent" if percent else "number"
    low, high = found.value
    return Found(kind, at, after, _bounds(low, high, form), form or "exact")


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
