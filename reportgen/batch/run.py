"""The batch: find out what is not made yet, have it made, write it, note it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Executor
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from reportgen.batch.events import BatchReport, Begun, Ended, Event
from reportgen.batch.executors import distribute
from reportgen.batch.fingerprint import combine_state, fingerprint
from reportgen.batch.index_page import write_index
from reportgen.batch.inputs import find_dossiers
from reportgen.batch.job import Failure, Job, Limits, Result
from reportgen.batch.journal import Journal, JournalEntry
from reportgen.batch.lock import hold
from reportgen.batch.making import Maker, Product
from reportgen.batch.plan import Planned, key_of, make_plan, refuse_twins
from reportgen.batch.supervisor import Work, supervise
from reportgen.batch.watch import Watch
from reportgen.errors import OutputError
from reportgen.pdf import Press, usual_press
from reportgen.pipeline import write
from reportgen.settings import Settings
from reportgen.theme import SHIPPED, Theme, as_theme

Tell = Callable[[Event], None]
INTERRUPTED = Failure("interrupted", "the run was interrupted before this brief was made")


def build_all(
    dossiers: Iterable[str | Path],
    out: str | Path,
    settings: Settings | None = None,
    theme: Theme | str | Path = SHIPPED,
    *,
    workers: int = 1,
    limits: Limits | None = None,
    executor: Executor | None = None,
    index: bool = True,
    tell: Tell = lambda event: None,
    work: Work | None = None,
    press: Press | None = None,
) -> BatchReport:
    """Build the briefs of many dossiers into the folder `out`, as `build` does one; each in a
    worker process that may fail alone. What has not changed since it was made is skipped.

    A path may be a folder of dossiers. `workers` is how many work here at a time; with an
    `executor` (of `concurrent.futures`) the work is done where that does it. `index` asks for
    `index.html` over all briefs in the folder. `tell` hears of every outcome as it comes. `work`
    takes the place of `Maker`. The workers set pages themselves, plainly if `press` does. A
    dossier that cannot be made is reported, with the reason.

    An interrupt, as whatever else ends the run, ends the workers, is told as `interrupted` for
    what is not made yet, with the sum, and raised again. Raises UsageError for two dossiers with
    one id, before any work, and OutputError where the folder cannot be written or another run is
    at work in it.
    """
    press = press or usual_press()
    settings, limits, out = settings or Settings(), limits or Limits(), Path(out)
    theme = as_theme(theme)
    paths = find_dossiers(map(Path, dossiers))
    with hold(out) as home:
        journal, watch = Journal(home / "journal"), Watch()
        state = fingerprint(settings, theme, press)
        plan = make_plan(paths, out, journal, combine_state(state), workers)
        refuse_twins(plan, index=index)
        run = BatchRun(out, journal, combine_state(state), tell, watch)
        run.begin(plan)
        jobs = [Job(str(item.dossier), item.dossier) for item in plan if not item.made]
        work = work or Maker(settings, theme, plain=press.plain)
        try:
            if executor is None:
                run.take(supervise(jobs, work, limits, workers=workers))
            else:
                run.take(distribute(jobs, work, limits, executor, state))
            journal.save()
            entries = journal.entries.values()
            page = write_index(out, home, entries, run.state, settings, theme) if index else None
        except BaseException:
            run.break_off()
            tell(run.report(paths))
            raise
    report = run.report(paths, page)
    tell(report)
    return report


class BatchRun:
    """One run in one folder: takes results, writes them, notes them, tells of them."""

    def __init__(self, out: Path, journal: Journal, state: str, tell: Tell, watch: Watch) -> None:
        self.out, self.journal, self.state, self.tell = out, journal, state, tell
        self.watch = watch
        self.ids: dict[str, str] = {}
        self.outcomes: dict[str, Ended] = {}

    def begin(self, plan: list[Planned]) -> None:
        """Tell how much there is to do, and what of it is done already."""
        self.tell(Begun(len(plan)))
        for item in plan:
            self.ids[str(item.dossier)] = item.id
            if item.made:
                files = tuple(self.out / name for name in item.made.files)
                self.end(Ended(str(item.dossier), "skipped", item.id, files))

    def take(self, results: Generator[Result]) -> None:
        """Write every result as it comes in."""
        with closing(results):  # an interrupt ends the workers at once
            for result in results:
                self.end(self.settle(result))

    def settle(self, result: Result) -> Ended:
        """The outcome of a result, once that is written."""
        failure = result.failure or self.keep(result.value)
        name, id = result.job.name, self.ids[result.job.name]
        if failure:
            self.journal.forget(id)
            return Ended(name, "failed", id, (), failure, result.seconds)
        files = tuple(self.out / name for name in result.value.pages)
        return Ended(name, "ok", result.value.id, files, None, result.seconds)

    def break_off(self) -> None:
        """Tell of everything that is not done: it was interrupted."""
        for name, id in self.ids.items():
            if name not in self.outcomes:
                self.end(Ended(name, "failed", id, (), INTERRUPTED))

    def keep(self, product: Product) -> Failure | None:
        """Write a brief, then note it; or say why that cannot be."""
        if moved := self.watch.changed():
            message = f"{moved.name} was changed while the run was at work; run it again"
            return Failure("changed", message)
        files = {name: sha256(data).hexdigest() for name, data in product.pages.items()}
        key = key_of(self.state, product.records)
        try:
            write(product.pages, self.out)
            self.journal.add(
                JournalEntry(key, product.id, product.documents, files, product.summary)
            )
        except OutputError as problem:
            return Failure("output", str(problem))
        return None

    def report(self, dossiers: Iterable[Path], index: Path | None = None) -> BatchReport:
        """What became of all."""
        return BatchReport(tuple(self.outcomes[str(path)] for path in dossiers), index)

    def end(self, outcome: Ended) -> None:
        """Note what became of a dossier."""
        self.outcomes[outcome.dossier] = outcome
        self.tell(outcome)
