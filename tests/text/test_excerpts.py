from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportgen.text.excerpts import around, place_of

TEXT = " ".join(f"word{n}" for n in range(100))


def test_the_stretch_stands_in_the_middle() -> None:
    start, end = place_of("word50", TEXT)
    first, last = around(TEXT, start, end, 60)
    words = TEXT[first:last].split()
    assert "word50" in words
    assert words[0] != "word0"
    assert set(words) <= set(TEXT.split())


def test_a_text_that_is_short_enough_is_whole() -> None:
    assert around("a b c", 2, 3, 60) == (0, 5)


def test_words_are_found_whole() -> None:
    assert place_of("12", "112 and 12") == (8, 10)
    assert place_of("", "112") == place_of("x", "112") == (0, 0)


@given(st.text("ab \n", max_size=80), st.data(), st.integers(1, 40))
def test_the_stretch_is_in_and_no_word_is_cut(text: str, data: st.DataObject, length: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = around(text, start, end, length)
    assert 0 <= first <= start <= end <= last <= len(text)
    assert last - first <= max(length, end - start) + 1 or len(text) <= length
    assert first in (0, start) or text[first - 1].isspace()
    assert last in (len(text), end) or text[last].isspace()
