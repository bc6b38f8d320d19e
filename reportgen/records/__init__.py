"""Stage `load`: records into a dossier, whole and true to its documents."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from reportgen.dossier import Dossier
from reportgen.errors import DossierError, Finding
from reportgen.records.coverage import Sentence, uncovered
from reportgen.records.fidelity import check_fidelity
from reportgen.records.kinds import ReadKind, readings
from reportgen.records.loading import read_dossier
from reportgen.records.nodes import PlacedRecords
from reportgen.records.opening import Records
from reportgen.records.pinning import pin_file
from reportgen.records.schema import describe
from reportgen.records.texts import Texts

__all__ = [
    "PlacedRecords",
    "Records",
    "Sentence",
    "Texts",
    "check",
    "coverage",
    "load",
    "loaded",
    "pin",
    "schema",
]


def load(
    records: Records, kinds: Mapping[str, ReadKind] | None = None, *, texts: Texts | None = None
) -> Dossier:
    """The dossier of some records: a folder, a `dossier.yaml` or `.json` named itself, the bytes of
    one, a mapping, or `PlacedRecords`, whose findings bear places of their own.

    `texts` is where its documents are: a folder, or their contents by the names that the records
    give. Records in a file have them beside it; other records have none unless `texts` says so.

    `kinds` are kinds of values that the package does not bring: name → `reportgen.Kind`.

    Raises DossierError with every error of the records at once (warnings are left to `check`), and
    UsageError for what can be no records.
    """
    dossier, report = read_dossier(records, texts, kinds)
    if dossier is None:
        raise DossierError(report.errors)
    return dossier


def check(
    records: Records, kinds: Mapping[str, ReadKind] | None = None, *, texts: Texts | None = None
) -> tuple[Finding, ...]:
    """Every finding of the records, errors, warnings and notes, in file order; once they are
    whole, translations and values are read against their words. Takes what `load` takes; in a
    mapping a finding has a field (`claims[3].value`) and the line 0."""
    dossier, report = read_dossier(records, texts, kinds)
    if dossier:
        check_fidelity(dossier, report)
    return report.findings


def loaded(
    dossier: Dossier | Records,
    kinds: Mapping[str, ReadKind] | None = None,
    *,
    texts: Texts | None = None,
) -> Dossier:
    """A dossier as it is, or that of some records. Raises as `load` does."""
    return dossier if isinstance(dossier, Dossier) else load(dossier, kinds, texts=texts)


def schema(kinds: Mapping[str, ReadKind] | None = None) -> dict[str, Any]:
    """JSON Schema (2020-12) of the records as an editor writes them, short forms included."""
    return describe(readings(kinds or {}))


def pin(path: str | PathLike[str]) -> int:
    """Fill in missing hashes and offsets in the records' file, whose other text, comments
    included, stays. Only what is certain: a quote that stands exactly once. Returns how many
    entries were filled in. Raises DossierError, or OutputError with the file untouched.
    """
    return pin_file(Path(path))


def coverage(dossier: Dossier | Records, *, texts: Texts | None = None) -> tuple[Sentence, ...]:
    """Every sentence of the documents that no claim's quote touches, declared furniture
    marked. Takes a dossier, or what `load` takes, for which it may raise as that does."""
    return uncovered(loaded(dossier, texts=texts))
