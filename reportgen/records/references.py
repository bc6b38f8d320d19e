"""Every name in the records leads to a record, and no way of names leads back to itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..dossier import Claim, Vocabulary
from .dates import is_edtf, is_zone
from .nodes import Where
from .report import Report
from .typed import suggestion

Tree = dict[str, Any]

# collection → key → what it names
NAMES: dict[str, dict[str, str]] = {
    "documents": {"source": "sources", "translation_of": "documents", "version_of": "documents"},
    "accounts": {
        "document": "documents",
        "reports": "accounts",
        "speaker": "sources",
        "via": "sources",
        "examined": "attributes",
    },
    "places": {"within": "places", "same_as": "places"},
    "actors": {"member_of": "actors"},
    "attributes": {
        "group": "groups",
        "unit": "units",
        "scheme": "schemes",
        "concept": "glossary",
        "presupposes": "attributes",
        "qualifies": "attributes",
        "total_of": "attributes",
    },
}
CLAIM_NAMES = {
    "account": "accounts",
    "attribute": "attributes",
    "quoted_document": "documents",
    "attributed_to": "sources",
}
CHAINS = (
    ("accounts", "reports"),
    ("places", "within"),
    ("actors", "member_of"),
    ("documents", "translation_of"),
    ("documents", "version_of"),
)
ID = re.compile(r"\w[\w.-]*")
READERS = ("ar", "en")
NAMED = (("sources", "name"), ("places", "name"), ("actors", "name"), ("attributes", "label"))
FREE = {("accounts", "examined"): "all", ("claims", "attributed_to"): "none"}


def check_ids(data: Tree, report: Report) -> None:
    """Ids are words: they become parts of other ids, of links and of anchors."""
    for collection in ("sources", "documents", "accounts", "places", "actors", "attributes"):
        for id, _ in _entries(data, collection):
            if not ID.fullmatch(id):
                report.error(
                    (collection, id),
                    "bad-id",
                    f"`{id}` is no id",
                    "write letters, digits and . _ - without spaces",
                )


def check_languages(data: Tree, report: Report) -> None:
    """What is named in one of the dossier's languages is named in the others too."""
    event = data.get("event")
    title = event.get("title") if isinstance(event, dict) else None
    wanted = [code for code in READERS if isinstance(title, dict) and code in title]
    for collection, key in NAMED:
        for id, record in _records(data, collection):
            names = record.get(key)
            for code in wanted if isinstance(names, dict) else ():
                if code not in names:
                    report.warning(
                        (collection, id, key),
                        "language-missing",
                        f"no `{code}` in `{key}` of `{id}`",
                        f"add `{code}: …`",
                    )


def check_references(data: Tree, vocabulary: Vocabulary, report: Report) -> None:
    """Names, dates, time zones and chains, in records still as written: what could not be
    typed is checked all the same."""
    known = _known(data, vocabulary)
    for collection, keys in NAMES.items():
        for id, record in _records(data, collection):
            _check_names(record, (collection, id), collection, keys, known, report)
    for index, record in enumerate(_claims(data)):
        if isinstance(record, dict):
            _check_names(record, ("claims", index), "claims", CLAIM_NAMES, known, report)
    _check_event(data.get("event"), known, report)
    _check_dates(data, report)
    for collection, key in CHAINS:
        _check_chain(dict(_records(data, collection)), collection, key, report)


def check_values(
    claims: Mapping[str, Claim],
    places: Mapping[str, Where],
    data: Tree,
    vocabulary: Vocabulary,
    report: Report,
) -> None:
    """What the values name: places, actors, codes, forms, zones; and superseded claims."""
    known = _known(data, vocabulary)
    for id, claim in claims.items():
        at = (*places[id], "value")
        for noun, names, where in _named_by(claim, known, vocabulary):
            for name in names:
                if name not in where:
                    report.error(
                        at,
                        "unknown-reference",
                        f"there is no {noun} `{name}`",
                        suggestion(name, where),
                    )
        for reading in claim.readings:
            if reading.kind == "time" and reading.zone and not is_zone(reading.zone):
                report.error(at, "bad-timezone", f"`{reading.zone}` is no time zone", _ZONES)
        if claim.supersedes and (claim.supersedes == id or claim.supersedes not in places):
            report.error(
                (*places[id], "supersedes"),
                "unknown-reference",
                f"there is no other claim `{claim.supersedes}`",
                suggestion(claim.supersedes, places),
            )


_ZONES = "write an IANA name as `Asia/Damascus`"


def _known(data: Tree, vocabulary: Vocabulary) -> dict[str, set[str]]:
    written = {
        name: {id for id, _ in _entries(data, name)}
        for name in (
            "sources",
            "documents",
            "accounts",
            "places",
            "actors",
            "attributes",
            "groups",
            "units",
            "schemes",
            "glossary",
        )
    }
    for name in ("attributes", "groups", "units", "schemes", "glossary"):
        written[name] |= set(getattr(vocabulary, name))
    return written


