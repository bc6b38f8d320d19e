"""The sources: who speaks, of what kind, and whether a party to the event."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.brief.context import Context
from reportgen.brief.model import Entry, Parallel, Run
from reportgen.brief.words.names import source_name
from reportgen.brief.words.phrase import capitalised, phrase, text
from reportgen.dossier import Source
from reportgen.language import Message

KINDS = {
    "belligerent": Message("source kind", "belligerent"),
    "government": Message("source kind", "government body"),
    "state_media": Message("source kind", "state media"),
    "news_agency": Message("source kind", "news agency"),
    "news_outlet": Message("source kind", "news outlet"),
    "opposition_media": Message("source kind", "opposition media"),
    "ngo_monitor": Message("source kind", "non-governmental monitor"),
    "un": Message("source kind", "United Nations body"),
    "local_network": Message("source kind", "local network"),
    "witness": Message("source kind", "witness"),
    "medical": Message("source kind", "medical source"),
    "armed_group_media": Message("source kind", "media of an armed group"),
    "social": Message("source kind", "social media"),
    "open_sources": Message("source kind", "open sources"),
}
PARTY = Message("source", "A party to the event")
ALIGNMENT = Message("source", "Alignment: {alignment}")
BASIS = Message("source", "Alignment: {alignment} (according to {basis})")
PROTECTED = Message("source", "Protected: not named in this brief")


def build_sources(context: Context) -> tuple[Entry, ...]:
    """One entry for each source, in the order of the dossier, with its documents' sigils."""
    return tuple(_entry(context, source) for source in context.dossier.sources.values())


def source_anchor(context: Context, source: Source) -> str:
    """The anchor of a source's entry: its number in the order of the dossier."""
    return f"s-{list(context.dossier.sources).index(source.id) + 1}"


def _entry(context: Context, source: Source) -> Entry:
    documents = context.dossier.documents.values()
    letters = [context.letters[each.id] for each in documents if each.source == source.id]
    return Entry(
        anchor=source_anchor(context, source),
        sigil=" ".join(letters),
        title=context.parallel(
            lambda language: capitalised(
                text(language, [source_name(source, language, short=False)])
            )
        ),
        lines=tuple(_lines(context, source)),
    )


def _lines(context: Context, source: Source) -> Iterator[Parallel]:
    yield context.say(KINDS[source.kind])
    if source.party:
        yield context.say(PARTY)
    if source.protected:
        yield context.say(PROTECTED)
    elif source.alignment:
        yield _alignment(context, source)


def _alignment(context: Context, source: Source) -> Parallel:
    """What is said of a source's alignment, with the basis for saying it."""
    said = context.localized(source.alignment, "value")
    message = BASIS if source.alignment_basis else ALIGNMENT
    basis = Run(source.alignment_basis, "value", "en", "ltr")
    return context.parallel(
        lambda language: phrase(
            language, language.say(message), alignment=said[language.code], basis=basis
        )
    )
