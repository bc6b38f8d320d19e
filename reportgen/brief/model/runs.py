"""Words as runs: what every part of a brief is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Direction = Literal["rtl", "ltr"]
Role = Literal["plain", "name", "value", "quote", "mark", "token"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that may stand in its own element.

    `plain` runs inherit everything. `name`, `value` and `quote` runs are isolated (`<bdi>`)
    with their own language and direction. A `mark` run is highlighted evidence: it may be
    split from its neighbours without changing the order of the line. A `token` stands for
    an invisible control character. `claims` are the anchors of claims this run is evidence of,
    `severity` the gravest difference among them (empty: none differs).
    """

    text: str
    role: Role = "plain"
    language: str = ""
    direction: Direction | Literal[""] = ""
    href: str = ""
    claims: tuple[str, ...] = ()
    severity: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one language, in logical order."""

    language: str
    direction: Direction
    runs: tuple[Run, ...]

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


Parallel = Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Chip:
    """A relation, severity or stance as icon + word + border. `name` is a stable id
    (`am_pm_flip`, `critical`), `tone` one of: conflict, caution, note, same,
    absent; each tone has its own border, so greyscale print keeps the difference."""

    name: str
    tone: Literal["conflict", "caution", "note", "same", "absent"]
    icon: str
    label: Parallel
