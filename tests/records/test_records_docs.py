"""docs/dossier.md keeps what it promises."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from test_records_basemap import FAULTS
from test_records_errors import WRONG
from test_records_files import HOSTILE, HOSTILE_JSON
from test_records_shorthand import CALENDAR

from reportgen.records.kinds import READINGS
from reportgen.records.shorthand import POLARITIES, read_readings
from reportgen.records.written import WrittenClaim

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "dossier.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| (\w+) \| (.*) \|$", DOCS.split("## Short forms")[1], re.MULTILINE))
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
