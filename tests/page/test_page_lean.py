"""The screen's page in fewer bytes says what the template said, in the same order."""

from __future__ import annotations

import re
from itertools import groupby

import pytest
from page_reading import read
from page_sample import BRIEF

from reportgen.page import render
from reportgen.page.screen.lean import lean
from reportgen.settings import Settings

ARABIC = '<p lang="ar" dir="rtl">{}</p>'
ENGLISH = '<p lang="en" dir="ltr">{}</p>'


def words(page: str) -> str:
    """What is to be read; drawings are described on paper alone."""
    return re.sub(r"\s", "", read(re.sub("<title.*?</title>", "", page)).find("main")[0].text())


def test_every_word_anchor_and_link_stays() -> None:
    bare, slim = render(BRIEF, "print", Settings()), render(BRIEF, "screen", Settings())
    assert words(bare) == words(slim)
    for name in ("id", "href", "scope"):
        mains = [read(page).find("main")[0] for page in (bare, slim)]
        said = [[n.attributes.get(name) for n in main.walk()] for main in mains]
        # on a screen the words of a cell are one link in all languages
        once = [[each for each, _ in groupby(filter(None, page))] for page in said]
        assert once[0] == once[1]


@pytest.mark.parametrize(
    ("frame", "before", "held"),
    [
        (ARABIC, "يقول ", "الموقع"),
        (ARABIC, "A1 ", "الوثيقة ٨"),
        (ENGLISH, "says ", "about 40 civilians"),
        (ENGLISH, "says ", "40 (04:30)"),
    ],
)
def test_an_isolate_that_orders_nothing_goes(frame: str, before: str, held: str) -> None:
    inner = re.sub("<p|>.*", "", frame)
    page = frame.format(f'{before}<bdi class="name"{inner}>{held}</bdi>.')
    assert "bdi" not in lean(page)
    assert f"{before}{held}." in lean(page)


@pytest.mark.parametrize(
    ("frame", "before", "held"),
    [
        (ARABIC, "يقول ", "19-20"),
        (ARABIC, "قال ABC ", "(٨)"),
        (ENGLISH, "قال ", "40-50"),
        (ENGLISH, "says ", "قال 40"),
    ],
)
def test_an_isolate_that_orders_its_line_stays(frame: str, before: str, held: str) -> None:
    inner = re.sub("<p|>.*", "", frame)
    page = frame.format(f'{before}<bdi class="name"{inner}>{held}</bdi>.')
    assert f">{held}</bdi>" in lean(page)


def test_words_of_another_language_keep_it() -> None:
    page = ARABIC.format('في <bdi class="name" lang="en" dir="ltr">Hajin</bdi>')
    assert "<bdi lang=en dir=ltr>Hajin</bdi>" in lean(page)


def test_a_direction_comes_from_above() -> None:
    page = '<html lang="ar" dir="rtl"><td lang="ar" dir="rtl">قال<td lang="en" dir="ltr">said'
    assert lean(page) == "<html lang=ar dir=rtl><td lang=ar>قال<td lang=en dir=ltr>said"


def test_words_of_record_say_which_way_they_run() -> None:
    page = '<style>.verbatim{}</style><html dir="rtl"><td lang="ar" dir="rtl"><p class="verbatim" '
    assert lean(f'{page}lang="ar" dir="rtl">قال').endswith(
        "<td lang=ar><p class=verbatim dir=rtl>قال"
    )


def test_marks_that_look_alike_are_one() -> None:
    style = "<style>.minor{}.major{}</style>"
    marks = '<mark class="minor" data-claims="a">19 </mark><mark class="minor">غارة</mark>'
    assert lean(f"{style}{marks * 2}") == f"{style}<mark class=minor>19 غارة19 غارة</mark>"
    apart = '<mark class="minor">19</mark><mark class="major">20</mark> <mark>21</mark>'
    assert lean(style + apart) == style + apart.replace('"', "")


def test_a_class_that_nothing_names_goes() -> None:
    page = "<style>.chip{}</style><script>query('.cite')</script>"
    assert lean(f'{page}<b class="chip bare"></b><i class="cite"></i><u class="bare"></u>') == (
        f"{page}<b class=chip></b><i class=cite></i><u></u>"
    )


def test_what_is_no_prose_is_left_alone() -> None:
    style = '<style>a  >  b { color: red }\n p::after { content: "</p> <p>" }</style>'
    assert style in lean(f"<head>{style}</head>")


def test_a_shape_ends_itself() -> None:
    assert lean('<svg><rect x="1.0%" y="5%"/></svg>') == '<svg><rect x=1% y="5%"/></svg>'


def test_a_value_that_needs_quotation_marks_has_them() -> None:
    page = '<a href="#d-1" title="x &gt; &quot;y&quot;">1</a>'
    assert lean(page) == '<a href=#d-1 title="x &gt; &quot;y&quot;">1</a>'
