"""Discrepancies on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from reportgen.language import bind
from reportgen.text.terminal import to_visual

SIDE = 40
"""Columns of the terminal that the sentence cannot have."""

COLOURS = {"critical": "bold red", "major": "red", "minor": "yellow", "info": "cyan"}


def print_table(entries: Sequence[dict[str, Any]], *, visual: bool) -> None:
    """Print one row for each discrepancy and control: severity, relation and the sentence in
    each language. `visual` reorders and shapes Arabic for terminals that do not."""
    console = Console()
    table = Table(show_lines=True, expand=True)
    for heading in ("", "relation"):
        table.add_column(heading, no_wrap=True)
    table.add_column("sentence", ratio=1)
    for entry in entries:
        sentences = [
            _in_visual_order(words, console.width - SIDE)
            if visual and bind(code).direction == "rtl"
            else words
            for code, words in entry["sentence"].items()
        ]
        severity = entry["severity"]
        table.add_row(
            f"[{COLOURS.get(severity, 'dim')}]{severity}[/]",
            entry["relation"],
            escape("\n".join(sentences)),
        )
    console.print(table)


def _in_visual_order(words: str, width: int) -> str:
    """Lines for a terminal without bidi: broken first, since the end of a line in visual order
    is its beginning."""
    return "\n".join(to_visual(line).rjust(width) for line in wrap(words, max(width, 20)))
