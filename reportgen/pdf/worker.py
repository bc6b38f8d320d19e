"""A process that sets pages for another, and the handle of it.

It is a Python of its own, not a copy of this one: nothing is forked, no module of the program is
run again, and it needs no `if __name__ == "__main__"`. Jobs and answers are pickles on pipes.
"""

from __future__ import annotations

import os
import pickle
import weakref
from collections.abc import Callable
from threading import Lock, Timer
from typing import Any

from reportgen.child import Child
from reportgen.errors import TypesetError
from reportgen.pdf.looks import LoadedLooks

START = 60.0
"""Seconds a worker may take to start: what is no Python might never answer."""

ELSE = "Press(in_process=True) sets in this process"


class PressWorker:
    """A worker process, started when there is a job, and anew after its death. Threads take
    turns."""

    def __init__(self, plain: bool) -> None:
        self.plain, self.turn = plain, Lock()
        self.child: Child | None = None
        LIVING.add(self)

    def do(self, job: Callable[[LoadedLooks], Any]) -> Any:
        """What a job gives in the worker. Raises what it raises, and TypesetError."""
        order = pickle.dumps(job)
        with self.turn:
            child = self.start()
            try:
                child.send(order)
                answer, problem = child.receive()
            except (EOFError, OSError, pickle.UnpicklingError):
                raise TypesetError([f"the typesetter {self.end()}; {ELSE}"]) from None
            except BaseException:  # an interrupt: its answer must not be taken for the next one's
                self.end()
                raise
        if problem:
            raise problem
        return answer

    def start(self) -> Child:
        """The worker, ready; the one there was, if it lives."""
        if self.child and self.child.lives():
            return self.child
        self.end()
        self.child = child = Child("reportgen.pdf.serving")
        patience = Timer(START, child.process.kill)
        patience.start()
        try:
            child.send(pickle.dumps(self.plain))
            child.receive()
        except (EOFError, OSError, pickle.UnpicklingError):
            cause = f"the typesetter cannot be started: it {self.end()}; {ELSE}"
            raise TypesetError([cause]) from None
        except BaseException:
            self.end()
            raise
        finally:
            patience.cancel()
        return child

    def end(self) -> str:
        """End the worker; what became of it."""
        child, self.child = self.child, None
        return child.end() if child else ""

    def close(self) -> None:
        """End the worker once it has done what it is at."""
        with self.turn:
            self.end()

    def renew(self) -> None:
        """In a copy of this process: the worker is the other one's."""
        self.turn = Lock()
        if self.child:
            self.child.forget()
        self.child = None


LIVING: weakref.WeakSet[PressWorker] = weakref.WeakSet()
"""Who must hear of a fork."""


def renew_all() -> None:
    """After a fork, in the copy."""
    for worker in list(LIVING):
        worker.renew()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=renew_all)
