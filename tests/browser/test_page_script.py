"""What the script of a page adds, in a file opened from disk, where browsers allow least."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]
SHOWN = "[...document.querySelectorAll('[data-kind]')].filter((each) => each.checkVisibility())"
ACTIVE = "document.activeElement"


# Whether the words that are lit stand out from their ground (WCAG 2.2, 1.4.3)
LIT = """() => {
  const {color, backgroundColor} = getComputedStyle(document.querySelector("#p-A-8 td"),
    "::highlight(cited)")
  const light = (text) => text.match(/[\\d.]+/g).slice(0, 3).map((c) => c / 255)
    .map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0)
  const [low, high] = [light(color), light(backgroundColor)].sort((a, b) => a - b)
  return (high + .05) / (low + .05) >= 4.5
}"""


@pytest.fixture
def visit(browser: Browser, page_of: Callable[[str, str], str], tmp_path: Path) -> Iterator[Visit]:
    """`visit("?lang=ar#d-1", edition=…, width=…)`: the seed's page from disk; in the end no
    script has failed."""
    context = browser.new_context(reduced_motion="reduce")
    complaints: list[str] = []

    def opened(address: str = "", edition: str = "side-by-side", width: int = 1280) -> Page:
        file = tmp_path / f"{edition}.html"
        file.write_text(page_of("hajin-2018-11-17", edition), encoding="utf-8")
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text))
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(file.as_uri() + address)
        return page

    yield opened
    context.close()
    assert complaints == []


def press(page: Page, name: str) -> None:
    page.locator(".tools").get_by_role("button", name=name).click()


def address(page: Page) -> str:
    """What follows the name of the file."""
    return page.url.rpartition(".html")[2]


@pytest.mark.parametrize("edition", ["side-by-side", "digest"])
def test_one_language_is_shown_and_kept_in_the_address(visit: Visit, edition: str) -> None:
    page = visit("#brief", edition)
    press(page, "English")
    assert address(page) == "?lang=en#brief"
    assert page.locator("h1 .side:visible").all_inner_texts() == ["The Hajin strikes"]
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
        "en",
        "ltr",
    ]
    press(page, "Both languages")
    assert address(page) == "#brief"
    assert page.locator("h1 .side:visible").count() == 2


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("width", [360, 1280])
def test_one_language_fills_the_page(visit: Visit, language: str, width: int) -> None:
    page = visit(f"?lang={language}", width=width)
    wide = "document.documentElement.scrollWidth"
    assert page.evaluate(wide) == width
    number, words = (
        page.locator(where).first.bounding_box()
        for where in (".smaller .number", f".smaller td[lang={language}]")
    )
    assert number
    assert words
    assert words["width"] > width * 0.6
    leads = number["x"] < words["x"] if language == "en" else number["x"] > words["x"]
    assert leads or width == 360


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("choice", ["", "?lang=ar", "?lang=en"])
def test_every_drawing_is_seen_whole(visit: Visit, choice: str, width: int) -> None:
    drawings = visit(choice, width=width).evaluate(
        """[...document.querySelectorAll("main svg:not(svg svg, tr:has(div.stance) svg)")]
          .map((each) => [each.checkVisibility(), each.getBoundingClientRect(),
            each.parentElement.getBoundingClientRect()])"""
    )  # where a denial stands in place of a figure, a phone draws nothing
    gone = {"?lang=ar": "en", "?lang=en": "ar"}.get(choice)
    assert len(drawings) > 8
    for seen, box, around in drawings:
        if seen or not gone:
            assert box["width"] > 8
            assert box["width"] <= around["width"] + 1


@pytest.mark.parametrize(("language", "side"), [("ar", "right"), ("en", "left")])
def test_figures_fill_the_page_in_one_language(visit: Visit, language: str, side: str) -> None:
    page = visit(f"?lang={language}")
    table = page.evaluate("document.querySelector('.lanes').getBoundingClientRect()")
    names = f".lanes tbody tr:not(.group) [lang={language}]:has(> .name)"
    row = page.evaluate(f"document.querySelector('{names}').getBoundingClientRect()")
    plot = page.evaluate("document.querySelector('.lanes td.plot').getBoundingClientRect()")
    assert abs(row[side] - table[side]) < 2
    assert plot["width"] > table["width"] / 2


def test_the_words_of_record_stay_when_their_column_goes(visit: Visit) -> None:
    page = visit("?lang=en")
    quote = page.locator("#c-A1-deaths-civilian .verbatim q")
    assert quote.is_visible()
    assert quote.inner_text() == "حوالي 40 شهيداً من المدنيين"
    assert not page.locator("#d-1 .side[lang=ar]").is_visible()


def test_differences_are_chosen_and_counted(visit: Visit) -> None:
    page = visit()
    every = page.evaluate(f"{SHOWN}.length")
    page.locator(".tools summary").click()
    press(page, "critical")
    press(page, "major")
    assert address(page) == "?severity=critical,major"
    kinds = page.evaluate(f"{SHOWN}.map((each) => each.dataset.kind.split(' ')[0])")
    assert set(kinds) == {"critical", "major"}
    told = page.locator(".shown [lang=en]").inner_text()
    assert told == f"Differences shown: {len(kinds)} of {every}"
    assert not page.locator("section.smaller").is_visible()
    press(page, "critical")
    press(page, "major")
    assert address(page) == ""
    assert page.evaluate(f"{SHOWN}.length") == every


def test_a_link_to_a_difference_that_is_not_chosen_shows_it(visit: Visit) -> None:
    page = visit("?severity=minor&relation=naming#d-1")
    assert page.locator("#d-1").is_visible()
    assert not page.locator("#d-2").is_visible()
    assert page.evaluate(f"{ACTIVE}.id") == "d-1"


def test_a_cell_leads_to_the_difference_to_the_words_and_back(visit: Visit) -> None:
    page = visit()
    page.locator(".matrix a.value").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#c-A1-deaths-civilian")).to_be_focused()
    page.locator("#c-A1-deaths-civilian .by a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#p-A-8")).to_be_focused()
    lit = page.evaluate("[...CSS.highlights.get('cited')].map(String)")
    assert lit == ["حوالي 40 شهيداً من المدنيين", "about 40 civilian martyrs"]
    assert page.evaluate(LIT)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(LIT)
    page.go_back()
    expect(page.locator("[href='#p-A-8']:focus")).to_have_count(1)
    page.go_back()
    expect(page.locator("a.value:focus")).to_have_count(1)


def test_a_difference_is_cited_in_what_is_shown(visit: Visit) -> None:
    page = visit("?lang=en&severity=critical")
    page.evaluate("""navigator.clipboard.writeText = () => Promise.reject()
    document.addEventListener("copy", () => { window.copied = document.activeElement.value })""")
    page.locator(".cite").first.click()
    page.locator(".told", has_text="Citation copied").wait_for()
    words, link = page.evaluate("window.copied").splitlines()
    assert words.startswith(
        "The Hajin strikes, difference 1. Civilians killed: The outlet (18 November) gives"
    )
    assert link == page.url.partition("?")[0] + "?lang=en#d-1"


def test_a_cell_on_a_phone_says_whose_it_is(visit: Visit) -> None:
    page = visit("?lang=en", width=360)
    name = "getComputedStyle(document.querySelector('[data-who]'), '::before').content"
    assert "A1" in page.evaluate(name)
    assert page.locator("[data-who]").first.get_attribute("data-name")


@pytest.mark.parametrize("edition", ["ar", "en", "digest"])
def test_only_what_an_edition_has_is_offered(visit: Visit, edition: str) -> None:
    page = visit(edition=edition)
    assert page.locator("[data-show]").count() == (3 if edition == "digest" else 0)
    assert page.locator(".tools details").count() == (0 if edition == "digest" else 1)
    assert bool(page.locator(".cite").count()) == (edition != "digest")


def test_without_script_there_are_no_controls(open_page: Callable[..., Page]) -> None:
    page = open_page(javascript=False)
    assert page.locator("button, summary").count() == 0
    assert page.locator("h1 .side:visible").count() == 2


def test_what_is_pressed_is_large_enough(visit: Visit) -> None:
    page = visit("?severity=critical")
    small = """[...document.querySelectorAll("button, summary, .matrix td > a")]
    .map((each) => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
    .filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([tag]) => tag)"""
    assert page.evaluate(small) == []


@pytest.mark.parametrize("choice", ["?severity=critical", "?relation=agree,denies&lang=en"])
def test_what_is_filtered_is_printed_all_the_same(visit: Visit, choice: str) -> None:
    """A page on paper says nothing of a filter."""
    page = visit(choice)
    items = page.locator("[data-kind], section:has([data-kind])")
    whole, shown = items.count(), items.and_(page.locator(":visible")).count()
    assert shown < whole
    page.emulate_media(media="print")
    assert items.and_(page.locator(":visible")).count() == whole
    assert not page.locator(".tools").is_visible()


@pytest.mark.parametrize("end", ["#nowhere", "#%E0%A4%A", "?lang=zz&severity=%3Cb%3E,critical#d-1"])
def test_an_address_that_says_nothing_known_does_no_harm(visit: Visit, end: str) -> None:
    page = visit("")
    problems: list[str] = []
    page.on("pageerror", lambda problem: problems.append(str(problem)))
    page.goto(page.url.partition("?")[0].partition("#")[0] + end)
    page.reload()
    page.wait_for_function("document.fonts.status === 'loaded'")
    assert page.locator(".tools").is_visible()
    assert problems == []


def test_back_leads_to_the_cell_that_was_followed(visit: Visit) -> None:
    page = visit("")
    cell = page.locator(".matrix td[data-who] a").nth(6)
    cell.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    cell.click()
    page.wait_for_function(f"Math.abs(scrollY - {before}) > 500")
    page.go_back()
    page.wait_for_function(f"Math.abs(scrollY - {before}) < 5")
    assert page.evaluate("document.activeElement.hash") == cell.evaluate("each => each.hash")
