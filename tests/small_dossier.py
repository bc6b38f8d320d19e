"""A small dossier built in code: three sources, their documents, and whatever is claimed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

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
    Unit,
    Vocabulary,
)
from reportgen.dossier.vocabulary import Code


def both(ar: str, en: str) -> dict[str, str]:
    return {"ar": ar, "en": en}


NAMES = both("اسم", "name")


def attribute(key: str, kind: str, ar: str, en: str, **fields: Any) -> Attribute:
    return Attribute(id=key, kind=kind, label=both(ar, en), group="g", **fields)


ATTRIBUTES = {
    a.id: a
    for a in (
        attribute(
            "deaths",
            "number",
            "القتلى",
            "Killed",
            importance="critical",
            harm=True,
            unit="person",
            within="hurt",
        ),
        attribute(
            "hurt", "number", "القتلى والجرحى معاً", "Killed and injured", unit="person", mixed=True
        ),
        attribute("deaths.women", "number", "النساء", "Women", importance="major", harm=True),
        attribute(
            "deaths.children", "number", "الأطفال", "Children", importance="major", harm=True
        ),
        attribute(
            "deaths.all",
            "number",
            "مجموع القتلى",
            "Killed in all",
            importance="critical",
            total_of=("deaths.women", "deaths.children"),
        ),
        attribute("strikes", "number", "الغارات", "Strikes", importance="major", unit="strike"),
        attribute("reached", "number", "الصواريخ التي وصلت", "Missiles that arrived"),
        attribute("hit", "number", "الصواريخ التي أصابت", "Missiles that hit", within="reached"),
        attribute("end", "time", "النهاية", "End", importance="major"),
        attribute("where", "place", "المكان", "Place", importance="major"),
        attribute("who", "actor", "الفاعل", "Who did it", importance="critical", harm=True),
        attribute("checked_by", "actor", "المتحقق", "Checked by", exclusive=False),
        attribute("what", "category", "الهدف", "Target", scheme="targets"),
        attribute(
            "absent",
            "assertion",
            "وجود مدنيين",
            "Civilians present",
            importance="critical",
            harm=True,
            statement=both("أن مدنيين كانوا في المكان", "that civilians were present"),
            negation=both("أن أحداً من المدنيين لم يكن في المكان", "that no civilians were present"),
        ),
        attribute(
            "blame",
            "assertion",
            "المسؤولية",
            "Responsibility",
            importance="critical",
            presupposes=("deaths", "who"),
            statement=both("أن القوات مسؤولة", "that the forces are responsible"),
        ),
        attribute(
            "author", "actor", "المنفّذ", "Author", importance="critical", qualifies="strikes"
        ),
        attribute("extent", "place", "النطاق", "Extent", scope=True),
        attribute("note", "text", "القول", "Words"),
        attribute("word", "term", "التسمية", "Name", concept="dead"),
        attribute("statement.translation", "text", "الترجمة", "Translation", importance="major"),
        attribute(
            "statement.quotation",
            "text",
            "الاقتباس",
            "Words in quotation marks",
            importance="major",
        ),
    )
}

UNITS = {
    "person": Unit(
        id="person",
        forms={
            "en": {"one": "{n} person", "other": "{n} people"},
            "ar": {
                "zero": "لا أحد",
                "one": "شخص واحد",
                "two": "شخصان",
                "two_oblique": "شخصين",
                "few": "{n} أشخاص",
                "many": "{n} شخصاً",
                "other": "{n} شخص",
            },
        },
    ),
    "strike": Unit(
        id="strike",
        forms={
            "en": {"one": "{n} strike", "other": "{n} strikes"},
            "ar": {
                "zero": "لا غارات",
                "one": "غارة واحدة",
                "two": "غارتان",
                "two_oblique": "غارتين",
                "few": "{n} غارات",
                "many": "{n} غارة",
                "other": "{n} غارة",
            },
        },
    ),
}

SCHEMES = {
    "targets": Scheme(
        id="targets",
        codes={
            "building": Code(label=both("مبنى", "a building")),
            "school": Code(label=both("مدرسة", "a school"), parent="building"),
            "home": Code(label=both("منزل", "a home"), parent="building"),
            "convoy": Code(
                label=both("قافلة", "a convoy"), excludes=("building", "school", "home")
            ),
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
    "country": PlaceRecord(id="country", name=both("البلد", "the country"), kind="country"),
    "valley": PlaceRecord(
        id="valley", name=both("الوادي", "the valley"), kind="valley", within=("country",)
    ),
    "town": PlaceRecord(
        id="town", name=both("البلدة", "the town"), kind="town", within=("valley",)
    ),
    "village": PlaceRecord(
        id="village", name=both("القرية", "the village"), kind="village", within=("valley",)
    ),
    "mountain": PlaceRecord(
        id="mountain", name=both("الجبل", "the mountain"), kind="area", within=("country",)
    ),
    "township": PlaceRecord(
        id="township", name=both("الناحية", "the township"), kind="town", same_as=("town",)
    ),
    "hamlet": PlaceRecord(
        id="hamlet", name=both("القرية الصغيرة", "the hamlet"), kind="town", same_as=("township",)
    ),
    "island": PlaceRecord(id="island", name=both("الجزيرة", "the island"), kind="area"),
    "here": PlaceRecord(
        id="here", name=both("هنا", "here"), kind="point", lat=34.0, lon=40.0, accuracy_km=5
    ),
    "there": PlaceRecord(
        id="there", name=both("هناك", "there"), kind="point", lat=34.0, lon=41.0, accuracy_km=5
    ),
}

ACTORS = {
    "coalition": Actor(id="coalition", name=both("التحالف", "the coalition")),
    "force": Actor(id="force", name=both("قوة المهام", "the task force"), member_of=("coalition",)),
    "army": Actor(id="army", name=both("الجيش", "the army")),
}


SOURCES: dict[str, tuple[dict[str, str], dict[str, Any]]] = {
    "a": (both("الوكالة", "the agency"), {"ar": "feminine"}),
    "b": (both("المرصد", "the monitor"), {"ar": "masculine"}),
    "c": (both("شهود العيان", "eyewitnesses"), {"ar": "masculine", "en": "plural"}),
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
            key: Source(id=key, name=name, kind="witness", gender=gender, party=key in parties)
            for key, (name, gender) in SOURCES.items()
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
                units=UNITS,
                schemes=SCHEMES,
                glossary={"dead": DEAD},
            ),
            decisions=tuple(decisions),
        )
