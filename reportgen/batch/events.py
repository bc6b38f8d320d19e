"""What a batch tells of itself while it runs, and what it has to say at the end."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from reportgen.batch.job import Failure

State = Literal["ok", "failed", "skipped"]


@dataclass(frozen=True, slots=True)
class Begun:
    """How many briefs were requested."""

    requested: int


@dataclass(frozen=True, slots=True)
class Ended:
    """What became of one dossier. `skipped`: nothing has changed since it was made. `failure`
    says why it failed; `seconds` is what a worker took."""

    dossier: str
    state: State
    id: str = ""
    files: tuple[Path, ...] = ()
    failure: Failure | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What became of every dossier, in the order of the call, and the page that lists them."""

    outcomes: tuple[Ended, ...]
    index: Path | None = None

    def count(self, state: State) -> int:
        """How many ended so."""
        return sum(each.state == state for each in self.outcomes)

    def __str__(self) -> str:
        """One line: ok + failed + skipped = requested."""
        counts = {state: self.count(state) for state in ("ok", "failed", "skipped")}
        words = " + ".join(f"{count} {state}" for state, count in counts.items())
        return f"{words} = {len(self.outcomes)} requested"


Event = Begun | Ended | BatchReport
