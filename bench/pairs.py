"""Contenders measured in turn, A B A B, so that what else the machine does falls on all alike."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from tempfile import TemporaryFile
from time import perf_counter, process_time
from typing import NamedTuple

Work = Callable[[], object]


class Cost(NamedTuple):
    """Seconds by the clock, seconds of processor, peak memory in MiB (0: not measured)."""

    wall: float
    processor: float = 0.0
    memory: float = 0.0


def here(work: Work) -> Callable[[], Cost]:
    """The cost of work in this process."""

    def measure() -> Cost:
        wall, processor = perf_counter(), process_time()
        work()
        return Cost(perf_counter() - wall, process_time() - processor)

    return measure


def command(arguments: Sequence[str]) -> Callable[[], Cost]:
    """The cost of a command and of what it starts and waits for. Raises RuntimeError with the
    last that a command said which failed."""

    def measure() -> Cost:
        start = perf_counter()
        with TemporaryFile() as said:
            child = subprocess.Popen(
                arguments, stdout=subprocess.DEVNULL, stderr=said, env=environment()
            )
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode:
                said.seek(0)
                raise RuntimeError(said.read()[-2000:].decode(errors="replace"))
        processor = used.ru_utime + used.ru_stime
        return Cost(perf_counter() - start, processor, used.ru_maxrss / 1024)

    return measure


def environment() -> dict[str, str]:
    """That of this process, where Python keeps what it has compiled, as it does by itself."""
    return {k: value for k, value in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def alternate(
    contenders: Mapping[str, Callable[[], Cost]], rounds: int, *, warm_up: bool = True
) -> dict[str, Cost]:
    """The median cost of each contender; a first round warms up and does not count, where it
    is not left out."""
    found: dict[str, list[Cost]] = {name: [] for name in contenders}
    for turn in range(not warm_up, rounds + 1):
        for name, measure in contenders.items():
            cost = measure()
            if turn:
                found[name].append(cost)
    return {name: Cost(*map(median, zip(*costs, strict=True))) for name, costs in found.items()}
