"""Chips: a relation or a severity as icon, word and tone. Every icon is a glyph of the
shipped Latin face; none reads as right or wrong."""

from __future__ import annotations

from typing import Literal

from reportgen.brief.context import Context
from reportgen.brief.model import Chip
from reportgen.brief.words.relations import RELATIONS
from reportgen.discrepancies.model import Relation, Severity
from reportgen.language import Message

Tone = Literal["conflict", "caution", "note", "same", "absent"]
R = Relation

LOOKS: dict[Relation, tuple[Tone, str]] = {
    R.AGREE: ("same", "="),
    R.COMPATIBLE: ("same", "="),
    R.FAITHFUL: ("same", "="),
    R.VERBATIM: ("same", "="),
    R.LESS_PRECISE: ("note", "≈"),
    R.ROUNDING: ("note", "≈"),
    R.NAMING: ("note", "≈"),
    R.DIFFERS_WORDING: ("note", "≈"),
    R.NEAR_VERBATIM: ("note", "≈"),
    R.TRANSLATED_QUOTATION: ("note", "→"),
    R.SEQUENCE: ("note", "→"),
    R.NOT_COMPARABLE: ("note", "□"),
    R.OVERLAP: ("caution", "∩"),
    R.AMBIGUOUS: ("caution", "?"),
    R.CERTAINTY_DIFFERS: ("caution", "△"),
    R.CERTAINTY_INFLATED: ("caution", "▲"),
    R.CERTAINTY_WEAKENED: ("caution", "▼"),
    R.SCOPE_WIDENED: ("caution", "▲"),
    R.SCOPE_NARROWED: ("caution", "▼"),
    R.OMITTED: ("caution", "–"),
    R.OMITS_QUALIFIER: ("caution", "–"),
    R.ADDED_DETAIL: ("caution", "+"),
    R.LOADED_TERM: ("caution", "†"),
    R.INTERNAL_TENSION: ("caution", "△"),
    R.UNATTRIBUTED: ("caution", "?"),
    R.CONTRADICT: ("conflict", "≠"),
    R.DENIES: ("conflict", "≠"),
    R.AM_PM_FLIP: ("conflict", "↔"),
    R.TZ_LABEL_ERROR: ("conflict", "≠"),
    R.MISREPORTED: ("conflict", "≠"),
    R.PRESUPPOSITION: ("conflict", "→"),
    R.ALTERED_QUOTATION: ("conflict", "≠"),
    R.TRANSLATION_DRIFT: ("conflict", "≠"),
    R.INTERNAL_INCONSISTENCY: ("conflict", "≠"),
    R.ARITHMETIC: ("conflict", "±"),
    R.SWAPPED_PARTS: ("conflict", "↔"),
    R.REVERSED: ("conflict", "↔"),
    R.BY_HAND: ("note", "*"),
    R.POPULATION_DIFFERS: ("conflict", "≠"),
    R.NO_COMMENT: ("absent", "…"),
    R.ONE_SILENT: ("absent", "–"),
    R.NOT_EXAMINED: ("absent", "○"),
}
SEVERITIES: dict[Severity, tuple[Tone, str, Message]] = {
    "critical": ("conflict", "■", Message("severity", "critical")),
    "major": ("caution", "▲", Message("severity", "major")),
    "minor": ("note", "●", Message("severity", "minor")),
    "info": ("note", "○", Message("severity", "for information")),
    "none": ("same", "=", Message("severity", "no difference")),
}


def relation_chip(context: Context, relation: Relation) -> Chip:
    """The chip of a relation."""
    tone, icon = LOOKS[relation]
    return Chip(relation.value, tone, icon, context.say(RELATIONS[relation][0]))


def severity_chip(context: Context, severity: Severity) -> Chip:
    """The chip of a severity."""
    tone, icon, label = SEVERITIES[severity]
    return Chip(severity, tone, icon, context.say(label))
