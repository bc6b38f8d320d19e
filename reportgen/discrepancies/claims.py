"""Two claims against each other: polarity first, then every admissible reading, then kind."""

from __future__ import annotations

from itertools import product

from reportgen.discrepancies.kinds import Frame, Outcome, relating
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Claim, Number, Polarity, Value
from reportgen.text.letters import match_key

CLASHES = frozenset({Relation.CONTRADICT, Relation.AM_PM_FLIP})
"""Relations under which two readings cannot both hold."""

RANK = (
    Relation.AGREE,
    Relation.COMPATIBLE,
    Relation.DIFFERS_WORDING,
    Relation.NAMING,
    Relation.LOADED_TERM,
    Relation.NOT_COMPARABLE,
    Relation.ROUNDING,
    Relation.LESS_PRECISE,
    Relation.SEQUENCE,
    Relation.NO_COMMENT,
    Relation.CERTAINTY_DIFFERS,
    Relation.OVERLAP,
    Relation.AMBIGUOUS,
    Relation.CONTRADICT,
    Relation.AM_PM_FLIP,
    Relation.DENIES,
)
"""From closest to farthest apart."""


def relate(first: Claim, second: Claim, frame: Frame) -> Outcome:
    """How two claims on one attribute stand to each other. Symmetric in its relation."""
    a, b = _stance(first, frame), _stance(second, frame)
    if {a, b} & {"declines", "says_unknown"}:
        return Outcome(Relation.AGREE if a == b else Relation.NO_COMMENT)
    counted = frame.attribute.kind == "number"
    none = [counted and says_none(claim) for claim in (first, second)]
    if all(none) and a != b:
        return Outcome(Relation.AGREE, parameters={"none": 1})
    if a != b:
        return _denial(first, second, frame)
    if a == "denies" and not (first.readings and second.readings):
        both = first.readings == second.readings
        return Outcome(Relation.AGREE if both else Relation.COMPATIBLE)
    outcome = _relate_readings(first, second, frame)
    if outcome.relation == Relation.CONTRADICT and any(none):
        return Outcome(Relation.CONTRADICT, parameters={**outcome.parameters, "zero": 1})
    if a == "denies" and outcome.relation in CLASHES:
        return Outcome(Relation.COMPATIBLE)
    if outcome.relation in CLASHES and first.polarity != second.polarity:
        return Outcome(Relation.DENIES)
    return outcome


def _relate_readings(first: Claim, second: Claim, frame: Frame) -> Outcome:
    """The relation over all pairs of readings: all clash → the clash, some → ambiguous,
    none → the closest."""
    compare = relating(frame.attribute, frame.dossier).relate
    if compare is None:
        same = match_key(first.quote.exact) == match_key(second.quote.exact)
        return Outcome(Relation.AGREE if same else Relation.DIFFERS_WORDING)
    a, b = _values(first, frame), _values(second, frame)
    if not (a and b):
        return Outcome(Relation.NOT_COMPARABLE, parameters={"reason": "value"})
    if len(a) == len(b) and all(value in b for value in a):
        return Outcome(Relation.AGREE)
    outcomes = [compare(x, y, frame) for x, y in product(a, b)]
    clashes = [outcome for outcome in outcomes if outcome.relation in CLASHES]
    if clashes and len(clashes) < len(outcomes):
        return Outcome(Relation.AMBIGUOUS)
    closest = min(outcomes, key=lambda outcome: RANK.index(outcome.relation))
    # One shared reading is no agreement: the other readings are not shared.
    several = closest.relation == Relation.AGREE and len(outcomes) > 1
    return Outcome(Relation.COMPATIBLE) if several else closest


def says_none(claim: Claim) -> bool:
    """Whether the claim says that there was nobody: zero, or a denial with no figure."""
    if claim.polarity == "denies":
        return not claim.readings
    counts = [value for value in claim.readings if isinstance(value, Number)]
    return bool(counts) and all(value.high == 0 for value in counts)


def _stance(claim: Claim, frame: Frame) -> Polarity:
    """The polarity that counts: to deny an assertion is to say that it does not hold."""
    turned = relating(frame.attribute, frame.dossier).turned
    return "asserts" if turned and claim.polarity == "denies" else claim.polarity


def _values(claim: Claim, frame: Frame) -> tuple[Value, ...]:
    """Readings as they count for comparing: a denied assertion is turned round."""
    turned = relating(frame.attribute, frame.dossier).turned
    return turned(claim.readings) if turned and claim.polarity == "denies" else claim.readings


def _denial(first: Claim, second: Claim, frame: Frame) -> Outcome:
    """One asserts, one denies. A denial of something else denies nothing here; a denial with
    no value denies whatever is asserted, and is never a number."""
    if not (first.readings and second.readings):
        return Outcome(Relation.DENIES)
    apart = _relate_readings(first, second, frame).relation
    harmless = CLASHES | {Relation.NOT_COMPARABLE}
    return Outcome(Relation.COMPATIBLE if apart in harmless else Relation.DENIES)
