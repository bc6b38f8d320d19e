"""A Dask cluster as an operator starts one: a scheduler and workers, each a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

LOCAL = ("--host", "127.0.0.1", "--no-dashboard")
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


class Cluster(NamedTuple):
    """Where it is reached, and its worker processes."""

    address: str
    workers: list[subprocess.Popen[bytes]]


@contextmanager
def run_cluster(folder: Path, workers: int = 2) -> Iterator[Cluster]:
    """A running cluster that keeps its files in a folder."""
    file = folder / "scheduler.json"
    processes = [start("scheduler", "--port", "0", "--scheduler-file", str(file))]
    try:
        wait_for(file)
        address = json.loads(file.read_text())["address"]
        options = ("--nthreads", "1", "--no-nanny", "--local-directory", str(folder))
        processes += [start("worker", address, *options) for _ in range(workers)]
        yield Cluster(address, processes[1:])
    finally:
        for process in processes:
            process.kill()
            process.wait()


def start(role: str, *options: str) -> subprocess.Popen[bytes]:
    """One of its processes."""
    command = [sys.executable, "-m", f"distributed.cli.dask_{role}", *options, *LOCAL]
    return subprocess.Popen(command, **QUIET)


def wait_for(file: Path, seconds: float = 30) -> None:
    """Wait until the scheduler has said where it is."""
    end = time.monotonic() + seconds
    while not (file.exists() and file.read_text().endswith("}")):
        assert time.monotonic() < end, "the scheduler did not start"
        time.sleep(0.1)
