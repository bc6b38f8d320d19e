"""Briefs built once for all tests of a run, however many workers it has."""

from __future__ import annotations

import fcntl
from hashlib import sha256
from pathlib import Path
from typing import Any

import reportgen
from reportgen.settings import Settings


class BuiltOnce:
    """Files of briefs below a folder that all workers of one run share, and no other run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(
        self, dossier: Path, form: str, theme: Path | None = None, **settings: Any
    ) -> Path:
        """The one file of that form and those settings, in the look of a theme's folder."""
        asked = repr((dossier, form, theme, sorted(settings.items())))
        place = self.folder / sha256(asked.encode()).hexdigest()[:16]
        place.mkdir(parents=True, exist_ok=True)
        with (place / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (place / "out").exists():
                look = {"theme": theme} if theme else {}
                chosen = Settings(formats=(form,), **settings)
                reportgen.build(dossier, place / "out", chosen, **look)
        (file,) = (place / "out").iterdir()
        return file
