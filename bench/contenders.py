"""Who takes part: this tool, WeasyPrint by itself, Chromium, Typst. Who is missing is left out."""

from __future__ import annotations

import asyncio
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pairs import Cost, Work, command, here

if TYPE_CHECKING:
    from reportgen.settings import Format

PYTHON = sys.executable
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
PAPER = {"tagged": True, "format": "A4", "print_background": True}


def build_command(dossiers: list[Path], out: Path, *options: str) -> list[str]:
    return [PYTHON, "-m", "reportgen", "build", *map(str, dossiers), "-o", str(out), *options]


def weasyprint_command(page: Path, sheets: list[str]) -> list[str]:
    styles = [part for name in sheets for part in ("-s", str(page.with_name(name)))]
    return [PYTHON, "-m", "weasyprint", *styles, str(page), str(page.with_suffix(".pdf"))]


def weasyprint_loop(pages: list[Path], sheets: list[str]) -> Cost:
    """The cost of its command for one page after the other."""
    costs = [command(weasyprint_command(page, sheets))() for page in pages]
    walls, processors, memories = zip(*costs, strict=True)
    return Cost(sum(walls), sum(processors), max(memories))


def weasyprint_here(page: Path, sheets: list[str]) -> Work:
    """WeasyPrint's Python interface, as its documentation calls it; tagged, for an archive."""
    import weasyprint  # noqa: PLC0415

    files = [str(page.with_name(name)) for name in sheets]
    return lambda: weasyprint.HTML(str(page)).write_pdf(stylesheets=files, pdf_variant="pdf/a-3a")


def build_here(dossier: Path, out: Path, *formats: Format) -> Work:
    """This tool in one process that keeps its press: from the records to the verified files."""
    from reportgen import Press, Settings, build  # noqa: PLC0415

    press, settings = Press(in_process=True), Settings(formats=formats)
    return lambda: build(dossier, out, settings, press=press)


def find_chromium() -> str | None:
    """Where the machine's Chromium is, if there is one that can be driven."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    return path if path and find_spec("playwright") else None


@contextmanager
def browser() -> Iterator[Any]:
    """A running Chromium; None where there is none."""
    if not (path := find_chromium()):
        yield None
        return
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=path, args=list(QUIET))
        yield started
        started.close()


@contextmanager
def chromium(html: str) -> Iterator[Work | None]:
    """A running Chromium that prints a page, tagged; None where there is none."""
    with browser() as started:
        if started is None:
            yield None
            return
        page = started.new_page()

        def print_page() -> None:
            page.set_content(html)
            page.pdf(**PAPER)

        yield print_page


@contextmanager
def chromium_pages(count: int) -> Iterator[Callable[[list[str]], Cost] | None]:
    """So many pages of one running Chromium that share the printing of some HTML among them."""
    if not (path := find_chromium()):
        yield None
        return
    from playwright.async_api import async_playwright  # noqa: PLC0415

    loop = asyncio.new_event_loop()
    play = loop.run_until_complete(async_playwright().start())
    started = loop.run_until_complete(play.chromium.launch(executable_path=path, args=list(QUIET)))
    pages = [loop.run_until_complete(started.new_page()) for _ in range(count)]

    async def print_share(page: Any, share: list[str]) -> None:
        for html in share:
            await page.set_content(html)
            await page.pdf(**PAPER)

    async def print_all(whole: list[str]) -> None:
        shares = [print_share(page, whole[n::count]) for n, page in enumerate(pages)]
        await asyncio.gather(*shares)

    loop.run_until_complete(print_all(["<p>A first page"] * count))
    yield lambda whole: here(lambda: loop.run_until_complete(print_all(whole)))()
    loop.run_until_complete(started.close())
    loop.run_until_complete(play.stop())
    loop.close()


def typst(html: str, fonts: Path) -> Work | None:
    """Typst setting the words of a page as plain paragraphs: a floor. None where it is missing."""
    if not find_spec("typst"):
        return None
    import typst as engine  # noqa: PLC0415

    bare = unescape(re.sub(r"<[^>]+>", " ", html.partition("<body")[2]))
    lines = [" ".join(line.split()) for line in bare.replace('"', "'").splitlines()]
    words = [line.replace("\\", "") for line in lines if line]
    dress = '#set text(font: ("Source Sans 3", "Noto Naskh Arabic"), 9.5pt)\n'
    source = dress + "".join(f'#par("{line}")\n' for line in words)
    folders = {"font_paths": [str(fonts)], "ignore_system_fonts": True}
    return lambda: engine.compile(source.encode(), **folders)
