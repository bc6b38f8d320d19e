"""The map on the page: labels are words, all is said below it, and without one nothing is there."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from figures_sample import MAP
from page_reading import Node, read
from page_sample import BRIEF

from reportgen.page import render, stylesheets
from reportgen.pdf import typeset
from reportgen.proof import check_pdf, printed_text
from reportgen.proof.order.printed_lines import line_order
from reportgen.resources import folder
from reportgen.settings import Settings

SETTINGS = Settings()
MAPPED = replace(BRIEF, map=MAP)
CLASS = re.compile(r"\.([a-z][\w-]*)")


@pytest.fixture(scope="module")
def print_map() -> str:
    return render(MAPPED, "print", SETTINGS)


@pytest.fixture(scope="module", params=["print", "screen"])
def section(request: pytest.FixtureRequest) -> Node:
    page = render(MAPPED, request.param, SETTINGS)
    (found,) = [n for n in read(page).find("section") if "is-map" in classes(n)]
    return found


def classes(node: Node) -> list[str]:
    return node.attributes.get("class", "").split()


def having(node: Node, name: str) -> list[Node]:
    return [each for each in node.walk() if name in classes(each)]


def test_a_brief_without_a_map_has_not_a_byte_of_it(print_map: str, print_page: str) -> None:
    without = re.sub(
        r'<section class="figure is-map">.*?</section>\n', "", print_map, flags=re.DOTALL
    )
    assert without == print_page


@pytest.mark.parametrize("medium", ["screen", "fragment"])
def test_a_screen_without_a_map_has_no_rule_for_it(medium: str) -> None:
    sheet = (folder("templates") / "map.css").read_text("utf-8")
    shared = (folder("templates") / "brief.css").read_text("utf-8")
    own = {each for each in CLASS.findall(re.sub(r"/\*.*?\*/", "", sheet)) if not each.isdigit()}
    own -= {*CLASS.findall(shared), "lanes"}
    page = render(BRIEF, medium, SETTINGS)  # type: ignore[arg-type]
    assert len(own) > 50
    assert (
        own & set(CLASS.findall("".join(re.findall(r"<style>(.*?)</style>", page, re.DOTALL))))
        == set()
    )


def test_a_town_is_named_in_each_language(section: Node) -> None:
    (town,) = having(section, "town")
    assert [(p.inherited("lang"), p.text()) for p in town.find("p")] == [
        ("ar", "البوكمال"),
        ("en", "Abu Kamal"),
    ]


def test_letters_stand_at_their_spots(section: Node) -> None:
    assert [spot.text() for spot in having(section, "spot")] == ["A1 A2 A2 A2 +2", "A3", "A2"]


def test_licence_and_distance_are_said_in_each_language(section: Node) -> None:
    text = " ".join(p.text() for p in section.find("p"))
    for words in (MAP.licence, MAP.distance, MAP.caption, MAP.alternative):
        assert [text.count(each.plain) for each in words.values()] == [1, 1]


def test_what_each_account_says_is_below_in_each_language(section: Node) -> None:
    (table,) = section.find("table")
    said = [(p.inherited("lang"), p.text()) for p in table.find("p")]
    for lane in MAP.lanes:
        for code, words in lane.lines[0].items():
            assert [each for each in said if each[0] == code and words.plain in each[1]]


def test_on_paper_each_drawing_is_described(print_map: str) -> None:
    (found,) = [n for n in read(print_map).find("section") if "is-map" in classes(n)]
    titles = [(n.attributes["lang"], n.text()) for n in found.find("title")]
    said = (MAP.alternative, MAP.distance, *(key.label for key in MAP.keys))
    assert titles == [(code, text.plain) for words in said for code, text in words.items()]


def test_paper_asks_for_the_rules_of_a_map_only_where_there_is_one() -> None:
    assert set(stylesheets("print")) - set(stylesheets("print", mapped=False)) == {"map.css"}


@pytest.mark.pages
@pytest.mark.parametrize("languages", [("ar", "en"), ("ar",), ("en",)])
def test_a_map_is_searchable_on_paper_and_in_order(languages: tuple[str, ...]) -> None:
    brief = replace(MAPPED, languages=languages)
    html = render(brief, "print", SETTINGS)
    pdf = typeset(html, stylesheets=stylesheets("print"))
    assert check_pdf(pdf, printed=printed_text(html)) == ()
    found = line_order(pdf, html)
    assert (found.differences, found.unmatched) == ((), ())
