"""compare: a dossier becomes its discrepancies, pure data."""

from __future__ import annotations

from collections.abc import Iterator

from ..dossier import Dossier
from .between import compare_voices, voices
from .decisions import decide
from .internal import compare_account
from .kinds import Frame
from .model import SEVERITIES, Discrepancy
from .quotation import compare_quotations
from .report import compare_report
from .sequence import sequences, what_counts
from .severity import grade
from .swaps import name_swaps

__all__ = ["Discrepancy", "compare"]


def compare(dossier: Dossier) -> tuple[Discrepancy, ...]:
    """Every discrepancy and control of a dossier, gravest first, then in attribute order.

    Pure: the order of accounts and claims in the dossier changes positions' order only."""
    order = attribute_order(dossier)
    found = [d for attribute in order for d in _compare_attribute(attribute, dossier)]
    found = name_swaps(found, dossier) + compare_quotations(dossier)
    graded = (decide(grade(discrepancy, dossier), dossier.decisions) for discrepancy in found)
    return tuple(sorted(graded, key=lambda d: _rank(d, order)))


def attribute_order(dossier: Dossier) -> dict[str, int]:
    """Attribute id → its place: the event's list first, then the vocabulary's order. Only
    attributes on which anything is claimed."""
    claimed = {claim.attribute for claim in dossier.claims.values()}
    wanted = (*dossier.event.attributes, *dossier.vocabulary.attributes)
    unique = dict.fromkeys(key for key in wanted if key in claimed)
    return {key: place for place, key in enumerate(unique)}


def _compare_attribute(attribute: str, dossier: Dossier) -> Iterator[Discrepancy]:
    frame = Frame(dossier.vocabulary.attributes[attribute], dossier)
    speaking = voices(dossier)
    yield from compare_voices(frame, what_counts(speaking, attribute, dossier))
    yield from sequences(speaking, frame)
    for account in dossier.accounts.values():
        yield from compare_account(account, frame)
        if account.reports:
            yield from compare_report(account, account.reports, frame)


def _rank(found: Discrepancy, order: dict[str, int]) -> tuple[int, int, str]:
    return SEVERITIES.index(found.severity), order.get(found.attribute, len(order)), found.id
