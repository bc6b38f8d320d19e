"""Parts of a whole, and numbers with a part: half the houses, ربع مليون, نصف ساعة, ساعة ونصف."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from reportgen.text.readers.found import Found, Tokens

LINKS = frozenset({"of", "a", "an"})
ENDS = frozenset({"of", ".", ",", ""})
MINUTES = 60
PART = {"1/2": Decimal("0.5"), "1/4": Decimal("0.25")}


def read_fraction(tokens: Tokens, at: int) -> Found | None:
    """The part that begins at `at`: a number where it is of a number or of an hour."""
    one = _one_and_a_part(tokens, at)
    fraction = None if one else tokens.look(at, tokens.lexicon.fractions)
    if fraction is None or not _sure(tokens, at, fraction[1]):
        return one
    part, after = Fraction(fraction[0]), fraction[1]
    whole = after
    while tokens.text(whole) in LINKS:
        whole += 1
    if scale := tokens.look(whole, tokens.lexicon.multipliers):
        return _number(at, scale[1], part * scale[0])
    thing = tokens.look(whole, tokens.lexicon.things)
    if thing and thing[0] == "hour":
        return _number(at, thing[1], part * MINUTES, "minute")
    return Found("fraction", at, after, (fraction[0],))


def with_part(tokens: Tokens, value: int | Decimal, after: int) -> tuple[int | Decimal, int]:
    """A number with what is added to it (two and a half), and the index after it."""
    half = tokens.look(after, tokens.lexicon.halves, free=False)
    return (value + PART[half[0]], half[1]) if half else (value, after)


def _one_and_a_part(tokens: Tokens, at: int) -> Found | None:
    """ساعة ونصف: the unit counts one by itself."""
    thing = tokens.look(at, tokens.lexicon.things)
    half = thing and tokens.look(thing[1], tokens.lexicon.halves, free=False)
    if not (thing and half) or tokens.kind(at - 1) == "number":
        return None
    named = tokens.look(half[1], tokens.lexicon.things)
    after = named[1] if named and named[0] == thing[0] else half[1]
    return _number(at, after, 1 + Fraction(half[0]), thing[0])


def _sure(tokens: Tokens, at: int, after: int) -> bool:
    """A third strike is no part; خمس is one only before a definite noun."""
    if tokens.text(at) in ("a", "one", "1"):
        return tokens.text(after) in ENDS or tokens.text(at) != "a"
    if {*tokens.all[at].variants} & tokens.lexicon.shy_fractions:
        return tokens.text(after).startswith(tokens.lexicon.article)
    return True


def _number(first: int, after: int, value: Fraction, thing: str = "") -> Found:
    plain = int(value) if value.denominator == 1 else Decimal(float(value)).normalize()
    things = frozenset({thing} if thing else ())
    return Found("number", first, after, (plain, plain), "exact", things)
