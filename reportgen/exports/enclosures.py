"""What a brief carries as data inside its PDF: the claim records, the discrepancies, and a
manifest that ties both to the documents and to the engine.

Only what the page shows. Where a source is protected no id of the dossier is kept, for an id
may name it: documents and accounts bear their sigils, claims and discrepancies their anchors.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from reportgen.brief.context import Context, languages_of, open_context
from reportgen.brief.model import Parallel
from reportgen.brief.pieces.accounts import account_name
from reportgen.discrepancies.model import Discrepancy
from reportgen.dossier import (
    Account,
    Claim,
    Document,
    Dossier,
    Localized,
    Scoped,
    Source,
    Value,
)
from reportgen.exports.called import Called, call
from reportgen.exports.listing import listing
from reportgen.language import Message
from reportgen.settings import Settings

SCHEMA = "reportgen/manifest/1"
CLAIMS = Message("attachment", "Claim records, as printed (JSON)")
DISCREPANCIES = Message("attachment", "Discrepancies, as printed (JSON)")
MANIFEST = Message("attachment", "What this file was made from and by what (JSON)")


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file to carry in the PDF: its name, what it is, its text."""

    name: str
    description: Parallel
    text: str


def enclose(
    dossier: Dossier,
    discrepancies: Iterable[Discrepancy],
    settings: Settings,
    engines: Mapping[str, str],
) -> tuple[Enclosure, ...]:
    """`claims.json`, `discrepancies.json` and `manifest.json` of a brief.

    `engines` names what sets the page, with versions. The same records, settings and engines
    give the same texts. Raises UsageError for a language that is not known.
    """
    context = open_context(dossier, tuple(discrepancies), languages_of(dossier, settings))
    called = call(context)
    records = (
        ("claims.json", CLAIMS, _records(context, called)),
        ("discrepancies.json", DISCREPANCIES, _discrepancies(context, called, settings)),
    )
    files = [Enclosure(name, context.say(said), _json(data)) for name, said, data in records]
    manifest = _manifest(context, called, settings, engines, files)
    return (*files, Enclosure("manifest.json", context.say(MANIFEST), _json(manifest)))


def enclosure_date(dossier: Dossier) -> datetime:
    """The last day on which a printed document was published or retrieved, else the event's."""
    documents = [d for d in dossier.documents.values() if not dossier.sources[d.source].protected]
    dates = [date for d in documents for date in (d.published, d.retrieved)]
    days = [day for date in dates if (day := _first_day(date))]
    return max(days, default=_first_day(dossier.event.date) or datetime(2000, 1, 1))


def _first_day(date: str) -> datetime | None:
    """The first day of an EDTF date; None where its year is left open."""
    match = re.match(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-([0-3]\d))?", date)
    return datetime(int(match[1]), int(match[2] or 1), int(match[3] or 1)) if match else None


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _manifest(
    context: Context,
    called: Called,
    settings: Settings,
    engines: Mapping[str, str],
    files: Iterable[Enclosure],
) -> dict[str, Any]:
    choices = asdict(settings)
    del choices["formats"], choices["catalogs"]
    documents = [d for d in context.dossier.documents.values() if context.printed(d)]
    return {
        "schema": SCHEMA,
        "event": context.dossier.event.id,
        "attachments": {file.name: _digest(file.text) for file in files},
        "documents": {called.documents[d.id]: _digest(d.text) for d in documents},
        "settings": choices,
        "engines": dict(engines),
    }


def _records(context: Context, called: Called) -> dict[str, Any]:
    dossier = context.dossier
    event = dossier.event
    return {
        "event": {
            "id": event.id,
            "title": _shown(context, event.title),
            "date": event.date,
            "timezone": event.timezone,
        },
        "sources": [_source(context, called, each) for each in dossier.sources.values()],
        "documents": [_document(context, called, each) for each in dossier.documents.values()],
        "accounts": [_account(context, called, each) for each in dossier.accounts.values()],
        "claims": [
            _claim(context, called, each)
            for each in dossier.claims.values()
            if _stands_on_page(context, each)
        ],
    }


def _shown(context: Context, words: Localized) -> dict[str, str]:
    """Words in the languages of the brief."""
    codes = [language.code for language in context.languages]
    return {code: words[code] for code in codes if code in words}


def _source(context: Context, called: Called, source: Source) -> dict[str, Any]:
    name = source.public_name if source.protected else source.name
    return {
        "id": called.sources[source.id],
        "name": _shown(context, name),
        "kind": source.kind,
        "party": source.party,
        "protected": source.protected,
    }


