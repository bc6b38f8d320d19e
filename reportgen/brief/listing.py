"""Discrepancies as plain data for other programs: what `compare --json` prints."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..discrepancies.model import Discrepancy
from ..dossier import Claim, Dossier
from ..language import Language, bind
from ..settings import Settings
from .wording import sentence


def listing(
    dossier: Dossier, discrepancies: Iterable[Discrepancy], settings: Settings | None = None
) -> list[dict[str, Any]]:
    """One mapping for each discrepancy and control, in order: `id`, `attribute`, `kind`,
    `scope`, `relation`, `severity`, `positions`, `claims` (with source, account, document and
    quote), `parameters`, `override` and `sentence` in each language. Keys and order are stable."""
    settings = settings or Settings()
    languages = [
        bind(code, arabic=settings.arabic or dossier.event.arabic, digits=settings.digits)
        for code in settings.languages
    ]
    return [_entry(found, dossier, languages) for found in discrepancies]


def _entry(found: Discrepancy, dossier: Dossier, languages: list[Language]) -> dict[str, Any]:
    return {
        "id": found.id,
        "attribute": found.attribute,
        "kind": dossier.vocabulary.attributes[found.attribute].kind,
        "scope": found.scope,
        "relation": str(found.relation),
        "severity": found.severity,
        "positions": [
            {"stance": p.stance, "accounts": list(p.accounts), "claims": list(p.claims)}
            for p in found.positions
        ],
        "claims": [_claim(dossier.claims[key], dossier) for key in found.claims],
        "parameters": dict(sorted(found.parameters.items())),
        "override": _override(found),
        "sentence": {each.code: sentence(found, dossier, each).plain for each in languages},
    }


def _claim(claim: Claim, dossier: Dossier) -> dict[str, Any]:
    return {
        "id": claim.id,
        "source": dossier.speaker(claim.account).id,
        "account": claim.account,
        "document": dossier.accounts[claim.account].document,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "values": [value.model_dump(mode="json", exclude_none=True) for value in claim.readings],
        "quote": {
            "exact": claim.quote.exact,
            "start": claim.quote.start,
            "end": claim.quote.end,
        },
    }


def _override(found: Discrepancy) -> dict[str, Any] | None:
    override = found.override
    if override is None:
        return None
    return {
        "severity": override.severity,
        "dismissed": override.dismissed,
        "reason": dict(override.reason),
        "by": override.by,
    }
