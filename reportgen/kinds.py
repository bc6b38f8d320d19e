"""A kind of value, whole: what each room asks of it. The rooms' tables hold the shipped ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportgen.brief.context import Context
from reportgen.brief.model.figure import Figure
from reportgen.brief.words.kinds import Saying
from reportgen.discrepancies.kinds import Relating
from reportgen.records.kinds import Reading


@dataclass(frozen=True, slots=True)
class Kind:
    """How values of a kind are written, compared, said and, if at all, drawn: one row for each
    room. `load(path, kinds={"temperature": Kind(…)})` makes attributes of the kind possible."""

    reading: Reading
    relating: Relating
    saying: Saying
    drawing: Callable[[Context], Figure | None] | None = None
