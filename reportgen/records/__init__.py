"""Stage `load`: records on disk into a dossier, whole and true to its documents."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from reportgen.dossier import Dossier
from reportgen.errors import DossierError, Finding
from reportgen.records.coverage import Sentence, uncovered
from reportgen.records.kinds import readings
from reportgen.records.loading import read_dossier
from reportgen.records.pinning import pin_file
from reportgen.records.schema import describe

__all__ = ["Sentence", "check", "coverage", "load", "pin", "schema"]


def load(path: str | PathLike[str], kinds: Mapping[str, Any] | None = None) -> Dossier:
    """The dossier in a folder, or in a `dossier.yaml` or `.json` named itself.

    `kinds` are kinds of values that the package does not bring: name → `reportgen.Kind`.
    Raises DossierError with every error of the records at once; warnings are left to `check`.
    """
    dossier, report = read_dossier(Path(path), kinds)
    if dossier is None:
        raise DossierError(report.errors)
    return dossier


def check(path: str | PathLike[str], kinds: Mapping[str, Any] | None = None) -> tuple[Finding, ...]:
    """Every finding of the records at `path`, errors and warnings, in file order."""
    return read_dossier(Path(path), kinds)[1].findings


def schema(kinds: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """JSON Schema (2020-12) of the records as an editor writes them, short forms included."""
    return describe(readings(kinds or {}))


def pin(path: str | PathLike[str]) -> int:
    """Fill in missing hashes and offsets in the records' file, whose other text, comments
    included, stays. Only what is certain: a quote that stands exactly once. Returns how many
    entries were filled in. Raises DossierError, or OutputError with the file untouched.
    """
    return pin_file(Path(path))


def coverage(dossier: Dossier | str | PathLike[str]) -> tuple[Sentence, ...]:
    """Every sentence of the documents that no claim's quote touches, declared furniture
    marked. Takes a dossier, or a path, for which it may raise DossierError as `load`."""
    return uncovered(dossier if isinstance(dossier, Dossier) else load(dossier))
