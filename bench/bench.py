"""How long things take on this machine: `make bench`. Writes docs/performance.md, asserts nothing.

`make bench` takes a quarter of an hour. `--quick` measures less, `--dry` writes nothing.
"""

from __future__ import annotations

import argparse
import gc
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import cases
import contenders
from pairs import Cost, alternate, command, here
from report import Row, machine, write

LOAD = "from reportgen.pdf.isolation import load_weasyprint; load_weasyprint()"
MEMORY = """
import json, resource, sys
from pathlib import Path
from reportgen import Press, build
press, seen, out = Press(), [], sys.argv[1]
for dossier in sys.argv[2:]:
    build(Path(dossier), out, press=press)
    status = Path("/proc/self/status").read_text()
    seen.append(int(status.partition("VmRSS:")[2].split()[0]) // 1024)
print(json.dumps(seen))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, fewer briefs")
    parser.add_argument("--dry", action="store_true", help="print the rows alone")
    options = parser.parse_args()
    started, rows = machine(), []
    print(started, flush=True)
    with TemporaryDirectory() as folder:
        for row in measure(Path(folder), options.quick):
            print(*row[:4], sep=" | ", flush=True)
            rows.append(row)
    if not options.dry:
        line = "make bench" + " BENCH=--quick" * options.quick
        write(rows, cases.ROOT / "docs" / "performance.md", line, started)


def measure(folder: Path, quick: bool) -> Iterator[Row]:
    """Every figure, the quick ones first."""
    small = cases.small_dossiers(folder / "small", 50 if quick else 200)
    yield from start_up(3 if quick else 9)
    yield from one_cold("The seed, cold", cases.SEED, folder / "seed", 1 if quick else 3)
    yield from one_cold("A small brief, cold", small[0], folder / "cold", 3 if quick else 7)
    yield from one_warm(small[0], folder / "warm", 5 if quick else 15)
    yield from many(small, folder / "many")
    yield from worker_memory(small, folder / "memory", 100 if quick else 1000)
    yield from long_briefs(quick)


def start_up(rounds: int) -> Iterator[Row]:
    lines = {
        "python alone": [sys.executable, "-c", "pass"],
        "reportgen --help": [sys.executable, "-m", "reportgen", "--help"],
        "reportgen check": [sys.executable, "-m", "reportgen", "check", str(cases.SEED)],
        "import of WeasyPrint": [sys.executable, "-c", LOAD],
    }
    costs = alternate({name: command(line) for name, line in lines.items()}, rounds)
    for name, cost in costs.items():
        yield Row(
            "Start", name, f"{cost.wall:.2f} s", f"processor {cost.processor:.2f} s", cost.wall
        )


def one_cold(section: str, dossier: Path, folder: Path, rounds: int) -> Iterator[Row]:
    page, sheets = cases.plain_page(folder, dossier)
    ours, plain = "reportgen build", "weasyprint, same HTML"
    costs = alternate(
        {
            ours: command(contenders.build_command([dossier], folder / "out")),
            plain: command(contenders.weasyprint_command(page, sheets)),
        },
        rounds,
    )
    yield from compared(section, costs, plain)


def one_warm(dossier: Path, folder: Path, rounds: int) -> Iterator[Row]:
    page, sheets = cases.plain_page(folder, dossier)
    ours, plain = "reportgen, records to verified files", "weasyprint, HTML to PDF/A"
    with contenders.chromium(cases.screen_page(dossier)) as print_page:
        works = {
            ours: contenders.build_here(dossier, folder / "out"),
            plain: contenders.weasyprint_here(page, sheets),
            "chromium, HTML to tagged PDF": print_page,
            "typst, the words alone": contenders.typst(
                page.read_text("utf-8"), cases.ROOT / "fonts"
            ),
        }
        costs = alternate({name: here(work) for name, work in works.items() if work}, rounds)
    yield from compared("A small brief, warm", costs, ours)


def compared(section: str, costs: dict[str, Cost], unit: str) -> Iterator[Row]:
    """A row for each contender, as a multiple of one of them."""
    for name, cost in costs.items():
        ratio = f"{cost.wall / costs[unit].wall:.2f} ×"
        peak = f", peak {cost.memory:.0f} MiB" if cost.memory else ""
        # What Chromium does, it does in processes of its own.
        used = f", processor {cost.processor:.2f} s" if "chromium" not in name else ""
        yield Row(section, name, f"{cost.wall:.3f} s", ratio + used + peak, cost.wall)


def many(small: list[Path], folder: Path) -> Iterator[Row]:
    section = f"{len(small)} small briefs that all differ"
    for workers in (1, 2):
        out = folder / str(workers)
        line = contenders.build_command(small, out, "-j", str(workers))
        first, again = command(line)(), command(line)()
        rate = len(small) / first.wall
        name = f"build -j {workers}"
        yield Row(section, name, f"{rate:.2f} briefs/s", f"{first.wall:.1f} s", first.wall)
        share = f"{again.wall / first.wall:.1%} of the first run"
        yield Row(section, f"{name}, again, unchanged", f"{again.wall:.2f} s", share)


def worker_memory(small: list[Path], folder: Path, count: int) -> Iterator[Row]:
    dossiers = [str(small[n % len(small)]) for n in range(count)]
    line = [sys.executable, "-c", MEMORY, str(folder), *dossiers]
    seen = json.loads(subprocess.run(line, capture_output=True, check=True, text=True).stdout)
    for after in (1, count // 10, count // 2, count):
        yield Row("Memory of one worker", f"briefs built: {after}", f"{seen[after - 1]} MiB")


def long_briefs(quick: bool) -> Iterator[Row]:
    import pypdfium2  # noqa: PLC0415
    from scale_dossiers import assemble, state  # noqa: PLC0415

    from reportgen import Settings  # noqa: PLC0415
    from reportgen.pipeline import print_pdf  # noqa: PLC0415

    for accounts, attributes in list(cases.LONG.values())[: 2 if quick else 3]:
        said = {n: [state(n, k) for k in range(attributes)] for n in range(accounts)}
        records, found = assemble("long", said), []
        cost = here(
            lambda records=records, found=found: found.append(print_pdf(records, Settings()))
        )()  # type: ignore[misc]
        with pypdfium2.PdfDocument(found[0]) as pdf:
            pages = len(pdf)
        each = f"{1000 * cost.processor / pages:.0f} ms of processor a page"
        yield Row("Long briefs", f"{pages} pages", f"{cost.processor:.1f} s", each, cost.processor)
        gc.collect()


if __name__ == "__main__":
    main()
