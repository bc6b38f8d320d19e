"""Marked stretches: whole words, every order kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.text.bidi.ordering import Direction, order, safe_to_split
from reportgen.text.bidi.spans import Segment, glued, mark_spans

TOKENS = [
    "قال", "وَالغارات", "هجيـن", "Reuters", "May", "CJTF-OIR", "19", "١٩", "و43", "11:01", "4.30",
    "50%", "$5", "20181117-01", "(", ")", "«", "»", "[x]", " ", " ", " ", "،", ".", "-", "/", "\n",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(TOKENS), max_size=14).map("".join)
BASES = st.sampled_from(["ltr", "rtl"])


def marked(text: str, base: Direction, *words: str) -> list[tuple[str, str]]:
    """Pieces with labels, after marking each of `words` with itself."""
    spans = [(text.index(word), text.index(word) + len(word), word) for word in words]
    return [
        (text[s.start : s.end], "+".join(sorted(s.labels))) for s in mark_spans(text, base, spans)
    ]


def test_an_edge_moves_out_to_whole_words() -> None:
    assert marked("نفى التحالف الدولي ذلك", "rtl", "حالف الدو") == [
        ("نفى ", ""),
        ("التحالف الدولي", "حالف الدو"),
        (" ذلك", ""),
    ]


@pytest.mark.parametrize(
    ("text", "inside"),
    [("وَالغارَة", "الغار"), ("بين4.30", "30"), ("١١:٠١", "٠١"), ("Sana’a", "a"), ("هـ١", "هـ")],
)
def test_no_edge_stands_inside_a_word_or_number(text: str, inside: str) -> None:
    assert marked(text, "rtl", inside) == [(text, inside)]


def test_words_meet_at_spaces_and_punctuation() -> None:
    text = "19 غارة، وقال"
    assert [at for at in range(len(text) + 1) if not glued(text, at)] == [0, 2, 3, 7, 8, 9, 13]


def test_overlapping_spans_become_segments_with_both_labels() -> None:
    text = "one two three"
    assert mark_spans(text, "ltr", [(0, 7, "a"), (4, 13, "b")]) == (
        Segment(0, 4, frozenset("a")),
        Segment(4, 7, frozenset("ab")),
        Segment(7, 13, frozenset("b")),
    )


def test_neighbours_with_the_same_label_are_one_segment() -> None:
    assert mark_spans("one two", "ltr", [(0, 4, "a"), (4, 7, "a")]) == (
        Segment(0, 7, frozenset("a")),
    )


def test_a_span_in_a_foreign_run_grows_to_the_whole_run() -> None:
    text = "قال Reuters on 5 May ثم"
    at = text.index("on")
    segments = mark_spans(text, "rtl", [(at, at + 2, "a")])
    assert [text[s.start : s.end] for s in segments] == ["قال ", "Reuters on 5 May", " ثم"]
    assert [s.widened for s in segments] == [False, True, False]


def test_a_number_takes_along_the_word_its_order_hangs_on() -> None:
    text = "نفذت من 19-20 غارة"
    assert marked(text, "rtl", "19-20") == [("نفذت ", ""), ("من 19-20", "19-20"), (" غارة", "")]


def test_plain_words_are_not_widened() -> None:
    text = "نفذت 19 غارة"
    assert not any(s.widened for s in mark_spans(text, "rtl", [(5, 7, "a")]))


def test_nothing_marked_is_one_plain_segment() -> None:
    assert mark_spans("هجين", "rtl", []) == mark_spans("هجين", "rtl", [(2, 2, "a")])
    assert mark_spans("هجين", "rtl", []) == (Segment(0, 4),)
    assert mark_spans("", "rtl", [(0, 0, "a")]) == ()


@pytest.mark.parametrize("span", [(-1, 2), (3, 2), (0, 9)])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="outside a text of 4"):
        mark_spans("هجين", "rtl", [(*span, "a")])


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, Direction, list[tuple[int, int, str]]]:
    text = draw(TEXTS)
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=4))
    spans = [(min(pair), max(pair), label) for pair, label in zip(pairs, "abab", strict=False)]
    return text, draw(BASES), spans


@given(marked_texts())
def test_segments_partition_the_text_and_cover_their_spans(
    case: tuple[str, Direction, list[tuple[int, int, str]]],
) -> None:
    text, base, spans = case
    segments = mark_spans(text, base, spans)
    assert "".join(text[s.start : s.end] for s in segments) == text
    assert all(s.start < s.end for s in segments)
    assert not any(glued(text, s.start) for s in segments)
    for start, end, label in spans:
        covered = {at for s in segments if label in s.labels for at in range(s.start, s.end)}
        assert covered >= set(range(start, end))


@given(marked_texts())
def test_the_visual_order_is_unchanged(
    case: tuple[str, Direction, list[tuple[int, int, str]]],
) -> None:
    text, base, spans = case
    segments = mark_spans(text, base, spans)
    assert safe_to_split(text, base, [s.start for s in segments])
    boxes = [[s.start + at for at in order(text[s.start : s.end], base)] for s in segments]
    placed = boxes if base == "ltr" else boxes[::-1]
    assert [at for box in placed for at in box] == list(order(text, base))


@given(marked_texts())
def test_the_order_of_the_spans_never_matters(
    case: tuple[str, Direction, list[tuple[int, int, str]]],
) -> None:
    text, base, spans = case
    assert mark_spans(text, base, spans) == mark_spans(text, base, spans[::-1])
