"""The fragment painted in pages that do their worst to it: the same picture, pixel for pixel.

No tolerance: one browser paints one thing at one place, so that any difference is the host's.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256

import pytest
from briefs_tried import SEED
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

Paint = Callable[..., bytes]

FREED = """
html, body, main { all: initial !important; display: block !important; background: #fff !important }
head, h1 { display: none !important } *::before, *::after { content: none !important }
.around { display: block !important; float: none !important; writing-mode: initial !important;
  opacity: 1 !important; filter: none !important; transform: none !important; zoom: 1 !important;
  clip-path: none !important; mask: none !important; mix-blend-mode: normal !important;
  animation: none !important; columns: auto !important; overflow: visible !important;
  max-height: none !important; border: 0 !important; outline: 0 !important;
  box-shadow: none !important; border-radius: 0 !important }
"""
"""What an ancestor does to the whole picture of what is in it (opacity, transform, filter, zoom,
columns) is beyond a fragment's reach: the ancestors are freed of it. What they inherit down stands
on the element around the fragment, which stays as the host has it in all else."""
EVERYTHING = """
*, *::before, *::after {
  all: unset !important; color: red !important; background: lime !important;
  direction: ltr !important; unicode-bidi: bidi-override !important; font-size: 3px !important;
  text-transform: uppercase !important; letter-spacing: 1em !important; line-height: 0 !important;
  display: block !important; visibility: hidden !important; opacity: .5 !important;
  filter: invert(1) !important; transform: rotate(3deg) !important; zoom: 2 !important;
  float: right !important; border: 3px solid red !important; outline: 3px solid red !important;
  border-radius: 9px !important; box-shadow: 0 0 9px red !important; columns: 3 !important;
  text-shadow: 1px 1px red !important; clip-path: circle(9px) !important; content: "X" !important;
  max-height: 9px !important; overflow: hidden !important; animation: x 1s !important;
  mask: linear-gradient(red, transparent) !important; mix-blend-mode: difference !important;
  writing-mode: vertical-rl !important }
@keyframes x { from { opacity: 0; color: lime } to { opacity: .1; color: lime } }
"""
INHERITED = """
html, body, main, div, article {
  color: lime; font: italic small-caps 900 7px/0 fantasy; direction: rtl; text-align: justify;
  text-align-last: center; text-indent: 3em; white-space: pre; word-break: break-all;
  line-break: anywhere; hyphens: auto; quotes: "X" "X"; list-style: square inside; tab-size: 40;
  border-collapse: collapse; caption-side: bottom; empty-cells: hide; color-scheme: dark;
  -webkit-text-stroke: 2px red; -webkit-text-fill-color: red; text-emphasis: dot red;
  paint-order: stroke; text-shadow: 2px 2px red; letter-spacing: .4em; word-spacing: 2em;
  font-kerning: none; font-feature-settings: "smcp"; font-variation-settings: "wght" 900;
  font-stretch: expanded; font-size-adjust: 1; text-rendering: geometricPrecision;
  text-decoration: line-through red; text-underline-position: under; text-wrap: balance }
"""
TOKENS = ("paper", "ink", "wash", "mute", "note", "hair", "conflict", "caution")
NAMES = (
    "".join(
        f"@property --{name} {{ syntax: '<color>'; inherits: false; initial-value: lime }}\n"
        for name in TOKENS
    )
    + f"*, :root {{ {' '.join(f'--{name}: lime !important;' for name in TOKENS)} }}\n"
    + "".join(
        f"@font-face {{ font-family: '{family}'; src: local('monospace') }}\n"
        for family in ("RG Sans", "RG Serif", "RG Naskh", "RG Latin", "sans-serif")
    )
    + "@container reportgen (min-width: 1px) { * { color: lime !important } }"
)
OWN_CLASSES = """
.reportgen, .sheet, .pair, .side, .spine, .chip, .item, .facts, .cover, article, h2, h3, table, td {
  display: none !important; color: lime !important; background: red !important;
  border: 9px solid red !important; height: 9px !important }
.reportgen::before, .reportgen::after { content: "X" !important; display: block !important }
.reportgen > * { display: block !important; position: static !important; height: 50px !important;
  background: red !important }
div::first-line, div::first-letter { color: lime; font-size: 60px }
"""
HOSTS = {
    "everything": EVERYTHING,
    "inherited": INHERITED,
    "names": NAMES,
    "classes": OWN_CLASSES,
    "small rem": "html { font-size: 5px !important }",
    "large rem": "html { font-size: 40px !important } div { font-size: 2em }",
    "dark": "html { color-scheme: dark !important } * { background: #000; color: #fff }",
    "right to left": "html, body, main { direction: rtl !important }",
}


@pytest.fixture(scope="module")
def paint(browser: Browser, page_of: Callable[[str, str], str]) -> Paint:
    """`paint(css, width, scheme)`: the fragment as it is painted in a host with that style, in a
    column as wide as the window. Each picture is made once."""
    return cache(lambda *how: photograph(show(browser, page_of(SEED, "fragment"), *how)))


def show(
    browser: Browser, html: str, css: str = "", width: int = 900, scheme: str = "light"
) -> Page:
    """The fragment in an element of a host of that style."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.set_content(
        html.replace("</head>", f"<style>{css}{FREED}</style></head>")
        .replace("<article", '<div class="around"><article')
        .replace("</article></main>", "</article></div></main>")
    )
    page.evaluate("document.fonts.ready.then(() => 0)")
    return page


