"""Discrepancies as plain data for other programs: what `compare --json` prints."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from reportgen.brief.context import languages_of
from reportgen.brief.words.wording import headline
from reportgen.discrepancies.kinds import RELATINGS
from reportgen.discrepancies.model import Discrepancy, Relation, Scope, Severity, Stance
from reportgen.dossier import Certainty, Claim, Dossier, Polarity
from reportgen.language import Language
from reportgen.settings import Settings

TEXT = {"type": "string"}
TEXTS = {"type": "object", "additionalProperties": TEXT}


def _object(**properties: Any) -> dict[str, Any]:
    """Schema of an object that has exactly these keys."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


OFFSET = {
    "type": ["integer", "null"],
    "minimum": 0,
    "description": "in Unicode code points; null only within a PDF, where its document is not"
    " printed",
}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Comparison",
    "description": "Discrepancies and controls, gravest first, then in attribute order.",
    **_list(
        _object(
            id=TEXT,
            attribute=TEXT,
            kind={"enum": list(RELATINGS)},
            scope={"enum": list(get_args(Scope))},
            relation={"enum": [str(relation) for relation in Relation]},
            severity={"enum": list(get_args(Severity))},
            positions=_list(
                _object(
                    stance={"enum": list(get_args(Stance))},
                    accounts=_list(TEXT),
                    claims=_list(TEXT),
                )
            ),
            claims=_list(
                _object(
                    id=TEXT,
                    source=TEXT,
                    account=TEXT,
                    document=TEXT,
                    polarity={"enum": list(get_args(Polarity))},
                    certainty={"enum": list(get_args(Certainty))},
                    values=_list({"type": "object"}),
                    quote=_object(exact=TEXT, start=OFFSET, end=OFFSET),
                )
            ),
            parameters={"type": "object"},
            under={**TEXT, "description": "id of the entry beneath which it is told, or empty"},
            override={
                "anyOf": [
                    {"type": "null"},
                    _object(
                        severity={"enum": [*get_args(Severity), None]},
                        dismissed={"type": "boolean"},
                        reason=TEXTS,
                        by=TEXT,
                    ),
                ]
            },
            sentence=TEXTS,
        )
    ),
}
"""JSON Schema (2020-12) of what `listing` returns."""


def listing(
    dossier: Dossier, discrepancies: Iterable[Discrepancy], settings: Settings | None = None
) -> list[dict[str, Any]]:
    """One mapping for each discrepancy and control, in order: `id`, `attribute`, `kind`,
    `scope`, `relation`, `severity`, `positions`, `claims` (with source, account, document and
    quote), `parameters`, `under`, `override` and `sentence` in each language. Keys and order
    are stable."""
    settings = settings or Settings()
    languages = languages_of(dossier, settings)
    return [_entry(found, dossier, languages) for found in discrepancies]


def _entry(found: Discrepancy, dossier: Dossier, languages: tuple[Language, ...]) -> dict[str, Any]:
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
        "under": found.under,
        "override": _override(found),
        "sentence": {each.code: headline(found, dossier, each).plain for each in languages},
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
