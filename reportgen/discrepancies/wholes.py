"""Counts that lie within other counts: missiles that hit cannot be more than missiles that
reached, a part is not counted where the whole is denied, and 500 killed is not 500 killed and
injured, whoever counts them (docs/comparison.md, "Parts and wholes", "Zero and denial")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.discrepancies.claims import says_none
from reportgen.discrepancies.days import order
from reportgen.discrepancies.kinds import Frame
from reportgen.discrepancies.kinds.number import interval
from reportgen.discrepancies.model import Discrepancy, Position, Relation, Scope
from reportgen.discrepancies.positions import group, position
from reportgen.discrepancies.scopes import relate_scopes
from reportgen.discrepancies.standing import exceeds, is_doubtful
from reportgen.dossier import Claim, Dossier, Number

Said = Mapping[str, Sequence[Claim]]
Pair = tuple[Claim, Claim]
SCOPE = ("method", "during", "where", "by")
"""What a part shares with its whole; what parts them is the population."""


def compare_wholes(part: Frame, wholes: Mapping[str, Said], said: Said) -> list[Discrepancy]:
    """For each count that encloses the attribute: where it is denied, where it is stated
    smaller, and where other accounts give the very same figure of it. `said` and `wholes` hold
    the claims that count: account → claims, of the part and of each enclosing attribute."""
    found: list[Discrepancy] = []
    enclosed = set(enclosing(part.attribute.id, part.dossier))
    for whole, claims in wholes.items():
        pairs = _pairs(part, said, claims)
        denied = [pair for pair in pairs if says_none(pair[1])]
        counted = [pair for pair in pairs if not says_none(pair[1]) and pair[1].readings]
        counted = [pair for pair in counted if pair[1].polarity == "asserts"]
        counted = counted if whole in enclosed else []
        exceeding = [pair for pair in counted if _exceeds_on_its_day(*pair, part)]
        shifted = [pair for pair in counted if _is_shifted(*pair, said, claims)]
        if denied:
            found.append(_build(part, whole, denied, "denied", _denial(denied, part.dossier)))
        if exceeding:
            inside = Relation.INTERNAL_INCONSISTENCY
            relation = inside if _is_inside(exceeding) else Relation.CONTRADICT
            found.append(_build(part, whole, exceeding, "within", relation))
        if shifted and part.dossier.vocabulary.attributes[whole].mixed:
            found.append(_build(part, whole, shifted, "population", Relation.POPULATION_DIFFERS))
    return found


def enclosing(attribute: str, dossier: Dossier) -> Iterator[str]:
    """The attributes whose count encloses this one, from the nearest outward."""
    seen = {attribute}
    current = dossier.vocabulary.attributes[attribute].within
    while current and current not in seen:
        yield current
        seen.add(current)
        current = dossier.vocabulary.attributes[current].within


def _pairs(part: Frame, said: Said, wholes: Said) -> list[Pair]:
    """Each count of somebody with each sure word on the whole that may hold it."""
    ours = [claim for claims in said.values() for claim in claims if _counts_somebody(claim)]
    theirs = [
        c for claims in wholes.values() for c in claims if c.polarity in ("asserts", "denies")
    ]
    return [(mine, whole) for mine in ours for whole in theirs if _may_hold(whole, mine, part)]


def _counts_somebody(claim: Claim) -> bool:
    numbers = [value for value in claim.readings if isinstance(value, Number)]
    return (
        claim.polarity == "asserts" and bool(numbers) and all(interval(n)[0] > 0 for n in numbers)
    )


def _may_hold(whole: Claim, part: Claim, frame: Frame) -> bool:
    holds, _ = relate_scopes(whole, part, frame, SCOPE)
    return holds in ("same", "first") and not (is_doubtful(whole) or is_doubtful(part))


def _exceeds_on_its_day(part: Claim, whole: Claim, frame: Frame) -> bool:
    """Whether the part is more than the whole, where the whole did not grow since: a part is
    held against the whole of its own day or of a later one."""
    if not exceeds(part, whole, frame):
        return False
    return not frame.attribute.grows or order(part, whole, frame.dossier) in ("same", "before")


def _is_shifted(part: Claim, whole: Claim, parts: Said, wholes: Said) -> bool:
    """Whether one account gives of the part the figure that another gives of the whole, and
    neither speaks of the other count."""
    strangers = not wholes.get(part.account) and not parts.get(whole.account)
    return strangers and part.readings == whole.readings


def _denial(pairs: Sequence[Pair], dossier: Dossier) -> Relation:
    """What it is that the whole is denied and a part counted: one account against itself, one
    source that took it back, or a denial by another."""
    if _is_inside(pairs):
        return Relation.INTERNAL_INCONSISTENCY
    one_source = len({dossier.speaker(c.account).id for pair in pairs for c in pair}) == 1
    turned = all(order(*pair, dossier) in ("before", "after") for pair in pairs)
    return Relation.REVERSED if one_source and turned else Relation.DENIES


def _is_inside(pairs: Sequence[Pair]) -> bool:
    return len({claim.account for pair in pairs for claim in pair}) == 1


def _build(
    part: Frame, whole: str, pairs: Sequence[Pair], word: str, relation: Relation
) -> Discrepancy:
    inside = relation in (Relation.INTERNAL_INCONSISTENCY, Relation.REVERSED)
    scope: Scope = "internal" if inside else "between"
    return Discrepancy(
        id=f"{part.attribute.id}/{word}/{whole}",
        attribute=part.attribute.id,
        scope=scope,
        relation=relation,
        positions=_positions(part, whole, pairs),
        parameters={"whole": whole},
    )


def _positions(part: Frame, whole: str, pairs: Sequence[Pair]) -> tuple[Position, ...]:
    frame = Frame(part.dossier.vocabulary.attributes[whole], part.dossier)
    ours = {claim.id: claim for claim, _ in pairs}
    theirs = {claim.id: claim for _, claim in pairs}
    groups = [*group(ours.values(), part), *group(theirs.values(), frame)]
    return tuple(position(members, part.dossier) for members in groups)
