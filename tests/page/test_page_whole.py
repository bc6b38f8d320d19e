"""What a page says, read for what another of the same brief lacks."""

from __future__ import annotations

import pytest

from reportgen.page.whole import missing, said

PAGE = '<h2 id="a">The dead &amp; the <b>wounded</b></h2><p data-page="1">The end ≠ it.</p>'


def test_words_anchors_and_signs_are_read_in_order() -> None:
    assert said(PAGE) == [
        'id="a"', "The", "dead", "&", "the", "wounded", 'data-page="1"', "The", "end", "≠", "it",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        ("", "", []),
        ("wounded", "wounded masthead", []),
        ("<b>wounded</b>", "<p>wounded</p>:", []),
        ("dead", "", ["dead"]),
        ("The dead", "dead", ["The"]),
        ("≠", "=", ["≠"]),
        (' id="a"', "", ['id="a"']),
        ('data-page="1"', 'data-page="2"', ['data-page="1"']),
        ("wounded", "Wounded", ["wounded"]),
    ],
)
def test_only_what_is_missing_is_found(old: str, new: str, lost: list[str]) -> None:
    assert list(missing(PAGE, PAGE.replace(old, new, 1) if old else PAGE)) == lost


def test_a_word_too_few_is_found_where_it_was() -> None:
    twice = PAGE + PAGE
    assert list(missing(twice, PAGE.replace("<b>wounded</b>", "") + PAGE)) == ["wounded"]
    assert list(missing(twice, PAGE)) == said(PAGE)
