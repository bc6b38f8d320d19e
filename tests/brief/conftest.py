"""A small dossier of one event, three documents and four accounts, for every part of a brief."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from reportgen.brief import compose
from reportgen.brief.model import Brief
from reportgen.discrepancies import compare
from reportgen.dossier import (
    Account,
    Actor,
    Attribute,
    Claim,
    Concept,
    Document,
    Dossier,
    Event,
    Form,
    Number,
    PlaceRecord,
    Quote,
    Review,
    Scheme,
    Source,
    TextTranslation,
    Time,
    Translation,
    Unit,
    Vocabulary,
)
from reportgen.dossier.vocabulary import Code
from reportgen.settings import Settings

ARTICLE = "قُتل حوالي 40 مدنياً.\n\nبدأت الغارات الساعة 11 وانتهت الساعة 4.30.\nالمشاهدات : 1896\n"
ENGLISH = (
    "About 40 civilians were killed.\n\nThe strikes began at 11 and ended at 4.30.\nViews: 1896\n"
)
STATEMENT = "The claims of civilian victims are false.\nThe strikes lasted from 23:01 to 16:30.\n"
TESTIMONY = "I saw it.\n"


def minute(year: int, month: int, day: int, hour: int, at: int, zone: str | None = None) -> Time:
    start = datetime(year, month, day, hour, at)
    end = start + timedelta(minutes=1)
    return Time(start=start, end=end, precision="minute", zone=zone)


def quote(text: str, words: str) -> Quote:
    start = text.index(words)
    return Quote(exact=words, start=start, end=start + len(words))


VOCABULARY = Vocabulary(
    attributes={
        "deaths": Attribute(
            id="deaths",
            kind="number",
            label={"ar": "القتلى", "en": "Deaths"},
            group="harm",
            importance="critical",
            unit="civilian",
            harm=True,
        ),
        "window.start": Attribute(
            id="window.start",
            kind="time",
            label={"ar": "البداية", "en": "Start"},
            group="time",
        ),
        "window.end": Attribute(
            id="window.end", kind="time", label={"ar": "النهاية", "en": "End"}, group="time"
        ),
        "place": Attribute(
            id="place", kind="place", label={"ar": "المكان", "en": "Place"}, group="time"
        ),
        "actor": Attribute(
            id="actor", kind="actor", label={"ar": "الفاعل", "en": "Actor"}, group="harm"
        ),
        "weapon": Attribute(
            id="weapon",
            kind="category",
            label={"ar": "السلاح", "en": "Weapon"},
            group="harm",
            scheme="weapons",
        ),
        "word": Attribute(
            id="word",
            kind="term",
            label={"ar": "اللفظ", "en": "Word"},
            group="harm",
            concept="dead",
        ),
        "warned": Attribute(
            id="warned", kind="assertion", label={"ar": "الإنذار", "en": "Warning"}, group="harm"
        ),
        "remark": Attribute(
            id="remark", kind="text", label={"ar": "القول", "en": "Remark"}, group="harm"
        ),
    },
    groups={"harm": {"ar": "الضحايا", "en": "Harm"}, "time": {"ar": "الزمان", "en": "Time"}},
    units={
        "civilian": Unit(
            id="civilian",
            forms={
                "ar": {
                    "one": "مدني واحد",
                    "two": "مدنيان",
                    "two_oblique": "مدنيين اثنين",
                    "few": "{n} مدنيين",
                    "many": "{n} مدنياً",
                    "other": "{n} مدني",
                },
                "en": {"one": "{n} civilian", "other": "{n} civilians"},
            },
        )
    },
    schemes={
        "weapons": Scheme(
            id="weapons",
            codes={
                "bomb": Code(label={"ar": "قنبلة", "en": "bomb"}),
                "shell": Code(label={"ar": "قذيفة", "en": "shell"}),
            },
        )
    },
    glossary={
        "dead": Concept(
            id="dead",
            label={"ar": "القتلى", "en": "the dead"},
            neutral={"ar": "قتلى", "en": "dead"},
            forms={"martyr": Form(forms={"ar": ("شهيد",), "en": ("martyr",)})},
        )
    },
)


@pytest.fixture
def dossier() -> Dossier:
    claims = [
        Claim(
            id="paper/deaths",
            account="paper",
            attribute="deaths",
            readings=(Number(form="about", low=40, high=40),),
            quote=quote(ARTICLE, "حوالي 40 مدنياً"),
            translations={"en": Translation(text="About 40 civilians")},
        ),
        Claim(
            id="paper/start",
            account="paper",
            attribute="window.start",
            readings=(minute(2018, 11, 16, 23, 0), minute(2018, 11, 16, 11, 0)),
            quote=quote(ARTICLE, "الساعة 11"),
        ),
        Claim(
            id="paper/end",
            account="paper",
            attribute="window.end",
            readings=(minute(2018, 11, 17, 4, 30),),
            quote=quote(ARTICLE, "4.30"),
        ),
        Claim(
            id="army/deaths",
            account="army",
            attribute="deaths",
            polarity="denies",
            quote=quote(STATEMENT, "claims of civilian victims are false"),
        ),
        Claim(
            id="army/start",
            account="army",
            attribute="window.start",
            readings=(minute(2018, 11, 16, 23, 1, "Asia/Damascus"),),
            quote=quote(STATEMENT, "23:01"),
        ),
        Claim(
            id="army/end",
            account="army",
            attribute="window.end",
            readings=(minute(2018, 11, 17, 16, 30, "Asia/Damascus"),),
            certainty="initial",
            quote=quote(STATEMENT, "16:30"),
        ),
        Claim(
            id="canary/deaths",
            account="canary",
            attribute="deaths",
            readings=(Number(form="some"),),
            quote=quote(TESTIMONY, "I saw it"),
        ),
    ]
    return Dossier(
        event=Event(
            id="test",
            title={"ar": "الحدث", "en": "The event"},
            date="2018-11-17",
            timezone="Asia/Damascus",
            place="town",
        ),
        sources={
            "paper": Source(
                id="paper", name={"ar": "الصحيفة", "en": "The paper"}, kind="news_outlet"
            ),
            "army": Source(
                id="army", name={"ar": "الجيش", "en": "The army"}, kind="belligerent", party=True
            ),
            "canary": Source(
                id="canary",
                name={"ar": "كناري", "en": "Canary Jane"},
                short={"en": "Canary"},
                kind="witness",
                protected=True,
                public_name={"ar": "شاهد", "en": "A witness"},
                alignment={"en": "Canary side"},
            ),
        },
        documents={
            "article": Document(
                id="article",
                source="paper",
                language="ar",
                file="article.txt",
                text=ARTICLE,
                sha256="ab" * 32,
                published="2018-11-18",
                url="javascript:alert(1)",
                archive="https://example.org/a",
                translations={"en": TextTranslation(file="article.en.txt", text=ENGLISH)},
                furniture=("المشاهدات : 1896",),
            ),
            "statement": Document(
                id="statement", source="army", language="en", file="statement.txt", text=STATEMENT
            ),
            "canary": Document(
                id="canary",
                source="canary",
                language="en",
                file="canary.txt",
                text=TESTIMONY,
                title={"en": "Testimony of Canary Jane"},
                url="https://canary.example.org/",
                sha256="ca" * 32,
            ),
        },
        accounts={
            "paper": Account(id="paper", document="article", examined="all"),
            "army": Account(id="army", document="statement", examined="all"),
            "canary": Account(
                id="canary", document="canary", label={"en": "Canary"}, examined=("deaths",)
            ),
        },
        claims={claim.id: claim for claim in claims},
        places={"town": PlaceRecord(id="town", name={"ar": "هجين", "en": "Hajin"}, kind="town")},
        actors={
            "us": Actor(id="us", name={"ar": "التحالف", "en": "the Coalition"}),
            "them": Actor(id="them", name={"ar": "القوى الشريكة", "en": "partner forces"}),
        },
        vocabulary=VOCABULARY,
    )


@pytest.fixture
def rated(dossier: Dossier) -> Callable[..., Dossier]:
    """The dossier with one claim rated, at an address that would name the protected source."""
    review = Review(
        rating={"ar": "بلا سند", "en": "Unsupported"},
        by={"ar": "غرفة الأخبار", "en": "the desk"},
        date="2018-12-01",
        url="https://example.org/canary",
    )

    def rate(claim: str, **fields: object) -> Dossier:
        changed = dossier.claims[claim].model_copy(update={"review": review, **fields})
        return dossier.model_copy(update={"claims": {**dossier.claims, claim: changed}})

    return rate


@pytest.fixture
def brief_of() -> Callable[..., Brief]:
    def composed(dossier: Dossier, **choices: object) -> Brief:
        return compose(dossier, compare(dossier), Settings(**{"digits": "latn", **choices}))  # type: ignore[arg-type]

    return composed


@pytest.fixture
def brief(dossier: Dossier, brief_of: Callable[..., Brief]) -> Brief:
    return brief_of(dossier)