def _document(context: Context, called: Called, document: Document) -> dict[str, Any]:
    """A document as the page names it; one that is not printed keeps source and language."""
    entry: dict[str, Any] = {
        "id": called.documents[document.id],
        "source": called.sources[document.source],
        "language": document.language,
        "excerpt": document.excerpt,
    }
    if not context.printed(document):
        return entry | {"printed": False}
    others = {"translation_of": document.translation_of, "version_of": document.version_of}
    return (
        entry
        | {"printed": True, "title": _shown(context, document.title)}
        | {key: called.documents[other] for key, other in others.items() if other}
        | {
            key: value
            for key in ("published", "retrieved", "reference", "url", "archive")
            if (value := getattr(document, key))
        }
        | {"sha256": _digest(document.text)}
    )


def _account(context: Context, called: Called, account: Account) -> dict[str, Any]:
    return {
        "id": called.accounts[account.id],
        "name": {
            language.code: account_name(context, account.id, language).plain
            for language in context.languages
        },
        "document": called.documents[account.document],
        "speaker": called.sources[context.dossier.speaker(account.id).id],
        "reports": called.accounts[account.reports] if account.reports else None,
        "via": [called.sources[source] for source in account.via],
        "examined": account.examined,
    } | _scope(called, account)


def _stands_on_page(context: Context, claim: Claim) -> bool:
    """Whether a claim is evidence, fills a cell, or stands in a document that is printed."""
    said = context.every(claim.account, claim.attribute)
    printed = context.printed(context.dossier.document_of(claim.account))
    return claim.id in context.anchors or claim in said or printed


def _claim(context: Context, called: Called, claim: Claim) -> dict[str, Any]:
    dossier = context.dossier
    entry = {
        "id": called.claims[claim.id],
        "source": called.sources[dossier.speaker(claim.account).id],
        "account": called.accounts[claim.account],
        "document": called.documents[dossier.accounts[claim.account].document],
        "attribute": claim.attribute,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "as_of": claim.as_of,
        "values": [_value(context, called, value) for value in claim.readings],
    }
    return entry | _scope(called, claim) | _words(context, claim)


def _scope(called: Called, record: Scoped) -> dict[str, Any]:
    """What it is stated of, as far as the record says."""
    scope = {
        "during": record.during,
        "by": [called.actors.get(key, key) for key in record.by],
        "where": [called.places.get(key, key) for key in record.where],
        "of": record.of,
        "method": record.method,
    }
    return {key: value for key, value in scope.items() if value}


def _words(context: Context, claim: Claim) -> dict[str, Any]:
    """The quote, with its place where the document is printed, and the translations shown."""
    document = context.dossier.document_of(claim.account)
    printed, evidence = context.printed(document), claim.id in context.anchors
    exact = claim.quote.exact if printed or evidence else None
    place = claim.quote if printed else None
    shown = [language.code for language in context.languages if evidence]
    return {
        "quote": {
            "exact": exact,
            "start": place and place.start,
            "end": place and place.end,
        },
        "translations": {
            code: {
                "text": claim.translations[code].text,
                # Who translated stands at the document, and only where that is printed.
                **claim.translations[code].credit.model_dump(exclude=None if printed else {"by"}),
            }
            for code in shown
            if code in claim.translations and code != document.language
        },
    }


def _value(context: Context, called: Called, value: Value) -> dict[str, Any]:
    """A reading as plain data, its references called as the enclosures call them."""
    data = value.model_dump(mode="json", exclude_none=True)
    for field, collection in value.refers.items():
        names: Mapping[str, str] = getattr(called, collection)
        said = data[field]
        one = isinstance(said, str)
        data[field] = names.get(said, said) if one else [names.get(ref, ref) for ref in said]
    texts = {key: words for key, words in data.items() if isinstance(words, dict)}
    return data | {key: _shown(context, words) for key, words in texts.items()}


def _discrepancies(context: Context, called: Called, settings: Settings) -> list[dict[str, Any]]:
    """`listing`, with records called by their names here and no place in an unprinted document
    (`start` and `end` are null there)."""
    beneath = (each for found in context.found for each in context.beneath[found.id])
    entries = listing(context.dossier, [*context.found, *beneath], settings)
    return [_entry(context, called, entry) for entry in entries]


def _entry(context: Context, called: Called, entry: Mapping[str, Any]) -> dict[str, Any]:
    claims = [context.dossier.claims[claim["id"]] for claim in entry["claims"]]
    kept = ("id", "source", "account", "document", "polarity", "certainty", "values", "quote")
    public = [_claim(context, called, claim) for claim in claims]
    return {
        **entry,
        "id": called.discrepancies[entry["id"]],
        "under": called.discrepancies.get(entry["under"], ""),
        "positions": [
            {
                "stance": position["stance"],
                "accounts": [called.accounts[key] for key in position["accounts"]],
                "claims": [called.claims[key] for key in position["claims"]],
            }
            for position in entry["positions"]
        ],
        "claims": [{key: claim[key] for key in kept} for claim in public],
    }
