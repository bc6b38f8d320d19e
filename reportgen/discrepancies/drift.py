"""Translation drift: numbers, dates, hours and who was killed or hurt must survive a translation.

Only a translation that somebody published is compared here; what the editor's own working
translation lost is a finding of `check`. Read mechanically, so only Arabic and English.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.discrepancies.model import Discrepancy, Parameters, Position, Relation, Severity
from reportgen.discrepancies.positions import position
from reportgen.dossier import Dossier
from reportgen.dossier.quoted import doubts
from reportgen.dossier.renderings import Rendering, of_claim, of_publication, working
from reportgen.text.drift import Drift
from reportgen.text.excerpts import around
from reportgen.text.readers import Mention

CONTEXT = 300
"""Letters within which it is told who was counted."""
ATTRIBUTE = "statement.translation"
REVERSED = frozenset({"negation", "denial", "killed", "survived", "name", "course"})
"""Senses that turn a statement round or change who did it."""


def compare_translations(dossier: Dossier) -> list[Discrepancy]:
    """What drifted in published translations, of quotes and of whole documents."""
    found: list[Discrepancy] = []
    for claim in dossier.claims.values():
        said = position([claim], dossier)
        for rendering in of_claim(claim, dossier, published=True):
            found += _drifted(rendering, claim.attribute, said)
    for document in dossier.documents.values():
        if document.translation_of:
            accounts = [a.id for a in dossier.accounts.values() if a.document == document.id]
            said = Position("asserts", tuple(accounts[:1]))
            for rendering in of_publication(document, dossier.documents[document.translation_of]):
                found += _drifted(rendering, ATTRIBUTE, said)
    return found


def told_by_check(dossier: Dossier) -> set[str]:
    """The ids of what `check` says of the editor's own translations and values: decisions may
    name them too."""
    drifts = {name for rendering in working(dossier) for name, _ in rendering.drifts()}
    return drifts | {doubt.id for doubt in doubts(dossier)}


def drift_weight(found: Discrepancy) -> Severity:
    """By what changed: who, whether at all, or half a day is critical, a form minor."""
    weight = found.parameters.get("weight")
    return "critical" if weight == "critical" else "minor" if weight == "minor" else "major"


def _drifted(rendering: Rendering, attribute: str, said: Position) -> Iterator[Discrepancy]:
    for name, drift in rendering.drifts():
        yield Discrepancy(
            id=name,
            attribute=attribute,
            scope="translation",
            relation=Relation.TRANSLATION_DRIFT,
            positions=(said,),
            parameters=_words(drift, rendering.original, rendering.translation),
        )


def _weight(drift: Drift) -> Severity:
    senses = {side.value[0] for side in drift.sides if side.kind == "sense"}
    harm = drift.change == "subject" and any("killed" in side.subject for side in drift.sides)
    if drift.change == "am_pm" or senses & REVERSED or harm:
        return "critical"
    loose = {side.kind for side in drift.sides} <= {"part", "ordinal", "decade", "day"}
    return "minor" if drift.change == "form" or loose else "major"


def _words(drift: Drift, original: str, translation: str) -> Parameters:
    """The words on either side; empty where a side has none."""
    return {
        "change": drift.change,
        "original": _side(drift, drift.original, original),
        "translation": _side(drift, drift.translation, translation),
        "weight": _weight(drift),
    }


def _side(drift: Drift, mention: Mention | None, text: str) -> str:
    """The words of a mention. Who was counted, killed or hurt, stands around the number: there
    what is around it is given, of a short text all."""
    if mention is None:
        return ""
    if drift.change != "subject":
        return text[mention.start : mention.end]
    start, end = around(text, mention.start, mention.end, CONTEXT)
    return text[start:end]
