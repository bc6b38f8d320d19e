"""What the positions on one attribute are about. Counts of two scopes that do not bear on each
other are two matters, and a conflict over the one says nothing of the other
(docs/comparison.md, "The scope of a claim")."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.discrepancies.claims import CLASHES, RANK
from reportgen.discrepancies.kinds import Outcome
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Claim

Group = Sequence[Claim]
Pair = tuple[tuple[Group, Group], Outcome]
Matter = tuple[list[Group], Outcome]


def matters(groups: Sequence[Group], pairs: Sequence[Pair]) -> list[Matter]:
    """Positions that belong together, and the farthest that two of them lie apart; the gravest
    matter first. Where nothing differs that can be compared, all positions are one matter."""
    outcome = _farthest(pairs)
    if outcome.relation in (Relation.AGREE, Relation.COMPATIBLE, Relation.NOT_COMPARABLE):
        return [([*groups], outcome)]
    bearing = [pair for pair in pairs if not _is_aside(pair[1])]
    told: list[Matter] = []
    for chain in _chains(bearing):
        told += _of_chain(_in_order(chain, groups), _among(chain, bearing))
    told.sort(key=lambda matter: distance(matter[1]), reverse=True)
    held = {id(each) for members, _ in told for each in members}
    return [*told, *_not_comparable([each for each in groups if id(each) not in held], pairs)]


def _of_chain(members: list[Group], pairs: Sequence[Pair]) -> list[Matter]:
    """What hangs together; where one denies it, also what those who do not deny differ on."""
    outcome = _farthest(pairs)
    clashing = [
        pair for pair in pairs if pair[1].relation in CLASHES and "zero" not in pair[1].parameters
    ]
    if outcome.relation != Relation.DENIES or not clashing:
        return [(members, outcome)]
    others = [pair for pair in pairs if pair[1].relation not in CLASHES]
    told = ((others, outcome), (clashing, _farthest(clashing)))
    return [(_in_order(_held(found), members), farthest) for found, farthest in told]


def _held(pairs: Sequence[Pair]) -> set[int]:
    return {id(each) for both, _ in pairs for each in both}


def distance(outcome: Outcome) -> tuple[int, float]:
    """Rank of the relation, then how far apart in minutes, kilometres or counts."""
    sizes = [value for value in outcome.parameters.values() if not isinstance(value, str)]
    return RANK.index(outcome.relation), sum(sizes)


def _farthest(pairs: Sequence[Pair]) -> Outcome:
    return max((each for _, each in pairs), key=distance, default=Outcome(Relation.AGREE))


def _is_aside(outcome: Outcome) -> bool:
    part = "part" in outcome.parameters and outcome.relation == Relation.COMPATIBLE
    return part or outcome.relation == Relation.NOT_COMPARABLE


def _chains(pairs: Sequence[Pair]) -> list[set[int]]:
    """The positions that hang together over pairs."""
    chains: list[set[int]] = []
    for both, _ in pairs:
        joined = {id(each) for each in both}
        apart = [chain for chain in chains if not chain & joined]
        chains = [*apart, joined.union(*(chain for chain in chains if chain & joined))]
    return chains


def _in_order(chain: set[int], groups: Sequence[Group]) -> list[Group]:
    return [each for each in groups if id(each) in chain]


def _among(chain: set[int], pairs: Sequence[Pair]) -> list[Pair]:
    return [pair for pair in pairs if id(pair[0][0]) in chain and id(pair[0][1]) in chain]


def _not_comparable(rest: Sequence[Group], pairs: Sequence[Pair]) -> list[Matter]:
    """Of the positions in no other matter, those that differ in the same respect."""
    apart = [
        pair
        for pair in _among({id(each) for each in rest}, pairs)
        if pair[1].relation == Relation.NOT_COMPARABLE
    ]
    if not apart:
        return []
    outcome = apart[0][1]
    alike = [pair for pair in apart if pair[1].parameters == outcome.parameters]
    return [(_in_order(_held(alike), rest), outcome)]
