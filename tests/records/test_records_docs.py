"""docs/dossier.md keeps what it promises."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from test_records_basemap import FAULTS
from test_records_errors import WRONG
from test_records_files import HOSTILE, HOSTILE_JSON
from test_records_shorthand import CALENDAR

from reportgen.dossier import Value
from reportgen.records.faults import NotUnderstood
from reportgen.records.kinds import READINGS
from reportgen.records.shorthand import POLARITIES, read_readings
from reportgen.records.vocabulary import shipped
from reportgen.records.written import WrittenClaim

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "dossier.md").read_text(encoding="utf-8")
SHORT_FORMS = DOCS.split("## Short forms")[1].split("### Values")[0]
ROWS = dict(re.findall(r"^\| (\w+) \| (.*) \|$", SHORT_FORMS, re.MULTILINE))
FORMS = [
    (kind, form)
    for kind in ("number", "time", "assertion")
    for form in re.findall(r"`([^`]+)`", ROWS[kind].replace("\\|", "|"))
    if "…" not in form
]


@pytest.mark.parametrize(("kind", "form"), FORMS)
def test_short_forms_are_read(kind: str, form: str) -> None:
    assert read_readings(READINGS[kind], form, CALENDAR)


def test_polarity_words_are_all_named() -> None:
    assert set(POLARITIES) <= set(re.findall(r"`(\w+)`", ROWS["any"]))


def test_every_key_of_a_claim_is_explained() -> None:
    table = DOCS.split("## Keys of a claim")[1].split("##")[0]
    assert set(WrittenClaim.model_fields) - {"translations"} <= set(re.findall(r"`(\w+)`", table))


def test_every_code_is_listed() -> None:
    codes = (
        {row[2] for row in WRONG}
        | {row[1] for row in FAULTS.values()}
        | {row[1] for row in (*HOSTILE.values(), *HOSTILE_JSON.values())}
    )
    assert codes - set(re.findall(r"`([a-z0-9-]+)`", DOCS)) == set()


def test_every_code_in_the_source_is_listed() -> None:
    room = Path(__file__).resolve().parents[2] / "reportgen" / "records"
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(room.glob("*.py")))
    codes = set(re.findall(r'^ *"([a-z]+(?:-[a-z0-9]+)+)",$', source, re.MULTILINE))
    assert len(codes) > 20
    assert codes - {"not-pinned"} - set(re.findall(r"`([a-z0-9-]+)`", DOCS)) == set()


# values as editors write them: the tables of the page, row by row

VOCABULARY = shipped()[1]
COUNTED = VOCABULARY.attributes["deaths.civilian"]
TABLES = DOCS.split("### Values as editors write them")[1].split("In these tables")[0]


def rows(table: str) -> list[tuple[str, str, str]]:
    """Kind, a form as written, and what the last cell says of it."""
    found = re.findall(r"^\| (number|time) \| (.*?) \| (.*) \|$", table, re.MULTILINE)
    return [(kind, form, right.replace("\\|", "|")) for kind, left, right in found
            for form in re.findall("`([^`]+)`", left)]  # fmt: skip


READ, REFUSED = map(rows, TABLES.split("| kind | refused |"))


def value_of(kind: str, text: str) -> tuple[Value, ...]:
    reading = READINGS[kind]
    return read_readings(reading, reading.bare_words(text, COUNTED, VOCABULARY), CALENDAR)


def test_the_tables_are_there() -> None:
    assert len(READ) > 60
    assert len(REFUSED) > 20


@pytest.mark.parametrize(("kind", "written", "plain"), READ)
def test_what_editors_write_is_read(kind: str, written: str, plain: str) -> None:
    assert value_of(kind, written) == value_of(kind, plain.strip("`"))


@pytest.mark.parametrize(("kind", "written", "remedy"), REFUSED)
def test_what_is_not_understood_is_refused_with_the_nearest_form(
    kind: str, written: str, remedy: str
) -> None:
    with pytest.raises(NotUnderstood) as why:
        value_of(kind, written)
    assert remedy in why.value.remedy
