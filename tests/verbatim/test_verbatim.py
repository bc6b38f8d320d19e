"""Whatever a source wrote is printed, and read back whole and in order.

One text a line, in a file for each kind; each is the one quote of a dossier of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from reportgen import Press
from reportgen.pipeline import make
from reportgen.proof import printed_text
from reportgen.proof.textlayer import LONG, TextLayer
from reportgen.proof.words import parts, words
from reportgen.settings import Format, Settings
from reportgen.theme import SHIPPED
from text_layer import by_pdfium, by_poppler

pytestmark = pytest.mark.pages

FOLDER = Path(__file__).parent
LEFT_TO_RIGHT = {"cyrillic", "greek", "latin", "neighbours"}


def read_texts(file: Path) -> list[str]:
    """The texts of a file; a line that begins with # says what they are."""
    return [line for line in file.read_text("utf-8").splitlines() if not line.startswith("# ")]


TEXTS = [
    pytest.param(
        file.stem, text, id=f"{file.stem}-{number}", marks=[pytest.mark.slow] if number > 2 else []
    )
    for file in sorted(FOLDER.glob("*.txt"))
    for number, text in enumerate(read_texts(file), 1)
]


TURNED = {
    read_texts(FOLDER / f"{kind}.txt")[number - 1]
    for kind, numbers in {
        "controls": (2, 4),
        "figures": (5, 7),
        "mixed": (1, 3, 8),
        "posts": (8,),
    }.items()
    for number in numbers
}
"""Texts that run both ways, of which PDFium gives every word, but in an order of its own: what a
space or a sign parts in a Latin name or a figure it turns round in an Arabic line."""

AROUND = [
    pytest.param("{}", id="alone"),
    pytest.param(
        "BBC: 43 dead in Hajin.\n{}\nقُتل ٤٣ في هجين.", id="between", marks=pytest.mark.slow
    ),
]
"""What stands around a text: nothing, or a Latin and an Arabic line."""


@cache
def press() -> Press:
    return Press()


def write_dossier(folder: Path, kind: str, text: str) -> Path:
    """A dossier whose one claim quotes the whole text."""
    language = "en" if kind in LEFT_TO_RIGHT else "ar"
    folder.mkdir(exist_ok=True)
    (folder / "u.txt").write_text(text + "\n", "utf-8")
    records = {
        "event": {
            "id": "line",
            "title": {"ar": "سطر", "en": "A line"},
            "date": "2024-03-03",
            "timezone": "Asia/Beirut",
        },
        "sources": {
            "union": {"name": {"ar": "النقابة", "en": "the union"}, "kind": "local_network"}
        },
        "documents": {
            "leaflet": {
                "source": "union",
                "language": language,
                "published": "2024-03-04",
                "file": "u.txt",
            }
        },
        "accounts": {"union": {"document": "leaflet", "examined": "all"}},
        "groups": {"g": {"ar": "الأسطر", "en": "Lines"}},
        "attributes": {
            "l.1": {
                "kind": "text",
                "group": "g",
                "importance": "major",
                "label": {"ar": "سطر", "en": "Line"},
            }
        },
        "claims": [
            {
                "account": "union",
                "attribute": "l.1",
                "quote": text,
                "at": f"0-{len(text)}",
                ("arabic" if language == "en" else "english"): "…",
            }
        ],
    }
    (folder / "dossier.yaml").write_text(json.dumps(records, ensure_ascii=False), "utf-8")
    return folder


def holds(found: str, text: str) -> bool:
    """Whether the words of a text stand in another one after the other, or one is so long that it
    is broken, and all are there."""
    if max(map(len, text.split())) >= LONG:
        return not TextLayer([found]).lost(text)
    wanted, got = list(words(text)), list(parts(found))
    return any(got[at : at + len(wanted)] == wanted for at in range(len(got)))


@pytest.fixture(scope="module")
def page(chromium: str) -> Iterator[Page]:
    """A page of a browser, the same for all texts."""
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started.new_page()
        started.close()


def make_line(folder: Path, kind: str, text: str, *formats: Format) -> Mapping[str, bytes]:
    """The pages of a dossier that quotes a text."""
    dossier = write_dossier(folder, kind, text)
    return make(dossier, Settings(formats=formats), SHIPPED, press()).pages


@pytest.mark.poppler
@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(("kind", "text"), TEXTS)
def test_a_text_is_read_back_by_both_readers(
    kind: str, text: str, around: str, tmp_path: Path
) -> None:
    pdf = make_line(tmp_path, kind, around.format(text), "pdf")["line.pdf"]
    assert not TextLayer([by_pdfium(pdf)]).lost(text)
    assert holds(by_pdfium(pdf), text) != (text in TURNED)
    assert not TextLayer([by_poppler(pdf)]).lost(text)


@pytest.mark.browser
@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(("kind", "text"), TEXTS)
def test_a_text_is_read_back_by_a_browser(
    kind: str, text: str, around: str, tmp_path: Path, page: Page
) -> None:
    html = make_line(tmp_path, kind, around.format(text), "html")["line.html"].decode()
    assert holds(printed_text(html), text)
    page.set_content(html)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert holds(page.inner_text("body"), text)
