"""The validator itself: a conforming page passes it, a plain one does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = [pytest.mark.vera, pytest.mark.pages]
ROOT = Path(__file__).parents[2]
# Its own font: where other tests have shut the system's out, Pango would crash for want of one.
STYLE = "@font-face { font-family: P; src: url(fonts/SourceSans3_400Regular.ttf) }"
PAGE = (
    f"<!doctype html><html lang=en><title>A page</title><style>{STYLE} body {{ font-family: P }}"
    "</style><h1>A page</h1><p>One line.</p></html>"
)

Vera = Callable[..., list[str]]


def typeset(folder: Path, **options: str) -> Path:
    from weasyprint import HTML  # noqa: PLC0415 - only where veraPDF runs

    pdf = folder / "page.pdf"
    HTML(string=PAGE, base_url=f"{ROOT}/").write_pdf(pdf, **options)
    return pdf


def test_an_archive_page_breaks_no_rule(vera: Vera, tmp_path: Path) -> None:
    assert vera(typeset(tmp_path, pdf_variant="pdf/a-3a"), "3a", "3u") == []


def test_a_plain_page_breaks_rules_of_each_flavour(vera: Vera, tmp_path: Path) -> None:
    broken = [line.split("\t")[:2] for line in vera(typeset(tmp_path), "3a", "ua1")]
    assert ["3a", "6.7.2.2-1"] in broken  # not tagged
    assert ["ua1", "6.2-1"] in broken
