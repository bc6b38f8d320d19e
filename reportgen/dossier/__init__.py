"""The dossier: the records of one event, validated and whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from pydantic import Field

from reportgen.dossier.basemap import Basemap, Landmark
from reportgen.dossier.claims import (
    Account,
    Certainty,
    Claim,
    Credit,
    Document,
    Polarity,
    Quote,
    Slip,
    TextTranslation,
    Translation,
)
from reportgen.dossier.parties import Actor, PlaceRecord, Source
from reportgen.dossier.reviews import Review
from reportgen.dossier.scopes import Method, Scoped
from reportgen.dossier.values import (
    Actors,
    Assertion,
    Codes,
    Frozen,
    Localized,
    Number,
    Place,
    Term,
    Time,
    Value,
    Wording,
)
from reportgen.dossier.vocabulary import Attribute, Concept, Form, Scheme, Unit, Vocabulary

__all__ = [
    "Account", "Actor", "Actors", "Addition", "Assertion", "Attribute", "Basemap", "Certainty",
    "Claim", "Codes", "Concept", "Credit", "Decision", "Document", "Dossier", "Event", "Form",
    "Frozen", "Landmark", "Localized", "Method", "Number", "Place", "PlaceRecord",
    "Polarity", "Quote", "Review", "Scheme", "Scoped", "Slip", "Source", "Term",
    "TextTranslation", "Time", "Translation", "Unit", "Value", "Vocabulary", "Wording",
]  # fmt: skip


class Event(Frozen):
    """What the accounts are about. `date` is EDTF; `timezone` an IANA name; `place` a place
    of the dossier. `attributes` orders the comparison (default: the vocabulary's order)."""

    id: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$")
    title: Localized
    date: str
    timezone: str
    place: str | None = None
    summary: Localized = Field(default_factory=dict)
    arabic: str = "ar_SY"
    attributes: tuple[str, ...] = ()


class Decision(Frozen):
    """An editor's word on one discrepancy: another severity, a dismissal, or one added by
    hand. The reason is required and printed."""

    discrepancy: str
    action: Literal["severity", "dismiss"]
    severity: Literal["critical", "major", "minor", "info"] | None = None
    reason: Localized
    by: str = ""


class Addition(Frozen):
    """A difference an editor saw and the rules do not: its claims, its weight, its sentence,
    and the reason, which prints."""

    attribute: str
    claims: tuple[str, ...] = Field(min_length=1)
    severity: Literal["critical", "major", "minor", "info"]
    sentence: Localized
    reason: Localized
    by: str = ""


class Dossier(Frozen):
    """All records of one event, each collection by id, in the order of the file.

    `folder` is where it was read from, for messages only; `undrawn` whether it holds characters
    that no shipped font has. `kinds` are kinds of values besides those that the package brings:
    name → `reportgen.Kind`.
    """

    event: Event
    sources: Mapping[str, Source]
    documents: Mapping[str, Document]
    accounts: Mapping[str, Account]
    claims: Mapping[str, Claim]
    places: Mapping[str, PlaceRecord] = Field(default_factory=dict)
    basemap: Basemap | None = None
    actors: Mapping[str, Actor] = Field(default_factory=dict)
    vocabulary: Vocabulary
    decisions: tuple[Decision, ...] = ()
    additions: tuple[Addition, ...] = ()
    folder: str = ""
    undrawn: bool = False
    kinds: Mapping[str, Any] = Field(default_factory=dict, exclude=True, repr=False)

    def document_of(self, account: str) -> Document:
        """The document in which an account stands."""
        return self.documents[self.accounts[account].document]

    def publisher(self, account: str) -> Source:
        """The source whose document holds the account."""
        return self.sources[self.document_of(account).source]

    def speaker(self, account: str) -> Source:
        """The source whose words the account gives: the publisher's own, or of the account
        it reports, followed to the origin."""
        record = self.accounts[account]
        if record.reports:
            return self.speaker(record.reports)
        if record.speaker:
            return self.sources[record.speaker]
        return self.publisher(account)

    def claims_of(self, account: str, attribute: str | None = None) -> Iterator[Claim]:
        """Claims of one account, attribute by attribute, or of one; in file order."""
        claims = self._claims_by_account.get(account, {})
        if attribute is not None:
            return iter(claims.get(attribute, ()))
        return (claim for of_one in claims.values() for claim in of_one)

    @cached_property
    def _claims_by_account(self) -> Mapping[str, Mapping[str, Sequence[Claim]]]:
        found: dict[str, dict[str, list[Claim]]] = {}
        for claim in self.claims.values():
            found.setdefault(claim.account, {}).setdefault(claim.attribute, []).append(claim)
        return found

    def examined(self, account: str, attribute: str) -> bool:
        """Whether somebody has read the account's document, held whole, for this attribute."""
        examined = self.accounts[account].examined
        if self.document_of(account).excerpt:
            return False
        return examined == "all" or attribute in examined
