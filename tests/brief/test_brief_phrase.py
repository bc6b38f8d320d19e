from __future__ import annotations

import pytest

from reportgen.brief.model import Run, Text
from reportgen.brief.words.phrase import capitalised, joined, localized, phrase, quoted, text, value
from reportgen.language import bind

AR = bind("ar", digits="latn")
EN = bind("en")


def test_a_slot_is_a_run_of_its_own() -> None:
    said = phrase(EN, "{who} gives {n}.", who=Run("The paper", "name", "en", "ltr"), n="40")
    assert said.plain == "The paper gives 40."
    assert [run.role for run in said.runs] == ["name", "plain", "value", "plain"]


def test_braces_in_a_record_are_just_characters() -> None:
    assert phrase(EN, "{who}.", who="{x} {0} {{y}}").plain == "{x} {0} {{y}}."


def test_another_languages_plain_runs_are_isolated() -> None:
    arabic = Text("ar", "rtl", (Run("هجين"),))
    (run, _) = phrase(EN, "{place}.", place=arabic).runs
    assert (run.role, run.language, run.direction) == ("value", "ar", "rtl")


def test_a_text_of_the_same_language_keeps_its_runs() -> None:
    inner = phrase(EN, "about {n}", n="40")
    assert phrase(EN, "It says {x}!", x=inner).runs == (
        Run("It says about "),
        Run("40", "value", "en", "ltr"),
        Run("!"),
    )


def test_a_missing_slot_is_an_error() -> None:
    with pytest.raises(KeyError):
        phrase(EN, "{a} and {b}", a="1")


@pytest.mark.parametrize("template", ["{a!r}", "{a:>10}"])
def test_a_slot_takes_no_format(template: str) -> None:
    with pytest.raises(ValueError, match="format"):
        phrase(EN, template, a="1")


def test_items_are_listed_as_the_language_does() -> None:
    assert joined(EN, ["a", "b", "c"]).plain == "a, b and c"
    assert joined(AR, ["أ", "ب"], "or").plain == "أ أو ب"


def test_a_missing_language_is_marked_as_the_one_that_stands_in() -> None:
    run = localized(EN, {"ar": "هجين"})
    assert (run.text, run.language, run.direction) == ("هجين", "ar", "rtl")


def test_quotation_marks_are_those_of_the_sentence() -> None:
    said = quoted(AR, Run("strike", "quote", "en", "ltr"))
    assert said.plain == "«strike»"
    assert said.runs[1].direction == "ltr"


def test_empty_runs_go() -> None:
    assert text(EN, [Run(""), value(EN, "1"), Run("")]).runs == (value(EN, "1"),)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("the outlet", "The outlet"),
        ("al-Hadath", "Al-Hadath"),
        ("iNews", "iNews"),
        ("الموقع", "الموقع"),
        ("", ""),
    ],
)
def test_a_capital_at_the_head(name: str, shown: str) -> None:
    assert capitalised(text(EN, [Run(name, "name")])).plain == shown


def test_a_quotation_keeps_its_first_letter() -> None:
    assert capitalised(text(EN, [Run("nobody", "quote")])).plain == "nobody"
