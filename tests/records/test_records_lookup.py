"""The vocabulary is found by the words of either language, and its examples load."""

from __future__ import annotations

import json

import pytest
import yaml
from click.testing import CliRunner

import reportgen
from reportgen.cli import main

ENTRIES = reportgen.vocabulary()
NAMED = {"ar": "اسم", "en": "name"}
RECORDS = {
    "event": {"id": "event", "title": NAMED, "date": "2018-11-17", "timezone": "Asia/Damascus"},
    "sources": {"paper": {"name": NAMED, "kind": "news_outlet"}},
    "places": {"hajin": {"name": NAMED, "kind": "town"}},
    "actors": {"coalition": {"name": NAMED}},
    "documents": {
        "paper": {
            "source": "paper",
            "language": "en",
            "published": "2018-11-18",
            "file": "paper.txt",
        }
    },
    "accounts": {"paper": {"document": "paper"}},
}


def test_everything_is_listed() -> None:
    assert len(ENTRIES) > 150
    ids = {(each.section, each.id) for each in ENTRIES}
    assert {("attributes", "deaths.civilian"), ("units", "child"), ("kinds", "time")} <= ids
    assert {("schemes", "air_strike"), ("glossary", "martyr"), ("parts_of_day", "dawn")} <= ids


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.section}-{entry.id}")
def test_each_example_loads(entry: reportgen.VocabularyEntry) -> None:
    example = yaml.load(entry.example, yaml.BaseLoader)
    if entry.section == "units":
        (id,) = example
        claim = {"account": "paper", "attribute": id, "value": "34", "quote": "34"}
        records = RECORDS | {"attributes": example, "claims": [claim]}
    else:
        records = RECORDS | {"claims": example}
    text = records["claims"][0]["quote"]  # type: ignore[index]
    dossier = reportgen.load(records, texts={"paper.txt": f"{text}\n"})
    (claim,) = dossier.claims.values()
    assert claim.quote.exact == text


@pytest.mark.parametrize(
    ("words", "section", "id"),
    [
        ("شهداء", "glossary", "martyr"),
        ("martyr", "glossary", "martyr"),
        ("الشهيد", "glossary", "martyr"),
        ("Air STRIKE", "schemes", "air_strike"),
        ("غارات", "units", "strike"),
        ("غاره", "units", "strike"),
        ("مستشفي", "schemes", "hospital"),
        ("hosp", "schemes", "hospital"),
        ("civ kill", "attributes", "deaths.civilian"),
        ("القتلي المدنيون", "attributes", "deaths.civilian"),
        ("deaths.civilian", "attributes", "deaths.civilian"),
        ("فجراً", "parts_of_day", "dawn"),
        ("children", "units", "child"),
        ("أطفال", "units", "child"),
        ("honorific", "glossary", "martyr"),
        ("number", "kinds", "number"),
    ],
)
def test_found_by_words_of_either_language(words: str, section: str, id: str) -> None:
    found = reportgen.vocabulary(words)
    assert (section, id) in [(each.section, each.id) for each in found]
    assert len(found) < len(ENTRIES)


def test_what_is_named_so_comes_before_what_mentions_it() -> None:
    assert reportgen.vocabulary("bombardment")[0].id == "bombardment"


def test_nothing_is_found_for_strange_words() -> None:
    assert reportgen.vocabulary("qwertz") == ()
    run = CliRunner().invoke(main, ["vocabulary", "qwertz"])
    assert run.exit_code == 1
    assert "nothing is called so" in run.output


def test_the_command_prints_lines_to_copy_and_data() -> None:
    text = CliRunner().invoke(main, ["vocabulary", "شهيد"]).stdout
    (martyr,) = reportgen.vocabulary("شهيد")
    assert martyr.example in text
    (data,) = json.loads(CliRunner().invoke(main, ["vocabulary", "شهيد", "--json"]).stdout)
    assert data["id"] == "martyr"
    assert data["label"]["en"] == "martyr"
    assert data["example"] == martyr.example