def _entries(data: Tree, collection: str) -> Iterable[tuple[str, Any]]:
    found = data.get(collection)
    return found.items() if isinstance(found, dict) else ()


def _records(data: Tree, collection: str) -> Iterable[tuple[str, Tree]]:
    return ((id, record) for id, record in _entries(data, collection) if isinstance(record, dict))


def _claims(data: Tree) -> list[Any]:
    found = data.get("claims")
    return found if isinstance(found, list) else []


def _names(value: Any) -> list[tuple[Where, str]]:
    """Each name a key holds, with its place under the key."""
    if isinstance(value, str):
        return [((), value)]
    if isinstance(value, list):
        return [((at,), name) for at, name in enumerate(value) if isinstance(name, str)]
    return []


def _check_names(
    record: Tree,
    place: Where,
    collection: str,
    keys: Mapping[str, str],
    known: Mapping[str, set[str]],
    report: Report,
) -> None:
    for key, target in keys.items():
        if isinstance(record.get(key), str) and record[key] == FREE.get((collection, key)):
            continue
        for inside, name in _names(record.get(key)):
            if name not in known[target]:
                noun = {"glossary": "concept"}.get(target, target.removesuffix("s"))
                report.error(
                    (*place, key, *inside),
                    "unknown-reference",
                    f"there is no {noun} `{name}`",
                    suggestion(name, known[target]),
                )


def _check_event(event: Any, known: Mapping[str, set[str]], report: Report) -> None:
    if not isinstance(event, dict):
        return
    keys = {"place": "places", "attributes": "attributes"}
    _check_names(event, ("event",), "event", keys, known, report)
    _check_date(event, "date", ("event",), report)
    _check_zone(event, "timezone", ("event",), report)


def _check_dates(data: Tree, report: Report) -> None:
    for id, document in _records(data, "documents"):
        for key in ("published", "retrieved"):
            _check_date(document, key, ("documents", id), report)
        _check_zone(document, "zone", ("documents", id), report)


def _check_date(record: Tree, key: str, place: Where, report: Report) -> None:
    value = record.get(key)
    if isinstance(value, str) and value and not is_edtf(value):
        report.error(
            (*place, key),
            "bad-date",
            f"`{value}` is no EDTF date",
            "write 2018-11-17, 2018-11, 2018-11-17~ or 2018-11-17T16:30",
        )


def _check_zone(record: Tree, key: str, place: Where, report: Report) -> None:
    value = record.get(key)
    if isinstance(value, str) and (not is_zone(value) or value[0] in "+-"):
        report.error((*place, key), "bad-timezone", f"`{value}` is no time zone", _ZONES)


def _check_chain(records: Mapping[str, Tree], collection: str, key: str, report: Report) -> None:
    """Reports each loop of names once, at its first record in file order."""
    leads = {id: [name for _, name in _names(record.get(key))] for id, record in records.items()}
    reported: set[str] = set()
    for id in leads:
        loop = _loop(id, leads)
        if loop and not reported & set(loop):
            reported |= set(loop)
            report.error(
                (collection, id, key),
                "cycle",
                f"{' → '.join([*loop, loop[0]])} leads back to itself",
                "take one of these out",
            )


def _loop(start: str, leads: Mapping[str, list[str]]) -> list[str]:
    """A way from `start` back to it, or nothing."""
    came: dict[str, str] = {}
    todo = [start]
    while todo:
        here = todo.pop()
        for name in leads.get(here, ()):
            if name == start:
                way = [here]
                while way[-1] != start:
                    way.append(came[way[-1]])
                return way[::-1]
            if name not in came:
                came[name] = here
                todo.append(name)
    return []


def _named_by(
    claim: Claim, known: Mapping[str, set[str]], vocabulary: Vocabulary
) -> Iterable[tuple[str, tuple[str, ...], Iterable[str]]]:
    attribute = vocabulary.attributes[claim.attribute]
    for reading in claim.readings:
        if reading.kind == "place":
            yield "place", (reading.ref,), known["places"]
        elif reading.kind == "actor":
            yield "actor", reading.refs, known["actors"]
        elif reading.kind == "category":
            scheme = vocabulary.schemes.get(attribute.scheme or "")
            yield "code", reading.codes, scheme.codes if scheme else ()
        elif reading.kind == "term":
            yield "form", (reading.form,), _forms(attribute.concept, vocabulary)


def _forms(concept: str | None, vocabulary: Vocabulary) -> list[str]:
    glossary = vocabulary.glossary
    named = glossary.values() if concept is None else filter(None, [glossary.get(concept)])
    return [form for entry in named for form in entry.forms]
