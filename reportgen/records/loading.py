"""From records to a dossier: open, type, connect; every fault of the records at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from reportgen.dossier import Account, Actor, Credit, Document, Dossier, Event, PlaceRecord, Source
from reportgen.records.basemap import check_inside, read_basemap
from reportgen.records.characters import misleading, respelt
from reportgen.records.claims import Around, read_claims
from reportgen.records.decisions import read_additions, read_decisions
from reportgen.records.documents import read_document
from reportgen.records.findings import Findings
from reportgen.records.formalities import check_form
from reportgen.records.kinds import ReadKind, readings
from reportgen.records.nodes import Refused, Where
from reportgen.records.opening import Records, call_records, open_records, open_texts
from reportgen.records.references import check_references, check_values
from reportgen.records.reviews import check_reviews
from reportgen.records.texts import Shelf, Texts
from reportgen.records.typed import listing, mapping, suggestion, typed
from reportgen.records.vocabulary import KEYS as VOCABULARY_KEYS
from reportgen.records.vocabulary import extend
from reportgen.records.written import LANGUAGES, WrittenCredit
from reportgen.text.controls import UNDRAWN

COLLECTIONS = ("sources", "places", "actors", "documents", "accounts")
KEYS = (
    "event",
    "translations",
    "basemap",
    *COLLECTIONS,
    "claims",
    "decisions",
    "additions",
    *VOCABULARY_KEYS,
)
REQUIRED = ("event", "sources", "documents", "accounts", "claims")

PROSE = frozenset({*LANGUAGES, "translations", "title", "summary", "note", "reason"})
"""Keys of what may cite the oddities of a document: names and values have no need to."""

Model = TypeVar("Model", bound=BaseModel)


def read_dossier(
    records: Records, texts: Texts | None = None, kinds: Mapping[str, ReadKind] | None = None
) -> tuple[Dossier | None, Findings]:
    """The dossier of some records, None where they are wrong, and all that was found. Raises
    UsageError for what can be no records."""
    report = Findings(call_records(records))
    try:
        data = open_records(records, report)
    except Refused as refused:
        for fault in refused.faults:
            report.fault(fault)
        return None, report
    if not isinstance(data, dict):
        message = "the records are not keys and values"
        report.error((), "wrong-shape", message, "begin with `event:`")
        return None, report
    dossier = _dossier(data, open_texts(records, texts), kinds or {}, report)
    return (None if report.errors else dossier), report


def _dossier(
    data: dict[str, Any], texts: Shelf, further: Mapping[str, ReadKind], report: Findings
) -> Dossier | None:
    _check_keys(data, report)
    _check_texts(data, (), report)
    kinds = readings(further)
    vocabulary = extend(data, report, kinds)
    credit = _credit(data, report)
    event = typed(Event, data["event"], ("event",), report) if "event" in data else None
    sources = _collection(Source, data, "sources", report)
    places = _collection(PlaceRecord, data, "places", report)
    basemap = read_basemap(data, texts, report)
    actors = _collection(Actor, data, "actors", report)
    accounts = _collection(Account, data, "accounts", report)
    documents = _documents(data, texts, credit, report)
    date = event.date if event else ""
    around = Around(accounts, documents, vocabulary, credit, date, kinds)
    claims, where = read_claims(listing(data, "claims", report), around, report)
    decisions = read_decisions(data, report)
    additions = read_additions(data, claims, vocabulary, report)
    check_form(data, report)
    check_reviews(data, report)
    check_references(data, vocabulary, report)
    check_values(claims, where, data, vocabulary, kinds, report)
    check_inside(basemap, places, claims, report)
    _check_sources(sources, report)
    if report.errors or event is None:
        return None
    return Dossier(
        event=event,
        sources=sources,
        documents=documents,
        accounts=accounts,
        claims=claims,
        places=places,
        basemap=basemap,
        actors=actors,
        vocabulary=vocabulary,
        decisions=decisions,
        additions=additions,
        folder=texts.call("") or report.file,
        kinds=further,
        undrawn=any(finding.code == UNDRAWN for finding in report.findings),
    )


def _check_texts(data: Any, place: Where, report: Findings) -> None:
    """Misleading characters in the records' own words; quotes are judged in their document."""
    if isinstance(data, str):
        for control, message in misleading(data):
            remedy = respelt(data[control.offset : control.end], control.name)
            if control.level == "error" or (remedy and PROSE.isdisjoint(place)):
                report.error(place, control.name, message, remedy or "delete it")
            else:
                report.warning(place, control.name, message, remedy)
    elif isinstance(data, list):
        for index, entry in enumerate(data):
            _check_texts(entry, (*place, index), report)
    elif isinstance(data, dict):
        for key, entry in data.items():
            if key not in ("quote", "hedge", "furniture"):
                _check_texts(entry, (*place, key), report)


def _check_keys(data: dict[str, Any], report: Findings) -> None:
    for key in data.keys() - set(KEYS):
        report.error((key,), "unknown-key", f"the key `{key}` is unknown", suggestion(key, KEYS))
    for key in REQUIRED:
        if key not in data:
            report.error((), "missing-key", f"the key `{key}` is missing", f"add `{key}:`")


def _credit(data: dict[str, Any], report: Findings) -> Credit:
    written = typed(WrittenCredit, data.get("translations", {}), ("translations",), report)
    return written.credit(Credit()) if written else Credit()


def _collection(
    model: type[Model], data: dict[str, Any], key: str, report: Findings
) -> dict[str, Model]:
    found = {}
    for id, record in mapping(data, key, report).items():
        entry = typed(model, record, (key, id), report, id=id)
        if entry is not None:
            found[id] = entry
    return found


def _documents(
    data: dict[str, Any], texts: Shelf, credit: Credit, report: Findings
) -> dict[str, Document]:
    found = {}
    for id, record in mapping(data, "documents", report).items():
        document = read_document(id, record, texts, credit, report)
        if document is not None:
            found[id] = document
    return found


def _check_sources(sources: Mapping[str, Source], report: Findings) -> None:
    for id, source in sources.items():
        if source.protected and not source.public_name:
            report.error(
                ("sources", id),
                "public-name-missing",
                f"the source `{id}` is protected and has no name to print",
                "add `public_name: {ar: …, en: …}`",
            )
