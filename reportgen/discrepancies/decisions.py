"""The editor's word: another severity, a dismissal, or a difference added by hand, each with a
reason that prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportgen.discrepancies.drift import told_by_check
from reportgen.discrepancies.model import Discrepancy, Override, Relation
from reportgen.discrepancies.positions import position
from reportgen.dossier import Decision, Dossier
from reportgen.errors import DossierError, Finding


def decide(found: Discrepancy, decisions: tuple[Decision, ...]) -> Discrepancy:
    """The discrepancy as the editor left it; the last decision on it counts."""
    for decision in reversed(decisions):
        if decision.discrepancy == found.id:
            override = Override(
                severity=decision.severity,
                dismissed=decision.action == "dismiss",
                reason=decision.reason,
                by=decision.by,
            )
            return replace(found, severity=decision.severity or found.severity, override=override)
    return found


def added(dossier: Dossier) -> Iterator[Discrepancy]:
    """The differences an editor added, one position for each account."""
    for place, addition in enumerate(dossier.additions, 1):
        claims = [dossier.claims[claim] for claim in addition.claims]
        accounts = dict.fromkeys(claim.account for claim in claims)
        yield Discrepancy(
            id=f"{addition.attribute}/by-hand/{place}",
            attribute=addition.attribute,
            scope="editor",
            relation=Relation.BY_HAND,
            positions=tuple(
                position([claim for claim in claims if claim.account == account], dossier)
                for account in accounts
            ),
            severity=addition.severity,
            sentence=addition.sentence,
            override=Override(None, dismissed=False, reason=addition.reason, by=addition.by),
        )


def refuse_strays(dossier: Dossier, found: Iterable[Discrepancy]) -> None:
    """Raise DossierError for decisions on discrepancies that are not there: an editor's word
    must not be lost because a record changed."""
    known = {discrepancy.id for discrepancy in found}
    if any(decision.discrepancy not in known for decision in dossier.decisions):
        known |= told_by_check(dossier)
    strays = [
        Finding(
            dossier.folder,
            0,
            f"decisions[{place}].discrepancy",
            "decision-stray",
            f"there is no discrepancy `{decision.discrepancy}`",
            "`reportgen compare --json` lists their ids",
        )
        for place, decision in enumerate(dossier.decisions)
        if decision.discrepancy not in known
    ]
    if strays:
        raise DossierError(strays)
