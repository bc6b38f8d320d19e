"""Each translation beside its original, and what it changed.

A *working* translation is the editor's own: what it lost is for the editor (`records.check`).
A *published* one, a document that translates another or the words of an official translation,
is an account's, and what it changed a difference (`discrepancies`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportgen.dossier import Claim, Document, Dossier
from reportgen.text.drift import Drift, differences, not_read
from reportgen.text.readers import LANGUAGES, Mention

KEYS = {"en": "english", "ar": "arabic"}
PUBLISHED = "official"
"""The kind of a translation that somebody published."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """Words and their translation. `id` begins the ids of what drifted in it; `owner`
    is the claim or the document, `line` counts the translation's lines from 1, 0 where it is a
    claim's."""

    id: str
    original: str
    original_language: str
    translation: str
    language: str
    owner: str
    line: int = 0

    @property
    def key(self) -> str:
        """The key that its record is written under."""
        return KEYS.get(self.language, "translations")

    def drifts(self) -> Iterator[tuple[str, Drift]]:
        """What drifted, under an id that stays as long as the words do."""
        seen: dict[str, int] = {}
        for drift in differences(
            self.original, self.original_language, self.translation, self.language
        ):
            sides = (self.said(drift.original, ours=True), self.said(drift.translation, ours=False))
            name = f"{self.id}/{drift.change}/{_named('~'.join(filter(None, sides)))}"
            seen[name] = seen.get(name, 0) + 1
            yield name if seen[name] == 1 else f"{name}/{seen[name]}", drift

    def unread(self) -> tuple[Mention, ...]:
        """The figures of which nothing is said."""
        return not_read(self.original, self.original_language, self.translation, self.language)

    def said(self, mention: Mention | None, *, ours: bool) -> str:
        """The words of a mention, of the original if `ours`; empty for none."""
        text = self.original if ours else self.translation
        return text[mention.start : mention.end] if mention else ""


def of_claim(claim: Claim, dossier: Dossier, *, published: bool) -> Iterator[Rendering]:
    """The translations of a claim's quote, of one sort. Those that stand in a translated
    document are read there, with all that is around them."""
    document = dossier.document_of(claim.account)
    for language, translation in claim.translations.items():
        if (translation.credit.kind == PUBLISHED) != published:
            continue
        if not published and language in document.translations:
            continue
        if LANGUAGES.issuperset((document.language, language)):
            name = f"{claim.attribute}/translation/{claim.id}/{language}"
            yield Rendering(
                name, claim.quote.exact, document.language, translation.text, language, claim.id
            )


def _of_document(document: Document) -> Iterator[Rendering]:
    """The working translations of a document, line beside line where there are as many."""
    for language, translation in document.translations.items():
        readable = LANGUAGES.issuperset((document.language, language))
        if readable and translation.credit.kind != PUBLISHED:
            whole = Rendering(
                f"{document.id}/translation/{language}",
                document.text,
                document.language,
                translation.text,
                language,
                document.id,
                1,
            )
            yield from _lines(whole)


def of_publication(document: Document, original: Document) -> Iterator[Rendering]:
    """A document that somebody published as the translation of another."""
    if LANGUAGES.issuperset((document.language, original.language)):
        whole = Rendering(
            f"statement.translation/translation/{document.id}",
            original.text,
            original.language,
            document.text,
            document.language,
            document.id,
            1,
        )
        yield from _lines(whole)


def working(dossier: Dossier) -> Iterator[Rendering]:
    """Every working translation of a dossier."""
    for document in dossier.documents.values():
        yield from _of_document(document)
    for claim in dossier.claims.values():
        yield from of_claim(claim, dossier, published=False)


def _lines(whole: Rendering) -> Iterator[Rendering]:
    """Line by line; as a whole where there are not as many."""
    ours, theirs = _numbered(whole.original), _numbered(whole.translation)
    if len(ours) != len(theirs):
        yield whole
        return
    for (_, mine), (line, yours) in zip(ours, theirs, strict=True):
        yield replace(whole, id=f"{whole.id}/{line}", original=mine, translation=yours, line=line)


def _numbered(text: str) -> list[tuple[int, str]]:
    return [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]


def _named(words: str) -> str:
    return "_".join(words.split())
