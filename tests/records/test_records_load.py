"""A whole dossier comes in whole: values, quotes, defaults, vocabulary."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen.dossier import Number
from reportgen.errors import DossierError
from reportgen.records import check, load
from reportgen.records.yaml_reader import read_yaml
from tiny import ARTICLE, Tiny


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return Tiny().write(tmp_path)


def test_folder_and_file_are_the_same(tiny: Path) -> None:
    assert load(tiny) == load(tiny.parent) == load(str(tiny))


def test_claims_get_their_names_values_and_offsets(tiny: Path) -> None:
    dossier = load(tiny)
    assert list(dossier.claims) == [
        "outlet/deaths.civilian", "outlet/event.time", "coalition-in-outlet/deaths.civilian",
    ]  # fmt: skip
    claim = dossier.claims["outlet/deaths.civilian"]
    assert claim.readings == (Number(form="about", low=40, high=40),)
    assert ARTICLE[claim.quote.start : claim.quote.end] == claim.quote.exact
    assert dossier.claims["coalition-in-outlet/deaths.civilian"].polarity == "declines"
    assert dossier.claims["coalition-in-outlet/deaths.civilian"].readings == ()


def test_second_claim_on_one_attribute_is_counted(tmp_path: Path) -> None:
    again = Tiny().but(
        "decisions:",
        "- {account: outlet, attribute: deaths.civilian, value: 40, quote: حوالي 40}\ndecisions:",
    )
    assert "outlet/deaths.civilian/2" in load(again.write(tmp_path)).claims


def test_translations_carry_the_dossier_s_credit(tmp_path: Path) -> None:
    own = Tiny().but(
        "english: About 40 civilian martyrs",
        "english: {text: About 40 civilian martyrs, kind: machine}",
    )
    credit = load(own.write(tmp_path)).claims["outlet/deaths.civilian"].translations["en"].credit
    assert (credit.by, credit.kind, credit.status) == ("A. Translator", "machine", "working")


def test_document_text_is_verbatim(tmp_path: Path) -> None:
    windows = ARTICLE.replace("\n", "\r\n")
    dossier = load(Tiny().having("article.txt", windows).write(tmp_path))
    assert dossier.documents["article"].text == windows
    assert dossier.documents["article"].translations["en"].credit.by == "A. Translator"


def test_a_translation_of_its_own_language_key(tmp_path: Path) -> None:
    more = Tiny().but("english: article.en.txt", "translations: {de: article.en.txt}")
    assert list(load(more.write(tmp_path)).documents["article"].translations) == ["de"]


def test_nothing_is_typed_by_guess(tmp_path: Path) -> None:
    data = read_yaml("a: NO\nb: 12:30\nc: 1.10\nd: 010\ne: 2018-11-17\nf: ~\ng: 0x1F\n").data
    assert data == {"a": "NO", "b": "12:30", "c": "1.10", "d": "010", "e": "2018-11-17",
                    "f": "~", "g": "0x1F"}  # fmt: skip


def test_an_empty_entry_is_not_written(tmp_path: Path) -> None:
    assert read_yaml("a:\nb: ''\n").data == {"b": ""}
    assert load(
        Tiny().but("    source: outlet\n", "    source: outlet\n    sha256:\n").write(tmp_path)
    )


def test_json_says_the_same(tmp_path: Path) -> None:
    tiny = Tiny()
    (tmp_path / "y").mkdir()
    (tmp_path / "j").mkdir()
    text = json.dumps(read_yaml(tiny.text).data, ensure_ascii=False, indent="\t")
    text = text.replace('"about 40"', "40").replace('"party": "yes"', '"party": true')
    in_yaml = load(tiny.but("value: about 40", "value: 40").write(tmp_path / "y"))
    in_json = load(Tiny(text).write(tmp_path / "j", "dossier.json"))
    assert in_json.model_copy(update={"folder": ""}) == in_yaml.model_copy(update={"folder": ""})


def test_a_dossier_adds_to_the_vocabulary(tmp_path: Path) -> None:
    own = "attributes:\n  bells: {kind: number, label: {ar: أجراس, en: bells}, group: harm}\n" \
          "  deaths.civilian: {tolerance: 0.25}\n" \
          "glossary:\n  dead: {forms: {fallen: {forms: {en: [fallen]}}}}\n"  # fmt: skip
    vocabulary = load(Tiny(Tiny().text + own).write(tmp_path)).vocabulary
    assert vocabulary.attributes["bells"].kind == "number"
    assert vocabulary.attributes["deaths.civilian"].tolerance == 0.25
    assert vocabulary.attributes["deaths.civilian"].importance == "critical"
    assert {"martyr", "fallen"} <= set(vocabulary.glossary["dead"].forms)


def test_parts_of_the_day_can_be_set(tmp_path: Path) -> None:
    own = Tiny(Tiny().text + 'parts_of_day: {dawn: {from: "04:00", to: "05:30"}}\n')
    reading = load(own.write(tmp_path)).claims["outlet/event.time"].readings[0]
    assert reading.kind == "time"
    assert (reading.start.hour, reading.end.minute) == (4, 30)


def test_warnings_do_not_stop_a_load(tiny: Path) -> None:
    found = check(tiny)
    assert [(one.code, one.level) for one in found] == [("hash-missing", "warning")]
    assert load(tiny)


def test_all_errors_at_once_in_file_order(tmp_path: Path) -> None:
    worse = Tiny().but("kind: town", "kind: twon").but("value: about 40", "value: many")
    worse = worse.but("source: outlet\n", "source: outlte\n").but("declined", "denied | 4")
    with pytest.raises(DossierError) as raised:
        load(worse.write(tmp_path))
    codes = [(found.field, found.code) for found in raised.value.findings]
    assert codes == [
        ("places.hajin.kind", "bad-value"),
        ("documents.article.source", "unknown-reference"),
        ("claims[0].value", "bad-value"),
        ("claims[2].value", "bad-value"),
    ]
    assert [found.line for found in raised.value.findings] == sorted(
        found.line for found in raised.value.findings
    )


def test_loading_twice_is_the_same(tiny: Path) -> None:
    assert load(tiny).model_dump_json() == load(tiny).model_dump_json()
