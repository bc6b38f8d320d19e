"""The index of 5,000 briefs as a browser has it: seconds to first paint, search and order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import cases
import contenders
from report import Row

PAINT = """() => performance.getEntriesByType("paint")
  .find((each) => each.name == "first-contentful-paint")?.startTime ?? null"""
PRESS = """([order]) => new Promise((done) => {
  const start = performance.now()
  document.querySelector(`button[data-order=${order}]`).click()
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
})"""
TYPE = """([typed]) => new Promise((done) => {
  const start = performance.now(), input = document.querySelector("input")
  input.value = typed
  input.dispatchEvent(new Event("input"))
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
})"""


def opened(folder: Path, quick: bool) -> Iterator[Row]:
    """Each time in a page of its own."""
    page = folder / "index.html"
    page.write_text(cases.index_page(5000), "utf-8")
    yield Row("the page", f"{page.stat().st_size / 1e6:.1f} MB")
    with contenders.browser() as browser:
        if browser is None:
            return
        seen = [look(browser, page) for _ in range(2 if quick else 5)]
    for name in seen[0]:
        yield Row(name, f"{median(each[name] for each in seen):.2f} s")


def look(browser: Any, path: Path) -> dict[str, float]:
    """Seconds of each thing a reader does, once."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(path.as_uri())
    page.wait_for_function(PAINT)
    found = {
        "to first paint": page.evaluate(PAINT),
        "to the end of loading": page.evaluate(
            "performance.getEntriesByType('navigation')[0].loadEventEnd"
        ),
        "to order by date": page.evaluate(PRESS, ["date"]),
        "to order by title": page.evaluate(PRESS, ["title"]),
        "to search": page.evaluate(TYPE, ["hajin 1042"]),
    }
    page.close()
    return {name: each / 1000 for name, each in found.items()}
