"""Discrepancies on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from ..text.terminal import to_visual

COLOURS = {"critical": "bold red", "major": "red", "minor": "yellow", "info": "cyan"}


def print_table(entries: Sequence[dict[str, Any]], *, visual: bool) -> None:
    """Print one row for each discrepancy and control: severity, relation and the sentence in
    each language. `visual` reorders and shapes Arabic for terminals that do not."""
    table = Table(show_lines=True, expand=True)
    for heading in ("", "relation"):
        table.add_column(heading, no_wrap=True)
    table.add_column("sentence", ratio=1)
    for entry in entries:
        sentences = [
            to_visual(words) if visual and code == "ar" else words
            for code, words in entry["sentence"].items()
        ]
        severity = entry["severity"]
        table.add_row(
            f"[{COLOURS.get(severity, 'dim')}]{severity}[/]",
            entry["relation"],
            "\n".join(sentences),
        )
    Console(soft_wrap=False).print(table)
