"""How long things take on this machine: `make bench`. Writes docs/performance.md and its chart,
asserts nothing, needs nobody.

`--only many,dask` measures these sections and leaves the last figures of the others standing;
`--list` names the sections with the minutes each takes on two quiet cores. `--quick` measures less
of everything; `--dry` writes nothing. Where Chromium is missing, or Typst
(which `make bench` installs), its rows are left out.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import elsewhere
import index
import many
import one
from cases import ROOT
from report import Book, Figures, Row, load, machine

Measure = Callable[[Path, bool], Iterator[Row]]


class Section(NamedTuple):
    """What is measured: a title, the minutes it takes, and how: in a folder, quickly or not."""

    title: str
    minutes: float
    measure: Measure


SECTIONS = {
    "start": Section("Start", 0.5, one.start_up),
    "seed": Section("The seed, cold", 2, one.seed_cold),
    "cold": Section("A small brief, cold", 0.5, one.small_cold),
    "warm": Section("A small brief, warm", 0.5, one.small_warm),
    "long": Section("Long briefs", 2, one.long_briefs),
    "many": Section("Small briefs that all differ (more a second is better)", 7, many.rates),
    "memory": Section("Memory of one worker", 3, many.worker_memory),
    "unchanged": Section("A folder of briefs, unchanged", 11, many.unchanged),
    "index": Section("The index of 5,000 briefs in Chromium", 0.5, index.opened),
    "dask": Section("On a Dask cluster (more a second is better)", 3, elsewhere.on_dask),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default=",".join(SECTIONS), help="sections, with commas")
    parser.add_argument("--list", action="store_true", help="name the sections, and end")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, fewer briefs")
    parser.add_argument("--dry", action="store_true", help="print the rows alone")
    options = parser.parse_args()
    if options.list:
        print(*(f"{name:10} {it.minutes:4} min" for name, it in SECTIONS.items()), sep="\n")
        return
    wanted = options.only.split(",")
    if unknown := set(wanted) - SECTIONS.keys():
        parser.error(f"no such section: {', '.join(sorted(unknown))}")
    print(machine(), flush=True)
    book, failed = Book(ROOT / "docs" / "performance.md"), False
    for name in (each for each in SECTIONS if each in wanted):
        try:
            found = measure(name, options.quick)
        except Exception:  # the other sections are worth their time
            traceback.print_exc()
            failed = True
            continue
        if not options.dry:
            book.put(name, found, list(SECTIONS))
    sys.exit(failed)


def measure(name: str, quick: bool) -> Figures:
    """The figures of one section, told as they come."""
    before, rows = load(), list[Row]()
    print(f"\n{SECTIONS[name].title}", flush=True)
    with TemporaryDirectory() as folder:
        for row in SECTIONS[name].measure(Path(folder), quick):
            print(*row[:3], sep=" | ", flush=True)
            rows.append(row)
    line = f"--only {name}" + " --quick" * quick
    return Figures(SECTIONS[name].title, tuple(rows), line, f"{before} to {load()}")


if __name__ == "__main__":
    main()
