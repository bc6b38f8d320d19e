"""One source over time: which of its words still count, in which steps they changed, and
whether it reversed itself (docs/comparison.md, "What was superseded was said")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, product

from reportgen.discrepancies.days import is_replaced, order
from reportgen.discrepancies.kinds import Frame, relating
from reportgen.discrepancies.model import Discrepancy, Relation
from reportgen.discrepancies.positions import group, position
from reportgen.discrepancies.standing import CONFLICTS, is_doubtful, stand
from reportgen.dossier import Account, Claim, Dossier

MOVED = CONFLICTS | {Relation.SEQUENCE, Relation.CERTAINTY_DIFFERS}


def latest(claims: Sequence[Claim], frame: Frame) -> tuple[Claim, ...]:
    """The claims of one source that no later claim of it revises."""
    return tuple(c for c in claims if not any(_revises(later, c, frame) for later in claims))


def earlier_claims(dossier: Dossier) -> frozenset[str]:
    """Ids of the claims after which their source said something else of the same attribute."""
    found: set[str] = set()
    superseded = {claim.supersedes for claim in dossier.claims.values()} - {None}
    for attribute in {claim.attribute for claim in dossier.claims.values()}:
        frame = Frame(dossier.vocabulary.attributes[attribute], dossier)
        if relating(frame.attribute, dossier).lasting:
            continue
        for claims in _by_source(_voices(dossier), frame).values():
            found |= {c.id for c in claims if any(_is_other(d, c, frame) for d in claims)}
    return frozenset(found | {claim for claim in superseded if claim})


def _voices(dossier: Dossier) -> list[Account]:
    return [account for account in dossier.accounts.values() if not account.reports]


def _is_other(later: Claim, claim: Claim, frame: Frame) -> bool:
    return _revises(later, claim, frame) and not _agree(later, claim, frame)


def _agree(first: Claim, second: Claim, frame: Frame) -> bool:
    return stand(first, second, frame).relation == Relation.AGREE


def _revises(later: Claim, claim: Claim, frame: Frame) -> bool:
    """Whether a source's later claim takes the place of its earlier one: said again in the same
    place, or in conflict with it. Two outlets that relay one figure revise nothing."""
    dossier = frame.dossier
    if later is claim or order(claim, later, dossier) != "before":
        return False
    if is_replaced(claim, [later], dossier):
        return True
    relation = stand(claim, later, frame).relation
    if relation == Relation.NOT_COMPARABLE or "part" in stand(claim, later, frame).parameters:
        return False
    same_place = dossier.publisher(claim.account) == dossier.publisher(later.account)
    return same_place or relation in MOVED


def what_counts(
    voices: Sequence[Account], attribute: str, dossier: Dossier
) -> Mapping[str, tuple[Claim, ...]]:
    """Account → the claims that take part in comparing on an attribute: of each source the
    latest, and what it said before it reversed itself. Accounts that only said what was revised
    are left out; where a source never spoke, all its accounts stand with none."""
    frame = Frame(dossier.vocabulary.attributes[attribute], dossier)
    lasting = relating(frame.attribute, dossier).lasting
    said: dict[str, tuple[Claim, ...]] = {}
    for accounts, claims in _sources(voices, frame):
        counting = tuple(claims) if lasting else _counting(claims, frame)
        for account in accounts:
            mine = tuple(claim for claim in counting if claim.account == account.id)
            if mine or not counting:
                said[account.id] = mine
    return said


def _counting(claims: Sequence[Claim], frame: Frame) -> tuple[Claim, ...]:
    now = latest(claims, frame)
    reversed_ = {c.id for c in claims if any(_is_reversal(c, later, frame) for later in claims)}
    return tuple(claim for claim in claims if claim in now or claim.id in reversed_)


def _is_reversal(earlier: Claim, later: Claim, frame: Frame) -> bool:
    """Whether a source took back by a later claim what it stated by an earlier one: denied and
    stated, nobody and somebody, another actor or thing."""
    if is_doubtful(earlier) or is_doubtful(later):
        return False
    if order(earlier, later, frame.dossier) != "before":
        return False
    outcome = stand(earlier, later, frame)
    if outcome.relation == Relation.DENIES:
        return True
    decides = relating(frame.attribute, frame.dossier).decides
    other = decides or "zero" in outcome.parameters
    return outcome.relation == Relation.CONTRADICT and other


def sequences(voices: Sequence[Account], frame: Frame) -> list[Discrepancy]:
    """Sources whose word on the attribute changed over time, one entry each."""
    if relating(frame.attribute, frame.dossier).lasting:
        return []
    found = (
        _sequence(source, claims, frame) for source, claims in _by_source(voices, frame).items()
    )
    return [each for each in found if each]


def _sources(voices: Sequence[Account], frame: Frame) -> list[tuple[list[Account], list[Claim]]]:
    """Each source's accounts, and its claims on the attribute."""
    accounts: dict[str, list[Account]] = {}
    for voice in voices:
        accounts.setdefault(frame.dossier.speaker(voice.id).id, []).append(voice)
    return [(each, _claims(each, frame)) for each in accounts.values()]


