"""What a batch asks of a worker, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple


class Job(NamedTuple):
    """One call of the work: `name` is for people, `argument` for the work."""

    name: str
    argument: Any


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a job gave nothing. `code` is stable: `refused`, `deadline`, `memory`, `signal`,
    `exit`, `crash`, `lost`, `output`, `changed`, `interrupted`."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a job: the value, or the failure."""

    job: Job
    value: Any = None
    failure: Failure | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job and one worker may use: seconds for a job, megabytes of address space for a
    worker. A worker is replaced after `jobs` jobs, or once it has held `growth` megabytes."""

    deadline: float = 120.0
    memory: int = 1024
    jobs: int = 200
    growth: int = 400
