"""What a page says to machines: the event and the claims behind the differences, as JSON-LD in
the words of schema.org. Only what the page shows, and no rating but an editor's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from reportgen.brief.context import Context
from reportgen.brief.model import WEIGHTY, Parallel
from reportgen.brief.parts.documents import CUT, document_title
from reportgen.brief.parts.sources import source_anchor
from reportgen.brief.pieces.reviews import review_address
from reportgen.brief.words.names import source_name
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Claim, Document, Localized, PlaceRecord, Review, Source

Node = dict[str, Any]

PERSONS = frozenset({"witness", "medical", "social", "open_sources"})
"""Kinds of source that need not be an organization: they are named, not typed."""
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d([T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")
"""What of EDTF schema.org's Date and DateTime can say: nothing open, nothing about, no season."""
WEB = re.compile(r"https?://\S+")


def build_linked(context: Context) -> Node:
    """The graph: one Event, the sources that are organizations, the documents, and in the Event
    a Claim about it for each claim behind a critical or major difference, repeated by a report
    that is true to it, or rated by an editor where the page quotes it; a ClaimReview for each of
    the last. An `@id` is an anchor of the page where it has one for the thing.
    """
    dossier = context.dossier
    weighty = [found for found in context.differences if found.severity in WEIGHTY]
    repeated = _repeated(context)
    rated = _rated(context)
    grave = [claim for found in weighty for claim in context.claims_told(found)]
    shown = dict.fromkeys([*grave, *repeated, *(claim.id for claim in rated)])
    claims = [_claim(context, dossier.claims[claim], repeated.get(claim, ())) for claim in shown]
    return {
        "@context": "https://schema.org",
        "@graph": [
            {**_event(context), "subjectOf": claims},
            *_organizations(context),
            *(_document(context, each) for each in dossier.documents.values()),
            *(_review(context, claim, claim.review) for claim in rated if claim.review),
        ],
    }


def _repeated(context: Context) -> Mapping[str, tuple[str, ...]]:
    """Claim → the accounts that report it and, as the comparison finds, say what it says."""
    found: dict[str, tuple[str, ...]] = {}
    for each in context.found:
        if each.scope == "report" and each.relation == Relation.FAITHFUL:
            report, reported = each.positions
            for claim in reported.claims:
                found[claim] = (*found.get(claim, ()), *report.accounts)
    return found


def _event(context: Context) -> Node:
    event = context.dossier.event
    place = context.dossier.places.get(event.place or "")
    return {
        "@type": "Event",
        "@id": "#event",
        "identifier": event.id,
        "name": _plain(context.localized(event.title)),
        **({"description": _localized(context, event.summary)} if event.summary else {}),
        **_dates(event.date),
        **({"location": _place(context, place)} if place else {}),
    }


def _dates(date: str) -> Node:
    """`startDate`, of an interval `endDate` too; nothing for an end that is open or not exact."""
    ends = zip(("startDate", "endDate"), date.split("/"), strict=False)
    return {term: found for term, end in ends for found in _exact(end)}


def _exact(date: str) -> Iterator[str]:
    """A date or moment as ISO 8601 has it; nothing where it says less."""
    if DATE.fullmatch(date):
        yield date.replace(" ", "T")


def _place(context: Context, place: PlaceRecord) -> Node:
    """A place, and the first it lies in. A point is given where it was recorded."""
    within = context.dossier.places.get(place.within[0] if place.within else "")
    node: Node = {"@type": "Place", "name": _localized(context, place.name)}
    if place.lat is not None and place.lon is not None:
        node["geo"] = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}
    if within:
        node["containedInPlace"] = _place(context, within)
    return node


def _claim(context: Context, claim: Claim, reports: Collection[str]) -> Node:
    """A claim in its verbatim words and the language of the document it appears in, which says
    it. Where it appeared first is known of what others report."""
    dossier = context.dossier
    accounts = (claim.account, *reports)
    documents = list(dict.fromkeys(_address(context, dossier.document_of(a)) for a in accounts))
    first, *_ = appearances = [{"@id": document} for document in documents]
    return {
        "@type": "Claim",
        "@id": f"#{context.anchors[claim.id]}",
        "text": claim.quote.exact,
        **_named(context, dossier.speaker(claim.account), "author"),
        "appearance": appearances if reports else first,
        **({"firstAppearance": first} if reports else {}),
    }


def _rated(context: Context) -> list[Claim]:
    """The claims an editor rated, of those that stand as evidence."""
    claims = context.dossier.claims
    return [claims[claim] for claim in context.anchors if claims[claim].review]


def _review(context: Context, claim: Claim, review: Review) -> Node:
    """An editor's rating, said to be theirs."""
    url = review_address(context, claim)
    language = context.dossier.document_of(claim.account).language
    return {
        "@type": "ClaimReview",
        "claimReviewed": _word(claim.quote.exact, language),
        "itemReviewed": {"@id": f"#{context.anchors[claim.id]}"},
        "reviewRating": {"@type": "Rating", "alternateName": _localized(context, review.rating)},
        "author": {"@type": "Organization", "name": _localized(context, review.by)},
        "datePublished": review.date,
        **({"url": url} if url else {}),
    }


def _address(context: Context, document: Document) -> str:
    return f"#doc-{context.letters[document.id]}"


def _document(context: Context, document: Document) -> Node:
    """A document as the page names it; one that is not printed keeps source and language."""
    source = context.dossier.sources[document.source]
    node: Node = {
        "@type": "CreativeWork",
        "@id": _address(context, document),
        "inLanguage": document.language,
        **_named(context, source, "publisher"),
    }
    if context.printed(document):
        node["name"] = _plain(document_title(context, document))
        node |= dict(_references(document))
    return node


def _references(document: Document) -> Iterator[tuple[str, str]]:
    for date in _exact(document.published):
        yield "datePublished", date
    for key, url in (("url", document.url), ("archivedAt", document.archive)):
        if WEB.fullmatch(url) and CUT not in url:
            yield key, url


def _organizations(context: Context) -> Iterator[Node]:
    """Each source that may be called an organization, once; claims and documents refer to it."""
    for source in context.dossier.sources.values():
        if not _is_personal(source):
            anchor = f"#{source_anchor(context, source)}"
            yield {"@type": "Organization", "@id": anchor, "name": _source_name(context, source)}


def _is_personal(source: Source) -> bool:
    return source.protected or source.kind in PERSONS


def _named(context: Context, source: Source, role: str) -> Node:
    """A source in its role; one that may be a person is credited by its printed name alone."""
    if _is_personal(source):
        return {"creditText": _source_name(context, source)}
    return {role: {"@id": f"#{source_anchor(context, source)}"}}


def _source_name(context: Context, source: Source) -> list[Node]:
    return [
        _word(run.text, run.language or language.code)
        for language in context.languages
        for run in [source_name(source, language, short=False)]
    ]


def _localized(context: Context, words: Localized) -> list[Node]:
    return _plain(context.localized(words))


def _plain(words: Parallel) -> list[Node]:
    """Words in each language of the brief, each said to be in it."""
    return [_word(text.plain, code) for code, text in words.items()]


def _word(text: str, language: str) -> Node:
    return {"@value": text, "@language": language}
