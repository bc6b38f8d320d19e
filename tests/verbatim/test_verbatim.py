"""Whatever a source wrote is printed, and read back whole and in order.

One text a line, in a file for each kind; each is the one quote of a dossier of its own.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from reportgen import Press
from reportgen.pipeline import make
from reportgen.proof import printed_text
from reportgen.proof.textlayer import LONG, TextLayer
from reportgen.proof.words import parts, words
from reportgen.settings import Settings
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


@cache
def press() -> Press:
    return Press()


def write_dossier(folder: Path, kind: str, text: str) -> Path:
    """A dossier whose one claim quotes the whole text."""
    language = "en" if kind in LEFT_TO_RIGHT else "ar"
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


@pytest.mark.poppler
@pytest.mark.parametrize(("kind", "text"), TEXTS)
def test_a_text_is_read_back_by_both_readers(kind: str, text: str, tmp_path: Path) -> None:
    dossier = write_dossier(tmp_path, kind, text)
    made = make(dossier, Settings(formats=("pdf", "html")), SHIPPED, press())
    pdf, html = made.pages["line.pdf"], made.pages["line.html"].decode()
    assert holds(by_pdfium(pdf), text)
    assert not TextLayer([by_poppler(pdf)]).lost(text)
    assert holds(printed_text(html), text)
