"""An editor's rating comes in whole, or is refused at its line and field."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from reportgen.dossier import Review
from reportgen.records import load, schema
from reportgen.records.yaml_reader import read_yaml
from tiny import Tiny

RATED = Tiny().but(
    "  value: declined\n",
    """\
  value: declined
  review:
    rating: {ar: بلا سند, en: Unsupported}
    by: {ar: غرفة الأخبار, en: the desk}
    date: 2018-12-01
    url: https://example.org/rating
""",
)


def test_it_comes_in_whole(tmp_path: Path) -> None:
    dossier = load(RATED.write(tmp_path))
    assert dossier.claims["coalition-in-outlet/deaths.civilian"].review == Review(
        rating={"ar": "بلا سند", "en": "Unsupported"},
        by={"ar": "غرفة الأخبار", "en": "the desk"},
        date="2018-12-01",
        url="https://example.org/rating",
    )
    assert dossier.claims["outlet/event.time"].review is None


def test_the_schema_has_it() -> None:
    assert list(Draft202012Validator(schema()).iter_errors(read_yaml(RATED.text).data)) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "field"),
    [
        ("{ar: بلا سند, en: Unsupported}", "{en: Unsupported}", "missing-key", "rating"),
        ("{ar: غرفة الأخبار, en: the desk}", "{ar: غرفة الأخبار}", "missing-key", "by"),
        ("{ar: غرفة الأخبار, en: the desk}", "the desk", "wrong-shape", "by"),
        ("    date: 2018-12-01\n", "", "missing-key", "date"),
        ("date: 2018-12-01", "date: 2018-12", "bad-date", "date"),
        ("date: 2018-12-01", "date: 2018-02-30", "bad-date", "date"),
        ("https://example.org/rating", "javascript:alert(1)", "bad-value", "url"),
        ("https://example.org/rating", "https://example.org/…", "bad-value", "url"),
        ("url:", "link:", "unknown-key", "link"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, code: str, field: str) -> None:
    spoilt = RATED.but(old, new)
    (found,) = spoilt.errors(tmp_path)
    assert (found.code, found.field) == (code, f"claims[2].review.{field}")
    stands = f"    {field}:" if f"    {field}:" in spoilt.text else "  review:"
    assert found.line == spoilt.line(stands)


def test_a_dossier_in_one_language_needs_one(tmp_path: Path) -> None:
    english = RATED.but("title: {ar: غارات هجين, en: The Hajin strikes}", "title: {en: Hajin}")
    english = english.but("{ar: بلا سند, en: Unsupported}", "{en: Unsupported}")
    assert english.errors(tmp_path) == []
