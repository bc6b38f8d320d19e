"""Of what a number is: the noun it counts and what happened to them.

"82 قتيلا و534 مصابا", "killed and injured 500", "مقتل 56 مدنيا", "death toll rose to 471".
"""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.text.readers.found import Found, Tokens

LIVING = frozenset({"civilian", "child", "woman", "man", "fighter", "soldier", "person", "family"})
TIMES = frozenset({"hour", "day", "week", "month", "year"})
NEAR = 4
FAR = 11
BACK = 5


def subject_of(tokens: Tokens, found: Sequence[Found], which: int) -> frozenset[str]:
    """The subject of the quantity `found[which]`, from the words around it."""
    mention = found[which]
    starts = {other.first for other in found if other is not mention}
    things, outcomes = _behind(tokens, mention, starts)
    if things - LIVING - {"killed", "injured"}:
        return things
    if not outcomes and not things & {"killed", "injured"}:
        ends = {at for other in found for at in range(other.first, other.after)}
        outcomes = _before(tokens, mention.first, ends)
    return things | outcomes


def _behind(
    tokens: Tokens, mention: Found, starts: set[int]
) -> tuple[frozenset[str], frozenset[str]]:
    """Things and outcomes in the clause behind the number, up to the next number."""
    lexicon = tokens.lexicon
    things = set(mention.things)
    at = mention.after
    outcomes: set[str] = set()
    at += tokens.text(at) == "-" and tokens.glued(at)
    for index in range(at, min(at + FAR, len(tokens))):
        if _clause_ends(tokens, index, starts):
            break
        outcome = tokens.look(index, lexicon.outcomes) or tokens.look(index, lexicon.acts)
        if outcome and outcome[1] in starts:
            break
        if outcome:
            outcomes.add(outcome[0])
        elif things and _joined_on(tokens, index):
            continue
        elif index < at + NEAR and (thing := tokens.look(index, lexicon.things)):
            if things and thing[0] in TIMES:  # 43 people on the day of …
                break
            things.add(thing[0])
    return frozenset(things), frozenset(outcomes)


def _joined_on(tokens: Tokens, index: int) -> bool:
    """Whether the word is joined to the counted noun and not counted itself: طفل in
    "امرأتين وطفل"."""
    conjunctions = tokens.lexicon.conjunctions
    first = tokens.text(index)[:1]
    return tokens.text(index - 1) in conjunctions or (
        first in conjunctions and len(tokens.all[index].variants) > 1
    )


def _clause_ends(tokens: Tokens, index: int, starts: set[int]) -> bool:
    word = tokens.text(index)
    if index in starts or tokens.kind(index) != "word" or word in tokens.lexicon.stops:
        return True
    return word in tokens.lexicon.conjunctions and index + 1 in starts


def _before(tokens: Tokens, first: int, taken: set[int]) -> frozenset[str]:
    """What the words before the number say happened: an act that governs it (with those
    joined to it), or the name of a total."""
    lexicon = tokens.lexicon
    outcomes: set[str] = set()
    for index in range(first - 1, max(-1, first - 1 - BACK), -1):
        if index in taken or tokens.kind(index) != "word":
            break
        act = tokens.look(index, lexicon.acts)
        total = tokens.look(index, lexicon.totals)
        if act and act[1] >= first - 2 - len(outcomes):
            outcomes.add(act[0])
        elif total and not outcomes:
            return frozenset({total[0]})
        elif outcomes and tokens.text(index) not in lexicon.conjunctions:
            break
    return frozenset(outcomes)
