"""The index of many briefs: searched, ordered, and fit for every width and both schemes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from reportgen.brief.model import Chip, Run, Tally, Text
from reportgen.index.summary import Summary
from reportgen.index.table import build_index
from reportgen.page.index import render_index
from reportgen.settings import Settings

pytestmark = pytest.mark.browser

Open = Callable[..., Page]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
VIOLATIONS = """async (tags) => {
  const found = await axe.run({runOnly: tags, resultTypes: ["violations"]})
  return found.violations.flatMap((each) => each.nodes.map((node) => [each.id, node.html]))
}"""
EVENTS = [
    ("Shayrat", "الشعيرات", "2017-04-07", "major"),
    ("Hajin", "هجين", "2018-11-17", "critical"),
    ("Tokhar", "التوخار", "2016-07-19", "minor"),
    ("Ahli", "الأهلي", "2023-10-17", "major"),
    ("Quiet", "هادئ", "2024-01-01", ""),
]
GRAVEST_FIRST = ["Hajin", "Ahli", "Shayrat", "Tokhar", "Quiet"]


def both(ar: str, en: str) -> dict[str, Text]:
    return {"ar": Text("ar", "rtl", (Run(ar),)), "en": Text("en", "ltr", (Run(en),))}


def summary(en: str, ar: str, date: str, severity: str) -> Summary:
    chip = Chip(severity, "conflict", "■", both("بالغ", "grave"))
    long = both("تقول المصادر المختلفة أشياء مختلفة " * 5, "The sources say different things " * 5)
    return Summary(
        en.lower(), date, both(ar, en), both(date, date),
        (Tally(chip, both("٢", "2")),) if severity else (), long if severity else {},
    )  # fmt: skip


@pytest.fixture(scope="session")
def page_of() -> Callable[[str, str], str]:
    """The index in place of any brief."""
    briefs = [
        (summary(*event), [f"{event[0].lower()}.{ending}" for ending in ("html", "pdf", "ar.pdf")])
        for event in EVENTS
    ]
    page = render_index(build_index(briefs, Settings()))
    return lambda example, edition: page


def names(page: Page) -> list[str]:
    """The English titles in sight, from the top. What a browser has not painted yet has no inner
    text."""
    found = page.locator(".briefs [lang=en] > .name:visible").all_text_contents()
    return [name.strip() for name in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_violation(open_page: Open, width: int, scheme: str) -> None:
    page = open_page(width=width, scheme=scheme)
    page.evaluate(AXE_SCRIPT)
    assert page.evaluate(VIOLATIONS, TAGS) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_screen(open_page: Open, width: int) -> None:
    page = open_page(width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_it_goes_dark_with_the_screen(open_page: Open) -> None:
    ground = "getComputedStyle(document.querySelector('.tools input')).backgroundColor"
    light, dark = (open_page(scheme=scheme).evaluate(ground) for scheme in ("light", "dark"))
    assert light != dark


def test_without_the_script_the_gravest_stand_first(open_page: Open) -> None:
    page = open_page(javascript=False)
    assert names(page) == GRAVEST_FIRST
    assert not page.locator(".tools").is_visible()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("hajin", ["Hajin"]),
        ("الاهلى", ["Ahli"]),
        ("٢٠١٧", ["Shayrat"]),
        ("2017 grave sha", ["Shayrat"]),
        ("nowhere", []),
        ("", GRAVEST_FIRST),
    ],
)
def test_a_search_finds_in_both_languages(open_page: Open, typed: str, found: list[str]) -> None:
    page = open_page()
    page.locator(".tools input").first.fill(typed)
    assert names(page) == found
    assert page.locator(".shown").inner_text() == f"{len(found)} / 5"


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("date", ["Quiet", "Ahli", "Hajin", "Shayrat", "Tokhar"]),
        ("title", ["Ahli", "Hajin", "Quiet", "Shayrat", "Tokhar"]),
    ],
)
def test_it_is_put_in_order_and_back(open_page: Open, order: str, found: list[str]) -> None:
    page = open_page()
    pressed = page.locator(f"button[data-order={order}][data-language=en]")
    pressed.click()
    assert names(page) == found
    assert pressed.get_attribute("aria-pressed") == "true"
    page.locator("button[data-order=grave][data-language=en]").click()
    assert names(page) == GRAVEST_FIRST
