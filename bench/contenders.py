"""Who takes part: this tool, WeasyPrint by itself, Chromium, Typst. Who is missing is left out."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from pairs import Cost, Work, command

PYTHON = sys.executable
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def build_command(dossiers: list[Path], out: Path, *options: str) -> list[str]:
    return [PYTHON, "-m", "reportgen", "build", *map(str, dossiers), "-o", str(out), *options]


def weasyprint_command(page: Path, sheets: list[str]) -> list[str]:
    styles = [part for name in sheets for part in ("-s", str(page.with_name(name)))]
    return [PYTHON, "-m", "weasyprint", *styles, str(page), str(page.with_suffix(".pdf"))]


def weasyprint_here(page: Path, sheets: list[str]) -> Work:
    """WeasyPrint's Python interface, as its documentation calls it; tagged, for an archive."""
    import weasyprint  # noqa: PLC0415

    files = [str(page.with_name(name)) for name in sheets]
    return lambda: weasyprint.HTML(str(page)).write_pdf(stylesheets=files, pdf_variant="pdf/a-3a")


def build_here(dossier: Path, out: Path) -> Work:
    """This tool in one process that keeps its press: from the records to the verified files."""
    from reportgen import Press, build  # noqa: PLC0415

    press = Press()
    return lambda: build(dossier, out, press=press)


@contextmanager
def chromium(html: str) -> Iterator[Work | None]:
    """A running Chromium that prints a page, tagged; None where there is none."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if not path or not find_spec("playwright"):
        yield None
        return
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=list(QUIET))
        page = browser.new_page()

        def print_page() -> None:
            page.set_content(html)
            page.pdf(tagged=True, format="A4", print_background=True)

        yield print_page
        browser.close()


def typst(text: str, fonts: Path) -> Work | None:
    """Typst setting the words of a page as plain paragraphs: a floor. None where it is missing."""
    if not find_spec("typst"):
        return None
    import typst as engine  # noqa: PLC0415

    quoted = text.replace("\\", "").replace('"', "'")
    source = f'#set text(font: ("Source Sans 3", "Noto Naskh Arabic"), 9.5pt)\n#("{quoted}")'
    return lambda: engine.compile(source.encode(), font_paths=[str(fonts)])


def start(code: str) -> Cost:
    """A fresh interpreter that runs one line; its own start included."""
    return command([PYTHON, "-c", code])()
