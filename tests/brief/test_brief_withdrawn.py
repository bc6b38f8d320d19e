"""What a source took back, and names that bend after a preposition: in sentences, cells and
evidence of both languages."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

import reportgen

AGENCY = "Activists said 40 civilians were killed.\n"
POST = "We count 34 civilians killed.\n"
RECORDS: dict[str, Any] = {
    "event": {
        "id": "event",
        "title": {"ar": "الغارة", "en": "The strike"},
        "date": "2018-08-09",
        "timezone": "Asia/Damascus",
        "attributes": ["deaths.civilian"],
    },
    "sources": {
        "agency": {"name": {"ar": "الوكالة", "en": "the agency"}, "kind": "news_agency"},
        "activists": {
            "name": {"ar": "ناشطون محليون", "en": "local activists"},
            "oblique": {"ar": "ناشطين محليين"},
            "kind": "local_network",
        },
    },
    "documents": {
        "wire": {"source": "agency", "language": "en", "published": "2018-08-09", "file": "wire"},
        "post": {
            "source": "activists",
            "language": "en",
            "published": "2018-08-09",
            "file": "post",
        },
    },
    "accounts": {
        "post": {"document": "post", "examined": "all"},
        "wire": {"document": "wire", "reports": "post", "examined": "all"},
    },
    "claims": [
        {"account": "wire", "attribute": "deaths.civilian", "value": "40", "quote": "40 civilians"},
        {"account": "post", "attribute": "deaths.civilian", "value": "34", "quote": "34 civilians"},
    ],
}
TEXTS = {"wire": AGENCY, "post": POST}


@pytest.fixture
def records() -> dict[str, Any]:
    return copy.deepcopy(RECORDS)


def sentences(records: dict[str, Any]) -> list[dict[str, str]]:
    dossier = reportgen.load(records, texts=TEXTS)
    return [each["sentence"] for each in reportgen.listing(dossier, reportgen.compare(dossier))]


def page(records: dict[str, Any], folder: Path) -> str:
    (built,) = reportgen.build(
        records, folder, reportgen.Settings(formats=("html",)), texts=TEXTS
    ).files
    return built.read_text(encoding="utf-8")


def test_a_name_bends_after_a_preposition(records: dict[str, Any]) -> None:
    (found,) = sentences(records)
    assert "عن ناشطين محليين" in found["ar"]
    assert "local activists" in found["en"]


def test_a_name_without_an_oblique_form_stays_as_it_is(records: dict[str, Any]) -> None:
    del records["sources"]["activists"]["oblique"]
    (found,) = sentences(records)
    assert "عن ناشطون محليون" in found["ar"]


def test_a_name_is_itself_where_nothing_governs_it(records: dict[str, Any], tmp_path: Path) -> None:
    text = page(records, tmp_path)
    assert "ناشطون محليون" in text


def test_a_protected_source_bends_no_name(records: dict[str, Any], tmp_path: Path) -> None:
    activists = records["sources"]["activists"]
    activists |= {"protected": "yes", "public_name": {"ar": "مصدر محلي", "en": "a local source"}}
    text = page(records, tmp_path)
    assert "مصدر محلي" in text
    assert "ناشطين" not in text
    assert "ناشطون" not in text


def test_what_was_withdrawn_is_compared_and_shown_so(
    records: dict[str, Any], tmp_path: Path
) -> None:
    before = [each.id for each in reportgen.compare(reportgen.load(records, texts=TEXTS))]
    records["claims"][1]["withdrawn"] = "2018-08-10"
    dossier = reportgen.load(records, texts=TEXTS)
    assert [each.id for each in reportgen.compare(dossier)] == before
    text = page(records, tmp_path)
    assert text.count("later withdrawn by its source: 10 August 2018") >= 2
    assert text.count("سحبه مصدره لاحقاً:") >= 2


def test_a_withdrawal_has_a_date(records: dict[str, Any]) -> None:
    records["claims"][1]["withdrawn"] = "later"
    codes = {each.code for each in reportgen.check(records, texts=TEXTS) if each.level == "error"}
    assert codes == {"bad-date"}
