"""A small project that embeds reportgen, as a type checker reads it; never run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, assert_type

import reportgen
from reportgen import (
    Brief,
    Built,
    Discrepancy,
    Dossier,
    Finding,
    Material,
    PlacedRecords,
    Press,
    Settings,
    Theme,
    Writer,
)


@dataclass(frozen=True)
class Rows(PlacedRecords):
    """Claims from a sheet."""

    first: int = 2

    def name(self, place: tuple[str | int, ...]) -> str:
        """`row 3`."""
        return f"row {place[1]}" if place[:1] == ("claims",) else super().name(place)


def judge(body: bytes, texts: dict[str, str]) -> list[str]:
    """Every finding of a request's body, and of the same as rows."""
    findings = reportgen.check(body, texts=texts)
    assert_type(findings, tuple[Finding, ...])
    rows = reportgen.check(Rows({"claims": []}, "claims.csv"), texts=Path("texts"))
    return [f"{each.path}:{each.line}: {each.message}" for each in (*findings, *rows)]


def write_count(material: Material) -> bytes:
    """A format of one's own."""
    assert_type(material.brief, Brief)
    assert_type(material.records, Dossier)
    return str(len(material.discrepancies)).encode()


def publish(records: dict[str, Any], folder: Path, look: Theme | None = None) -> Sequence[Path]:
    """A brief from records in memory, compared, built and verified."""
    try:
        dossier = reportgen.load(records, texts=folder)
    except reportgen.DossierError as problem:
        raise SystemExit("\n".join(map(str, problem.findings))) from None
    assert_type(dossier, Dossier)
    found = reportgen.compare(dossier)
    assert_type(found, tuple[Discrepancy, ...])
    assert_type(reportgen.compose(dossier, found), Brief)
    settings = Settings(formats=("pdf", "html"), edition="ar", paper="letter")
    count = Writer("count.txt", write_count)
    theme = look or reportgen.load_theme("look")
    built = reportgen.build(dossier, folder, settings, theme, Press(), also=[count])
    assert_type(built, Built)
    assert_type(reportgen.verify(built.files[0], dossier, theme), tuple[Finding, ...])
    assert_type(reportgen.build_all([folder], "out").count("ok"), int)
    return built.files
