"""Counts that lie within other counts: missiles that hit cannot be more than missiles that
reached, and 500 killed is not 500 killed and injured, whoever counts them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.discrepancies.kinds import Frame
from reportgen.discrepancies.kinds.number import ABOUT, interval
from reportgen.discrepancies.model import Discrepancy, Position, Relation
from reportgen.discrepancies.positions import group, position
from reportgen.dossier import Claim, Dossier, Number

Said = Mapping[str, Sequence[Claim]]
Pair = tuple[Claim, Claim]


def compare_wholes(part: Frame, wholes: Mapping[str, Said], said: Said) -> list[Discrepancy]:
    """For each count that encloses the attribute: where it is stated smaller, and where other
    accounts give the very same figure of it. `said` and `wholes` hold the claims that count:
    account → claims, of the part and of each enclosing attribute."""
    found = []
    for whole, claims in wholes.items():
        pairs = [(ours, theirs) for ours in _asserted(said) for theirs in _asserted(claims)]
        exceeding = [pair for pair in pairs if _exceeds(*pair)]
        if exceeding:
            found.append(_exceeding(part, whole, exceeding))
        shifted = [pair for pair in pairs if _is_shifted(*pair, said, claims)]
        if shifted and part.dossier.vocabulary.attributes[whole].mixed:
            found.append(_shifted(part, whole, shifted))
    return found


def enclosing(attribute: str, dossier: Dossier) -> Iterator[str]:
    """The attributes whose count encloses this one, from the nearest outward."""
    seen = {attribute}
    current = dossier.vocabulary.attributes[attribute].within
    while current and current not in seen:
        yield current
        seen.add(current)
        current = dossier.vocabulary.attributes[current].within


def _asserted(said: Said) -> list[Claim]:
    return [c for claims in said.values() for c in claims if c.polarity == "asserts" and c.readings]


def _exceeds(part: Claim, whole: Claim) -> bool:
    """Whether every reading of the part is more than every reading of the whole can be."""
    least = [interval(v, ABOUT)[0] for v in part.readings if isinstance(v, Number)]
    most = [interval(v, ABOUT)[1] for v in whole.readings if isinstance(v, Number)]
    return bool(least and most) and min(least) > max(most)


def _is_shifted(part: Claim, whole: Claim, parts: Said, wholes: Said) -> bool:
    """Whether one account gives of the part the figure that another gives of the whole, and
    neither speaks of the other count."""
    strangers = not wholes.get(part.account) and not parts.get(whole.account)
    return strangers and part.readings == whole.readings


def _exceeding(part: Frame, whole: str, pairs: Sequence[Pair]) -> Discrepancy:
    inside = len({claim.account for pair in pairs for claim in pair}) == 1
    return Discrepancy(
        id=f"{part.attribute.id}/within/{whole}",
        attribute=part.attribute.id,
        scope="internal" if inside else "between",
        relation=Relation.INTERNAL_INCONSISTENCY if inside else Relation.CONTRADICT,
        positions=_positions(part, whole, pairs),
        parameters={"whole": whole},
    )


def _shifted(part: Frame, whole: str, pairs: Sequence[Pair]) -> Discrepancy:
    return Discrepancy(
        id=f"{part.attribute.id}/population/{whole}",
        attribute=part.attribute.id,
        scope="between",
        relation=Relation.POPULATION_DIFFERS,
        positions=_positions(part, whole, pairs),
        parameters={"whole": whole},
    )


def _positions(part: Frame, whole: str, pairs: Sequence[Pair]) -> tuple[Position, ...]:
    frame = Frame(part.dossier.vocabulary.attributes[whole], part.dossier)
    ours = {claim.id: claim for claim, _ in pairs}
    theirs = {claim.id: claim for _, claim in pairs}
    groups = [*group(ours.values(), part), *group(theirs.values(), frame)]
    return tuple(position(members, part.dossier) for members in groups)
