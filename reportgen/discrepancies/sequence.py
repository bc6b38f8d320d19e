"""One source over time: a rolling figure is a sequence, not a contradiction with itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportgen.discrepancies.kinds import Frame, relating
from reportgen.discrepancies.model import Discrepancy, Relation
from reportgen.discrepancies.positions import group, position
from reportgen.dossier import Account, Claim, Dossier


def latest(claims: Sequence[Claim], dossier: Dossier) -> tuple[Claim, ...]:
    """The claims of one source that count now: not superseded, and of its latest date."""
    superseded = {claim.supersedes for claim in claims}
    standing = [claim for claim in claims if claim.id not in superseded]
    newest = max((_date_of(claim, dossier) for claim in standing), default="")
    return tuple(claim for claim in standing if _date_of(claim, dossier) == newest)


def _date_of(claim: Claim, dossier: Dossier) -> str:
    """When a claim was true to its source: `as_of`, or its document's date (EDTF)."""
    return claim.as_of or dossier.document_of(claim.account).published


def what_counts(
    voices: Sequence[Account], attribute: str, dossier: Dossier
) -> Mapping[str, tuple[Claim, ...]]:
    """Account → the claims that count on an attribute. Earlier accounts of a source that has
    spoken since are left out; where it never spoke, all its accounts stand with none."""
    by_source: dict[str, list[Account]] = {}
    for voice in voices:
        by_source.setdefault(dossier.speaker(voice.id).id, []).append(voice)
    rolling = not relating(dossier.vocabulary.attributes[attribute], dossier).lasting
    said: dict[str, tuple[Claim, ...]] = {}
    for accounts in by_source.values():
        claims = _claims(accounts, attribute, dossier)
        counting = latest(claims, dossier) if rolling else tuple(claims)
        for account in accounts:
            mine = tuple(claim for claim in counting if claim.account == account.id)
            if mine or not counting:
                said[account.id] = mine
    return said


def sequences(voices: Sequence[Account], frame: Frame) -> list[Discrepancy]:
    """Sources whose word on the attribute changed over time, one sequence each."""
    if relating(frame.attribute, frame.dossier).lasting:
        return []
    by_source: dict[str, list[Account]] = {}
    for voice in voices:
        by_source.setdefault(frame.dossier.speaker(voice.id).id, []).append(voice)
    return [
        found
        for source, accounts in by_source.items()
        if (found := _sequence(source, _claims(accounts, frame.attribute.id, frame.dossier), frame))
    ]


def _claims(accounts: Sequence[Account], attribute: str, dossier: Dossier) -> list[Claim]:
    return [claim for account in accounts for claim in dossier.claims_of(account.id, attribute)]


def _sequence(source: str, claims: list[Claim], frame: Frame) -> Discrepancy | None:
    steps = _steps(claims, frame)
    if len(steps) < 2:
        return None
    return Discrepancy(
        id=f"{frame.attribute.id}/sequence/{source}",
        attribute=frame.attribute.id,
        scope="internal",
        relation=Relation.SEQUENCE,
        positions=tuple(position(step, frame.dossier) for step in steps),
    )


def _steps(claims: Sequence[Claim], frame: Frame) -> list[list[Claim]]:
    """The claims in turn. What is said on one date is one step, for its order is not known; so
    is what is said again at the next date."""
    dated: dict[tuple[str, int], list[Claim]] = {}
    before = {claim.id: claim.supersedes for claim in claims}
    for claim in claims:
        dated.setdefault((_date_of(claim, frame.dossier), _turn(claim, before)), []).append(claim)
    steps: list[list[Claim]] = []
    for _, said in sorted(dated.items()):
        if steps and _is_repeated(steps[-1], said, frame):
            steps[-1].extend(said)
        else:
            steps.append(said)
    return steps


def _turn(claim: Claim, before: Mapping[str, str | None]) -> int:
    """How many claims of its source came before it, one superseding the other."""
    turn, earlier = 0, claim.supersedes
    while earlier and earlier in before and turn < len(before):
        turn, earlier = turn + 1, before[earlier]
    return turn


def _is_repeated(first: Sequence[Claim], second: Sequence[Claim], frame: Frame) -> bool:
    sizes = {len(group(claims, frame)) for claims in (first, second, (*first, *second))}
    return len(sizes) == 1
