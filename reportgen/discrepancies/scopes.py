"""What two claims are of: the same, one within the other, or things that are not compared
(docs/comparison.md, "The scope of a claim")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from reportgen.discrepancies.days import span
from reportgen.discrepancies.kinds import Frame
from reportgen.discrepancies.kinds.frame import ancestors
from reportgen.dossier import Claim, Dossier

Holds = Literal["same", "first", "second", "apart"]
"""Which side's scope holds the other's."""

RESPECTS = ("method", "of", "during", "where", "by")
"""In the order in which a sentence names one, where several differ."""


def relate_scopes(
    first: Claim, second: Claim, frame: Frame, respects: Sequence[str] = RESPECTS
) -> tuple[Holds, str]:
    """How the scopes of two claims lie to each other, and in which respect they differ."""
    scopes = [_scope(claim, frame.dossier) for claim in (first, second)]
    alike = first.attribute == second.attribute or "of" not in respects
    if alike and scopes[0] == scopes[1]:
        return "same", ""
    holds: Holds = "same"
    differing = ""
    for respect in respects:
        found = RELATE[respect](first, second, frame.dossier)
        if found == "apart" or (found != "same" and holds not in ("same", found)):
            return "apart", respect
        if found != "same":
            holds, differing = found, differing or respect
    return holds, differing


def _scope(claim: Claim, dossier: Dossier) -> tuple[object, ...]:
    """All that a claim or its account names."""
    account = dossier.accounts[claim.account]
    return (
        claim.during or account.during,
        claim.by or account.by,
        claim.where or account.where,
        claim.of or account.of,
        claim.method or account.method,
    )


def during_of(claim: Claim, dossier: Dossier) -> str:
    """The period a claim is of, in EDTF; empty where neither it nor its account names one."""
    return claim.during or dossier.accounts[claim.account].during


def by_of(claim: Claim, dossier: Dossier) -> tuple[str, ...]:
    """The perpetrators a claim is of; none means all."""
    return claim.by or dossier.accounts[claim.account].by


def where_of(claim: Claim, dossier: Dossier) -> tuple[str, ...]:
    """The places a claim is of; none means the event's."""
    return claim.where or dossier.accounts[claim.account].where


def method_of(claim: Claim, dossier: Dossier) -> str | None:
    """How what a claim says is known, if it or its account says so."""
    return claim.method or dossier.accounts[claim.account].method


def _of_of(claim: Claim, dossier: Dossier) -> str | None:
    """The population a claim is of: its own, its account's, its attribute's."""
    own = claim.of or dossier.accounts[claim.account].of
    return own or dossier.vocabulary.attributes[claim.attribute].population


def _by_period(first: Claim, second: Claim, dossier: Dossier) -> Holds:
    """Who names no period speaks of the event."""
    a, b = (during_of(claim, dossier) for claim in (first, second))
    if a == b:
        return "same"
    one, other = span(a or dossier.event.date), span(b or dossier.event.date)
    if one is None or other is None:
        return "apart"
    return _holding(
        one[0] <= other[0] and other[1] <= one[1], other[0] <= one[0] <= one[1] <= other[1]
    )


def _by_actor(first: Claim, second: Claim, dossier: Dossier) -> Holds:
    a, b = (by_of(claim, dossier) for claim in (first, second))
    parents = {key: actor.member_of for key, actor in dossier.actors.items()}
    return _by_names(a, b, parents)


def _by_place(first: Claim, second: Claim, dossier: Dossier) -> Holds:
    """Who names no place speaks of the event's; where that is not known, of none that can be
    held against another."""
    a, b = (where_of(claim, dossier) for claim in (first, second))
    if a == b:
        return "same"
    event = (dossier.event.place,) if dossier.event.place else ()
    one, other = a or event, b or event
    if not (one and other):
        return "apart"
    return _by_names(one, other, {key: place.within for key, place in dossier.places.items()})


def _by_population(first: Claim, second: Claim, dossier: Dossier) -> Holds:
    a, b = (_of_of(claim, dossier) for claim in (first, second))
    if a == b or not (a and b):
        return "same"
    return _by_names((a,), (b,), _populations(dossier))


def _by_method(first: Claim, second: Claim, dossier: Dossier) -> Holds:
    return "same" if method_of(first, dossier) == method_of(second, dossier) else "apart"


def _by_names(
    first: tuple[str, ...], second: tuple[str, ...], parents: Mapping[str, tuple[str, ...]]
) -> Holds:
    """By names of which some lie within others; no name means everything."""
    return _holding(_covers(first, second, parents), _covers(second, first, parents))


def _covers(
    wide: tuple[str, ...], narrow: tuple[str, ...], parents: Mapping[str, tuple[str, ...]]
) -> bool:
    if not (wide and narrow):
        return not wide
    return all(name in wide or ancestors(name, parents) & set(wide) for name in narrow)


def _holding(first: bool, second: bool) -> Holds:
    if first and second:
        return "same"
    return "first" if first else "second" if second else "apart"


def _populations(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """Population → those it is part of, as the counts of the vocabulary lie within others."""
    attributes = dossier.vocabulary.attributes
    found: dict[str, tuple[str, ...]] = {}
    for attribute in attributes.values():
        whole = attributes[attribute.within].population if attribute.within else None
        if attribute.population and whole and whole != attribute.population:
            found[attribute.population] = (*found.get(attribute.population, ()), whole)
    return found


RELATE = {
    "method": _by_method,
    "of": _by_population,
    "during": _by_period,
    "where": _by_place,
    "by": _by_actor,
}
