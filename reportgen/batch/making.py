"""The work of a worker: one dossier into the bytes of its brief."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from reportgen.batch.inputs import digest, records_file
from reportgen.dossier import Dossier
from reportgen.errors import ReportgenError
from reportgen.index.summary import summarise, to_data
from reportgen.pdf import Press
from reportgen.pipeline import make
from reportgen.settings import Settings
from reportgen.theme import Theme


@dataclass(frozen=True, slots=True)
class Product:
    """A brief: its files by name, a summary for the index, and SHA-256 of the files it was made
    from, by their name in the dossier's folder; `records` is that of the records' own."""

    id: str
    pages: Mapping[str, bytes]
    summary: Mapping[str, Any]
    records: str
    documents: Mapping[str, str]


class Changed(ReportgenError):
    """The records changed while they were read."""


class Maker:
    """Makes briefs with the same settings in the same look; keeps fonts and style sheets warm."""

    def __init__(self, settings: Settings, theme: Theme, *, plain: bool = False) -> None:
        self.settings, self.theme = settings, theme
        self.press = Press(in_process=True, plain=plain)

    def __call__(self, dossier: Path) -> Product:
        """The brief of a dossier. Raises as `reportgen.build`, and Changed."""
        before = digest(records_file(dossier) or dossier)
        made = make(dossier, self.settings, self.theme, self.press)
        if before is None or digest(records_file(dossier) or dossier) != before:
            raise Changed(f"{dossier}: the records changed while they were read; build it again")
        return Product(
            made.id,
            made.pages,
            to_data(summarise(made.brief, made.records, self.settings)),
            before,
            dict(texts(made.records)),
        )


def texts(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Name and SHA-256 of every text that the records name, as it was read."""
    for document in dossier.documents.values():
        yield document.file, sha256(document.text.encode()).hexdigest()
        for each in document.translations.values():
            yield each.file, sha256(each.text.encode()).hexdigest()
    if dossier.basemap:
        yield dossier.basemap.file, dossier.basemap.sha256
