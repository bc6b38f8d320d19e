"""Translations that say another number, another hour or another harm than their original."""

from __future__ import annotations

import pytest

from reportgen.discrepancies import compare
from reportgen.dossier import Account, Credit, Document, Number, Translation


def drifts(said, arabic, english, kind="official"):
    documents = {
        "doc-a": Document(id="doc-a", source="a", language="ar", file="a.txt", text=arabic),
        "doc-b": Document(id="doc-b", source="b", language="en", file="b.txt"),
        "doc-c": Document(id="doc-c", source="c", language="en", file="c.txt"),
    }
    published = Translation(text=english, credit=Credit(kind=kind))
    maker = said().say("a", "note", words=arabic, translations={"en": published})
    found = compare(maker.dossier(documents=documents))
    return [d.parameters["change"] for d in found if d.relation == "translation_drift"]


@pytest.mark.parametrize(
    ("arabic", "english", "change"),
    [
        ("استشهاد وإصابة 500 شخص على الأقل", "at least 500 people were killed", "subject"),
        ("471 شهيدا و314 مصابا", "471 casualties and 314 injured", "subject"),
        ("الساعة 4:30 مساءً", "at 4:30 a.m.", "am_pm"),
        ("نفذت 19 غارة", "carried out 91 strikes", "value"),
        ("حوالي 40 مدنياً", "40 civilians", "form"),
        ("مقتل 56 مدنيا، بينهم 11 طفلا", "56 civilians were killed", "missing"),
    ],
)
def test_what_drifts_is_found(said, arabic, english, change):
    assert change in drifts(said, arabic, english)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("عشر غارات إضافية", "10 additional strikes"),
        ("في 17 تشرين الثاني 2018", "on 17 November 2018"),
        ("١٩ غارة جوية", "nineteen air strikes"),
        ("11:01 مساءً في 16 تشرين الثاني", "11:01 p.m. on 16 November"),
        ("حوالي 40 شهيداً من المدنيين", "about 40 civilian martyrs"),
    ],
)
def test_what_survives_is_left_alone(said, arabic, english):
    assert drifts(said, arabic, english) == []


@pytest.mark.parametrize("kind", ["human", "machine", "unknown"])
def test_what_a_working_translation_lost_is_no_difference(said, kind):
    assert drifts(said, "نفذت 19 غارة", "carried out 91 strikes", kind) == []


@pytest.mark.parametrize(
    ("arabic", "english", "severity"),
    [
        ("الساعة 4:30 مساءً", "at 4:30 a.m.", "critical"),
        ("لم يُقتل أي مدني", "a civilian was killed", "critical"),
        ("مقتل 5 مدنيين", "5 civilians were wounded", "critical"),
        ("قصفت الطائرات الروسية السوق", "Turkish aircraft bombed the market", "critical"),
        ("نفذت 19 غارة", "carried out 91 strikes", "major"),
        ("في 17 تشرين الثاني", "on 17 October", "major"),
        ("حوالي 40 مدنياً", "40 civilians", "minor"),
    ],
)
def test_a_published_translation_is_graded_by_what_changed(said, arabic, english, severity):
    documents = {
        "doc-a": Document(id="doc-a", source="a", language="ar", file="a.txt", text=arabic),
        "doc-b": Document(id="doc-b", source="b", language="en", file="b.txt"),
        "doc-c": Document(id="doc-c", source="c", language="en", file="c.txt"),
    }
    official = Translation(text=english, credit=Credit(kind="official"))
    maker = said().say("a", "note", words=arabic, translations={"en": official})
    found = [d for d in compare(maker.dossier(documents=documents)) if d.scope == "translation"]
    assert {d.severity for d in found} == {severity}


def test_a_published_translation_is_read_line_by_line(said):
    documents = {
        "doc-b": Document(
            id="doc-b", source="b", language="ar", file="b", text="قتل 5 مدنيين\nفي 3 غارات\n"
        ),
        "doc-c": Document(
            id="doc-c",
            source="c",
            language="en",
            file="c",
            text="5 civilians were killed\nin 4 strikes\n",
            translation_of="doc-b",
        ),
    }
    accounts = [Account(id="b", document="doc-b"), Account(id="c", document="doc-c")]
    maker = said().say("b", "strikes", Number(low=3, high=3), words="3 غارات")
    (found,) = [
        d
        for d in compare(maker.dossier(accounts=accounts, documents=documents))
        if d.relation == "translation_drift"
    ]
    assert (found.parameters["original"], found.parameters["translation"]) == ("3", "4")
    assert found.positions[0].accounts == ("c",)
    assert found.severity == "major"
