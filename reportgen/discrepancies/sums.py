"""Parts against their total, over all accounts of one source: 12 women and 17 children are not
30 (docs/comparison.md, "Parts and wholes")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.discrepancies.days import order
from reportgen.discrepancies.kinds import Frame
from reportgen.discrepancies.kinds.number import ABOUT, Interval, interval
from reportgen.discrepancies.model import Discrepancy, Relation
from reportgen.discrepancies.positions import position
from reportgen.discrepancies.scopes import relate_scopes
from reportgen.discrepancies.sequence import latest
from reportgen.discrepancies.standing import is_doubtful
from reportgen.discrepancies.wholes import SCOPE
from reportgen.dossier import Claim, Dossier, Number

INCOMPLETE = re.compile(
    r"\b(?:including|include[sd]?|among|incl|of (?:them|whom|these|which)|dont|parmi)\b"
    r"|بينهم|بينهن|بينها|منهم|منهن|ضمنهم",
    re.IGNORECASE,
)
"""Words after which only some of the parts are named."""
BEFORE, AFTER = 30, 15
"""Characters around a quote in which such a word still speaks of it."""


def compare_sums(frame: Frame) -> Iterator[Discrepancy]:
    """Totals of the attribute that the parts given by the same source do not make up."""
    if not (frame.attribute.total_of or frame.attribute.partitions):
        return
    for total in _claims(frame, frame.attribute.id):
        for partition in (frame.attribute.total_of, *frame.attribute.partitions):
            parts = {key: _beside(total, key, frame) for key in partition}
            stated = {key: claim for key, claim in parts.items() if claim}
            rest = _beside(total, frame.attribute.undetermined or "", frame)
            if stated and not _adds_up(total, [*stated.values()], rest, frame, len(partition)):
                yield _build(total, [*stated.values(), *([rest] if rest else [])], frame)
                break


def _claims(frame: Frame, attribute: str) -> list[Claim]:
    """The latest counts of an attribute that each voice gives, stated and not in doubt."""
    dossier = frame.dossier
    found: list[Claim] = []
    for account in dossier.accounts:
        claims = latest(tuple(dossier.claims_of(account, attribute)), frame)
        found += [
            c for c in claims if _number(c) and c.polarity == "asserts" and not is_doubtful(c)
        ]
    return found


def _beside(total: Claim, attribute: str, frame: Frame) -> Claim | None:
    """The one count of a part that the total's source gives on its day and of its scope: in the
    same account, else in another account of that source."""
    if attribute not in frame.dossier.vocabulary.attributes:
        return None
    part = Frame(frame.dossier.vocabulary.attributes[attribute], frame.dossier)
    found = [c for c in _claims(part, attribute) if _goes_with(c, total, frame.dossier, part)]
    own = [claim for claim in found if claim.account == total.account]
    chosen = own or found
    return chosen[0] if len({claim.readings for claim in chosen}) == 1 else None


def _goes_with(part: Claim, total: Claim, dossier: Dossier, frame: Frame) -> bool:
    if part.account != total.account:
        accounts = dossier.accounts[part.account], dossier.accounts[total.account]
        reported = any(account.reports for account in accounts)
        same = dossier.speaker(part.account).id == dossier.speaker(total.account).id
        if reported or not same or order(part, total, dossier) != "same":
            return False
    elif order(part, total, dossier) in ("before", "after"):
        return False
    return relate_scopes(total, part, frame, SCOPE)[0] == "same"


def _adds_up(
    total: Claim, parts: Sequence[Claim], rest: Claim | None, frame: Frame, whole: int
) -> bool:
    """Whether the parts may make up the total: they are disjoint, so that they never exceed it,
    and are short of it only where all are named."""
    bounds = [_interval(part, frame) for part in [*parts, *([rest] if rest else [])]]
    low, high = sum(each[0] for each in bounds), sum(each[1] for each in bounds)
    least, most = _interval(total, frame)
    complete = len(parts) == whole and not any(_is_some(part, frame.dossier) for part in parts)
    return low <= most and not (complete and high < least)


def _is_some(part: Claim, dossier: Dossier) -> bool:
    """Whether the words say that the part is named among others."""
    text, quote = dossier.document_of(part.account).text, part.quote
    around = (
        text[max(0, quote.start - BEFORE) : quote.start],
        quote.exact,
        text[quote.end :][:AFTER],
    )
    return bool(INCOMPLETE.search(" ".join(around)))


def _interval(claim: Claim, frame: Frame) -> Interval:
    number = _number(claim)
    return interval(number, frame.attribute.tolerance or ABOUT) if number else (0, float("inf"))


def _number(claim: Claim) -> Number | None:
    """The one number a claim states, if it is one."""
    values = {value for value in claim.readings if isinstance(value, Number)}
    return values.pop() if len(values) == 1 else None


def _build(total: Claim, parts: Sequence[Claim], frame: Frame) -> Discrepancy:
    bounds = [_interval(part, frame) for part in parts]
    return Discrepancy(
        id=f"{frame.attribute.id}/arithmetic/{total.account}",
        attribute=frame.attribute.id,
        scope="internal",
        relation=Relation.ARITHMETIC,
        positions=tuple(position([claim], frame.dossier) for claim in (total, *parts)),
        parameters={"sum": int(sum(low for low, _ in bounds))},
    )
