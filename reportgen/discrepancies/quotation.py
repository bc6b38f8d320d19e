"""Words in quotation marks, against every known version of the document they quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from reportgen.discrepancies.model import Discrepancy, Position, Relation
from reportgen.discrepancies.positions import in_order
from reportgen.dossier import Claim, Document, Dossier
from reportgen.text.letters import match_words

VERBATIM, NEAR = 0.98, 0.80
"""Shares of a quotation's words that stand in one run in the original."""

SHORTEST = 3
"""Words that a quotation needs to be compared: one or two stand anywhere."""

ATTRIBUTE = "statement.quotation"

Text = Sequence[str]


def compare_quotations(dossier: Dossier) -> list[Discrepancy]:
    """One discrepancy for each account and way in which its quotations depart."""
    found: dict[tuple[str, Relation], list[tuple[Claim, float]]] = {}
    for claim in dossier.claims.values():
        document = _quoted(claim, dossier) if claim.in_quotation_marks else None
        if document and len(match_words(claim.quote.exact)) >= SHORTEST:
            relation, share = _relate(claim, document, dossier)
            found.setdefault((claim.account, relation), []).append((claim, share))
    return [_build(*key, entries, dossier) for key, entries in found.items()]


def _quoted(claim: Claim, dossier: Dossier) -> Document | None:
    """The document whose words the claim's account sets in quotation marks."""
    if claim.quoted_document:
        return dossier.documents[claim.quoted_document]
    reported = dossier.accounts[claim.account].reports
    return dossier.document_of(reported) if reported else None


def _relate(claim: Claim, document: Document, dossier: Dossier) -> tuple[Relation, float]:
    language = dossier.document_of(claim.account).language
    versions = list(_versions(document, language, dossier))
    if not versions:
        return Relation.TRANSLATED_QUOTATION, 0.0
    words = match_words(claim.quote.exact)
    share = max(_longest_run(words, version) / max(1, len(words)) for version in versions)
    if share >= VERBATIM:
        return Relation.VERBATIM, share
    return (Relation.NEAR_VERBATIM if share >= NEAR else Relation.ALTERED_QUOTATION), share


def _longest_run(words: Text, text: Text) -> int:
    """Length of the longest run of `words` that stands unbroken in `text`, in words."""
    matcher = SequenceMatcher(None, text, words, autojunk=False)
    return matcher.find_longest_match().size


def _versions(document: Document, language: str, dossier: Dossier) -> Iterator[Text]:
    """Words of every version of a document in a language: itself, its siblings, and the
    documents and files that translate it."""
    root = document.version_of or document.translation_of or document.id
    for other in dossier.documents.values():
        if root in (other.id, other.version_of, other.translation_of):
            if other.language == language:
                yield match_words(other.text)
            translation = other.translations.get(language)
            if translation:
                yield match_words(translation.text)


def _build(
    account: str, relation: Relation, entries: list[tuple[Claim, float]], dossier: Dossier
) -> Discrepancy:
    claims = tuple(sorted(claim.id for claim, _ in entries))
    original = dossier.accounts[account].reports
    positions = [Position("asserts", (account,), claims)]
    if original:
        positions.append(Position("silent", in_order({original}, dossier.accounts)))
    least = min(share for _, share in entries)
    return Discrepancy(
        id=f"{ATTRIBUTE}/{relation.value.replace('_', '-')}/{account}",
        attribute=ATTRIBUTE,
        scope="quotation",
        relation=relation,
        positions=tuple(positions),
        parameters={"share": round(100 * least), "passages": len(entries)},
    )
