"""Briefs in a real browser, which gets nothing but the page itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from briefs_tried import SEED, Open
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

EXAMPLES = Path(__file__).parents[2] / "examples"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
ADDRESS = "http://brief.test/"
HOST = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>An article</h1>{fragment}</main></body></html>"""


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """The machine's own browser, started once."""
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def page_of(built_once: Callable[..., Path]) -> Callable[[str, str], str]:
    """`page_of(example, edition)`: the page as a browser gets it, made once. The edition
    `fragment` is the fragment in a plain host; after a blank stands the folder of a look."""

    @cache
    def read(example: str, edition: str) -> str:
        edition, _, look = edition.partition(" ")
        theme = EXAMPLES.parent / look if look else None
        if edition == "fragment":
            page = built_once(EXAMPLES / example, "fragment", theme)
            return HOST.format(fragment=page.read_text("utf-8"))
        return built_once(EXAMPLES / example, "html", theme, edition=edition).read_text("utf-8")

    return read


@pytest.fixture
def asked() -> list[str]:
    """What the pages of a test asked for besides themselves. None of it was answered."""
    return []


@pytest.fixture
def open_page(
    browser: Browser, page_of: Callable[[str, str], str], asked: list[str]
) -> Iterator[Open]:
    """`open_page(edition, example=…, width=…, scheme=…, javascript=…)`: the page, opened. In the
    end, whatever it asked for fails the test."""
    contexts: list[BrowserContext] = []

    def opened(
        edition: str = "side-by-side",
        example: str = SEED,
        width: int = 1280,
        scheme: str = "light",
        javascript: bool = True,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            reduced_motion="reduce",
            java_script_enabled=javascript,
        )
        contexts.append(context)
        html = page_of(example, edition)
        context.route("**/*", lambda route: answer(route, html, asked))
        page = context.new_page()
        page.goto(ADDRESS)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert asked == []


def answer(route: Route, html: str, asked: list[str]) -> None:
    """The page at its own address; anything else is noted and refused."""
    if route.request.url == ADDRESS and route.request.is_navigation_request():
        route.fulfill(body=html, content_type="text/html; charset=utf-8")
    else:
        asked.append(route.request.url)
        route.abort()
