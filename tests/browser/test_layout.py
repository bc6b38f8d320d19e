"""Where things stand on the screen, at every width, without script and in print."""

from __future__ import annotations

import pytest
from briefs_tried import EDITIONS, EVENTS, Open

pytestmark = pytest.mark.browser


# Left edges of the Arabic and the English words of every pair and row
COLUMNS = """() => [...document.querySelectorAll(".pair:not(.spine), .parallel tbody tr")]
  .map((row) => ["ar", "en"].map((code) => row.querySelector(`:scope > [lang=${code}]`)))
  .filter(([arabic, english]) => arabic && english)
  .map((both) => both.map((each) => each.getBoundingClientRect().left))"""
# What runs against the page: nothing but names, verbatim words and lines of the documents may
TURNS = """() => [...document.querySelectorAll("main [dir]")]
  .filter((each) => each.dir !== document.documentElement.dir)
  .filter((each) => !each.matches("bdi, q, mark, .cited.verbatim, .passages td, .ticks"))
  .map((each) => each.outerHTML)"""
# Words that cannot be seen: without a box, hidden, transparent, of no size
UNSEEN = """() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
  const unseen = []
  let words = 0
  while (walker.nextNode()) {
    const node = walker.currentNode, range = document.createRange()
    if (!node.data.trim() || node.parentElement.closest("title, script, style, .cite")) continue
    words += 1
    range.selectNodeContents(node)
    const style = getComputedStyle(node.parentElement), box = range.getBoundingClientRect()
    const shown = node.parentElement.checkVisibility({opacityProperty: true,
      visibilityProperty: true, contentVisibilityAuto: true})
    if (!shown || box.width < 1 || box.height < 1 || parseFloat(style.fontSize) < 9)
      unseen.push(node.data.trim())
  }
  return [words, unseen]
}"""
WIDTH = "document.documentElement.scrollWidth"


@pytest.mark.parametrize("edition", ["side-by-side", "digest"])
def test_arabic_stands_right_of_english(open_page: Open, edition: str) -> None:
    rows = open_page(edition).evaluate(COLUMNS)
    assert len(rows) > 10
    assert [row for row in rows if row[0] <= row[1]] == []


@pytest.mark.parametrize(("edition", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_one_language_runs_one_way(open_page: Open, edition: str, direction: str) -> None:
    page = open_page(edition)
    assert page.evaluate("document.documentElement.dir") == direction
    assert page.evaluate(TURNS) == []
    edge = "(tag) => document.querySelector(`.matrix thead th:${tag}-child`).offsetLeft"
    first, last = (page.evaluate(edge, which) for which in ("first", "last"))
    assert (first > last) == (direction == "rtl")


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("event", EVENTS)
def test_nothing_flows_over(open_page: Open, event: str, edition: str, width: int) -> None:
    assert open_page(edition, example=event, width=width).evaluate(WIDTH) <= width


def test_a_denial_is_a_small_box_on_a_phone_and_has_no_axis(open_page: Open) -> None:
    page = open_page("side-by-side", width=390)
    box, row = (
        page.locator(f".lanes {each}").first for each in ("div.stance", "tr:has(div.stance)")
    )
    assert box.bounding_box()["width"] < row.bounding_box()["width"] / 2  # type: ignore[index]
    assert not row.locator(".plot").is_visible()


def test_what_flows_over_is_found(open_page: Open) -> None:
    page = open_page("digest", width=360)
    page.evaluate("document.querySelector('h1').style.width = '400px'")
    assert page.evaluate(WIDTH) > 360


@pytest.mark.parametrize("edition", ["side-by-side", "ar", "en", "digest"])
def test_without_script_every_word_is_seen(open_page: Open, edition: str) -> None:
    words, unseen = open_page(edition, javascript=False).evaluate(UNSEEN)
    assert words > 50
    assert unseen == []


def test_on_paper_it_is_light_and_wide(open_page: Open) -> None:
    page = open_page(scheme="dark", width=700)
    page.emulate_media(media="print", color_scheme="dark")
    style = "(tag) => { const s = getComputedStyle(document.querySelector(tag)); return [%s] }"
    assert page.evaluate(style % "s.backgroundColor", "main") == ["rgb(255, 255, 255)"]
    assert page.evaluate(style % "s.position, s.display", ".matrix thead th") == [
        "static", "table-cell",
    ]  # fmt: skip
    assert page.evaluate(style % "s.display", ".skip") == ["none"]
    assert page.evaluate(WIDTH) <= 700
    assert page.evaluate(UNSEEN)[1] == []
    assert len(page.pdf(format="A4")) > 10_000


@pytest.mark.parametrize(("wish", "behavior"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_nothing_moves_for_who_wants_no_motion(open_page: Open, wish: str, behavior: str) -> None:
    page = open_page()
    page.emulate_media(reduced_motion=wish)
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == behavior
    assert page.evaluate("document.getAnimations().length") == 0


def test_the_cells_of_a_phone_hold_both_languages_on_one_line(open_page: Open) -> None:
    page = open_page(width=390)
    cells = page.evaluate("""[...document.querySelectorAll(".matrix td.silent")].slice(0, 20)
      .map((cell) => [...cell.querySelectorAll("p")].map((p) => p.getBoundingClientRect()))""")
    assert len(cells) == 20
    for arabic, english in cells:
        assert arabic["left"] > english["right"]
        assert abs(arabic["bottom"] - english["bottom"]) < 12


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("edition", "edge"), [("ar", "right"), ("en", "left")])
def test_words_of_another_language_stand_under_the_letter_of_theirs(
    open_page: Open, edition: str, edge: str, width: int
) -> None:
    page = open_page(edition, "shayrat-2017-04-07", width=width)
    apart = page.evaluate(
        """(edge) => [...document.querySelectorAll(".proof [colspan] > p")].map((words) =>
          Math.abs(words.getBoundingClientRect()[edge] - words.closest("tr").nextElementSibling
            .querySelector(".cited").getBoundingClientRect()[edge]))""",
        edge,
    )
    assert apart
    assert max(apart) < 24


def test_no_head_sticks_to_a_low_screen(open_page: Open) -> None:
    page = open_page()
    heads = """[...document.querySelectorAll("thead, thead th")]
      .filter((each) => getComputedStyle(each).position === "sticky").length"""
    assert page.evaluate(heads) > 0
    for width in (640, 800):
        page.set_viewport_size({"width": width, "height": 360})
        assert page.evaluate(heads) == 0
