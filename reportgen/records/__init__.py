"""Stage `load`: records on disk into a dossier, whole and true to its documents."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import Any

from reportgen.dossier import Dossier
from reportgen.errors import DossierError, Finding
from reportgen.records.coverage import Sentence, uncovered
from reportgen.records.loading import read_dossier
from reportgen.records.pinning import pin_file
from reportgen.records.schema import describe

__all__ = ["Sentence", "check", "coverage", "load", "pin", "schema"]


def load(path: str | PathLike[str]) -> Dossier:
    """The dossier in a folder, or in a `dossier.yaml` or `.json` named itself.

    Raises DossierError with every error of the records at once; warnings are left to `check`.
    """
    dossier, report = read_dossier(Path(path))
    if dossier is None:
        raise DossierError(report.errors)
    return dossier


def check(path: str | PathLike[str]) -> tuple[Finding, ...]:
    """Every finding of the records at `path`, errors and warnings, in file order."""
    return read_dossier(Path(path))[1].findings


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the records as an editor writes them, short forms included."""
    return describe()


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
