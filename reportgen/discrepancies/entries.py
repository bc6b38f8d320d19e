"""One conflict, one entry: what the same accounts clash on under two attributes, or over a
whole and its part, is told once, with the rest beneath it (docs/comparison.md)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportgen.discrepancies.model import SEVERITIES, Discrepancy, Relation
from reportgen.discrepancies.wholes import enclosing
from reportgen.dossier import Dossier

CLASHES = frozenset({Relation.DENIES, Relation.CONTRADICT, Relation.REVERSED})

Sides = frozenset[tuple[str, tuple[str, ...], object]]


def tell_once(found: Iterable[Discrepancy], dossier: Dossier) -> list[Discrepancy]:
    """The same discrepancies; each that another tells already names that one in `under`. An
    editor's decision on a discrepancy leaves it where it is."""
    found = list(found)
    clashes = [d for d in found if d.relation in CLASHES and d.override is None]
    ranked = sorted(clashes, key=lambda d: _rank(d, dossier))
    above: dict[str, str] = {}
    for place, each in enumerate(ranked):
        heads = [head for head in ranked[:place] if head.id not in above]
        head = next((head for head in heads if _is_told(each, head, dossier)), None)
        if head:
            above[each.id] = head.id
    return [replace(d, under=above.get(d.id, "")) for d in found]


def _rank(found: Discrepancy, dossier: Dossier) -> tuple[int, bool, int, str]:
    """The graver first, then what is said of one attribute, then the wider count."""
    depth = len(list(enclosing(found.attribute, dossier)))
    harm = dossier.vocabulary.attributes[found.attribute].harm
    crossed = "whole" in found.parameters
    return SEVERITIES.index(found.severity), crossed, depth - 10 * harm, found.id


def _is_told(found: Discrepancy, head: Discrepancy, dossier: Dossier) -> bool:
    """Whether `head` tells the same clash: the same accounts on the same sides, of attributes
    that are one thing."""
    if found.relation != head.relation or not _are_one(found, head, dossier):
        return False
    if found.relation == Relation.CONTRADICT:
        return _sides(found, dossier, values=True) == _sides(head, dossier, values=True)
    return _sides(found, dossier) == _sides(head, dossier)


def _are_one(found: Discrepancy, head: Discrepancy, dossier: Dossier) -> bool:
    """A whole and its part, two parts of one whole, or two questions after one actor that were
    answered alike."""
    chains = [{d.attribute, *enclosing(d.attribute, dossier)} for d in (found, head)]
    if chains[0] & chains[1]:
        return True
    kinds = {dossier.vocabulary.attributes[d.attribute].kind for d in (found, head)}
    alike = _sides(found, dossier, values=True) == _sides(head, dossier, values=True)
    return kinds == {"actor"} and alike


def _sides(found: Discrepancy, dossier: Dossier, *, values: bool = False) -> Sides:
    """Who stands where: by stance, and by values where these tell the sides apart."""
    sides: dict[tuple[str, object], set[str]] = {}
    for position in (position for position in found.positions if position.claims):
        readings = dossier.claims[position.claims[0]].readings if values else ()
        sides.setdefault((position.stance, readings), set()).update(
            _voices(position.accounts, dossier)
        )
    return frozenset((stance, tuple(sorted(who)), said) for (stance, said), who in sides.items())


def _voices(accounts: Sequence[str], dossier: Dossier) -> set[str]:
    return {dossier.speaker(account).id for account in accounts}
