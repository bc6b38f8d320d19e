"""How the positions of a sentence stand to each other: what is said at its end."""

from __future__ import annotations

from datetime import timedelta

from reportgen.brief.model import Text
from reportgen.brief.words.kinds import Saying
from reportgen.brief.words.phrase import Slot, phrase
from reportgen.brief.words.sentences import JOINED
from reportgen.discrepancies.claims import says_none
from reportgen.discrepancies.model import Discrepancy, Relation
from reportgen.dossier import Dossier
from reportgen.language import Language, Message

R = Relation
Closer = tuple[Message, ...]
"""Of two positions, and of more."""

CLOSERS = {
    R.CONTRADICT: (
        Message("closer", "both cannot be right"),
        Message("closer", "they cannot all be right"),
    ),
    R.AM_PM_FLIP: (
        Message("closer", "the same clock time, {apart} apart"),
        Message("closer", "two of these are {apart} apart"),
    ),
    R.ROUNDING: (Message("closer", "they are {apart} apart, which rounding would explain"),),
    R.LESS_PRECISE: (
        Message("closer", "the less precise of the two includes the other"),
        Message("closer", "the less precise of these include the others"),
    ),
    R.OVERLAP: (
        Message("closer", "the two overlap in part"),
        Message("closer", "they overlap in part"),
    ),
    R.AMBIGUOUS: (
        Message("closer", "they conflict on one reading and not on another"),
        Message("closer", "they conflict on some readings and not on others"),
    ),
    R.COMPATIBLE: (
        Message("closer", "both can be right"),
        Message("closer", "all of these can be right"),
    ),
    R.NOT_COMPARABLE: (
        Message("closer", "the two cannot be compared"),
        Message("closer", "these cannot be compared"),
    ),
    R.SEQUENCE: (
        Message("closer", "they are of different days, and both can be right"),
        Message("closer", "they are of different days, and all of these can be right"),
    ),
    R.CERTAINTY_DIFFERS: (
        Message("closer", "the two differ in certainty"),
        Message("closer", "they differ in certainty"),
    ),
    R.NAMING: (
        Message("closer", "both for the same thing"),
        Message("closer", "all for the same thing"),
    ),
    R.LOADED_TERM: (
        Message("closer", "both for the same thing"),
        Message("closer", "all for the same thing"),
    ),
}

PLACES_APART = (
    Message("closer", "the two places lie {apart} apart"),
    Message("closer", "two of these places lie {apart} apart"),
)
"""Of places with coordinates."""

RESPECTS: dict[str, Closer] = {
    "during": (Message("closer", "they are of different periods, and are not compared"),),
    "by": (Message("closer", "they are of different perpetrators, and are not compared"),),
    "where": (Message("closer", "they are of different places, and are not compared"),),
    "of": (Message("closer", "they count different people, and are not compared"),),
    "method": (Message("closer", "they were arrived at in different ways, and are not compared"),),
}
"""In which respect statements are not compared."""

EXCEEDED = Message("closer", "a part cannot be more than the whole it lies in")
SHIFTED = Message("closer", "the same figure, but not of the same people")
TAKEN_IN = Message("closer", "to deny the whole is to deny this part of it")
PARTLY = (Message("closer", "the one counts a part of what the other counts"),)
UNDETERMINED = (Message("closer", "those of undetermined status may make up the difference"),)
NONE = (Message("closer", "both say that there were none"),)
UNORDERED = (
    Message("closer", "the dates do not say which came first, so both may be right"),
    Message("closer", "the dates do not say which came first, so all of these may be right"),
)


def closers(found: Discrepancy, kind: Saying) -> Closer | None:
    """How a sentence on values of a kind ends, if it says more than the values."""
    clash = kind.clash if found.relation == R.CONTRADICT else ()
    return _by_parameters(found) or clash or CLOSERS.get(found.relation)


def _by_parameters(found: Discrepancy) -> Closer | None:
    """What the values alone do not tell."""
    parameters, relation = found.parameters, found.relation
    if "km" in parameters:
        return PLACES_APART
    if "none" in parameters:
        return NONE
    if "part" in parameters:
        return PARTLY if relation == R.COMPATIBLE else (_beyond(relation),)
    if "undetermined" in parameters:
        return UNDETERMINED
    if relation == R.AMBIGUOUS and "days" in parameters:
        return UNORDERED
    if relation == R.NOT_COMPARABLE:
        return RESPECTS.get(str(parameters.get("reason")))
    return None


def _beyond(relation: Relation) -> Message:
    return TAKEN_IN if relation == R.DENIES else EXCEEDED


def part_closer(found: Discrepancy, dossier: Dossier) -> Message:
    """How a sentence on a count and the count it lies within ends."""
    if found.relation == R.POPULATION_DIFFERS:
        return SHIFTED
    denied = any(says_none(dossier.claims[claim]) for claim in found.claims)
    return TAKEN_IN if denied else EXCEEDED


def closed_by(
    said: Text, closer: Closer | None, found: Discrepancy, positions: int, language: Language
) -> Text:
    """Clauses with how so many positions stand to each other at their end."""
    if closer is None or positions < 2:
        return said
    ending = language.say(closer[0] if positions == 2 else closer[-1])
    words = phrase(language, ending, **apart(found, language))
    return phrase(language, language.say(JOINED["closer"]), clauses=said, closer=words)


def apart(found: Discrepancy, language: Language) -> dict[str, Slot]:
    """How far apart two places or two times are, in words."""
    minutes, km = found.parameters.get("minutes"), found.parameters.get("km")
    if isinstance(km, int | float):
        return {"apart": language.distance(km)}
    if not isinstance(minutes, int):
        return {}
    return {"apart": language.duration(timedelta(minutes=minutes), oblique=True)}
