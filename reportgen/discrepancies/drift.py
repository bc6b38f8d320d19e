"""Translation drift: numbers, dates, hours and who was killed or hurt must survive a translation.

Read mechanically in both languages, so only Arabic and English are compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.discrepancies.model import Discrepancy, Parameters, Position, Relation
from reportgen.discrepancies.positions import position
from reportgen.dossier import Claim, Document, Dossier
from reportgen.text.drift import Drift, differences
from reportgen.text.excerpts import around
from reportgen.text.readers import LANGUAGES, Mention

CONTEXT = 300
"""Letters within which it is told who was counted."""
ATTRIBUTE = "statement.translation"


def compare_translations(dossier: Dossier) -> list[Discrepancy]:
    """What drifted in the translation of each quote, and in documents that translate others."""
    found = [d for claim in dossier.claims.values() for d in _quote(claim, dossier)]
    for document in dossier.documents.values():
        if document.translation_of:
            found += _document(document, dossier.documents[document.translation_of], dossier)
    return found


def _quote(claim: Claim, dossier: Dossier) -> Iterator[Discrepancy]:
    """Drift between a quote and each of its translations."""
    language = dossier.document_of(claim.account).language
    for other, translation in claim.translations.items():
        if not LANGUAGES.issuperset((language, other)):
            continue
        drifts = differences(claim.quote.exact, language, translation.text, other)
        for place, drift in enumerate(drifts, 1):
            yield Discrepancy(
                id=f"{claim.attribute}/translation/{claim.id}/{other}/{place}",
                attribute=claim.attribute,
                scope="translation",
                relation=Relation.TRANSLATION_DRIFT,
                positions=(position([claim], dossier),),
                parameters=_words(drift, claim.quote.exact, translation.text),
            )


def _document(document: Document, original: Document, dossier: Dossier) -> Iterator[Discrepancy]:
    """Drift between a published translation and its original, line by line where they have as
    many, else as a whole."""
    if not LANGUAGES.issuperset((document.language, original.language)):
        return
    accounts = [a.id for a in dossier.accounts.values() if a.document == document.id]
    for line, (ours, theirs) in enumerate(_lines(original, document), 1):
        drifts = differences(ours, original.language, theirs, document.language)
        for place, drift in enumerate(drifts, 1):
            yield Discrepancy(
                id=f"{ATTRIBUTE}/translation/{document.id}/{line}/{place}",
                attribute=ATTRIBUTE,
                scope="translation",
                relation=Relation.TRANSLATION_DRIFT,
                positions=(Position("asserts", tuple(accounts[:1])),),
                parameters=_words(drift, ours, theirs),
            )


def _lines(original: Document, translation: Document) -> list[tuple[str, str]]:
    ours = [line for line in original.text.splitlines() if line.strip()]
    theirs = [line for line in translation.text.splitlines() if line.strip()]
    if len(ours) != len(theirs):
        return [(original.text, translation.text)]
    return list(zip(ours, theirs, strict=True))


def _words(drift: Drift, original: str, translation: str) -> Parameters:
    """The words on either side; empty where a side has none."""
    return {
        "change": drift.change,
        "original": _side(drift, drift.original, original),
        "translation": _side(drift, drift.translation, translation),
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
