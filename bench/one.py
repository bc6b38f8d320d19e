"""One brief: how soon a command starts, cold, warm, long."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import cases
import contenders
from pairs import Cost, alternate, command, here
from report import Row

LOAD = "from reportgen.pdf.isolation import load_weasyprint; load_weasyprint()"
PLAIN = "weasyprint, same HTML"


def start_up(folder: Path, quick: bool) -> Iterator[Row]:
    """Commands that set no page, and what a page needs before it is begun."""
    lines = {
        "python alone": [sys.executable, "-c", "pass"],
        "reportgen --help": [sys.executable, "-m", "reportgen", "--help"],
        "reportgen check": [sys.executable, "-m", "reportgen", "check", str(cases.SEED)],
        "import of WeasyPrint": [sys.executable, "-c", LOAD],
    }
    costs = alternate({name: command(line) for name, line in lines.items()}, 3 if quick else 9)
    for name, cost in costs.items():
        yield Row(name, f"{cost.wall:.2f} s", f"processor {cost.processor:.2f} s", cost.wall)


def seed_cold(folder: Path, quick: bool) -> Iterator[Row]:
    """The longest example, each time by a new process."""
    yield from cold(cases.SEED, folder, 1 if quick else 3)


def small_cold(folder: Path, quick: bool) -> Iterator[Row]:
    """The smallest brief, each time by a new process."""
    yield from cold(cases.small_dossiers(folder / "small", 1)[0], folder, 3 if quick else 9)


def cold(dossier: Path, folder: Path, rounds: int) -> Iterator[Row]:
    (page,), sheets = cases.plain_pages(folder / "plain", [dossier])
    lines = {
        "reportgen build": contenders.build_command([dossier], folder / "out"),
        PLAIN: contenders.weasyprint_command(page, sheets),
    }
    costs = alternate({name: command(line) for name, line in lines.items()}, rounds)
    yield from compared(costs, PLAIN)


def small_warm(folder: Path, quick: bool) -> Iterator[Row]:
    """The smallest brief, by processes that have made one before."""
    (dossier,) = cases.small_dossiers(folder / "small", 1)
    (page,), sheets = cases.plain_pages(folder / "plain", [dossier])
    ours = "reportgen, records to verified PDF"
    with contenders.chromium(cases.screen_page(dossier)) as print_page:
        works = {
            ours: contenders.build_here(dossier, folder / "out", "pdf"),
            "reportgen, and to HTML": contenders.build_here(dossier, folder / "out", "pdf", "html"),
            "weasyprint, HTML to PDF/A": contenders.weasyprint_here(page, sheets),
            "chromium, HTML to tagged PDF": print_page,
            "typst, the same words alone": contenders.typst(page.read_text("utf-8"), cases.FONTS),
        }
        measured = {name: here(work) for name, work in works.items() if work}
        costs = alternate(measured, 5 if quick else 15)
    yield from compared(costs, ours)


def compared(costs: dict[str, Cost], unit: str) -> Iterator[Row]:
    """A row for each contender, as a multiple of one of them."""
    for name, cost in costs.items():
        ratio = f"{cost.wall / costs[unit].wall:.2f} ×"
        peak = f", peak {cost.memory:.0f} MiB" if cost.memory else ""
        # What Chromium does, it does in processes of its own.
        used = f", processor {cost.processor:.2f} s" if "chromium" not in name else ""
        yield Row(name, f"{cost.wall:.3f} s", ratio + used + peak, cost.wall)


def long_briefs(folder: Path, quick: bool) -> Iterator[Row]:
    """Briefs of about 10, 50 and 200 pages, each set once."""
    import pypdfium2  # noqa: PLC0415
    from scale_dossiers import assemble, state  # noqa: PLC0415

    from reportgen import Settings  # noqa: PLC0415
    from reportgen.pipeline import print_pdf  # noqa: PLC0415

    for accounts, attributes in list(cases.LONG.values())[: 2 if quick else 3]:
        said = {n: [state(n, k) for k in range(attributes)] for n in range(accounts)}
        records, found = assemble("long", said), list[bytes]()
        cost = here(
            lambda records=records, found=found: found.append(print_pdf(records, Settings()))
        )()  # type: ignore[misc]
        with pypdfium2.PdfDocument(found[0]) as pdf:
            pages = len(pdf)
        each = f"{1000 * cost.processor / pages:.0f} ms a page"
        yield Row(f"reportgen, {pages} pages", f"{cost.processor:.1f} s", each, cost.processor)
        gc.collect()
