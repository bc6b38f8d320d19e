"""Severity: how much a *difference* weighs, by rule. Never a verdict on a source.

`critical` changes who did it or whether anyone died, or reverses a source's meaning; `major`
changes a number, date, place or qualifier a reader would rely on; `minor` is precision,
wording or naming; `info` is context; `none` is a control.
"""

from __future__ import annotations

from dataclasses import replace

from reportgen.discrepancies.drift import drift_weight
from reportgen.discrepancies.kinds import relating
from reportgen.discrepancies.model import CONTROLS, SEVERITIES, Discrepancy, Relation, Severity
from reportgen.dossier import Attribute, Dossier

R = Relation
REVERSALS = frozenset({R.DENIES, R.MISREPORTED, R.AM_PM_FLIP, R.PRESUPPOSITION})

FIXED: dict[Relation, Severity] = {
    R.AM_PM_FLIP: "critical",
    R.PRESUPPOSITION: "critical",
    R.ALTERED_QUOTATION: "major",
    R.POPULATION_DIFFERS: "major",
    R.ARITHMETIC: "major",
    R.SWAPPED_PARTS: "major",
    R.TZ_LABEL_ERROR: "major",
    R.NEAR_VERBATIM: "minor",
    R.LOADED_TERM: "minor",
    R.NAMING: "minor",
    R.INTERNAL_TENSION: "minor",
    R.UNATTRIBUTED: "minor",
    R.ROUNDING: "minor",
    R.TRANSLATED_QUOTATION: "info",
    R.SEQUENCE: "info",
    R.NO_COMMENT: "info",
    R.NOT_COMPARABLE: "info",
    R.NOT_EXAMINED: "none",
}
"""Relations that weigh the same whatever the attribute."""

FLOOR: dict[Relation, Severity] = {
    R.DENIES: "major",
    R.CONTRADICT: "major",
    R.MISREPORTED: "major",
    R.INTERNAL_INCONSISTENCY: "major",
}
"""Relations that weigh as the attribute does, but never less than this."""

CAP: dict[Relation, Severity] = {
    R.OVERLAP: "major",
    R.AMBIGUOUS: "major",
    R.OMITS_QUALIFIER: "major",
    R.SCOPE_WIDENED: "major",
    R.SCOPE_NARROWED: "major",
    R.CERTAINTY_WEAKENED: "major",
    R.LESS_PRECISE: "minor",
    R.DIFFERS_WORDING: "minor",
    R.CERTAINTY_DIFFERS: "minor",
    R.ADDED_DETAIL: "minor",
}
"""Relations that weigh as the attribute does, but never more than this."""


def grade(discrepancy: Discrepancy, dossier: Dossier) -> Discrepancy:
    """The same discrepancy with its severity."""
    return replace(discrepancy, severity=_severity(discrepancy, dossier))


def _severity(found: Discrepancy, dossier: Dossier) -> Severity:
    """The weight of a discrepancy, from its relation, its attribute and whether a party to
    the event is contradicted on it."""
    attribute = dossier.vocabulary.attributes[found.attribute]
    weight: Severity = attribute.importance
    if found.relation in CONTROLS:
        return "none"
    if found.relation == R.TRANSLATION_DRIFT:
        return drift_weight(found)
    if found.relation in FIXED:
        return FIXED[found.relation]
    if found.relation in (R.OMITTED, R.ONE_SILENT):
        return _left_out(found, attribute, dossier)
    if found.relation == R.CERTAINTY_INFLATED:
        return "critical" if attribute.harm else "major"
    if found.relation in CAP:
        return _lighter(weight, CAP[found.relation])
    if found.relation == R.REVERSED:
        return "critical" if attribute.harm else _heavier(weight, "major")
    return _clash(found, attribute, dossier)


def _clash(found: Discrepancy, attribute: Attribute, dossier: Dossier) -> Severity:
    """Contradiction, denial, misreport: who did it and whether anyone died is critical; how
    many, when and where is major, a step more where a party to the event is one side."""
    weight = _heavier(attribute.importance, FLOOR.get(found.relation, "minor"))
    anybody = attribute.harm and "zero" in found.parameters
    decisive = found.relation == R.DENIES or relating(attribute, dossier).decides or anybody
    if weight == "critical" and not decisive and not _party(found, dossier):
        return "major"
    return weight


def _left_out(found: Discrepancy, attribute: Attribute, dossier: Dossier) -> Severity:
    """An omission weighs a step less than what it leaves out; a dropped denial as much."""
    denial = any(dossier.claims[claim].polarity == "denies" for claim in found.claims)
    if denial and found.relation == R.OMITTED and attribute.importance == "critical":
        return "critical"
    return _step_down(attribute.importance)


def _party(found: Discrepancy, dossier: Dossier) -> bool:
    accounts = {a for position in found.positions if position.claims for a in position.accounts}
    return any(dossier.speaker(account).party for account in accounts)


def _heavier(first: Severity, second: Severity) -> Severity:
    """The graver of two."""
    return min(first, second, key=SEVERITIES.index)


def _lighter(first: Severity, second: Severity) -> Severity:
    """The less grave of two."""
    return max(first, second, key=SEVERITIES.index)


def _step_down(weight: Severity) -> Severity:
    """One step lighter, down to `info`."""
    return SEVERITIES[min(SEVERITIES.index(weight) + 1, SEVERITIES.index("info"))]
