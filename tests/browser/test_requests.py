"""No request leaves a page."""

from __future__ import annotations

import pytest
from briefs_tried import EDITIONS, Open

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_page_asks_for_nothing(open_page: Open, asked: list[str], edition: str) -> None:
    page = open_page(edition)
    page.evaluate("document.fonts.ready.then(() => scrollTo(0, document.body.scrollHeight))")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("[...document.fonts].some((face) => face.status === 'loaded')")
    assert asked == []


def test_what_a_page_asks_for_is_noticed(open_page: Open, asked: list[str]) -> None:
    page = open_page("fragment")
    page.evaluate("fetch('http://elsewhere.test/tracker').catch(() => 0)")
    assert asked == ["http://elsewhere.test/tracker"]
    asked.clear()
