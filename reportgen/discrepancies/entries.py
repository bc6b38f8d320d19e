"""One conflict, one entry: what the same accounts clash on under two attributes, or over a
whole and its part, is told once, with the rest beneath it (docs/comparison.md)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportgen.discrepancies.model import SEVERITIES, Discrepancy, Relation
from reportgen.discrepancies.wholes import enclosing
from reportgen.dossier import Dossier

CLASHES = frozenset({Relation.DENIES, Relation.CONTRADICT, Relation.REVERSED})

Sides = dict[tuple[str, object], set[str]]
"""Stance, and perhaps values → the sources that hold them."""


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
    """Whether `head` tells the same clash: no others on either side, of attributes that are one
    thing; of figures that contradict, the same figures."""
    if found.relation != head.relation or not _are_one(found, head, dossier):
        return False
    if found.relation == Relation.CONTRADICT:
        return _sides(found, dossier, values=True) == _sides(head, dossier, values=True)
    sides = _sides(head, dossier)
    return all(who <= sides.get(side, set()) for side, who in _sides(found, dossier).items())


def _are_one(found: Discrepancy, head: Discrepancy, dossier: Dossier) -> bool:
    """A whole and its part, two parts of one whole, or two questions after one actor that were
    answered alike."""
    if _counts(found, dossier) & _counts(head, dossier):
        return True
    kinds = {dossier.vocabulary.attributes[d.attribute].kind for d in (found, head)}
    alike = _sides(found, dossier, values=True) == _sides(head, dossier, values=True)
    return kinds == {"actor"} and alike


def _counts(found: Discrepancy, dossier: Dossier) -> set[str]:
    """The attribute, the counts that enclose it, and what it is held against."""
    held = {str(found.parameters["whole"])} if "whole" in found.parameters else set()
    return {found.attribute, *enclosing(found.attribute, dossier)} | held


def _sides(found: Discrepancy, dossier: Dossier, *, values: bool = False) -> Sides:
    """Who stands where: by stance, and by values where these tell the sides apart."""
    sides: Sides = {}
    for position in (position for position in found.positions if position.claims):
        readings = dossier.claims[position.claims[0]].readings if values else ()
        voices = {dossier.speaker(account).id for account in position.accounts}
        sides.setdefault((position.stance, readings), set()).update(voices)
    return sides
