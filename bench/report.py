"""The figures as a table in docs/performance.md, and a chart beside it."""

from __future__ import annotations

import json
import os
import platform
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from chart import draw

MARKS = "<!-- figures -->", "<!-- end of figures -->"


class Row(NamedTuple):
    """One line of the table; `bar` is its length in the chart, where it has one."""

    name: str
    value: str
    beside: str = ""
    bar: float = 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """What one section found, and how: the command, the day, the load before and after."""

    title: str
    rows: tuple[Row, ...]
    command: str
    load: str
    day: str = ""


def machine() -> str:
    """What the figures are measured on."""
    model, memory = "unknown processor", ""
    if Path("/proc/cpuinfo").exists():
        found = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
        model = found[1] if found else model
        size = re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())
        memory = f", {int(size[1]) / 2**20:.0f} GiB" if size else ""
    system = f"{platform.system()} {platform.machine()}"
    return f"{system}, {model}, {os.cpu_count()} cores{memory}, Python {platform.python_version()}"


def load() -> str:
    """How busy the machine is: its load of the last minute."""
    return f"{os.getloadavg()[0]:.1f}"


class Book:
    """The last figures of every section, kept beside the document from run to run."""

    def __init__(self, document: Path) -> None:
        self.document, self.path = document, document.with_suffix(".json")
        kept = json.loads(self.path.read_text("utf-8")) if self.path.exists() else {}
        self.machine: str = kept.get("machine", "")
        self.sections = {name: revive(data) for name, data in kept.get("sections", {}).items()}

    def put(self, name: str, figures: Figures, order: list[str]) -> None:
        """Keep the figures of a section, and write table and chart anew."""
        today = Figures(**{**asdict(figures), "rows": figures.rows, "day": str(date.today())})
        self.machine, self.sections[name] = machine(), today
        self.sections = {each: self.sections[each] for each in order if each in self.sections}
        kept = {name: asdict(each) for name, each in self.sections.items()}
        text = json.dumps({"machine": self.machine, "sections": kept}, indent=1)
        self.path.write_text(text + "\n", "utf-8")
        chart = [(each.title, each.rows) for each in self.sections.values()]
        self.document.with_suffix(".svg").write_text(draw(chart), "utf-8")
        self.write()

    def write(self) -> None:
        """Put the table between its marks."""
        picture = f"![The figures as bars]({self.document.stem}.svg)"
        told = f"{self.machine}. The darker bars are reportgen's; each group has its own scale."
        lines = [MARKS[0], "", told, "", picture, "", *self.table(), "", MARKS[1]]
        head, _, rest = self.document.read_text("utf-8").partition(MARKS[0])
        text = head + "\n".join(lines) + rest.partition(MARKS[1])[2]
        self.document.write_text(text, "utf-8")

    def table(self) -> Iterator[str]:
        """Its lines."""
        yield from ("| | | |", "|---|---|---|")
        for each in self.sections.values():
            yield f"| **{each.title}** | | `{each.command}`, {each.day}, load {each.load} |"
            yield from (f"| {row.name} | {row.value} | {row.beside} |" for row in each.rows)


def revive(data: dict[str, object]) -> Figures:
    """Figures as they were kept."""
    rows = tuple(Row(*row) for row in data["rows"])  # type: ignore[attr-defined]
    return Figures(**{**data, "rows": rows})  # type: ignore[arg-type]
