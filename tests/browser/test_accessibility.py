"""What axe-core finds against WCAG 2.2 AA, and the contrasts it leaves undecided."""

from __future__ import annotations

import pytest
from _pytest.mark.structures import ParameterSet
from axe_playwright_python.base import AXE_SCRIPT
from briefs_tried import CEDAR, EDITIONS, EVENTS, Open

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SCHEMES = ["light", "dark"]


def in_a_scheme(*variants: object) -> list[ParameterSet]:
    """Each with one scheme, in turns; with the other too where the slow tests run."""
    return [
        pytest.param(each, scheme, marks=pytest.mark.slow if (at + turn) % 2 else ())
        for at, each in enumerate(variants)
        for turn, scheme in enumerate(SCHEMES)
    ]


VIOLATIONS = """async (tags) => {
  const found = await axe.run({runOnly: tags, resultTypes: ["violations"]})
  return found.violations.flatMap((each) => each.nodes.map((node) => [each.id, node.html]))
}"""

# Every word against the nearest ground behind it that is opaque (WCAG 2.2, 1.4.3). Colours here
# are opaque or absent; a hatched ground is judged by its darkest and lightest stroke.
FAINT = """() => {
  const numbers = (text) => text.match(/[\\d.]+/g).map(Number)
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0)
  const grounds = (at) => {
    for (; at; at = at.parentElement || at.getRootNode().host) {
      const {backgroundColor, backgroundImage} = getComputedStyle(at)
      if (backgroundImage !== "none") return backgroundImage.match(/rgb\\(.*?\\)/g).map(numbers)
      if (numbers(backgroundColor)[3] !== 0) return [numbers(backgroundColor)]
    }
    return [[255, 255, 255]]
  }
  const contrast = (a, b) => (Math.max(a, b) + .05) / (Math.min(a, b) + .05)
  const found = []
  let words = 0
  const look = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (node.shadowRoot) look(node.shadowRoot)
      if (node.nodeType !== 3 || !node.data.trim()) continue
      const element = node.parentElement
      if (!element.checkVisibility() || element.closest("title, style, script")) continue
      words += 1
      const ink = light(numbers(getComputedStyle(element).color))
      for (const ground of grounds(element))
        if (contrast(ink, light(ground)) < 4.5) found.push(node.data.trim())
    }
  }
  look(document.body)
  return [words, found]
}"""


@pytest.mark.parametrize(("edition", "scheme"), in_a_scheme(*EDITIONS))
@pytest.mark.parametrize("event", EVENTS)
def test_axe_finds_no_violation(open_page: Open, event: str, edition: str, scheme: str) -> None:
    page = open_page(edition, example=event, scheme=scheme)
    page.evaluate(AXE_SCRIPT)
    assert page.evaluate(VIOLATIONS, TAGS) == []


@pytest.mark.parametrize(("width", "scheme"), in_a_scheme(360, 1280))
def test_axe_finds_no_violation_in_what_a_reader_chose(
    open_page: Open, width: int, scheme: str
) -> None:
    page = open_page(width=width, scheme=scheme)
    page.locator(".tools summary").click()
    page.locator("[data-show=en]").click()
    page.locator("[data-filter=severity]").first.click()
    page.evaluate(AXE_SCRIPT)
    assert page.evaluate(VIOLATIONS, TAGS) == []
    assert page.evaluate(FAINT)[1] == []


@pytest.mark.parametrize(("width", "scheme"), in_a_scheme(390, 1280))
def test_the_second_theme_is_as_readable(open_page: Open, width: int, scheme: str) -> None:
    page = open_page(f"side-by-side {CEDAR}", width=width, scheme=scheme)
    words, faint = page.evaluate(FAINT)
    assert words > 50
    assert faint == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.evaluate(AXE_SCRIPT)
    assert page.evaluate(VIOLATIONS, TAGS) == []


def test_axe_finds_what_is_wrong(open_page: Open) -> None:
    page = open_page("digest")
    page.evaluate("document.documentElement.lang = ''")
    page.evaluate(AXE_SCRIPT)
    assert [rule for rule, _ in page.evaluate(VIOLATIONS, TAGS)] == ["html-has-lang"]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("event", EVENTS)
def test_every_word_stands_out(open_page: Open, event: str, edition: str, scheme: str) -> None:
    words, faint = open_page(edition, example=event, scheme=scheme).evaluate(FAINT)
    assert words > 50
    assert faint == []


def test_a_word_that_does_not_stand_out_is_found(open_page: Open) -> None:
    page = open_page(scheme="dark")
    page.evaluate("document.querySelector('.chip.conflict').style.color = 'white'")
    assert page.evaluate(FAINT)[1]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_page_has_the_colours_of_its_reader(open_page: Open, scheme: str) -> None:
    page = open_page(scheme=scheme)
    ground = page.evaluate("getComputedStyle(document.querySelector('main')).backgroundColor")
    assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(22, 25, 29)"}[scheme]
    figure = page.evaluate("getComputedStyle(document.querySelector('.lane [fill]')).fill")
    assert figure != "none"
