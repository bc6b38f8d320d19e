"""How long things take on this machine: `make bench`. Prints a table, asserts nothing."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "scale"))

Result = TypeVar("Result")


def main() -> None:
    import pypdfium2  # noqa: PLC0415
    from scale_dossiers import crowded_table  # noqa: PLC0415

    from reportgen import build, compare  # noqa: PLC0415

    print(machine())
    dossier = crowded_table()
    size = f"{len(dossier.claims)} claims"
    found, seconds = timed(lambda: compare(dossier))
    report("compare 60 × 40", f"{size}, {len(found)} found", seconds)
    with TemporaryDirectory() as out:
        for example in sorted((ROOT / "examples").iterdir()):
            built, seconds = timed(lambda path=example: build(path, out))  # type: ignore[misc]
            with pypdfium2.PdfDocument(next(f for f in built.files if f.suffix == ".pdf")) as pdf:
                report(f"build {example.name}", f"{len(pdf)} pages", seconds)


def machine() -> str:
    """What the figures were measured on."""
    cores, load = os.cpu_count(), os.getloadavg()[0]
    python = f"Python {platform.python_version()}"
    return f"{platform.system()} {platform.machine()}, {cores} cores, load {load:.1f}, {python}"


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """What the work gives, and the seconds it took."""
    start = perf_counter()
    return work(), perf_counter() - start


def report(what: str, size: str, seconds: float) -> None:
    print(f"{what:32} {size:28} {seconds:7.2f} s", flush=True)


if __name__ == "__main__":
    main()
