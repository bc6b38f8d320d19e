"""The fragment in pages that do their worst to it, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from reportgen import compare, compose, load, render
from reportgen.settings import Edition, Settings

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
HAJIN = load(ROOT / "examples" / "hajin-2018-11-17")
PAGE = """<!DOCTYPE html><html lang="en" dir="{direction}"><head><meta charset="utf-8"><style>
html, body {{ margin: 0 !important; padding: 0 !important; float: none !important }}
.column {{ all: initial !important; display: block !important; width: {width}px !important;
position: static !important; direction: {direction} !important }}
.column::before {{ content: none !important }}
{css}</style></head><body>
<div class="column">{fragment}</div>
<main><h1 id="d1">Host</h1><h2 id="doc-A">News</h2><article><p>Words <b class="chip">and</b>
<bdi class="name">more</bdi></p><table class="parallel"><tr><td class="spine">1</td></tr></table>
<ul><li>one</li></ul><span class="number conflict">1</span></article></main></body></html>"""
HOSTILE = """
* { direction: ltr !important; unicode-bidi: bidi-override !important; color: lime !important;
  font: 30px cursive !important; float: left !important; text-align: center !important;
  list-style: square !important; letter-spacing: 3px !important; word-spacing: 9px !important;
  text-transform: uppercase !important; text-indent: 4em !important; margin: 7px !important;
  background: #300 !important; padding: 5px !important; line-height: 3 !important;
  visibility: hidden !important; --ink: lime !important; --paper: lime !important }
*::before, *::after { content: "HOSTILE" !important; display: block !important }
*::first-letter { font-size: 99px !important } *::first-line { color: lime !important }
p { display: none !important } h2::before { content: "§" }
table, td, tr { display: inline !important; border: 5px dotted red !important }
div, article, .reportgen { position: absolute !important; opacity: .1 !important;
  transform: rotate(9deg) !important; width: 120px !important; height: 9px !important }
