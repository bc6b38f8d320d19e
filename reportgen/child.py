"""A Python beside this one, that finds the same modules."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import weakref
from collections.abc import Sequence
from contextlib import suppress
from tempfile import TemporaryFile
from typing import IO, Any

GRACE = 5.0
"""Seconds a child whose pipes are closed has to end by itself."""


def start_python(
    module: str, *arguments: str, complaints: IO[bytes], **how: Any
) -> subprocess.Popen[bytes]:
    """Start a module; what it complains of goes to a file. `how` is as for Popen."""
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module, *arguments],
        stderr=complaints,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        process_group=0,  # an interrupt is for the one who started it
        **how,
    )


def tell_death(code: int, complaints: IO[bytes]) -> str:
    """How a process ended, with the last thing it said."""
    complaints.seek(0)
    last = complaints.read()[-500:].decode(errors="replace").strip().split("\n")[-1]
    said = f": {last}" if last else ""
    if code < 0:
        return f"was killed by {_signal_name(-code)}{said}"
    return f"ended with code {code} before it was done{said}"


def _signal_name(number: int) -> str:
    """SIGSEGV; or the number, if it has no name."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


class Child:
    """A process that is sent pickles and answers in pickles; ended with this object, or with the
    program."""

    def __init__(self, module: str) -> None:
        self.complaints = TemporaryFile()  # noqa: SIM115 - closed with the child
        self.process = start_python(
            module,
            complaints=self.complaints,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._finish = weakref.finalize(self, finish, self.process, self.pipes, os.getpid())

    @property
    def pipes(self) -> Sequence[IO[bytes]]:
        """What this process holds of it."""
        return [pipe for pipe in (self.process.stdin, self.process.stdout) if pipe] + [
            self.complaints
        ]

    def lives(self) -> bool:
        """Whether it has not ended."""
        return self.process.poll() is None

    def send(self, packed: bytes) -> None:
        """Send a pickle. Raises OSError where nobody reads any more."""
        assert self.process.stdin
        self.process.stdin.write(packed)
        self.process.stdin.flush()

    def receive(self) -> Any:
        """Its next answer. Raises EOFError or UnpicklingError where it gives none."""
        assert self.process.stdout
        return pickle.load(self.process.stdout)

    def end(self) -> str:
        """Kill it, if it is still there; how it ended."""
        with suppress(OSError):
            self.process.kill()
        told = tell_death(self.process.wait(), self.complaints)
        self._finish()
        return told

    def forget(self) -> None:
        """Leave it to the process that started it, of which this one is a copy. The pipes are
        cut, not closed: what was half written there must not be written once more."""
        self._finish.detach()
        FORGOTTEN.append(self)
        nothing = os.open(os.devnull, os.O_RDWR)
        for pipe in self.pipes:
            os.dup2(nothing, pipe.fileno(), inheritable=False)
        os.close(nothing)


FORGOTTEN: list[Child] = []
"""Never to be closed."""


def finish(process: subprocess.Popen[bytes], pipes: Sequence[IO[bytes]], owner: int) -> None:
    """End a child whose pipes nobody needs any more: it ends with its orders."""
    if os.getpid() != owner:
        return
    _close(pipes)
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _close(pipes: Sequence[IO[bytes]]) -> None:
    """Close every pipe."""
    for pipe in pipes:
        with suppress(OSError, ValueError):
            pipe.close()
