"""A brief by keyboard alone."""

from __future__ import annotations

import pytest
from briefs_tried import Open
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


# Whether something lies over an element, like a head that stays on the screen (WCAG 2.2, 2.4.11)
COVERED = """(at) => {
  const box = at.getClientRects()[0]
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  return !(top && (at.contains(top) || top.contains(at)))
}"""
FOCUSED = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect()
  const seen = box.width > 0 && box.top < innerHeight && box.bottom > 0
  const style = getComputedStyle(at)
  return {href: at.getAttribute("href"), seen, outlined: style.outlineStyle !== "none",
    clipped: getComputedStyle(at.closest(".skip") || at).clipPath !== "none"}
}"""
LINKS = "[...document.querySelectorAll('a[href]')].map((each) => each.getAttribute('href'))"


def test_the_first_stop_leads_to_the_first_difference(open_page: Open) -> None:
    page = open_page()
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).clipPath") != "none"
    page.keyboard.press("Tab")
    at = page.evaluate(FOCUSED)
    assert (at["href"], at["seen"], at["clipped"]) == ("#d-1", True, False)
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#d-1"
    top = page.evaluate("document.getElementById('d-1').getBoundingClientRect().top")
    assert 0 <= top < 400


@pytest.mark.parametrize("edition", ["side-by-side", "ar", "en"])
def test_tab_stops_at_every_link_in_the_order_of_the_page(open_page: Open, edition: str) -> None:
    page = open_page(edition, javascript=False)
    links = page.evaluate(LINKS)
    assert len(links) > 60
    for link in links[:60]:
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        assert (at["href"], at["seen"], at["outlined"]) == (link, True, True)


def test_nothing_that_has_the_focus_is_covered(open_page: Open) -> None:
    page = open_page(javascript=False)
    page.locator(".matrix a.value").nth(25).focus()
    for _ in range(25):
        page.keyboard.press("Shift+Tab")
        assert not page.evaluate(f"({COVERED})(document.activeElement)")


def test_a_row_that_is_linked_to_is_not_covered(open_page: Open) -> None:
    page = open_page()
    page.evaluate("location.hash = '#a-others-actor'")
    assert page.locator(":target").bounding_box()["y"] < 300
    assert not page.locator(":target th").evaluate(COVERED)


def test_what_is_covered_is_found(open_page: Open) -> None:
    page = open_page()
    link = page.locator(".matrix a.value").nth(12)
    link.evaluate("(at) => scrollTo(0, scrollY + at.getBoundingClientRect().top - 20)")
    assert link.evaluate(COVERED)


def test_a_cell_leads_to_its_difference_and_back(open_page: Open) -> None:
    page = open_page()
    page.locator(".matrix a.number").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#d-1")).to_be_focused()
    page.keyboard.press("Tab")
    back = page.evaluate(FOCUSED)["href"]
    page.keyboard.press("Enter")
    expect(page.locator(".matrix tr:target")).to_be_focused()
    assert page.evaluate("location.hash") == back
