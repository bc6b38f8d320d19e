"""Parts of a total that changed places between an account and its report (17 children and
12 women become 12 children and 17 women)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from reportgen.discrepancies.model import Discrepancy, Relation
from reportgen.dossier import Dossier, Value

Pair = tuple[Discrepancy, Discrepancy]


def name_swaps(found: Iterable[Discrepancy], dossier: Dossier) -> list[Discrepancy]:
    """The same discrepancies, with two misreported parts of one total that hold each other's
    value replaced by one that says so."""
    found = list(found)
    misreports = [d for d in found if d.relation == Relation.MISREPORTED]
    swaps = [pair for pair in combinations(misreports, 2) if _swapped(*pair, dossier)]
    gone = {discrepancy.id for pair in swaps for discrepancy in pair}
    return [d for d in found if d.id not in gone] + [_merge(*pair) for pair in swaps]


def _swapped(first: Discrepancy, second: Discrepancy, dossier: Dossier) -> bool:
    same_report = first.positions[0].accounts == second.positions[0].accounts
    pair = {first.attribute, second.attribute}
    siblings = any(
        pair <= set(parts)
        for attribute in dossier.vocabulary.attributes.values()
        for parts in (attribute.total_of, *attribute.partitions)
    )
    if not (same_report and siblings):
        return False
    one, other = _values(first, dossier), _values(second, dossier)
    return one == other[::-1] and one[0] != one[1]


def _values(found: Discrepancy, dossier: Dossier) -> tuple[tuple[Value, ...], tuple[Value, ...]]:
    report, original = found.positions[0].claims, found.positions[1].claims
    return dossier.claims[report[0]].readings, dossier.claims[original[0]].readings


def _merge(first: Discrepancy, second: Discrepancy) -> Discrepancy:
    return Discrepancy(
        id=f"{first.id}/swapped",
        attribute=first.attribute,
        scope="report",
        relation=Relation.SWAPPED_PARTS,
        positions=first.positions + second.positions,
        parameters={"other": second.attribute},
    )
