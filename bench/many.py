"""Many briefs: how many a second, what a worker holds, what it costs that nothing has changed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from shutil import rmtree

import cases
import contenders
from pairs import Cost, alternate, command
from report import Row

SAMPLE = 20
"""Briefs that the plain command line sets: its rate does not change with their number."""

MEMORY = """
import json, sys
from pathlib import Path
from reportgen import Press, build
press, seen, out = Press(in_process=True), [], sys.argv[1]
for dossier in sys.argv[2:]:
    build(Path(dossier), out, press=press)
    status = Path("/proc/self/status").read_text()
    seen.append(int(status.partition("VmRSS:")[2].split()[0]) // 1024)
print(json.dumps(seen))
"""


def rates(folder: Path, quick: bool) -> Iterator[Row]:
    """Briefs a second of each contender, in turn; each makes every brief anew in every round."""
    small = cases.small_dossiers(folder / "small", 20 if quick else 200)
    sample = small[: 5 if quick else SAMPLE]
    pages, sheets = cases.plain_pages(folder / "plain", sample)
    html = [cases.screen_page(dossier) for dossier in small]
    loop, two = "weasyprint in a loop", "chromium, two warm pages"
    works = {
        "build -j 1": partial(build_anew, small, folder / "out", 1),
        "build -j 2": partial(build_anew, small, folder / "out", 2),
        loop: partial(contenders.weasyprint_loop, pages, sheets),
    }
    counts = {loop: len(sample)}
    with contenders.chromium_pages(2) as print_all:
        if print_all:
            works[two] = partial(print_all, html)
        costs = alternate(works, 1 if quick else 3, warm_up=False)
    found = {name: counts.get(name, len(small)) / cost.wall for name, cost in costs.items()}
    for name, rate in found.items():
        ratio = f"{rate / found[loop]:.1f} × the loop"
        told = f"{counts.get(name, len(small))} briefs in {costs[name].wall:.1f} s"
        yield Row(name, f"{rate:.2f} briefs/s", f"{ratio}, {told}", rate)


def build_anew(dossiers: list[Path], out: Path, workers: int) -> Cost:
    """The cost of a batch into an empty folder."""
    rmtree(out, ignore_errors=True)
    return build(dossiers, out, workers)


def build(dossiers: list[Path], out: Path, workers: int) -> Cost:
    """The cost of a batch; nothing is made that is made already."""
    return command(contenders.build_command(dossiers, out, "-j", str(workers)))()


def worker_memory(folder: Path, quick: bool) -> Iterator[Row]:
    """What one process holds that builds 1,000 briefs and is never replaced."""
    count = 100 if quick else 1000
    small = cases.small_dossiers(folder / "small", min(count, 200))
    dossiers = [str(small[n % len(small)]) for n in range(count)]
    line = [sys.executable, "-c", MEMORY, str(folder / "out"), *dossiers]
    seen = json.loads(subprocess.run(line, capture_output=True, check=True, text=True).stdout)
    for after in (1, count // 10, count // 5, count // 2, count):
        held = seen[after - 1]
        yield Row(f"briefs built: {after}", f"{held} MiB", f"{held - seen[0]:+} MiB", held)


def unchanged(folder: Path, quick: bool) -> Iterator[Row]:
    """5,000 briefs; the same again, unchanged; then with one dossier changed."""
    small = cases.small_dossiers(folder / "small", 100 if quick else 5000)
    out = folder / "out"
    first = build([folder / "small"], out, 2)
    made = f"{len(small) / first.wall:.2f} briefs/s"
    yield Row(f"build -j 2, all {len(small):,}", f"{first.wall:.0f} s", made)
    same = alternate({"": partial(build, [folder / "small"], out, 2)}, 1 if quick else 3)[""]
    each = f"{1000 * same.wall / len(small):.2f} ms a brief"
    share = f"{same.wall / first.wall:.2%} of the first run"
    yield Row("again, nothing changed", f"{same.wall:.1f} s", f"{share}, {each}")
    cases.change(small[0])
    one = build([folder / "small"], out, 2)
    yield Row("again, one dossier changed", f"{one.wall:.1f} s", f"{one.wall / first.wall:.2%}")
