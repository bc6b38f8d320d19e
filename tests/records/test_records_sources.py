"""One door for records: a file, its bytes, a mapping, or rows with places of their own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

import reportgen
from reportgen.errors import DossierError, UsageError
from reportgen.records import PlacedRecords, check, coverage, load
from reportgen.records.nodes import MAX_DEPTH
from reportgen.records.plain_reader import read_plain
from tiny import DOSSIER, Tiny

TEXTS = Tiny().files
DATA: dict[str, Any] = yaml.safe_load(DOSSIER)
"""As a program has it: the date a date, `yes` True."""


def but(**parts: Any) -> dict[str, Any]:
    return {**DATA, **parts}


def with_claim(n: int, **fields: Any) -> dict[str, Any]:
    claims = [
        {**claim, **(fields if place == n else {})} for place, claim in enumerate(DATA["claims"])
    ]
    return but(claims=claims)


def test_every_door_leads_to_the_same_dossier(tmp_path: Path) -> None:
    file = Tiny().write(tmp_path)
    whole = load(file)
    as_json = json.dumps(DATA, default=str).encode()
    doors = [DATA, DOSSIER.encode(), as_json, b"\xef\xbb\xbf\n" + as_json, PlacedRecords(DATA)]
    for records in doors:
        assert load(records, texts=tmp_path) == whole
        assert load(records, texts=TEXTS).claims == whole.claims
        found = check(records, texts=str(tmp_path))
        assert [replace(each, path="", line=0) for each in found] == [
            replace(each, path="", line=0) for each in check(file)
        ]
        assert {each.path for each in found} == {"dossier"}


def test_a_date_and_a_truth_are_read_as_they_would_be_written() -> None:
    assert DATA["event"]["date"] == date(2018, 11, 17)
    dossier = load(DATA, texts=TEXTS)
    assert dossier.event.date == "2018-11-17"
    assert dossier.sources["coalition"].party is True
    assert load(with_claim(0, value=40), texts=TEXTS).claims["outlet/deaths.civilian"].readings
    dawn = with_claim(1, value=datetime(2018, 11, 17, 4, 30))
    (found,) = load(dawn, texts=TEXTS).claims["outlet/event.time"].readings
    (written,) = (
        load(with_claim(1, value="2018-11-17 04:30"), texts=TEXTS)
        .claims["outlet/event.time"]
        .readings
    )
    assert found == written
    assert load(but(basemap=None), texts=TEXTS).basemap is None


def test_values_are_the_words_one_would_write() -> None:
    plain = {"yes": True, "share": 0.5, "many": 12, "none": None, "at": datetime(2018, 11, 17, 4)}
    assert read_plain({**plain, "list": ("a", 1)}).data == {
        "yes": "true", "share": "0.5", "many": "12", "at": "2018-11-17T04:00",
        "list": ["a", "1"],
    }  # fmt: skip


def test_json_is_read_as_json_whatever_stands_before_it() -> None:
    """YAML would read the two halves of this letter as two, and refuse them."""
    codes = [found.code for found in check(b'\n {"event": "\\ud83d\\ude00"}')]
    assert "control-character" not in codes
    assert "wrong-shape" in codes


@pytest.mark.parametrize(
    ("records", "field", "code"),
    [
        (with_claim(1, value="noon-ish"), "claims[1].value", "bad-value"),
        (with_claim(2, account="nobody"), "claims[2].account", "unknown-reference"),
        (with_claim(1, value={1, 2}), "claims[1].value", "wrong-shape"),
        (with_claim(1, value=b"x"), "claims[1].value", "wrong-shape"),
        (with_claim(1, **{"value": {3: "x"}}), "claims[1].value", "bad-key"),
        (with_claim(1, value="x\0y"), "claims[1].value", "control-character"),
        (but(claims=[*DATA["claims"], object()]), "claims[3]", "wrong-shape"),
        (but(**{"no\0name": 1}), "", "control-character"),
        ({}, "", "missing-key"),
    ],
)
def test_a_finding_in_a_mapping_has_its_field(
    records: Mapping[str, Any], field: str, code: str
) -> None:
    found = check(records, texts=TEXTS)
    assert (field, code) in [(each.field, each.code) for each in found]
    assert {each.line for each in found} <= {0}
    with pytest.raises(DossierError):
        load(records, texts=TEXTS)


def test_a_mapping_that_holds_itself_is_refused() -> None:
    endless: dict[str, Any] = {}
    endless["a"] = endless
    (found,) = check(endless)
    assert found.code == "too-deep"
    assert found.field == ".".join(["a"] * MAX_DEPTH)


def test_a_body_that_is_no_dossier_is_refused_with_its_line() -> None:
    wrong = {
        b"": ("empty", 1),
        b'{"event": {"id": "x",}}': ("syntax", 1),
        b"event: x\nevent: y\n": ("duplicate-key", 2),
        b"\xff": ("not-utf8", 1),
        b"- a\n": ("wrong-shape", 1),
        b"x" * 2_000_001: ("too-large", 0),
    }
    for body, (code, line) in wrong.items():
        assert [(found.path, found.code, found.line) for found in check(body)] == [
            ("dossier", code, line)
        ]


@pytest.mark.parametrize("records", [3, None, ["claims"], object()])
def test_what_can_be_no_records_is_a_wrong_call(records: Any) -> None:
    with pytest.raises(UsageError, match="a path, a mapping, bytes"):
        load(records)


# the documents


def test_texts_are_asked_for_by_name() -> None:
    (found,) = [each for each in check(DATA) if each.code == "file-missing"]
    assert found.field == "documents.article.file"
    assert "article.txt was not handed along" in found.message
    assert "texts" in found.remedy


def test_texts_may_be_words_or_bytes_and_keep_to_the_rules_of_files() -> None:
    words = {name: content.decode() for name, content in TEXTS.items()}
    assert load(DATA, texts=words) == load(DATA, texts=TEXTS)
    outside = Tiny().but("file: article.txt", "file: ../article.txt").text.encode()
    assert "file-outside" in [found.code for found in check(outside, texts={"../article.txt": "x"})]
    (lone,) = [f for f in check(DATA, texts={**words, "article.txt": "\ud800"}) if "utf8" in f.code]
    assert (lone.path, lone.field) == ("article.txt", "documents.article.file")
    for content, code in (("x" * 2_000_001, "too-large"), ("\u202e", "bidi-override")):
        found = check(DATA, texts={**words, "article.txt": content})
        assert (code, "documents.article.file") in [(each.code, each.field) for each in found]
    with pytest.raises(UsageError, match=r"article\.txt is a list"):
        load(DATA, texts={"article.txt": ["x"]})  # type: ignore[dict-item]


def test_a_file_of_records_may_have_its_texts_elsewhere(tmp_path: Path) -> None:
    file = Tiny(files={}).write(tmp_path)
    assert "file-missing" in [found.code for found in check(file)]
    assert load(file, texts=TEXTS).documents["article"].text
    assert coverage(file, texts=TEXTS) == coverage(load(file, texts=TEXTS))


def test_compare_takes_what_load_takes() -> None:
    found = reportgen.compare(load(DATA, texts=TEXTS))
    assert found
    assert reportgen.compare(DATA, texts=TEXTS) == found
    with pytest.raises(DossierError, match=r"article\.txt was not handed along"):
        reportgen.compare(DATA)


# places of their own

COLUMNS = ("account", "attribute", "value", "quote")


@dataclass(frozen=True)
class Rows(PlacedRecords):
    """Claims as the rows of a sheet, the first row its headings."""

    columns: tuple[str, ...] = field(default=COLUMNS)

    def name(self, place: tuple[str | int, ...]) -> str:
        """`row 3, column value`."""
        match place:
            case ("claims", int(row), str(column), *_):
                return f"row {row + 2}, column {column}"
            case ("claims", int(row)):
                return f"row {row + 2}"
        return super().name(place)


def sheet(*rows: tuple[Any, ...]) -> Rows:
    claims = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    return Rows(but(claims=claims, decisions=[]), "claims.csv")


GOOD = ("outlet", "deaths.civilian", "about 40", "حوالي 40 شهيداً من المدنيين")


def test_rows_come_in_by_the_same_door() -> None:
    (claim,) = load(sheet(GOOD), texts=TEXTS).claims.values()
    assert claim.id == "outlet/deaths.civilian"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            ("outlet", "event.time", "noon-ish", "فجر أمس السبت"),
            "row 3, column value: ",
        ),
        (
            ("outlet", "event.time", {1}, "فجر أمس السبت"),
            "row 3, column value: a value",
        ),
        (("nobody", "event.time", "2018", "فجر أمس السبت"), "row 3, column account: "),
        (("outlet", "event.time", "2018", "ليس هنا"), "row 3, column quote: "),
        (
            ("outlet", "event.time", "2018", "x\0"),
            "row 3, column quote: the text holds",
        ),
    ],
)
def test_a_finding_names_row_and_column(row: tuple[Any, ...], said: str) -> None:
    (found,) = [each for each in check(sheet(GOOD, row), texts=TEXTS) if each.level == "error"]
    assert str(found).startswith(f"claims.csv: {said}")


def test_claims_of_one_name_are_told_apart_by_their_rows() -> None:
    claims = [{**dict(zip(COLUMNS, GOOD, strict=True)), "id": "one"}] * 2
    found = check(Rows(but(claims=claims), "claims.csv"), texts=TEXTS)
    (twin,) = [each for each in found if each.code == "duplicate-id"]
    assert (twin.field, "the claim at row 2 " in twin.message) == ("row 3, column id", True)
