"""Accounts against each other: positions, not pairs.

A *voice* is an account that speaks for itself here: a document's own voice, or a report of an
account that is not in the dossier, or was not read for the attribute and says nothing of it. A
report of another account is compared with that account alone (`report.py`). Where one source
speaks several times, its latest word on an attribute counts (`sequence.py` shows the rest).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, product

from reportgen.discrepancies.certainty import strongest
from reportgen.discrepancies.claims import says_none
from reportgen.discrepancies.days import order
from reportgen.discrepancies.kinds import Frame, Outcome, relating
from reportgen.discrepancies.matters import Group, Matter, Pair, distance, matters
from reportgen.discrepancies.model import Discrepancy, Position, Relation, Scope
from reportgen.discrepancies.positions import absent, group, position
from reportgen.discrepancies.report import originals
from reportgen.discrepancies.sequence import MOVED, latest
from reportgen.discrepancies.standing import stand
from reportgen.discrepancies.wholes import enclosing
from reportgen.dossier import Account, Claim, Dossier


def voices(dossier: Dossier, attribute: str) -> tuple[Account, ...]:
    """Accounts that are compared with each other on an attribute, in order."""
    accounts = dossier.accounts.values()
    return tuple(a for a in accounts if not a.reports or _speaks_for(a, attribute, dossier))


def _speaks_for(report: Account, attribute: str, dossier: Dossier) -> bool:
    """Whether a report is all that is known of its origin's word: those it goes back to say
    nothing of the attribute, and none was read for it."""
    return next(dossier.claims_of(report.id, attribute), None) is not None and not any(
        dossier.examined(original, attribute)
        or next(dossier.claims_of(original, attribute), None) is not None
        for original in originals(report, dossier)
    )


def compare_voices(frame: Frame, said: Mapping[str, Sequence[Claim]]) -> list[Discrepancy]:
    """What the voices say of one attribute. `said`: account → its claims that count."""
    speaking = {account: claims for account, claims in said.items() if claims}
    if not speaking:
        return []
    groups = group([claim for claims in speaking.values() for claim in claims], frame)
    missing = _missing(frame, speaking, said)
    pairs = _pairs(groups, frame)
    last = _at_last(groups, frame)
    if len(speaking) == 1 or (len(groups) > 1 and not pairs):
        several = len(speaking) > 1 and len(last) > 1
        return [] if several else _single(frame, last, missing)
    found = _told_apart(frame, matters(groups, pairs), missing)
    if found[0].relation == Relation.AGREE:
        found += _certainty(frame, groups)
    return found


def _told_apart(
    frame: Frame, told: Sequence[Matter], missing: tuple[Position, ...]
) -> list[Discrepancy]:
    """Each matter, those after the first by number; who says nothing is told once."""
    found: list[Discrepancy] = []
    for place, (members, outcome) in enumerate(told, 1):
        positions = _positions(members, frame) + (() if found else missing)
        suffix = f"/{place}" if found else ""
        found.append(_discrepancy(frame, outcome.relation, positions, outcome, suffix))
    return found


def _positions(groups: Sequence[Group], frame: Frame) -> tuple[Position, ...]:
    return tuple(position(members, frame.dossier) for members in groups)


def _at_last(groups: Sequence[Group], frame: Frame) -> list[Group]:
    """The positions that one source holds now."""
    now = latest([claim for members in groups for claim in members], frame)
    return [members for members in groups if any(claim in now for claim in members)]


def _pairs(groups: Sequence[Group], frame: Frame) -> list[Pair]:
    """How any two positions of two voices stand: as their claims do that lie farthest apart."""
    found: list[Pair] = []
    for a, b in combinations(groups, 2):
        if not _are_two_voices(a, b, frame.dossier):
            continue
        outcomes = [
            outcome
            for one, other in product(_told(a), _told(b))
            if not _is_own_course(one, other, outcome := stand(one, other, frame), frame.dossier)
        ]
        if outcomes:
            found.append(((a, b), max(outcomes, key=distance)))
    return found


def _is_own_course(first: Claim, second: Claim, outcome: Outcome, dossier: Dossier) -> bool:
    """Whether one source turned from one word to the other: that is told as its own course."""
    if dossier.speaker(first.account).id != dossier.speaker(second.account).id:
        return False
    return outcome.relation in MOVED and order(first, second, dossier) in ("before", "after")


def _told(members: Sequence[Claim]) -> list[Claim]:
    """The claims of a position, of those that differ in nothing that counts between positions
    one: the same day of the same source, said as surely."""
    unique = {(c.account, c.as_of, c.certainty, c.supersedes): c for c in members}
    return list(unique.values())


def _are_two_voices(first: Sequence[Claim], second: Sequence[Claim], dossier: Dossier) -> bool:
    """False where one source holds both positions in one account: that is a matter inside the
    account, though another of its accounts holds one of the two."""
    one, other = ({claim.account for claim in claims} for claims in (first, second))
    several = len({dossier.speaker(account).id for account in one | other}) > 1
    return several or bool(one - other and other - one)


def _single(
    frame: Frame,
    groups: Sequence[Group],
    missing: tuple[Position, ...],
) -> list[Discrepancy]:
    """One voice alone: others are silent, or were not read, or it alone uses a loaded word."""
    kind, positions = relating(frame.attribute, frame.dossier), _positions(groups, frame)
    if kind.naming:
        claims = [claim for members in groups for claim in members]
        loaded = any(kind.loaded(value, frame) for claim in claims for value in claim.readings)
        return [_discrepancy(frame, Relation.LOADED_TERM, positions)] if loaded else []
    if any(place.stance == "silent" for place in missing):
        return [_discrepancy(frame, Relation.ONE_SILENT, positions + missing)]
    if missing:
        return [_discrepancy(frame, Relation.NOT_EXAMINED, positions + missing)]
    return []


def _missing(
    frame: Frame, speaking: Mapping[str, Sequence[Claim]], said: Mapping[str, Sequence[Claim]]
) -> tuple[Position, ...]:
    """Voices with no claim: silent if their document was read for the attribute, unread else.

    Left out are voices whose document carries the attribute in a report, voices that deny the
    whole of which this is a part, and voices known only through somebody's report: of their own
    words nothing can be missing."""
    dossier, attribute = frame.dossier, frame.attribute.id
    silent: set[str] = set()
    unread: set[str] = set()
    for account in said.keys() - speaking.keys():
        if dossier.accounts[account].speaker or _relays(account, attribute, dossier):
            continue
        if _denies_whole(account, frame):
            continue
        (silent if dossier.examined(account, attribute) else unread).add(account)
    return absent("silent", silent, dossier) + absent("not_examined", unread, dossier)


def _denies_whole(account: str, frame: Frame) -> bool:
    """Whether the source of the account has denied the whole, here or in another of its texts."""
    dossier = frame.dossier
    wholes = (*enclosing(frame.attribute.id, dossier), *frame.attribute.denied_by)
    source = dossier.speaker(account).id
    own = [key for key in dossier.accounts if dossier.speaker(key).id == source]
    return any(
        says_none(claim)
        for key in own
        for whole in wholes
        for claim in dossier.claims_of(key, whole)
    )


def _relays(account: str, attribute: str, dossier: Dossier) -> bool:
    """Whether the account's document reports a speaking account: what it leaves out of that
    account is found there, as an omission."""
    document = dossier.accounts[account].document
    reports = [a for a in dossier.accounts.values() if a.document == document and a.id != account]
    return any(
        next(dossier.claims_of(voice, attribute), None)
        for report in reports
        for voice in (report.id, report.reports)
        if voice
    )


def _certainty(frame: Frame, groups: Sequence[Sequence[Claim]]) -> list[Discrepancy]:
    """The same said with another certainty."""
    by_account: dict[str, list[Claim]] = {}
    for claim in (claim for members in groups for claim in members):
        by_account.setdefault(claim.account, []).append(claim)
    rungs = {strongest(claims) for claims in by_account.values()}
    if len(rungs) < 2 or relating(frame.attribute, frame.dossier).naming:
        return []
    apart = tuple(position(claims, frame.dossier) for claims in by_account.values())
    return [_discrepancy(frame, Relation.CERTAINTY_DIFFERS, apart, suffix="/certainty")]


def _discrepancy(
    frame: Frame,
    relation: Relation,
    positions: tuple[Position, ...],
    outcome: Outcome | None = None,
    suffix: str = "",
) -> Discrepancy:
    scope: Scope = "terms" if relating(frame.attribute, frame.dossier).naming else "between"
    return Discrepancy(
        id=f"{frame.attribute.id}/{scope}{suffix}",
        attribute=frame.attribute.id,
        scope=scope,
        relation=relation,
        positions=positions,
        parameters=dict(outcome.parameters) if outcome else {},
    )
