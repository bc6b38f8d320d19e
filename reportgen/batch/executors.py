"""Jobs sent elsewhere: to any `concurrent.futures.Executor`, of threads, processes or a cluster.

What is sent is a share of some jobs with their dossiers' files, for no folder need be shared.
There it is supervised as it would be here, so that hanging, swelling and dying are told by the
same names; only the death of a whole machine is left to the executor to tell.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from reportgen.batch.fingerprint import differences, fingerprint
from reportgen.batch.job import Failure, Job, Limits, Result
from reportgen.batch.making import Maker
from reportgen.batch.supervisor import Work, supervise
from reportgen.errors import ReportgenError, UsageError

FEW, MANY = 8, 32
"""Jobs in one task, at least and at most: they share the start of a worker process."""

TASKS = 200
"""Rather so many tasks than larger ones: each machine of a large cluster shall have some."""

AHEAD = 200
"""Tasks handed to the executor at a time."""

MOST = 64_000_000
"""Bytes that the files beside one dossier's records may have together."""

Task = tuple[Job, ...]
State = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Parcel:
    """A dossier as it travels: its folder at home, the name of its records' file where that was
    named itself, and the content of all files by name."""

    home: str
    records: str
    files: Mapping[str, bytes]


class Elsewhere:
    """The same work on another machine: unpacks a dossier, and does nothing with what would
    give other bytes."""

    def __init__(self, work: Work, state: State) -> None:
        self.work, self.state = work, state
        self.others: list[str] | None = None

    def __call__(self, parcel: Parcel) -> Any:
        """What the work makes of a dossier. Raises as it does, and UsageError on a machine that
        has other versions."""
        self.refuse_others()
        with TemporaryDirectory() as folder:
            unpack(parcel, Path(folder))
            try:
                return self.work(Path(folder, parcel.records))
            except ReportgenError as problem:
                raise UsageError(str(problem).replace(folder, parcel.home)) from None

    def refuse_others(self) -> None:
        """Raise UsageError, naming what is not here as it is at home; looks once."""
        if self.others is None and isinstance(self.work, Maker):
            here = fingerprint(self.work.settings, self.work.theme, self.work.press)
            self.others = differences(here, self.state)
        if self.others:
            raise UsageError(f"this worker has other versions: {', '.join(self.others)}")


def distribute(
    jobs: Sequence[Job], work: Work, limits: Limits, executor: Executor, state: State
) -> Generator[Result]:
    """The result of every job, as they come in. Each argument is the path of a dossier. A task
    that the executor lost is sent again, a job at a time; one lost twice is reported as such."""
    tasks, pending = split(jobs), dict[Future[list[Result]], Task]()
    there = Elsewhere(work, state)
    while True:
        for task in islice(tasks, AHEAD - len(pending)):
            pending[_send(task, there, limits, executor)] = task
        if not pending:
            return
        for future in wait(pending, return_when=FIRST_COMPLETED).done:
            task = pending.pop(future)
            problem = future.exception()
            if problem is None:
                yield from map(_replace_job, future.result(), task)
            elif len(task) > 1:
                again = ((job,) for job in task)
                pending |= {_send(each, there, limits, executor): each for each in again}
            else:
                yield Result(
                    task[0], failure=Failure("lost", f"{type(problem).__name__}: {problem}")
                )


def split(jobs: Sequence[Job]) -> Iterator[Task]:
    """Jobs by the share."""
    rest, share = iter(jobs), share_of(len(jobs))
    while task := tuple(islice(rest, share)):
        yield task


def share_of(count: int) -> int:
    """Of so many jobs, how many one task has."""
    return min(MANY, max(FEW, count // TASKS))


def _send(task: Task, work: Work, limits: Limits, executor: Executor) -> Future[list[Result]]:
    """Hand a task to the executor; if it takes none any more, a future that says so."""
    try:
        packed = [Job(job.name, pack(job.argument)) for job in task]
        return executor.submit(_work_off, packed, work, limits)
    except Exception as problem:  # each executor has its own
        failed: Future[list[Result]] = Future()
        failed.set_exception(problem)
        return failed


def _work_off(jobs: list[Job], work: Work, limits: Limits) -> list[Result]:
    """The results of a task, in the order of its jobs. Runs where the executor runs it."""
    found = {result.job.name: result for result in supervise(jobs, work, limits)}
    return [replace(found[job.name], job=Job(job.name, None)) for job in jobs]


def _replace_job(result: Result, job: Job) -> Result:
    """The result under the job as it was sent."""
    return replace(result, job=job)


def pack(dossier: Path) -> Parcel:
    """A dossier with all that lies in its folder, hidden files and links left out. Raises
    UsageError where that is too much."""
    home, records = (dossier, "") if dossier.is_dir() else (dossier.parent, dossier.name)
    files: dict[str, bytes] = {}
    room = MOST
    for path in sorted(home.rglob("*") if dossier.exists() else ()):
        name = path.relative_to(home)
        if path.is_symlink() or not path.is_file() or any(part[0] == "." for part in name.parts):
            continue
        room -= path.stat().st_size
        if room < 0:
            raise UsageError(
                f"{home}: more than {MOST // 1_000_000} MB lie here; give the dossier "
                "a folder of its own"
            )
        files[name.as_posix()] = path.read_bytes()
    return Parcel(str(home), records, files)


def unpack(parcel: Parcel, folder: Path) -> None:
    """Put the files of a dossier into a folder."""
    for name, data in parcel.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
