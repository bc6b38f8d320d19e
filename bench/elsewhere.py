"""A Dask cluster of two worker processes on this machine, and what a hundred would do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from shutil import rmtree
from statistics import median
from time import perf_counter

import cases
import contenders
from many import build, build_anew
from pairs import Cost, alternate, command
from report import Row

EMPTY = 500
WORKERS, ARCHIVE = 100, 5000


def on_dask(folder: Path, quick: bool) -> Iterator[Row]:
    """The same briefs here and on a cluster, in turn; what a task costs, and a written brief;
    from these, what a hundred workers would do."""
    if not find_spec("distributed"):
        return
    from dask_cluster import run_cluster  # noqa: PLC0415

    from reportgen.batch.executors import share_of  # noqa: PLC0415

    small = cases.small_dossiers(folder / "small", 32 if quick else 200)
    here, there = folder / "here", folder / "there"
    names = "build -j 2", "build --dask, two workers"
    with run_cluster(folder) as (address, _):
        works = [partial(build_anew, small, here, 2), partial(build_there, small, there, address)]
        costs = alternate(dict(zip(names, works, strict=True)), 1 if quick else 2, warm_up=False)
        idle = build(small, here, 2).wall, send(small, there, address).wall
        empty = time_empty_task(address)
    for name, cost in costs.items():
        rate = len(small) / cost.wall
        yield Row(name, f"{rate:.2f} briefs/s", f"{len(small)} in {cost.wall:.1f} s", rate)
    yield Row("an empty task, there and back", f"{1000 * empty:.1f} ms")
    local, far = (costs[name].wall - rest for name, rest in zip(names, idle, strict=True))
    start = max(0.0, 2 * (far - local) / (len(small) / share_of(len(small))))
    yield Row("a task, beside its briefs", f"{start:.2f} s", f"{share_of(len(small))} briefs each")
    each = 2 * local / len(small)
    yield Row("a brief, on one of two workers", f"{each:.3f} s")
    share = share_of(ARCHIVE)
    kept = time_keeping(small[0], folder / "kept", 50 if quick else 300) + empty / share
    yield Row("a brief fetched, written and noted", f"{1000 * kept:.1f} ms", "by one machine")
    made, written = WORKERS * share / (start + share * each), 1 / kept
    told = f"{ARCHIVE:,} briefs: {made:.0f} a second made, {written:.0f} a second written"
    yield Row(f"{WORKERS} workers, reckoned", f"{min(made, written):.0f} briefs/s", told)


def build_there(dossiers: list[Path], out: Path, address: str) -> Cost:
    """The cost of a batch on a cluster into an empty folder."""
    rmtree(out, ignore_errors=True)
    return send(dossiers, out, address)


def send(dossiers: list[Path], out: Path, address: str) -> Cost:
    """The cost of a batch on a cluster."""
    return command(contenders.build_command(dossiers, out, "--dask", address))()


def time_empty_task(address: str) -> float:
    """Seconds in which a task that does nothing goes there and back, among many."""
    from distributed import Client  # noqa: PLC0415

    with Client(address) as client, client.get_executor(pure=False) as executor:
        list(executor.map(abs, range(10)))
        start = perf_counter()
        list(executor.map(abs, range(EMPTY)))
        return (perf_counter() - start) / EMPTY


def time_keeping(dossier: Path, out: Path, count: int) -> float:
    """Seconds in which a finished brief is on the disk and in the journal."""
    from reportgen.batch.journal import Journal  # noqa: PLC0415
    from reportgen.batch.making import Maker  # noqa: PLC0415
    from reportgen.batch.run import Run  # noqa: PLC0415
    from reportgen.batch.watch import Watch  # noqa: PLC0415
    from reportgen.settings import Settings  # noqa: PLC0415
    from reportgen.theme import SHIPPED  # noqa: PLC0415

    product, seen = Maker(Settings(), SHIPPED)(dossier), list[float]()
    out.mkdir()
    run = Run(out, Journal(out / "journal"), "", lambda event: None, Watch())
    for number in range(count):
        pages = {f"{number}-{name}": data for name, data in product.pages.items()}
        start = perf_counter()
        run.keep(replace(product, pages=pages, records=str(number)))
        seen.append(perf_counter() - start)
    return median(seen)
