"""A small dossier built in code: three sources, their documents, and whatever is claimed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from reportgen.dossier import (
    Account,
    Actor,
    Attribute,
    Claim,
    Concept,
    Decision,
    Document,
    Dossier,
    Event,
    Form,
    PlaceRecord,
    Quote,
    Scheme,
    Source,
    Vocabulary,
)
from reportgen.dossier.vocabulary import Code

NAMES = {"ar": "اسم", "en": "name"}


def attribute(key: str, kind: str, **fields: Any) -> Attribute:
    return Attribute(id=key, kind=kind, label=NAMES, group="g", **fields)


ATTRIBUTES = {
    a.id: a
    for a in (
        attribute("deaths", "number", importance="critical", harm=True, unit="person"),
        attribute("deaths.women", "number", importance="major", harm=True),
        attribute("deaths.children", "number", importance="major", harm=True),
        attribute(
            "deaths.all",
            "number",
            importance="critical",
            total_of=("deaths.women", "deaths.children"),
        ),
        attribute("strikes", "number", importance="major"),
        attribute("end", "time", importance="major"),
        attribute("where", "place", importance="major"),
        attribute("who", "actor", importance="critical", harm=True),
        attribute("checked_by", "actor", exclusive=False),
        attribute("what", "category", scheme="targets"),
        attribute("absent", "assertion", importance="critical", harm=True),
        attribute("blame", "assertion", importance="critical", presupposes="deaths"),
        attribute("author", "actor", importance="critical", qualifies="strikes"),
        attribute("extent", "place", scope=True),
        attribute("note", "text"),
        attribute("word", "term", concept="dead"),
        attribute("statement.quotation", "text", importance="major"),
    )
}

SCHEMES = {
    "targets": Scheme(
        id="targets",
        codes={
            "building": Code(label=NAMES),
            "school": Code(label=NAMES, parent="building"),
            "home": Code(label=NAMES, parent="building"),
            "convoy": Code(label=NAMES, excludes=("building", "school", "home")),
        },
    )
}

DEAD = Concept(
    id="dead",
    label=NAMES,
    neutral=NAMES,
    forms={
        "killed": Form(forms={"en": ("killed",), "ar": ("قتيل",)}),
        "dead": Form(forms={"en": ("dead",)}),
        "martyr": Form(forms={"en": ("martyr",), "ar": ("شهيد",)}, register="honorific"),
    },
)

PLACES = {
    "country": PlaceRecord(id="country", name=NAMES, kind="country"),
    "valley": PlaceRecord(id="valley", name=NAMES, kind="valley", within=("country",)),
    "town": PlaceRecord(id="town", name=NAMES, kind="town", within=("valley",)),
    "village": PlaceRecord(id="village", name=NAMES, kind="village", within=("valley",)),
    "mountain": PlaceRecord(id="mountain", name=NAMES, kind="area", within=("country",)),
    "island": PlaceRecord(id="island", name=NAMES, kind="area"),
    "here": PlaceRecord(id="here", name=NAMES, kind="point", lat=34.0, lon=40.0, accuracy_km=5),
    "there": PlaceRecord(id="there", name=NAMES, kind="point", lat=34.0, lon=41.0, accuracy_km=5),
}

ACTORS = {
    "coalition": Actor(id="coalition", name=NAMES),
    "force": Actor(id="force", name=NAMES, member_of=("coalition",)),
    "army": Actor(id="army", name=NAMES),
}


class Maker:
    """Builds claims and dossiers with one call each."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []

    def say(self, account: str, attribute: str, *readings: Any, **fields: Any) -> Maker:
        """Add a claim; `words` are its quote."""
        words = fields.pop("words", "word")
        claim = Claim(
            id=fields.pop("id", f"{account}/{attribute}/{len(self.claims)}"),
            account=account,
            attribute=attribute,
            readings=readings,
            quote=Quote(exact=words, start=0, end=len(words)),
            **fields,
        )
        self.claims.append(claim)
        return self

    def dossier(
        self,
        accounts: Sequence[Account] = (),
        documents: Mapping[str, Document] | None = None,
        examined: Any = "all",
        decisions: Sequence[Decision] = (),
        parties: Sequence[str] = (),
    ) -> Dossier:
        """The dossier of everything said: accounts a, b, c speak for themselves, and a-on-b,
        in a's document, reports b."""
        every = accounts or (
            Account(id="a", document="doc-a", examined=examined),
            Account(id="a-on-b", document="doc-a", reports="b", examined=examined),
            Account(id="b", document="doc-b", examined=examined),
            Account(id="c", document="doc-c", examined=examined),
        )
        spoken = {claim.account for claim in self.claims}
        kept = [account for account in every if accounts or account.id in spoken | {"a", "b"}]
        sources = {
            key: Source(id=key, name=NAMES, kind="witness", party=key in parties) for key in "abc"
        }
        standard = {
            f"doc-{key}": Document(
                id=f"doc-{key}",
                source=key,
                language="en",
                file=f"{key}.txt",
                published="2020-01-02",
            )
            for key in "abc"
        }
        return Dossier(
            event=Event(id="e", title=NAMES, date="2020-01-01", timezone="Asia/Damascus"),
            sources=sources,
            documents=documents or standard,
            accounts={account.id: account for account in kept},
            claims={claim.id: claim for claim in self.claims},
            places=PLACES,
            actors=ACTORS,
            vocabulary=Vocabulary(
                attributes=ATTRIBUTES,
                groups={"g": NAMES},
                units={},
                schemes=SCHEMES,
                glossary={"dead": DEAD},
            ),
            decisions=tuple(decisions),
        )


@pytest.fixture
def said() -> Callable[[], Maker]:
    """Start a dossier: `said().say("a", "deaths", Number(...))…`."""
    return Maker
