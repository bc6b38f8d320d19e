"""What records are called where data leaves the house: by their ids, or, where a source is
protected, by the short names of the page, for an id may name it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportgen.brief.context import Context

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Called:
    """Id of a record → what it is called in data that leaves."""

    sources: Names
    documents: Names
    accounts: Names
    claims: Names
    discrepancies: Names
    places: Names
    actors: Names


def call(context: Context) -> Called:
    """The names of all records of a brief's dossier."""
    dossier = context.dossier
    if not any(source.protected for source in dossier.sources.values()):
        found = [d.id for each in context.found for d in (each, *context.beneath[each.id])]
        rooms = (dossier.sources, dossier.documents, dossier.accounts, dossier.claims)
        every = (*rooms, found, dossier.places, dossier.actors)
        return Called(*({key: key for key in keys} for keys in every))
    claims = _numbered("claim", dossier.claims) | dict(context.anchors)
    return Called(
        sources=_numbered("s", dossier.sources),
        documents=context.letters,
        accounts=context.sigils,
        claims=claims,
        discrepancies=_entries(context),
        places=_numbered("place", dossier.places),
        actors=_numbered("actor", dossier.actors),
    )


def _entries(context: Context) -> dict[str, str]:
    """Entries by their number on the page; what is told beneath one, by that and its place."""
    found = {key: f"d-{number}" for key, number in context.numbers.items()}
    for head, beneath in context.beneath.items():
        found |= {each.id: f"{found[head]}-{n}" for n, each in enumerate(beneath, 1)}
    return found


def _numbered(word: str, keys: Iterable[str]) -> dict[str, str]:
    return {key: f"{word}-{n}" for n, key in enumerate(keys, 1)}
