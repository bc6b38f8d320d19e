from __future__ import annotations

import pytest

from reportgen.brief.words.marks import verbatim

LINE = "نفذت 19 غارة في منطقة هجين"


def test_words_without_marks_are_one_run() -> None:
    assert len(verbatim(LINE, "ar", "rtl").runs) == 1


def test_marked_words_are_runs_with_their_claims() -> None:
    start = LINE.index("19 غارة")
    said = verbatim(LINE, "ar", "rtl", [(start, start + 7, "c-A1-count")])
    (mark,) = [run for run in said.runs if run.role == "mark"]
    assert mark.text == "19 غارة"
    assert mark.claims == ("c-A1-count",)
    assert said.plain == LINE


def test_a_mark_never_cuts_a_word() -> None:
    start = LINE.index("غارة")
    said = verbatim(LINE, "ar", "rtl", [(start + 1, start + 3, "c")])
    assert "غارة" in [run.text for run in said.runs if run.role == "mark"]


def test_overlapping_claims_share_the_words_between_them() -> None:
    said = verbatim("one two three", "en", "ltr", [(0, 7, "a"), (4, 13, "b")])
    assert [(run.text, run.claims) for run in said.runs] == [
        ("one ", ("a",)),
        ("two", ("a", "b")),
        (" three", ("b",)),
    ]


def test_an_invisible_character_is_shown_as_a_token() -> None:
    said = verbatim("Deaths: \u202e91", "en", "ltr", [(9, 11, "c")])
    assert [run.text for run in said.runs if run.role == "token"] == ["[RLO]"]
    assert [run.text for run in said.runs if run.role == "mark"] == ["91"]
    assert "\u202e" not in said.plain


def test_a_claim_that_is_evidence_of_nothing_leads_nowhere() -> None:
    (mark,) = verbatim("word", "en", "ltr", [(0, 4, "")]).runs
    assert (mark.role, mark.claims) == ("mark", ())


def test_a_reference_number_keeps_its_order_in_an_arabic_line() -> None:
    words = "رقم التحرير: 20181117-01"
    plain = verbatim(words, "ar", "rtl")
    assert [(run.text, run.direction) for run in plain.runs][-1] == ("20181117-01", "ltr")
    marked = verbatim(words, "ar", "rtl", [(0, len(words), "c-1")])
    assert [(run.role, run.direction) for run in marked.runs] == [("mark", ""), ("mark", "ltr")]


def test_a_range_is_read_from_the_right_like_its_line() -> None:
    assert [run.direction for run in verbatim("العدد 10-19", "ar", "rtl").runs] == [""]


def test_a_latin_line_of_an_arabic_document_runs_from_the_left() -> None:
    said = verbatim("## PRESS OFFICE", "ar", "rtl")
    assert (said.language, said.direction) == ("ar", "ltr")


@pytest.mark.parametrize(
    "head", ["CJTF-OIR", "F-16", "BBC:", "https://example.org/x", "#Hajin", "@u"]
)
def test_the_language_of_a_document_gives_the_direction_of_a_line(head: str) -> None:
    assert verbatim(f"{head} أعلنت ذلك", "ar", "rtl").direction == "rtl"
    assert verbatim("الله أكبر, they shouted", "en", "ltr").direction == "ltr"


def test_words_run_as_the_line_they_stand_in() -> None:
    assert verbatim("F-16 (US).", "ar", "rtl", line="أغارت F-16 (US).").direction == "rtl"
    assert verbatim("F-16 (US).", "ar", "rtl", line="F-16 (US).").direction == "ltr"


def test_a_mark_that_orders_its_line_prints_nothing() -> None:
    words = "الرقم \u200e+963\u200e متاح"
    assert verbatim(words, "ar", "rtl").plain == words


def test_an_embedding_of_a_post_is_set_as_an_isolate() -> None:
    said = verbatim("الرقم \u202a+963 11\u202c متاح", "ar", "rtl")
    assert said.plain == "الرقم \u2066+963 11\u2069 متاح"
