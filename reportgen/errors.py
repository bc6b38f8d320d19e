"""Findings and the errors that carry them.

ReportgenError              exit 1
├── DossierError            the records are wrong; carries every finding of the dossier
│   └── ThemeError          a theme is wrong; carries every finding of it
├── TemplateError           a template is wrong; names template and line
├── TypesetError            the page could not be set faithfully; carries the causes
│   └── ResourceRefused     the page asked for a file outside its declared folders
└── OutputError             the result could not be written; nothing was
UsageError                  exit 2: the call itself is wrong
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One result of `check` or `verify`, for the person who must act.

    `code` is stable (`quote-not-found`); `line` counts from 1, 0 when no line applies;
    `field` is the path inside the record (`claims[3].quote`); `remedy` says what to do.
    """

    path: str
    line: int
    field: str
    code: str
    message: str
    remedy: str = ""
    level: Level = "error"

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        subject = f"{where}: {self.field}" if self.field else where
        text = f"{subject}: {self.message}"
        return f"{text}; {self.remedy}" if self.remedy else text


class ReportgenError(Exception):
    """Base of every error this package raises on purpose."""

    exit_code = 1

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message


class UsageError(ReportgenError):
    """The call itself is wrong: an unknown option, a missing argument."""

    exit_code = 2


class DossierError(ReportgenError):
    """The records of a dossier are wrong. `findings` holds all of them, in file order."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(set(findings)))
        super().__init__("\n".join(map(str, self.findings)))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.findings,)


class ThemeError(DossierError):
    """A theme is wrong. `findings` holds all that is, in file order."""


class TemplateError(ReportgenError):
    """A template is wrong. `template` is its name, `line` counts from 1."""

    def __init__(self, template: str, line: int, problem: str) -> None:
        super().__init__(f"{template}:{line}: {problem}")
        self.template, self.line, self.problem = template, line, problem

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.template, self.line, self.problem)


class TypesetError(ReportgenError):
    """The page could not be set as it stands. `causes` holds one line for each reason."""

    def __init__(self, causes: Iterable[str]) -> None:
        self.causes = tuple(causes)
        super().__init__("\n".join(self.causes))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.causes,)


class ResourceRefused(TypesetError):
    """The page asked for a resource outside its declared folders."""


class OutputError(ReportgenError):
    """An output could not be written; what stood there before still stands."""
