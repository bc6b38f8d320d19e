"""Jobs on workers that may hang, swell or die: each job ends in a result, whatever it does.

`concurrent.futures` and `multiprocessing.Pool` lose jobs when a worker dies; here every worker
has a pipe of its own, so that it is known what died.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from multiprocessing import Pipe
from multiprocessing.connection import wait
from tempfile import TemporaryFile
from time import monotonic
from typing import Any

from reportgen.batch.job import Failure, Job, Limits, Result
from reportgen.child import start_python, tell_death

Work = Callable[[Any], Any]
Answer = tuple[Any, Failure | None, bool]
START = 60.0
"""Seconds a worker may take to start."""

RETRIES = 1
"""How often a job is tried anew after a signal ended its worker: the signal may have been meant
for another."""


class Worker:
    """A worker process at the other end of a pipe, and the job it is at."""

    def __init__(self, work: Work, limits: Limits) -> None:
        self.pipe, there = Pipe()
        self.complaints = TemporaryFile()  # noqa: SIM115 - closed with the worker
        with there:
            self.process = start_python(
                f"{__package__}.worker",
                str(there.fileno()),
                complaints=self.complaints,
                pass_fds=[there.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=self.complaints,
            )
        self.deadline = limits.deadline
        self.ready = False
        self.job: Job | None = None
        self.tries, self.since = 0, 0.0
        self.tell((work, limits))

    def start(self, job: Job, tries: int) -> None:
        """Give it a job, for the first time or once more."""
        self.job, self.tries, self.since = job, tries, monotonic()
        self.tell(job.argument)

    def tell(self, message: Any) -> None:
        """Send a message. A worker that is dead is noticed when its answer is read."""
        with suppress(OSError):
            self.pipe.send(message)

    @property
    def left(self) -> float:
        """Seconds until the deadline of its job."""
        return self.since + (self.deadline if self.ready else START) - monotonic()

    def answer(self) -> Answer | None:
        """Value, failure, and whether it is to be replaced; None as long as it may work on."""
        if self.pipe.poll():
            try:
                return self.hear(self.pipe.recv())
            except (EOFError, OSError):
                return None, self.cause_of_death(), True
        if self.left > 0:
            return None
        return None, Failure("deadline", f"it took longer than {self.deadline:g} seconds"), True

    def hear(self, message: Answer | None) -> Answer | None:
        """The message, if it is an answer; the first only says that the worker is ready, and
        then the time of its job begins."""
        if message is None:
            self.ready, self.since = True, monotonic()
        return message

    def cause_of_death(self) -> Failure:
        """Why the process is no more, with the last thing it said."""
        code = self.process.wait()
        told = f"its worker {tell_death(code, self.complaints)}"
        return Failure("signal" if code < 0 else "exit", told)

    def end(self) -> None:
        """Kill it, whatever it does."""
        self.process.kill()
        self.process.wait()
        self.pipe.close()
        self.complaints.close()


class Crew:
    """So many workers, hired when there is a job and replaced when they die or tire."""

    def __init__(self, work: Work, limits: Limits, size: int) -> None:
        self.work, self.limits, self.size = work, limits, size
        self.workers: list[Worker] = []

    @property
    def busy(self) -> list[Worker]:
        """Those at a job."""
        return [worker for worker in self.workers if worker.job]

    def start(self, job: Job, tries: int = 0) -> None:
        """Give the job to an idle worker, or to a new one."""
        worker = next((worker for worker in self.workers if not worker.job), None)
        if worker is None:
            worker = Worker(self.work, self.limits)
            self.workers.append(worker)
        worker.start(job, tries)

    def collect(self) -> Iterator[Result]:
        """The results of all jobs that are done; waits until there is something to see."""
        busy = self.busy
        wait([worker.pipe for worker in busy], max(0, min(worker.left for worker in busy)))
        for worker in busy:
            answer, job = worker.answer(), worker.job
            if answer is None or job is None:
                continue
            value, failure, tired = answer
            seconds, worker.job = monotonic() - worker.since, None
            if tired:
                self.workers.remove(worker)
                worker.end()
            if failure and failure.code == "signal" and worker.tries < RETRIES:
                self.start(job, worker.tries + 1)
            else:
                yield Result(job, value, failure, seconds)

    def end(self) -> None:
        """Kill every worker."""
        for worker in self.workers:
            worker.end()


def supervise(
    jobs: Iterable[Job], work: Work, limits: Limits | None = None, *, workers: int = 1
) -> Generator[Result]:
    """The result of every job, as they come in. `work` is called with a job's argument in a
    worker process; it and what it gives must be picklable."""
    crew, rest, done = Crew(work, limits or Limits(), workers), iter(jobs), list[Result]()
    try:
        while True:
            for job in islice(rest, workers - len(crew.busy)):
                crew.start(job)
            yield from done  # what is done with them must not keep a worker waiting
            if not crew.busy:
                return
            done = list(crew.collect())
    finally:
        crew.end()
