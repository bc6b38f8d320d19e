"""What a batch tells, on a terminal, in a log, or to a program."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from reportgen.batch.events import BatchReport, Begun, Ended, Event

Tell = Callable[[Event], None]


@contextmanager
def show(log_format: str) -> Iterator[Tell]:
    """Who hears of each event: JSON lines, a bar on a terminal, else only what went wrong and
    the sum. All on stderr."""
    if log_format == "json":
        yield _tell_json
    elif sys.stderr.isatty():
        with Bar() as bar:
            yield bar.tell
    else:
        yield _tell_text


def _tell_json(event: Event) -> None:
    """One JSON object on a line; docs/batch.md names its keys."""
    click.echo(json.dumps(_as_data(event), ensure_ascii=False), err=True)


def _as_data(event: Event) -> dict[str, Any]:
    """An event as plain data."""
    if isinstance(event, Begun):
        return {"event": "begun", "requested": event.requested}
    if isinstance(event, BatchReport):
        counts = {state: event.count(state) for state in ("ok", "failed", "skipped")}
        index = str(event.index) if event.index else None
        return {"event": "ended", "requested": len(event.outcomes), **counts, "index": index}
    return {
        "event": event.state,
        "dossier": event.dossier,
        "id": event.id,
        "files": [str(path) for path in event.files],
        "failure": asdict(event.failure) if event.failure else None,
        "seconds": round(event.seconds, 3),
    }


def _tell_text(event: Event) -> None:
    """What went wrong, and the sum."""
    if isinstance(event, BatchReport):
        click.echo(str(event), err=True)
    elif isinstance(event, Ended) and _went_wrong(event):
        click.echo(_describe(event), err=True)


def _went_wrong(outcome: Ended) -> bool:
    """Whether a failure is worth a line: not where an interrupt left all the rest undone."""
    return outcome.failure is not None and outcome.failure.code != "interrupted"


def _describe(outcome: Ended) -> str:
    """A failure by name and reason."""
    failure = outcome.failure
    return f"{outcome.dossier}: {failure.code}: {failure.message}" if failure else outcome.dossier


class Bar:
    """A bar with done, failed, rate and time left; failures stand above it."""

    def __init__(self, console: Console | None = None) -> None:
        self.console = console or Console(stderr=True)
        self.failed, self.made = 0, 0
        self.progress = Progress(
            TextColumn("briefs"), BarColumn(), MofNCompleteColumn(),
            TextColumn("{task.fields[failed]} failed"), TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(), console=self.console,
        )  # fmt: skip
        self.task = self.progress.add_task("", total=None, failed=0, rate="")

    def __enter__(self) -> Bar:
        self.progress.start()
        return self

    def __exit__(self, *problem: object) -> None:
        self.progress.stop()

    def tell(self, event: Event) -> None:
        """Show an event."""
        if isinstance(event, Begun):
            self.progress.update(self.task, total=event.requested)
        elif isinstance(event, BatchReport):
            self.console.print(str(event), highlight=False)
        else:
            self.note(event)

    def note(self, outcome: Ended) -> None:
        """Count an outcome; say what failed."""
        self.failed += outcome.state == "failed"
        if _went_wrong(outcome):
            self.console.print(_describe(outcome), markup=False, highlight=False)
        self.made += outcome.state != "skipped"
        elapsed = self.progress.tasks[0].elapsed or 0
        rate = f"{self.made / elapsed:.1f}/s" if self.made and elapsed else ""
        self.progress.update(self.task, advance=1, failed=self.failed, rate=rate)
