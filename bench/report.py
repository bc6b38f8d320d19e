"""The figures as a table and a chart, in docs/performance.md."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

MARKS = "<!-- figures -->", "<!-- end of figures -->"
BAR, ROW, LEFT = 360, 26, 330


class Row(NamedTuple):
    """One line of the table; `seconds` is drawn in the chart, if it is given."""

    section: str
    name: str
    value: str
    beside: str = ""
    seconds: float = 0.0


def machine() -> str:
    """What the figures were measured on."""
    model = "unknown processor"
    if Path("/proc/cpuinfo").exists():
        found = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
        model = found[1] if found else model
    load = "/".join(f"{part:.1f}" for part in os.getloadavg())
    python = f"Python {platform.python_version()}"
    system = f"{platform.system()} {platform.machine()}, {model}, {os.cpu_count()} cores"
    return f"{system}, {python}; load {load}"


def write(rows: Sequence[Row], document: Path, command: str, started: str) -> None:
    """Put the table between its marks, and the chart beside the document."""
    chart = document.with_name("performance.svg")
    chart.write_text(draw([row for row in rows if row.seconds]), "utf-8")
    table = ["| | | |", "|---|---|---|"]
    section = ""
    for row in rows:
        if row.section != section:
            section = row.section
            table.append(f"| **{section}** | | |")
        table.append(f"| {row.name} | {row.value} | {row.beside} |")
    measured = f"Measured by `{command}`. At its start: {started}. At its end: {machine()}."
    picture = "![Seconds of each contender](performance.svg)"
    text = "\n".join([MARKS[0], "", measured, "", picture, "", *table, "", MARKS[1]])
    before = document.read_text("utf-8")
    head, _, rest = before.partition(MARKS[0])
    document.write_text(head + text + rest.partition(MARKS[1])[2], "utf-8")


def draw(rows: Sequence[Row]) -> str:
    """A bar for each row, each section on a scale of its own."""
    height = ROW * (len(rows) + len({row.section for row in rows}) + 1)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 780 {height}" '
        'font-family="sans-serif" font-size="13">'
    ]
    y, section, longest = 0, "", 1.0
    for row in rows:
        if row.section != section:
            section, y = row.section, y + ROW
            longest = max(each.seconds for each in rows if each.section == section)
            out.append(f'<text x="8" y="{y + 16}" font-weight="bold">{escape(section)}</text>')
        y += ROW
        wide = BAR * row.seconds / longest
        out.append(f'<text x="{LEFT - 8}" y="{y + 16}" text-anchor="end">{escape(row.name)}</text>')
        out.append(f'<rect x="{LEFT}" y="{y + 4}" width="{wide:.0f}" height="16" fill="#33536b"/>')
        out.append(f'<text x="{LEFT + wide + 6:.0f}" y="{y + 16}">{row.seconds:.3g} s</text>')
    return "\n".join([*out, "</svg>", ""])
