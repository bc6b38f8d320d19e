"""What `check` says of the editor's own translations, and of values beside their quotes."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.discrepancies import compare
from reportgen.errors import Finding
from reportgen.records import check, load
from tiny import Tiny

ROOT = Path(__file__).resolve().parents[2]
CODES = ("translation-drift", "translation-unread", "value-not-in-quote", "weekday-not-date")
SENTENCE = "قتل 43 شخصا يوم السبت 17 تشرين الثاني 2018 عند الساعة 4:30 فجرا."
CLAIM = "- {{account: outlet, attribute: {attribute}, value: {value}, quote: {quote}}}\ndecisions:"


def read(tiny: Tiny, folder: Path) -> list[Finding]:
    return [found for found in check(tiny.write(folder)) if found.code in CODES]


def claiming(attribute: str, value: str, sentence: str = SENTENCE) -> Tiny:
    """The small dossier with one more sentence and a claim on it."""
    tiny = Tiny()
    claim = CLAIM.format(attribute=attribute, value=value, quote=f'"{sentence}"')
    article = tiny.files["article.txt"].decode() + sentence + "\n"
    english = tiny.files["article.en.txt"].decode() + "It was said.\n"
    several = tiny.but("    english: article.en.txt\n", "").having("article.txt", article)
    return several.having("article.en.txt", english).but("decisions:", claim)


def test_what_a_translation_lost_is_told_with_both_words_and_its_line(tmp_path: Path) -> None:
    tiny = Tiny()
    english = tiny.files["article.en.txt"].decode().replace("4.30", "5.30")
    (found,) = read(tiny.having("article.en.txt", english), tmp_path)
    assert (found.code, found.level) == ("translation-drift", "warning")
    assert found.path.endswith("article.en.txt")
    assert "4.30" in english.splitlines()[found.line - 1].replace("5.30", "4.30")
    assert found.field == "documents.article.english"
    assert "4.30" in found.message
    assert "5.30" in found.message


def test_what_is_missing_is_told_with_the_words_that_stand_there(tmp_path: Path) -> None:
    tiny = Tiny()
    english = tiny.files["article.en.txt"].decode().replace("at 4.30", "early")
    (found,) = read(tiny.having("article.en.txt", english), tmp_path)
    assert "The strikes hit the town early" in found.message


def test_a_dismissed_finding_stays_dismissed(tmp_path: Path) -> None:
    tiny = Tiny()
    english = tiny.files["article.en.txt"].decode().replace("4.30", "5.30")
    drifted = tiny.having("article.en.txt", english)
    (found,) = read(drifted, tmp_path)
    name = found.remedy.split("`")[1]
    decision = f"- {{discrepancy: '{name}', dismiss: yes, reason: {{ar: سبب, en: a reason}}}}\n"
    decided = Tiny(drifted.text + decision, drifted.files)
    assert read(decided, tmp_path) == []
    assert compare(load(tmp_path))  # the decision is no stray


@pytest.mark.parametrize(
    ("attribute", "value", "stated", "quoted"),
    [
        ("deaths.civilian", "34", "34", "43"),
        ("deaths.civilian", "at least 34", "34", "43"),
        ("event.time", "2018-11-17 16:30", "16:30", "4:30 فجرا"),
        ("event.time", "2018-11-18 04:30", "2018-11-18", "17 تشرين الثاني 2018"),
    ],
)
def test_a_value_that_its_quote_contradicts_is_told(
    tmp_path: Path, attribute: str, value: str, stated: str, quoted: str
) -> None:
    tiny = claiming(attribute, value)
    (found,) = read(tiny, tmp_path)
    assert (found.code, found.field) == ("value-not-in-quote", "claims[3].value")
    assert found.line == tiny.line(f'value: {value}, quote: "قتل')
    assert stated in found.message
    assert quoted in found.message


@pytest.mark.parametrize(
    ("attribute", "value", "sentence"),
    [
        ("deaths.civilian", "43", SENTENCE),
        ("event.time", "2018-11-17 04:30", SENTENCE),
        ("deaths.civilian", "7", "قتل 5 جنود ومدنيان."),
        ("deaths.civilian", "dozens", "قتل 43 شخصا."),
        ("deaths.civilian", "1", "قتل مدني وأصيب 5."),
        ("deaths.civilian", "12", "استمر القصف 3 ساعات."),
        ("event.time", "2018-11-17 16:30", "وقع القصف عند الساعة 4:30."),
        ("event.time", "2018-11-17 16:30", "وقع القصف عند الساعة 14:30 بتوقيت غرينتش."),
        ("event.time", "2018-11-17 02:00", "وقع القصف ليل 16 تشرين الثاني 2018."),
    ],
)
def test_what_is_not_surely_read_is_left_alone(
    tmp_path: Path, attribute: str, value: str, sentence: str
) -> None:
    assert read(claiming(attribute, value, sentence), tmp_path) == []


def test_a_weekday_that_is_not_the_dates_is_told(tmp_path: Path) -> None:
    tiny = claiming("deaths.civilian", "43", SENTENCE.replace("السبت", "الجمعة"))
    (found,) = read(tiny, tmp_path)
    assert found.code == "weekday-not-date"
    assert "Saturday" in found.message
    assert "الجمعة" in found.message


@pytest.mark.parametrize("example", sorted((ROOT / "examples").glob("*-*")), ids=lambda p: p.name)
def test_no_example_is_accused(example: Path) -> None:
    assert [found for found in check(example) if found.code in CODES] == []


def test_a_figure_that_no_reader_knows_is_a_note(tmp_path: Path) -> None:
    tiny = Tiny()
    english = tiny.files["article.en.txt"].decode().replace("at 4.30", "at 4.30 (F-16)")
    (found,) = read(tiny.having("article.en.txt", english), tmp_path)
    assert (found.code, found.level) == ("translation-unread", "note")
    assert "16" in found.message
