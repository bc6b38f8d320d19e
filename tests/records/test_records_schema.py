"""The JSON Schema fits what is written, and says what may be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reportgen.records import schema
from reportgen.records.yaml_reader import read_yaml
from tiny import Tiny

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*/dossier.yaml"))


def faults(data: Any) -> list[str]:
    return [error.json_path for error in Draft202012Validator(schema()).iter_errors(data)]


def test_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_fits_the_tiny_dossier() -> None:
    assert faults(read_yaml(Tiny().text).data) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_fits_the_examples(path: Path) -> None:
    assert faults(read_yaml(path.read_text(encoding="utf-8")).data) == []


@pytest.mark.parametrize(
    "value",
    [19, "about 40", True, {"kind": "number", "form": "range", "low": 36, "high": 43},
     [{"kind": "number", "low": 11, "high": 11}], {"ar": "نص", "en": "text"}],
)  # fmt: skip
def test_values_as_an_editor_of_yaml_sees_them(value: object) -> None:
    data = read_yaml(Tiny().text).data
    data["claims"][0]["value"] = value
    assert faults(data) == []


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("  value: about 40\n", "  valeu: 40\n", "$.claims[0]"),
        ("kind: town", "kind: twon", "$.places.hajin.kind"),
        ("party: yes", "party: perhaps", "$.sources.coalition.party"),
        ("  id: tiny\n", "", "$.event"),
        ("claims:\n", "claim:\n", "$"),
        ("party: yes", "id: coalition", "$.sources.coalition"),
    ],
)
def test_finds_what_the_loader_finds(old: str, new: str, path: str) -> None:
    assert path in faults(read_yaml(Tiny().but(old, new).text).data)


def test_every_key_is_described() -> None:
    definitions = schema()["$defs"]
    for name in ("Event", "Source", "Actor", "PlaceRecord", "Account", "WrittenDocument",
                 "WrittenClaim", "WrittenDecision", "Review", "Slip"):  # fmt: skip
        keys = definitions[name]["properties"]
        assert [key for key, entry in keys.items() if "description" not in entry] == [], name


def test_attributes_complete() -> None:
    known, anything = schema()["$defs"]["WrittenClaim"]["properties"]["attribute"]["anyOf"]
    assert "deaths.civilian" in known["enum"]
    assert "string" in anything["type"]
