"""The editor's word: `decisions` on what the rules find, `additions` to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportgen.dossier import Addition, Claim, Decision, Vocabulary
from reportgen.records.findings import Findings
from reportgen.records.typed import listing, typed
from reportgen.records.written import WrittenDecision


def read_decisions(data: dict[str, Any], report: Findings) -> tuple[Decision, ...]:
    """The changes and dismissals of `decisions`; what is wrong goes to the report."""
    found = []
    for index, record in enumerate(listing(data, "decisions", report)):
        written = typed(WrittenDecision, record, ("decisions", index), report)
        if written is None:
            continue
        if written.dismiss == (written.severity is not None):
            report.error(
                ("decisions", index),
                "bad-value",
                "a decision sets a severity or dismisses, one of the two",
                "write `severity: minor` or `dismiss: yes`",
            )
            continue
        found.append(
            Decision(
                discrepancy=written.discrepancy,
                action="dismiss" if written.dismiss else "severity",
                severity=written.severity,
                reason=written.reason,
                by=written.by,
            )
        )
    return tuple(found)


def read_additions(
    data: dict[str, Any],
    claims: Mapping[str, Claim],
    vocabulary: Vocabulary,
    report: Findings,
) -> tuple[Addition, ...]:
    """The differences of `additions`; what is wrong goes to the report."""
    found = []
    for index, record in enumerate(listing(data, "additions", report)):
        addition = typed(Addition, record, ("additions", index), report)
        if addition is None:
            continue
        known = {"attribute": vocabulary.attributes, "claims": claims}
        for key, names in (("attribute", (addition.attribute,)), ("claims", addition.claims)):
            for name in names:
                if name not in known[key]:
                    message = f"there is no `{name}`"
                    report.error(("additions", index, key), "unknown-reference", message)
        found.append(addition)
    return tuple(found)
