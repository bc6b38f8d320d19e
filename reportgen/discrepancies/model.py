"""What a comparison yields: data, never sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

Severity = Literal["critical", "major", "minor", "info", "none"]
SEVERITIES: tuple[Severity, ...] = ("critical", "major", "minor", "info", "none")


class Relation(StrEnum):
    """How accounts stand to each other on one attribute; `docs/comparison.md` explains each."""

    # between accounts
    AGREE = "agree"
    COMPATIBLE = "compatible"
    LESS_PRECISE = "less_precise"
    ROUNDING = "rounding"
    OVERLAP = "overlap"
    CONTRADICT = "contradict"
    AM_PM_FLIP = "am_pm_flip"
    TZ_LABEL_ERROR = "tz_label_error"
    DENIES = "denies"
    NO_COMMENT = "no_comment"
    AMBIGUOUS = "ambiguous"
    ONE_SILENT = "one_silent"
    NOT_EXAMINED = "not_examined"
    NOT_COMPARABLE = "not_comparable"
    POPULATION_DIFFERS = "population_differs"
    CERTAINTY_DIFFERS = "certainty_differs"
    DIFFERS_WORDING = "differs_wording"
    # between a report and the account it reports
    FAITHFUL = "faithful"
    MISREPORTED = "misreported"
    OMITTED = "omitted"
    OMITS_QUALIFIER = "omits_qualifier"
    ADDED_DETAIL = "added_detail"
    CERTAINTY_INFLATED = "certainty_inflated"
    CERTAINTY_WEAKENED = "certainty_weakened"
    SCOPE_WIDENED = "scope_widened"
    SCOPE_NARROWED = "scope_narrowed"
    PRESUPPOSITION = "presupposition"
    # quotations and translations
    VERBATIM = "verbatim"
    NEAR_VERBATIM = "near_verbatim"
    ALTERED_QUOTATION = "altered_quotation"
    TRANSLATED_QUOTATION = "translated_quotation"
    TRANSLATION_DRIFT = "translation_drift"
    # words
    NAMING = "naming"
    LOADED_TERM = "loaded_term"
    # within one account, or one source over time
    INTERNAL_INCONSISTENCY = "internal_inconsistency"
    INTERNAL_TENSION = "internal_tension"
    ARITHMETIC = "arithmetic"
    SWAPPED_PARTS = "swapped_parts"
    SEQUENCE = "sequence"
    REVERSED = "reversed"
    UNATTRIBUTED = "unattributed"
    # seen by an editor
    BY_HAND = "by_hand"


CONTROLS = frozenset({Relation.AGREE, Relation.COMPATIBLE, Relation.FAITHFUL, Relation.VERBATIM})
"""Relations that are no difference: listed so that a reader sees what was compared."""

Scope = Literal["between", "report", "quotation", "translation", "terms", "internal", "editor"]
Stance = Literal["asserts", "denies", "declines", "says_unknown", "silent", "not_examined"]


Parameters = Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Position:
    """The accounts that say the same of an attribute, with their claims (ids, sorted).
    A silent or unread position has accounts and no claims."""

    stance: Stance
    accounts: tuple[str, ...]
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Override:
    """An editor's change, with the reason that prints."""

    severity: Severity | None
    dismissed: bool
    reason: Mapping[str, str]
    by: str = ""


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One difference (or control) on one attribute.

    `positions` come in the order of the dossier's accounts. In scope `report` the first
    position is the report, the second the account it reports. `parameters` are plain values
    for the wording room (minutes apart, the presupposed attribute, shares of words kept).
    `sentence` is an editor's own, for a difference added by hand. `under` names the entry
    beneath which this one is told, where both are one conflict.
    """

    id: str
    attribute: str
    scope: Scope
    relation: Relation
    positions: tuple[Position, ...]
    parameters: Parameters = field(default_factory=dict)
    severity: Severity = "none"
    sentence: Mapping[str, str] = field(default_factory=dict)
    override: Override | None = None
    under: str = ""

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of every claim involved, in position order."""
        return tuple(claim for position in self.positions for claim in position.claims)

    @property
    def is_control(self) -> bool:
        """True for a relation that is no difference."""
        return self.relation in CONTROLS