span[slot] { display: none !important; position: fixed !important; top: 0 !important }
html { font-size: 62.5% !important }
bdi, .side, .spine, .chip { display: none !important }
"""
PLAIN = """
* { box-sizing: content-box; margin: 0; padding: 0; direction: ltr; float: left; color: lime }
body { font: 30px/3 cursive; text-align: center; list-style: none; word-spacing: 1em }
p { display: none } td { display: inline } a { color: red; font-weight: 900 } div { width: 50px }
"""
HOSTS = {"hostile": HOSTILE, "plain": PLAIN, "dark": "body { background: #000; color: #fff }"}
WORDS = """() => {
  const root = document.querySelector(".reportgen"), at = root.getBoundingClientRect(), found = []
  const walker = document.createTreeWalker(root.shadowRoot.querySelector(".sheet"), 4)
  while (walker.nextNode()) {
    const node = walker.currentNode, style = getComputedStyle(node.parentElement)
    if (!node.data.trim()) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects())
      found.push([node.data, style.direction, style.color, style.visibility, style.fontSize,
        box.x - at.x, box.y - at.y, box.width, box.height])
  }
  return found
}"""
STYLES = """() => [...document.querySelectorAll("html, head, body, .column, main, main *")].map(
  (each) => [each.tagName, ...["", "::before", "::after"].flatMap((part) => {
    const style = getComputedStyle(each, part)
    return [...style].filter((name) => !/size|width|height|origin|inset|bottom|top/.test(name))
      .map((name) => name + ": " + style.getPropertyValue(name))
  })])"""


def fragment(edition: Edition = "side-by-side") -> str:
    settings = Settings(edition=edition)
    return render(compose(HAJIN, compare(HAJIN), settings), "fragment", settings)


@pytest.fixture(scope="module")
def html() -> str:
    return fragment()


def show(browser: Any, html: str, css: str = "", direction: str = "ltr", width: int = 700) -> Any:
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: complaints.append(request.url))
    page.complaints = complaints
    page.set_content(PAGE.format(direction=direction, width=width, css=css, fragment=html))
    page.evaluate("document.fonts.ready.then(() => 0)")
    return page


def words(page: Any) -> list[Any]:
    found: list[Any] = page.evaluate(WORDS)
    return found


@pytest.mark.parametrize("width", [360, 900])
@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_host_moves_no_word(
    browser: Any, html: str, host: str, direction: str, width: int
) -> None:
    at_home, abroad = (
        words(show(browser, html, css, *where))
        for css, where in (("", ("ltr", width)), (HOSTS[host], (direction, width)))
    )
    assert len(at_home) > 500
    assert len(abroad) == len(at_home)
    for here, there in zip(at_home, abroad, strict=True):
        assert there[:5] == here[:5]
        assert there[5:] == pytest.approx(here[5:], abs=1), here[0]


def test_the_fragment_changes_nothing_around_it(browser: Any, html: str) -> None:
    for css, direction in product(HOSTS.values(), ("ltr", "rtl")):
        alone = show(browser, "<article></article>", css, direction).evaluate(STYLES)
        beside = show(browser, html, css, direction).evaluate(STYLES)
        assert beside == alone
        assert len(alone) > 10


def test_nothing_is_asked_for_and_nothing_complains(browser: Any, html: str) -> None:
    page = show(browser, html)
    assert page.complaints == []
    families = page.evaluate("[...document.fonts].map((face) => face.family + face.status)")
    assert families
    assert not [each for each in families if "error" in each]


def test_an_anchor_leads_to_its_place_without_script(browser: Any, html: str) -> None:
    page = show(browser, html, HOSTILE)
    anchor = "hajin-2018-11-17-d-2"
    page.evaluate(f"location.hash = '#{anchor}'")
    page.wait_for_function("scrollY > 0", timeout=5000)
    top = "document.querySelector('.reportgen').shadowRoot.getElementById('ID')"
    at = page.evaluate(top.replace("ID", anchor) + ".getBoundingClientRect().top")
    assert 0 <= at < 120


def test_a_link_inside_leads_to_its_difference(browser: Any, html: str) -> None:
    page = show(browser, html)
    page.locator(".reportgen .leads .number").nth(1).click()
    page.wait_for_function("scrollY > 0", timeout=5000)
    assert page.evaluate("document.querySelector(':target').id") == "hajin-2018-11-17-d-2"


def test_fragments_of_two_briefs_keep_their_anchors(
    browser: Any, page_of: Callable[[str, str], str], html: str
) -> None:
    whole = page_of("tokhar-2016-07-19", "fragment")
    page = show(browser, html + whole[whole.index("<article") : whole.rindex("</main>")])
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((each) => each.id)")
    assert len(ids) == len(set(ids))
    for anchor in ("tokhar-2016-07-19-d-1", "hajin-2018-11-17-d-3"):
        page.evaluate(f"location.hash = '#{anchor}'")
        inner = f"document.getElementById('{anchor}').getBoundingClientRect().top"
        page.wait_for_function(f"Math.abs({inner} - 64) < 60", timeout=5000)


@pytest.mark.parametrize("host", ["display: flex", "display: grid", "columns: 3", "width: 300px"])
def test_in_a_narrow_place_every_word_is_within(browser: Any, html: str, host: str) -> None:
    page = show(browser, f'<div style="{host}">{html}</div>', width=900)
    wide = """() => [...document.querySelector('.reportgen').shadowRoot.querySelectorAll('*')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0
        && getComputedStyle(each).display !== 'inline').map((each) => each.className)"""
    assert page.evaluate(wide) == []


@pytest.mark.parametrize("width", [600, 900])
def test_where_its_style_is_refused_it_keeps_within_the_page(
    browser: Any, html: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    policy = "<meta http-equiv='Content-Security-Policy' content=\"style-src 'none'\">"
    page.set_content(f'<!DOCTYPE html><html dir="rtl"><head>{policy}</head><body>{html}</body>')
    sheet = "document.querySelector('.reportgen').shadowRoot.querySelector('.sheet')"
    assert page.evaluate(f"getComputedStyle({sheet}).display") == "block"
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_two_fragments_on_a_page_keep_their_fonts(browser: Any, html: str) -> None:
    alone = words(show(browser, html))
    assert words(show(browser, html + fragment("en"))) == alone


def test_without_a_shadow_the_differences_are_still_read(browser: Any, html: str) -> None:
    page = show(browser, "<div></div>")
    page.evaluate("(html) => { document.querySelector('.column').innerHTML = html }", html)
    read = page.locator(".reportgen").inner_text()
    assert "The Hajin strikes" in read
    assert "غارات هجين" in read
    assert "about 40 civilians" in read


@pytest.mark.parametrize("box", ["float: left", "display: inline-block", "position: absolute"])
def test_where_its_width_is_asked_for_it_has_one(browser: Any, html: str, box: str) -> None:
    page = show(browser, f'<div style="{box}">{html}</div>')
    width = page.evaluate("document.querySelector('.reportgen').getBoundingClientRect().width")
    assert 690 <= width <= 750


def test_it_pushes_no_column_wide(browser: Any, html: str) -> None:
    grid = f'<div style="display: grid; grid-template-columns: 1fr 1fr">{html}<p>aside</p></div>'
    width = "document.querySelector('.reportgen').getBoundingClientRect().width"
    assert show(browser, grid).evaluate(width) == pytest.approx(350, abs=1)
    page = show(browser, html, width=360)
    inner = "document.querySelector('.reportgen').shadowRoot.querySelector('.sheet')"
    assert page.evaluate(f"{inner}.scrollWidth <= {inner}.clientWidth")


def test_it_is_printed_with_its_colours(browser: Any, html: str) -> None:
    """White words of a chip would stand on white paper."""
    page = show(browser, html)
    page.emulate_media(media="print")
    chip = "document.querySelector('.reportgen').shadowRoot.querySelector('.chip.conflict')"
    assert page.evaluate(f"getComputedStyle({chip}).printColorAdjust") == "exact"
    ground, ink = page.evaluate(
        f"(({{ backgroundColor, color }}) => [backgroundColor, color])(getComputedStyle({chip}))"
    )
    assert ground != ink
