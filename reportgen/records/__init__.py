"""Stage `load`: records on disk into a dossier, whole and true to its documents."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from ..dossier import Dossier
from ..errors import DossierError, Finding
from .loading import read_dossier

__all__ = ["check", "load"]


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
