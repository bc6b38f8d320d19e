"""Where every check of the records writes down what it found."""

from __future__ import annotations

from reportgen.errors import Finding, Level
from reportgen.records.nodes import Fault, PlacedRecords, Where


class Findings:
    """Findings of one dossier. `records` say where each record stands, and how it is called."""

    def __init__(self, file: str, records: PlacedRecords | None = None) -> None:
        self.file, self.records = file, records or PlacedRecords({})
        self._findings: list[Finding] = []

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings so far, each once, in file order."""
        return tuple(sorted(set(self._findings)))

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that forbid a brief."""
        return tuple(finding for finding in self.findings if finding.level == "error")

    def error(self, place: Where, code: str, message: str, remedy: str = "") -> None:
        """An error in the records, at the place inside them."""
        self._add(place, code, message, remedy, "error")

    def warning(self, place: Where, code: str, message: str, remedy: str = "") -> None:
        """Something an editor should look at; the brief can be made."""
        self._add(place, code, message, remedy, "warning")

    def fault(self, fault: Fault, *, place: Where | None = None) -> None:
        """A fault of the file itself, or (with `place`) of a file the records name."""
        if place is not None:
            self.error(place, fault.code, fault.message, fault.remedy)
            return
        self._findings.append(
            Finding(self.file, fault.line, fault.field, fault.code, fault.message, fault.remedy)
        )

    def elsewhere(
        self,
        file: str,
        line: int,
        field: str,
        code: str,
        message: str,
        remedy: str = "",
        *,
        level: Level = "error",
    ) -> None:
        """A finding in a document's own file."""
        self._findings.append(Finding(file, line, field, code, message, remedy, level))

    def _add(self, place: Where, code: str, message: str, remedy: str, level: Level) -> None:
        line, field = self.records.line(place), self.records.name(place)
        self._findings.append(Finding(self.file, line, field, code, message, remedy, level))
