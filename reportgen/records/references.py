"""Every name in the records leads to a record, and no way of names leads back to itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reportgen.dossier import Claim, Vocabulary
from reportgen.records.findings import Findings
from reportgen.records.formalities import claims as claims_written
from reportgen.records.formalities import entries, records
from reportgen.records.kinds import Reading
from reportgen.records.kinds.reading import Named
from reportgen.records.nodes import Where
from reportgen.records.typed import suggestion

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
        "by": "actors",
        "where": "places",
        "of": "populations",
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
        "undetermined": "attributes",
        "denied_by": "attributes",
    },
}
CLAIM_NAMES = {
    "account": "accounts",
    "attribute": "attributes",
    "quoted_document": "documents",
    "attributed_to": "sources",
    "by": "actors",
    "where": "places",
    "of": "populations",
}
CHAINS = (
    ("accounts", "reports"),
    ("places", "within"),
    ("actors", "member_of"),
    ("documents", "translation_of"),
    ("documents", "version_of"),
)
FREE = {("accounts", "examined"): "all", ("claims", "attributed_to"): "none"}


def check_references(data: Tree, vocabulary: Vocabulary, report: Findings) -> None:
    """Names and chains, in records still as written: what could not be typed is checked all
    the same."""
    known = _known(data, vocabulary)
    for collection, keys in NAMES.items():
        for id, record in records(data, collection):
            _check_names(record, (collection, id), collection, keys, known, report)
    for index, record in enumerate(claims_written(data)):
        if isinstance(record, dict):
            _check_names(record, ("claims", index), "claims", CLAIM_NAMES, known, report)
    for id, account in records(data, "accounts"):
        if "reports" in account and "speaker" in account:
            report.error(
                ("accounts", id, "speaker"),
                "two-origins",
                "an account reports another account or a speaker, not both",
                "keep `reports`; the speaker is that account's",
            )
    _check_event(data.get("event"), known, report)
    for collection, key in CHAINS:
        _check_chain(dict(records(data, collection)), collection, key, report)


def check_values(
    claims: Mapping[str, Claim],
    places: Mapping[str, Where],
    data: Tree,
    vocabulary: Vocabulary,
    kinds: Mapping[str, Reading],
    report: Findings,
) -> None:
    """What the values name: places, actors, codes, forms; and superseded claims."""
    known = _known(data, vocabulary)
    for id, claim in claims.items():
        at = (*places[id], "value")
        for noun, names, where in _named_by(claim, known, vocabulary, kinds):
            for name in names:
                if name not in where:
                    report.error(
                        at,
                        "unknown-reference",
                        f"there is no {noun} `{name}`",
                        suggestion(name, where),
                    )
        _check_superseded(claim, claims, places, report)
    leads = {id: [claim.supersedes] for id, claim in claims.items() if claim.supersedes}
    for loop in _loops(leads):
        _report_loop(loop, (*places[loop[0]], "supersedes"), report)


def _check_superseded(
    claim: Claim, claims: Mapping[str, Claim], places: Mapping[str, Where], report: Findings
) -> None:
    name, place = claim.supersedes, (*places[claim.id], "supersedes")
    if not name:
        return
    if name not in places:
        report.error(
            place, "unknown-reference", f"there is no claim `{name}`", suggestion(name, places)
        )
    elif name in claims and claims[name].attribute != claim.attribute:
        report.error(
            place,
            "supersedes-other",
            f"`{name}` is about {claims[name].attribute}, not {claim.attribute}",
            "name an earlier claim on the same attribute",
        )


def _known(data: Tree, vocabulary: Vocabulary) -> dict[str, set[str]]:
    written = {
        name: {id for id, _ in entries(data, name)}
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
    attributes = vocabulary.attributes.values()
    return written | {"populations": {a.population for a in attributes if a.population}}


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
    report: Findings,
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


def _check_event(event: Any, known: Mapping[str, set[str]], report: Findings) -> None:
    if not isinstance(event, dict):
        return
    keys = {"place": "places", "attributes": "attributes"}
    _check_names(event, ("event",), "event", keys, known, report)


def _check_chain(records: Mapping[str, Tree], collection: str, key: str, report: Findings) -> None:
    leads = {id: [name for _, name in _names(record.get(key))] for id, record in records.items()}
    for loop in _loops(leads):
        _report_loop(loop, (collection, loop[0], key), report)


def _report_loop(loop: list[str], place: Where, report: Findings) -> None:
    report.error(
        place,
        "cycle",
        f"{' → '.join([*loop, loop[0]])} leads back to itself",
        "take one of these out",
    )


def _loops(leads: Mapping[str, list[str]]) -> Iterable[list[str]]:
    """Each loop of names once, from its first record in file order."""
    reported: set[str] = set()
    for id in leads:
        loop = _loop(id, leads)
        if loop and not reported & set(loop):
            reported |= set(loop)
            yield loop


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
    claim: Claim,
    known: Mapping[str, set[str]],
    vocabulary: Vocabulary,
    kinds: Mapping[str, Reading],
) -> Iterator[Named]:
    attribute = vocabulary.attributes[claim.attribute]
    for reading in claim.readings:
        for field, collection in reading.refers.items():
            names = getattr(reading, field)
            listed = (names,) if isinstance(names, str) else names
            yield collection.removesuffix("s"), listed, known[collection]
        named = kinds[attribute.kind].named(reading, attribute, vocabulary)
        if named:
            yield named
