"""Accounts against each other in a sentence: each position in a clause, then how they stand."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.brief.model import Text
from reportgen.brief.words.clauses import (
    IN_ANOTHER,
    IN_ONE,
    clause,
    clause_of,
    content,
    denied,
    in_a_row,
    kind_of,
    say,
    speakers,
    told,
)
from reportgen.brief.words.closers import closed_by, closers, part_closer
from reportgen.brief.words.contents import rungs
from reportgen.brief.words.kinds import saying
from reportgen.brief.words.names import Voice, subject, voice_of
from reportgen.brief.words.notes import first_day, is_dated
from reportgen.brief.words.phrase import localized, phrase
from reportgen.brief.words.sentences import AGREED_DENIAL, COUNTED, DENIED_COUNT
from reportgen.discrepancies.model import Discrepancy, Position, Relation
from reportgen.dossier import Dossier
from reportgen.language import Language, Message

R = Relation
STATES = Message("sentence", "{source} [states; plural: state] it as {certainty}")

MANY = 5
"""More answers than this are counted, not listed."""


def between(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """Each position in a clause, then how they stand to each other."""
    if "whole" in found.parameters:
        return parts(found, dossier, language)
    if found.relation == R.AGREE and _is_plain(found, dossier):
        return _agreement(found, dossier, language)
    if found.relation == R.CERTAINTY_DIFFERS and found.id.endswith("/certainty"):
        clauses = [_certainty(position, dossier, language) for position in found.positions]
        return in_a_row(clauses, language)
    speaking = _heard(_in_turn(found, dossier), found, dossier)
    said = _row(_clauses(speaking, dossier, language, is_dated(found, dossier)), language)
    kind = saying(dossier.vocabulary.attributes[found.attribute].kind, dossier)
    closed = closed_by(said, closers(found, kind), found, len(speaking), language)
    absent = [clause(p, dossier, language) for p in found.positions if not p.claims]
    return in_a_row([closed, *absent], language)


def parts(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """Counts of which one lies within the other, each with what it counts."""
    dated = is_dated(found, dossier)
    clauses = [_count(position, dossier, language, dated) for position in found.positions]
    closer = (part_closer(found, dossier),)
    return closed_by(_row(clauses, language), closer, found, len(clauses), language)


def _is_plain(found: Discrepancy, dossier: Dossier) -> bool:
    """Whether one word tells what all agree on: the same value, whoever is surer."""
    return not found.parameters and len(told(found.positions[0], dossier)) == 1


def _in_turn(found: Discrepancy, dossier: Dossier) -> Sequence[Position]:
    """The positions that say something; those of a growing toll day by day."""
    speaking = [position for position in found.positions if position.claims]
    if found.relation != R.SEQUENCE:
        return speaking
    return sorted(speaking, key=lambda position: first_day(position, dossier))


def _heard(
    speaking: Sequence[Position], found: Discrepancy, dossier: Dossier
) -> Sequence[Position]:
    """A denial among the answers that a sentence has room for, where it is one of a denial."""
    denying = [position for position in speaking if _denies(position, dossier)]
    if found.relation != R.DENIES or not denying or denying[0] in speaking[:MANY]:
        return speaking
    others = [position for position in speaking if position is not denying[0]]
    return [*others[: MANY - 1], denying[0], *others[MANY - 1 :]]


def _clauses(
    positions: Sequence[Position], dossier: Dossier, language: Language, dated: bool
) -> list[Text]:
    """One clause for each set of voices: what one of them says twice stands together."""
    grouped: dict[tuple[str, frozenset[Voice], bool], list[Position]] = {}
    for position in positions:
        heard = frozenset(voice_of(account, dossier) for account in position.accounts)
        key = (position.stance, heard, _denies(position, dossier))
        grouped.setdefault(key, []).append(position)
    places = {} if dated else _places(list(grouped.values()), dossier, language)
    return [
        clause_of(group, dossier, language, dated=dated, places=places)
        for group in grouped.values()
    ]


def _places(
    groups: Sequence[Sequence[Position]], dossier: Dossier, language: Language
) -> dict[str, Text]:
    """Account → where it speaks, for those whose source says something else in another clause."""
    places: dict[str, Text] = {}
    row = [[a for position in group for a in position.accounts] for group in groups]
    for account in (account for accounts in row for account in accounts):
        same = [[a for a in each if _is_one_voice(a, account, dossier)] for each in row]
        saying_it = [each for each in same if each]
        documents = {dossier.accounts[a].document for each in saying_it for a in each}
        if 1 < len(saying_it) <= len(documents):
            message = IN_ONE if account in saying_it[0] else IN_ANOTHER
            places[account] = phrase(language, language.say(message))
    return places


def _is_one_voice(first: str, second: str, dossier: Dossier) -> bool:
    return voice_of(first, dossier) == voice_of(second, dossier)


def _row(clauses: Sequence[Text], language: Language) -> Text:
    """The clauses in a row, as many as a sentence can hold."""
    shown = clauses if len(clauses) <= MANY else [*clauses[:MANY], _further(clauses, language)]
    return in_a_row(shown, language)


def _further(clauses: Sequence[Text], language: Language) -> Text:
    """How many more answers there are than a sentence can hold; the matrix has them all."""
    n = len(clauses) - MANY
    template = language.npgettext(
        "sentence", "{n} further answer differs", "{n} further answers differ", n
    )
    return phrase(language, template, n=language.number(n))


def _denies(position: Position, dossier: Dossier) -> bool:
    return denied(dossier.claims[position.claims[0]], dossier)


def _count(position: Position, dossier: Dossier, language: Language, dated: bool) -> Text:
    """A count with what it counts, or a denial with what it denies."""
    claim = dossier.claims[position.claims[0]]
    label = localized(language, dossier.vocabulary.attributes[claim.attribute].label)
    who = speakers([position], dossier, language, dated=dated)
    if claim.polarity == "denies" and not claim.readings:
        return say(language, DENIED_COUNT, who, label=label)
    return say(
        language, COUNTED, who, value=content(claim, dossier, language, "accusative"), label=label
    )


def _agreement(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """What several hold, in doubt or not, then who is silent."""
    held = {each for p in found.positions if p.claims for each in p.accounts}
    claims = [dossier.claims[claim] for claim in found.claims]
    who = subject([key for key in dossier.accounts if key in held], dossier, language)
    if len({voice_of(key, dossier) for key in held}) == 1:
        return clause(found.positions[0], dossier, language)
    kind = kind_of(claims[0], dossier)
    denying = claims[0].polarity == "denies" and not kind.whole
    sure = len({claim.certainty for claim in claims}) == 1
    value = content(claims[0], dossier, language, certainty=sure)
    said = say(language, AGREED_DENIAL if denying else kind.agreement, who, value=value)
    absent = [clause(p, dossier, language) for p in found.positions if not p.claims]
    return in_a_row([said, *absent], language)


def _certainty(position: Position, dossier: Dossier, language: Language) -> Text:
    who = subject(position.accounts, dossier, language)
    return say(language, STATES, who, certainty=rungs(position, dossier, language))
