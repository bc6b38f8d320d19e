"""compare: a dossier becomes its discrepancies, pure data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.discrepancies.between import compare_voices, voices
from reportgen.discrepancies.decisions import added, decide, refuse_strays
from reportgen.discrepancies.drift import compare_translations
from reportgen.discrepancies.entries import tell_once
from reportgen.discrepancies.internal import compare_account
from reportgen.discrepancies.kinds import Frame
from reportgen.discrepancies.model import CONTROLS, SEVERITIES, Discrepancy, Relation
from reportgen.discrepancies.quotation import compare_quotations
from reportgen.discrepancies.report import compare_report, originals
from reportgen.discrepancies.sequence import sequences, what_counts
from reportgen.discrepancies.severity import grade
from reportgen.discrepancies.sums import compare_sums
from reportgen.discrepancies.swaps import name_swaps
from reportgen.discrepancies.wholes import compare_wholes, enclosing
from reportgen.dossier import Account, Dossier

__all__ = ["Discrepancy", "compare"]

CHAIN_SILENT = CONTROLS | {Relation.OMITTED, Relation.OMITS_QUALIFIER, Relation.ADDED_DETAIL}
"""What a report of a report is not asked about its origin again."""


def compare(dossier: Dossier) -> tuple[Discrepancy, ...]:
    """Every discrepancy and control of a dossier, gravest first, then in attribute order.

    Pure: the order of accounts and claims in the dossier changes positions' order only.
    Raises DossierError where a decision names a discrepancy that is not there."""
    order = attribute_order(dossier)
    found = [d for attribute in order for d in _compare_attribute(attribute, dossier)]
    found = name_swaps(found, dossier) + compare_quotations(dossier)
    found += compare_translations(dossier)
    refuse_strays(dossier, found)
    graded = (decide(grade(discrepancy, dossier), dossier.decisions) for discrepancy in found)
    whole = (*tell_once(graded, dossier), *added(dossier))
    return tuple(sorted(whole, key=lambda d: _rank(d, order)))


def attribute_order(dossier: Dossier) -> dict[str, int]:
    """Attribute id → its place: the event's list first, then the vocabulary's order. Only
    attributes on which anything is claimed."""
    claimed = {claim.attribute for claim in dossier.claims.values()}
    wanted = (*dossier.event.attributes, *dossier.vocabulary.attributes)
    unique = dict.fromkeys(key for key in wanted if key in claimed)
    return {key: place for place, key in enumerate(unique)}


def _compare_attribute(attribute: str, dossier: Dossier) -> Iterator[Discrepancy]:
    frame = Frame(dossier.vocabulary.attributes[attribute], dossier)
    speaking = voices(dossier, attribute)
    said = what_counts(speaking, attribute, dossier)
    yield from compare_voices(frame, said)
    wholes = dict.fromkeys([*enclosing(attribute, dossier), *frame.attribute.denied_by])
    around = {key: what_counts(voices(dossier, key), key, dossier) for key in wholes}
    yield from compare_wholes(frame, around, said)
    yield from sequences(speaking, frame)
    yield from compare_sums(frame)
    for account in dossier.accounts.values():
        yield from compare_account(account, frame)
        yield from _compare_chain(account, frame)


def _compare_chain(report: Account, frame: Frame) -> Iterator[Discrepancy]:
    """A report against the account it reports, and against what that one reports, up to the
    origin: of those, only where the report carries something else."""
    for place, original in enumerate(originals(report, frame.dossier)):
        for found in compare_report(report, original, frame):
            if not place:
                yield found
            elif found.relation not in CHAIN_SILENT:
                yield replace(found, id=f"{found.id}~{original}")


def _rank(found: Discrepancy, order: dict[str, int]) -> tuple[int, int, str]:
    return SEVERITIES.index(found.severity), order.get(found.attribute, len(order)), found.id
