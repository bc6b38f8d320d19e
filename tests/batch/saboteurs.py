"""Work that goes wrong, for workers to do."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from reportgen.errors import UsageError


def work(argument: str) -> str:
    """Do as told; most arguments are done well."""
    order, _, rest = argument.partition(" ")
    if order in ORDERS:
        ORDERS[order](rest)
    return f"{argument} done by {os.getpid()}"


def hang(_: str) -> None:
    while True:
        time.sleep(60)


def swell(_: str) -> None:
    held = []
    while True:
        held.append(bytearray(32 << 20))


def refuse(_: str) -> None:
    raise UsageError("the records are wrong")


def crash(_: str) -> None:
    raise KeyError("nobody thought of this")


def leave(_: str) -> None:
    os._exit(0)


def quit_quietly(_: str) -> None:
    sys.exit()


def recurse(_: str) -> None:
    recurse("")


def kill(name: str) -> None:
    os.kill(os.getpid(), getattr(signal, name or "SIGKILL"))


def kill_once(path: str) -> None:
    """Dies the first time, as if the signal had been meant for another."""
    if not Path(path).exists():
        Path(path).touch()
        kill("")


def note(path: str) -> None:
    """Says who works here, and hangs."""
    Path(path).write_text(str(os.getpid()))
    hang("")


def wait(seconds: str) -> None:
    time.sleep(float(seconds))


FAILING = (hang, swell, refuse, crash, leave, quit_quietly, recurse, kill)
ORDERS = {each.__name__: each for each in (*FAILING, kill_once, note, wait)}
