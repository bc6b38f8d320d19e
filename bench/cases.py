"""What is measured: the seed, small briefs that all differ, long ones."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.page import Medium

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests" / name) for name in ("", "scale", "batch")]

FONTS = ROOT / "fonts"
SEED = ROOT / "examples" / "hajin-2018-11-17"
LONG = {"10 pages": (2, 8), "50 pages": (9, 20), "200 pages": (30, 30)}
"""Accounts, and attributes each speaks of: about that many pages."""


def small_dossiers(folder: Path, count: int) -> list[Path]:
    """Small dossiers on disk, each with its own figure; one of them makes three pages."""
    import tiny  # noqa: PLC0415

    made = []
    for number in range(count):
        home = folder / f"small-{number:04}"
        home.mkdir(parents=True)
        figure = str(1040 + number)
        texts = {
            "article.txt": tiny.ARTICLE,
            "article.en.txt": tiny.ENGLISH,
            "dossier.yaml": tiny.DOSSIER.replace("id: tiny", f"id: small-{number:04}"),
        }
        for name, text in texts.items():
            told = text.replace("about 40", f"about {figure}").replace(
                "About 40", f"About {figure}"
            )
            (home / name).write_text(told.replace("حوالي 40", f"حوالي {figure}"), "utf-8")
        made.append(home)
    return made


def change(dossier: Path) -> None:
    """Another title in the records of a small dossier."""
    replace_in(dossier, "The Hajin", "The other Hajin")


def change_back(dossier: Path) -> None:
    """Its first title again."""
    replace_in(dossier, "The other Hajin", "The Hajin")


def replace_in(dossier: Path, old: str, new: str) -> None:
    path = dossier / "dossier.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def brief_page(dossier: Path, medium: Medium) -> str:
    """The HTML of a dossier's brief."""
    from reportgen import compare, compose, load  # noqa: PLC0415
    from reportgen.page import render  # noqa: PLC0415
    from reportgen.settings import Settings  # noqa: PLC0415

    records, settings = load(dossier), Settings()
    return render(compose(records, compare(records), settings), medium, settings)


def plain_pages(folder: Path, dossiers: list[Path]) -> tuple[list[Path], list[str]]:
    """The print pages of some dossiers as files, and the names of the style sheets beside them,
    with the fonts."""
    from reportgen.page import stylesheets  # noqa: PLC0415

    shutil.copytree(FONTS, folder / "fonts")
    sheets = list(stylesheets("print"))
    for name in sheets:
        shutil.copy(ROOT / "templates" / name, folder)
    pages = [folder / f"{dossier.name}.html" for dossier in dossiers]
    for page, dossier in zip(pages, dossiers, strict=True):
        page.write_text(brief_page(dossier, "print"), "utf-8")
    return pages, sheets


def screen_page(dossier: Path) -> str:
    """The page of a dossier as a browser shows it."""
    return brief_page(dossier, "screen")


def index_page(count: int) -> str:
    """The index of so many briefs: the examples' own, over and over, each time of another day."""
    from reportgen import Settings, compare, compose, load  # noqa: PLC0415
    from reportgen.brief.model import Run  # noqa: PLC0415
    from reportgen.index.summary import summarise  # noqa: PLC0415
    from reportgen.index.table import build_index  # noqa: PLC0415
    from reportgen.page.index import render_index  # noqa: PLC0415

    settings, found = Settings(), []
    for example in sorted(path.parent for path in SEED.parent.glob("*/dossier.yaml")):
        records = load(example)
        found.append(summarise(compose(records, compare(records), settings), records, settings))
    rows = []
    for number in range(count):
        it = found[number % len(found)]
        id, day = f"{it.id}-{number:04}", f"{2011 + number % 14}-{1 + number % 12:02}"
        when = {code: replace(text, runs=(Run(day),)) for code, text in it.when.items()}
        rows.append((replace(it, id=id, date=day, when=when), [f"{id}.html", f"{id}.pdf"]))
    return render_index(build_index(rows, settings))
