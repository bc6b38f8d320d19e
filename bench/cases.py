"""What is measured: the seed, small briefs that all differ, long ones."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests" / "records"), str(ROOT / "tests" / "scale")]

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


def plain_page(folder: Path, dossier: Path) -> tuple[Path, list[str]]:
    """The print page of a dossier, as a file with its style sheets and fonts beside it."""
    from reportgen import compare, compose, load  # noqa: PLC0415
    from reportgen.page import render, stylesheets  # noqa: PLC0415
    from reportgen.settings import Settings  # noqa: PLC0415

    records, settings = load(dossier), Settings()
    html = render(compose(records, compare(records), settings), "print", settings)
    folder.mkdir(parents=True)
    (folder / "page.html").write_text(html, "utf-8")
    shutil.copytree(ROOT / "fonts", folder / "fonts")
    sheets = list(stylesheets("print"))
    for name in sheets:
        shutil.copy(ROOT / "templates" / name, folder)
    return folder / "page.html", sheets


def screen_page(dossier: Path) -> str:
    """The page of a dossier as a browser shows it."""
    from reportgen import compare, compose, load  # noqa: PLC0415
    from reportgen.page import render  # noqa: PLC0415
    from reportgen.settings import Settings  # noqa: PLC0415

    records, settings = load(dossier), Settings()
    return render(compose(records, compare(records), settings), "screen", settings)
