"""A kind of value is one row in each table; one more comes in from outside, no file changed."""

from __future__ import annotations

from typing import get_args

import jsonschema
import pytest
import yaml

from reportgen import DossierError, Settings, build, check, compare, load, schema
from reportgen.brief.figures import DRAWINGS
from reportgen.brief.words.kinds import SAYINGS
from reportgen.discrepancies.kinds import RELATINGS
from reportgen.proof.pages import read_pages
from reportgen.records.kinds import READINGS
from temperature import DOSSIER, KINDS


def test_every_table_holds_the_same_kinds():
    assert list(READINGS) == list(RELATINGS) == list(SAYINGS)
    assert DRAWINGS.keys() <= READINGS.keys()


@pytest.mark.parametrize("kind", READINGS)
def test_the_class_of_a_kind_bears_its_name(kind):
    assert get_args(READINGS[kind].value.model_fields["kind"].annotation) == (kind,)


def test_a_kind_from_outside_is_read_compared_and_said(tmp_path):
    dossier = load(DOSSIER.write(tmp_path), kinds=KINDS)
    (found,) = [each for each in compare(dossier) if each.attribute == "air.temperature"]
    assert (found.relation, found.severity) == ("contradict", "major")


def test_a_kind_from_outside_stands_in_the_brief(tmp_path):
    settings = Settings(formats=("html", "pdf"))
    built = build(DOSSIER.write(tmp_path), tmp_path / "out", settings, kinds=KINDS)
    html, pdf = (next(f for f in built.files if f.suffix == end) for end in (".html", ".pdf"))
    page = html.read_text(encoding="utf-8")
    assert "measured" in page
    assert "How warm it was" in page
    printed = "".join(page.text for page in read_pages(pdf.read_bytes()))
    assert "31 °C" in " ".join(printed.split())


def test_values_of_a_kind_from_outside_are_checked(tmp_path):
    wrong = DOSSIER.but("27 °C", "tepid").write(tmp_path)
    (found,) = [each for each in check(wrong, kinds=KINDS) if each.level == "error"]
    assert (found.code, found.field) == ("bad-value", "claims[4].value")
    assert "19 °C" in found.remedy


def test_a_kind_that_nobody_brings_is_named(tmp_path):
    with pytest.raises(DossierError, match="`temperature` stands here"):
        load(DOSSIER.write(tmp_path))


def test_the_schema_admits_a_kind_from_outside(tmp_path):
    value = "{kind: temperature, degrees: 27}"
    records = yaml.safe_load(DOSSIER.but("27 °C", value).write(tmp_path).read_text("utf-8"))
    records["event"]["date"] = str(records["event"]["date"])
    records["documents"]["article"]["published"] = "2018-11-18"
    jsonschema.validate(records, schema(KINDS))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(records, schema())
