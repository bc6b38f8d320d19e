"""Where the shipped folders are, in a wheel and in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
RECORDS = ("dossier.yaml", "dossier.yml", "dossier.json")
"""What the records' file of a dossier may be called."""


def folder(name: str) -> Path:
    """Path of a shipped folder (`templates`, `fonts`): inside the package if it was
    installed from a wheel, beside the package in a checkout."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name