def _by_source(voices: Sequence[Account], frame: Frame) -> dict[str, list[Claim]]:
    return {
        frame.dossier.speaker(accounts[0].id).id: claims
        for accounts, claims in _sources(voices, frame)
    }


def _claims(accounts: Sequence[Account], frame: Frame) -> list[Claim]:
    attribute = frame.attribute.id
    return [c for account in accounts for c in frame.dossier.claims_of(account.id, attribute)]


def _sequence(source: str, claims: list[Claim], frame: Frame) -> Discrepancy | None:
    steps = _steps(claims, frame)
    if len(steps) < 2:
        return None
    relation = _course(steps, frame)
    if relation == Relation.REVERSED:
        steps = [step for step in steps if not all(_is_no_answer(claim) for claim in step)]
    return Discrepancy(
        id=f"{frame.attribute.id}/sequence/{source}",
        attribute=frame.attribute.id,
        scope="internal",
        relation=relation,
        positions=tuple(position(step, frame.dossier) for step in steps),
    )


def _is_no_answer(claim: Claim) -> bool:
    """Whether the claim takes no position that one could go back on."""
    return claim.polarity in ("declines", "says_unknown")


def _course(steps: Sequence[Sequence[Claim]], frame: Frame) -> Relation:
    """What becomes of a source's word: reversed, a toll that fell, or figures over time."""
    turns = [pair for one, next_ in pairwise(steps) for pair in product(one, next_)]
    if any(_is_reversal(*turn, frame) for turn in turns):
        return Relation.REVERSED
    fell = frame.attribute.grows and any(
        stand(*turn, frame).relation == Relation.CONTRADICT for turn in turns
    )
    return Relation.CONTRADICT if fell else Relation.SEQUENCE


def _steps(claims: Sequence[Claim], frame: Frame) -> list[list[Claim]]:
    """The claims in turn, as far as their days order them. What is said on one day is one step,
    and so is what is said again later, or only relayed in another way."""
    ordered = [c for c in claims if not any(_is_unordered(c, d, frame) for d in claims)]
    turns: dict[int, list[Claim]] = {}
    for claim in ordered:
        before = sum(order(other, claim, frame.dossier) == "before" for other in ordered)
        turns.setdefault(before, []).append(claim)
    steps: list[list[Claim]] = []
    for _, said in sorted(turns.items()):
        if steps and not _moved(steps[-1], said, frame):
            steps[-1].extend(said)
        else:
            steps.append(said)
    return steps


def _is_unordered(first: Claim, second: Claim, frame: Frame) -> bool:
    return first is not second and order(first, second, frame.dossier) == "open"


def _moved(first: Sequence[Claim], second: Sequence[Claim], frame: Frame) -> bool:
    """Whether a source says something else than in the step before."""
    sizes = {len(group(claims, frame)) for claims in (first, second, (*first, *second))}
    if len(sizes) == 1:
        return False
    return any(_revises(later, earlier, frame) for earlier, later in product(first, second))
