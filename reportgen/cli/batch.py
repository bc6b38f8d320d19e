"""`build` of many dossiers: who does the work, who hears of it, how it ends."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from reportgen.batch.job import Limits
from reportgen.batch.run import build_all
from reportgen.cli.progress import show
from reportgen.errors import UsageError
from reportgen.pdf import Press
from reportgen.settings import Settings
from reportgen.theme import Theme

INTERRUPTED, TERMINATED = 130, 143
"""The exit codes of what was interrupted or told to end, as shells have them."""


class Terminated(KeyboardInterrupt):
    """Somebody asked this process to end; it ends as after Ctrl-C."""


def run_batch(
    dossiers: Sequence[Path],
    out: Path,
    settings: Settings,
    theme: Theme,
    limits: Limits,
    workers: int,
    *,
    press: Press,
    index: bool,
    log_format: str,
    dask: str,
) -> int:
    """Build them and print the files; the exit code: 0, 1 where a brief failed, 130 or 143 after
    an interrupt. Raises what else `build_all` raises."""
    try:
        with _ending_on_request(), _cluster(dask) as executor, show(log_format) as tell:
            report = build_all(
                dossiers, out, settings, theme, workers=workers, limits=limits, executor=executor,
                index=index, tell=tell, press=press,
            )  # fmt: skip
    except KeyboardInterrupt as signalled:
        click.echo("interrupted; the same command goes on from here", err=True)
        return TERMINATED if isinstance(signalled, Terminated) else INTERRUPTED
    for outcome in report.outcomes:
        for path in outcome.files:
            click.echo(path)
    if report.index:
        click.echo(report.index)
    return 1 if report.count("failed") else 0


@contextmanager
def _ending_on_request() -> Iterator[None]:
    """Raises Terminated in the midst of what is done here, when somebody asks for it."""

    def end(*signalled: object) -> None:
        raise Terminated

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _cluster(address: str) -> Iterator[Executor | None]:
    """The executor of a Dask cluster; none without an address. Raises UsageError."""
    if not address:
        yield None
        return
    try:
        from distributed import Client  # noqa: PLC0415
    except ImportError:
        raise UsageError("--dask needs a package more: pip install 'reportgen[dask]'") from None
    try:
        client: Any = Client(address, timeout="10s")  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as problem:
        raise UsageError(f"--dask {address}: no cluster answers there: {problem}") from None
    with client:
        yield client.get_executor(pure=False, retries=2)
