"""Options that several files of the command line share."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import Any

import click

from reportgen.batch.job import Limits

Command = Callable[..., Any]
DEFAULTS = Limits()

PLAIN = click.option(
    "--plain-typesetting", is_flag=True, help="No shortcuts: the same PDF, in twice the time."
)

BATCH = (
    click.option("-j", "workers", type=click.IntRange(1), default=1, help="Workers at a time."),
    click.option(
        "--deadline",
        type=click.FloatRange(0, min_open=True),
        default=DEFAULTS.deadline,
        help="Seconds one of many briefs may take.",
    ),
    click.option(
        "--memory",
        type=click.IntRange(256),
        default=DEFAULTS.memory,
        help="Megabytes a worker may use.",
    ),
    click.option(
        "--index/--no-index", default=True, help="With many: OUT/index.html lists all briefs."
    ),
    click.option(
        "--log-format",
        type=click.Choice(["text", "json"]),
        default="text",
        help="With many: json writes one object a line to stderr.",
    ),
    click.option("--dask", default="", metavar="ADDRESS", help="A Dask cluster to work on."),
)


def batch_options(command: Command) -> Command:
    """The options of a command that may build many briefs."""
    return reduce(lambda made, option: option(made), reversed(BATCH), command)
