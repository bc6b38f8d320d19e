"""The documents behind the brief: what each is, where it is kept, and by which hash it is
known; and the slips in its text that were kept as they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportgen.brief.context import Context
from reportgen.brief.model import Entry, Parallel, Run, Text
from reportgen.brief.pieces.accounts import account_name
from reportgen.brief.pieces.credits import credit_text
from reportgen.brief.words.names import source_name
from reportgen.brief.words.phrase import Slot, phrase, quoted, value
from reportgen.dossier import Credit, Document, Slip
from reportgen.language import Language, Message, bind
from reportgen.text.bidi.ordering import direction

OF = Message("document", "Document of {source}")
PUBLISHED = Message("document", "Published: {date}")
LANGUAGE = Message("document", "Language: {language}")
REFERENCE = Message("document", "Reference: {reference}")
URL = Message("document", "Address: {url}")
ARCHIVE = Message("document", "Archived at: {url}")
RETRIEVED = Message("document", "Retrieved: {date}")
SHA256 = Message("document", "SHA-256 of the text: {hash}")
TRANSLATES = Message("document", "Translation of document {letter}")
VERSION = Message("document", "Another version of document {letter}")
ACCOUNT = Message("document", "{sigil}: {account}")
TRANSLATED = Message("document", "Into {language}: {credit}")
EXCERPT = Message("document", "An excerpt: nothing is concluded from what is not in it.")
WITHHELD = Message("document", "Kept, not printed: its source is protected.")
SLIP = Message("document", "Text quality: {words} ({kind})")
SLIP_NOTE = Message("document", "Text quality: {words} ({kind}): {note}")
EXTRACTIONS = {
    "ocr": Message("document", "Text read from an image by machine"),
    "transcript": Message("document", "Text transcribed from speech"),
    "manual": Message("document", "Text typed from the original"),
}
SLIPS = {
    "typing": Message("slip", "typing slip, kept as it stands"),
    "scan": Message("slip", "scanning slip, kept as it stands"),
    "spacing": Message("slip", "spacing slip, kept as it stands"),
    "markup": Message("slip", "markup left in the text, kept as it stands"),
}
OPENED = ("https://", "http://", "mailto:")
"""Schemes that become links; any other address is printed and leads nowhere."""
CUT = "…"
"""Stands in an address of which only the beginning is known."""


def build_documents(context: Context) -> tuple[Entry, ...]:
    """One entry for each document, in the order of the dossier."""
    return tuple(
        Entry(
            anchor=f"doc-{context.letters[document.id]}",
            sigil=context.letters[document.id],
            title=document_title(context, document),
            lines=tuple(_lines(context, document)),
        )
        for document in context.dossier.documents.values()
    )


def document_title(context: Context, document: Document) -> Parallel:
    """A document's title, else whose it is; of a protected source always the latter."""
    if document.title and context.printed(document):
        return context.localized(document.title)
    source = context.dossier.sources[document.source]
    return context.parallel(
        lambda language: phrase(language, language.say(OF), source=source_name(source, language))
    )


def _lines(context: Context, document: Document) -> Iterator[Parallel]:
    yield _said(context, LANGUAGE, "language", lambda lang: lang.name_of(document.language))
    yield from _accounts(context, document)
    if not context.printed(document):
        yield context.say(WITHHELD)
        return
    if document.published:
        yield _said(context, PUBLISHED, "date", lambda lang: lang.edtf(document.published))
    for message, letter in ((TRANSLATES, document.translation_of), (VERSION, document.version_of)):
        if letter:
            yield context.say(message, letter=_latin(context.letters[letter]))
    if document.excerpt:
        yield context.say(EXCERPT)
    if document.note:
        yield context.localized(document.note)
    yield from _whereabouts(context, document)
    if document.extraction in EXTRACTIONS:
        yield context.say(EXTRACTIONS[document.extraction])
    if document.sha256:
        yield context.say(SHA256, hash=_latin(document.sha256))
    yield from _translations(context, document)
    yield from (_slip(context, document, slip) for slip in document.slips)


def _accounts(context: Context, document: Document) -> Iterator[Parallel]:
    for account in context.dossier.accounts.values():
        if account.document == document.id:
            yield _account(context, account.id)


def _account(context: Context, account: str) -> Parallel:
    def said(language: Language) -> Text:
        sigil = _latin(context.sigils[account])
        name = account_name(context, account, language)
        return phrase(language, language.say(ACCOUNT), sigil=sigil, account=name)

    return context.parallel(said)


def _whereabouts(context: Context, document: Document) -> Iterator[Parallel]:
    if document.reference:
        yield context.say(REFERENCE, reference=_latin(document.reference))
    for message, url in ((URL, document.url), (ARCHIVE, document.archive)):
        if url:
            yield context.say(message, url=_link(url))
    if document.retrieved:
        yield _said(context, RETRIEVED, "date", lambda lang: lang.edtf(document.retrieved))


def _translations(context: Context, document: Document) -> Iterator[Parallel]:
    for code, translation in document.translations.items():
        yield _translation(context, code, translation.credit)


def _translation(context: Context, code: str, credit: Credit) -> Parallel:
    credited = credit_text(context, credit)

    def said(language: Language) -> Text:
        template = language.say(TRANSLATED)
        into = language.name_of(code)
        return phrase(language, template, language=into, credit=credited[language.code])

    return context.parallel(said)


def _slip(context: Context, document: Document, slip: Slip) -> Parallel:
    original = bind(document.language)
    way = direction(slip.quote, original.direction)
    quote = Run(slip.quote, "quote", original.code, way)

    def said(language: Language) -> Text:
        slots: dict[str, Slot] = {
            "words": quoted(language, quote),
            "kind": phrase(language, language.say(SLIPS[slip.kind])),
        }
        if language.code not in slip.note:
            return phrase(language, language.say(SLIP), **slots)
        note = value(language, slip.note[language.code])
        return phrase(language, language.say(SLIP_NOTE), note=note, **slots)

    return context.parallel(said)


def _said(
    context: Context, message: Message, slot: str, make: Callable[[Language], str]
) -> Parallel:
    """A message with one slot that each language says in its own way."""
    return context.parallel(
        lambda language: phrase(language, language.say(message), **{slot: make(language)})
    )


def _latin(words: str) -> Run:
    return Run(words, "value", "en", "ltr")


def _link(url: str) -> Run:
    opens = url.startswith(OPENED) and CUT not in url
    return Run(url, "value", "en", "ltr", href=url if opens else "")