def photograph(page: Page) -> bytes:
    """The picture of the fragment, whole."""
    shot = page.locator(".reportgen").screenshot()
    page.close()
    return shot


DARK = {"everything", "dark"}
"""Hosts tried for a reader of dark pages every time; the others where the slow tests run."""


@pytest.mark.parametrize(
    ("host", "scheme"),
    [
        *((host, "light") for host in HOSTS),
        *(
            pytest.param(host, "dark", marks=() if host in DARK else pytest.mark.slow)
            for host in HOSTS
        ),
    ],
)
def test_a_host_changes_no_pixel(paint: Paint, host: str, scheme: str) -> None:
    assert paint(HOSTS[host], 900, scheme) == paint("", 900, "light")


@pytest.mark.parametrize("host", ["everything", "inherited"])
def test_a_host_changes_no_pixel_of_a_narrow_column(paint: Paint, host: str) -> None:
    assert paint(HOSTS[host], 300, "light") == paint("", 300, "light")


def test_one_changed_shade_is_seen(
    browser: Browser, page_of: Callable[[str, str], str], paint: Paint
) -> None:
    html = page_of(SEED, "fragment")
    shade = html.replace("#c9cdd2", "#c9cdd3")
    assert shade != html
    assert photograph(show(browser, shade)) != paint("", 900, "light")


def test_a_policy_without_inline_styles_leaves_words_and_hashes_admit_the_style(
    browser: Browser, page_of: Callable[[str, str], str], paint: Paint
) -> None:
    html = page_of(SEED, "fragment")
    styles = re.findall(r"<style>(.*?)</style>", html, flags=re.DOTALL)
    own, *hashes = (
        f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
        for text in (FREED, *styles)
    )
    for allowed in ("'none'", " ".join([own, *hashes])):
        policy = f"font-src data:; style-src {allowed}"
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        page = browser.new_page(viewport={"width": 900, "height": 800})
        page.set_content(html.replace("</title>", f"</title>{meta}<style>{FREED}</style>", 1))
        page.evaluate("document.fonts.ready.then(() => 0)")
        read = page.locator(".reportgen .sheet").inner_text()
        places = [read.index(words) for words in ("غارات هجين", "القتلى من المدنيين", "هذا مقتطف")]
        assert places == sorted(places)
    assert photograph(page) == paint("", 900, "light")
