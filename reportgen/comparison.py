"""`compare`, for a dossier or for records that are still to be loaded."""

from __future__ import annotations

from reportgen.discrepancies import Discrepancy
from reportgen.discrepancies import compare as compare_dossier
from reportgen.dossier import Dossier
from reportgen.records import Records, Texts, loaded


def compare(dossier: Dossier | Records, *, texts: Texts | None = None) -> tuple[Discrepancy, ...]:
    """Every discrepancy and control, gravest first. Takes a dossier, or what `load` takes.

    Raises DossierError where the records are wrong, or decide on a discrepancy that is not there.
    """
    return compare_dossier(loaded(dossier, texts=texts))
