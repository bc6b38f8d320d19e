"""A worker: a process that does jobs one by one, and may be killed at any moment.

It lives no longer than the supervisor at the other end of its pipe.
"""

from __future__ import annotations

import ctypes
import gc
import resource
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from reportgen.batch.job import Failure, Limits
from reportgen.errors import ReportgenError

GRACE = 10
"""Seconds after its deadline at which a worker ends itself, should nobody do it."""

SELDOM = 70_000
"""New objects after which Python looks for garbage. Each page is cleared up when it is set."""

PR_SET_PDEATHSIG = 1
MEGABYTE = 1 << 20


def _serve(pipe: Connection) -> None:
    """Take the work and its limits and say that it is ready; then one argument after the other,
    and answer each with its value, its failure, and whether this worker is to be replaced."""
    _die_with_parent()
    gc.set_threshold(SELDOM)
    with suppress(EOFError, OSError):  # the supervisor is gone
        work, limits = pipe.recv()
        _restrict(limits)
        pipe.send(None)  # ready
        served, tired = 0, False
        while not tired:
            argument = pipe.recv()
            signal.setitimer(signal.ITIMER_REAL, limits.deadline + GRACE)
            value, failure, broken = _attempt(work, argument)
            signal.setitimer(signal.ITIMER_REAL, 0)
            served += 1
            tired = broken or served >= limits.jobs or _held() > limits.growth
            pipe.send((value, failure, tired))


def _attempt(work: Callable[[Any], Any], argument: Any) -> tuple[Any, Failure | None, bool]:
    """Value or failure of one call, and whether the process is no longer to be trusted."""
    try:
        return work(argument), None, False
    except ReportgenError as problem:
        return None, Failure("refused", str(problem)), False
    except MemoryError:
        gc.collect()
        return None, Failure("memory", "it needs more memory than one job may have"), True
    except BaseException as problem:  # some libraries raise no Exception
        code = "exit" if isinstance(problem, SystemExit) else "crash"
        return None, Failure(code, f"{type(problem).__name__}: {problem}"), True


def _die_with_parent() -> None:
    """Ask the kernel to end this process with its parent. Where that cannot be asked, the end
    of the pipe does it, or the timer of a job that hangs."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _restrict(limits: Limits) -> None:
    """Bound the memory of this process; no core dumps."""
    size = limits.memory * MEGABYTE
    with suppress(OSError, ValueError):  # macOS bounds no address space
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _held() -> float:
    """The memory this process holds, in megabytes; the most it ever held, where that is all the
    system tells. (On Linux that figure starts with what the parent held.)"""
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * resource.getpagesize() / MEGABYTE
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE


if __name__ == "__main__":
    _serve(Connection(int(sys.argv[1])))
