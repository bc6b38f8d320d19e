"""What one position says, as a clause; what a claim states, as words that fit in one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import reduce

from reportgen.brief.model import Text
from reportgen.brief.words.kinds import Saying, Telling, saying
from reportgen.brief.words.names import Subject, carrier_of, carriers, speaker, subject, voice_of
from reportgen.brief.words.notes import certainty_of, day_text, limits_of, noted
from reportgen.brief.words.phrase import Slot, joined, phrase
from reportgen.brief.words.sentences import JOINED
from reportgen.brief.words.values import readings_text
from reportgen.discrepancies.kinds import relating
from reportgen.discrepancies.model import Position
from reportgen.dossier import Claim, Dossier
from reportgen.language import Case, Language, Message
from reportgen.text.letters import match_key

POSSIBLE = Message("sentence", "{source} [holds; plural: hold] it possible {value}")
ACCORDING = Message("sentence", "according to {carrier}")
IN_ONE = Message("sentence", "in one document")
IN_ANOTHER = Message("sentence", "in another document")
ABSENT = {
    "declines": Message("sentence", "{source} [declines; plural: decline] to comment on it"),
    "says_unknown": Message("sentence", "{source} [says; plural: say] that this is not known"),
    "silent": Message("sentence", "{source} [does; plural: do] not mention it"),
    "not_examined": Message(
        "sentence", "the [text; plural: texts] of {source} [was; plural: were] not read for it"
    ),
}


def say(language: Language, message: Message, who: Subject, **slots: Slot) -> Text:
    """A clause whose verb agrees with its subject."""
    template = _agree(language.say(message), who.agreement)
    return phrase(language, template, source=who.words, **slots)


def _agree(template: str, agreement: str) -> str:
    """The template with each `[gives; plural: give]` bent for the agreement, or left as the
    first word says where the language does not bend it."""

    def bend(match: re.Match[str]) -> str:
        plain, *others = match[1].split("; ")
        bent = dict(other.split(": ", 1) for other in others)
        return bent.get(agreement, plain)

    return re.sub(r"\[([^\[\]]+)\]", bend, template)


def clause(position: Position, dossier: Dossier, language: Language) -> Text:
    """What a position says: «يذكر الموقع نحو 40 مدنياً», "CJTF-OIR denies it"."""
    return clause_of([position], dossier, language)


def speakers(
    positions: Sequence[Position],
    dossier: Dossier,
    language: Language,
    *,
    dated: bool = False,
    places: Mapping[str, Text] | None = None,
) -> Subject:
    """Who holds some positions, with the day on which each spoke if these are `dated`, or with
    the place where it did for the accounts of which `places` has one."""
    where = places or {}
    claims = [dossier.claims[claim] for position in positions for claim in position.claims]

    def days(accounts: Collection[str]) -> Text:
        placed = [where[account] for account in accounts if account in where]
        told = [c for c in claims if dated and c.account in accounts]
        return placed[0] if placed else day_text(told, dossier, language)

    accounts = positions[0].accounts
    return subject(accounts, dossier, language, days if claims and (dated or where) else None)


def clause_of(
    positions: Sequence[Position],
    dossier: Dossier,
    language: Language,
    *,
    dated: bool = False,
    places: Mapping[str, Text] | None = None,
) -> Text:
    """What positions of the same voices say, in one clause; where their accounts differ, each
    with its day, or with the document it stands in."""
    first = positions[0]
    several = len({position.accounts for position in positions}) > 1
    name = _one_name(positions, dossier, language) if several else None
    where = {} if several else places
    who = name or speakers(positions, dossier, language, dated=dated and not several, places=where)
    if not first.claims or first.stance in ABSENT:
        return say(language, ABSENT.get(first.stance, ABSENT["silent"]), who)
    row = [(place, claim) for place in positions for claim in told(place, dossier)]
    claims = [claim for _, claim in row]
    message = _verb(claims[0], Telling(claims[0].attribute, dossier, language))
    values = [_limited(claim, message, dossier, language) for claim in claims]
    if several:
        values = _placed(values, row, dossier, language, dated=dated)
    said = say(language, message, who, value=joined(language, values))
    bare = "{value}" not in message.text
    return noted(language, said, _limits(claims[0], message, dossier, language)) if bare else said


def _placed(
    values: Sequence[Text],
    row: Sequence[tuple[Position, Claim]],
    dossier: Dossier,
    language: Language,
    *,
    dated: bool,
) -> list[Text]:
    """What one source says in several documents, each with who passed it on and its day, or
    else as of another document."""
    places = [place for place, _ in row]
    apart = len(_carriers(places, dossier)) > 1
    placed = []
    for said, (place, claim) in zip(values, row, strict=True):
        notes: list[Slot] = []
        accounts = place.accounts if places.count(place) == 1 else (claim.account,)
        if apart and (carrier := carriers(accounts, dossier, language)):
            notes.append(phrase(language, language.say(ACCORDING), carrier=carrier))
        claims = [dossier.claims[key] for key in place.claims]
        said_here = [each for each in claims if each.account in accounts]
        if dated and (day := day_text(said_here, dossier, language)).runs:
            notes.append(day)
        message = IN_ONE if place == places[0] else IN_ANOTHER
        placed.append(noted(language, said, notes or [phrase(language, language.say(message))]))
    return placed


def _one_name(
    positions: Sequence[Position], dossier: Dossier, language: Language
) -> Subject | None:
    """The bare name of the one source that several outlets give differently; None for others."""
    accounts = [account for position in positions for account in position.accounts]
    alone = len({voice_of(account, dossier) for account in accounts}) == 1
    apart = alone and len(_carriers(positions, dossier)) > 1
    return speaker(accounts[0], dossier, language) if apart else None


def _carriers(positions: Sequence[Position], dossier: Dossier) -> set[tuple[str, ...]]:
    return {carrier_of(account, dossier) for place in positions for account in place.accounts}


def _limited(claim: Claim, message: Message, dossier: Dossier, language: Language) -> Text:
    """What a claim states, with its limits in brackets."""
    words = _stated(claim, dossier, language, "accusative")
    return noted(language, words, _limits(claim, message, dossier, language))


def _limits(claim: Claim, message: Message, dossier: Dossier, language: Language) -> Iterator[Slot]:
    """Scope and certainty; of words as they stand, and of what the verb says, neither."""
    if relating(dossier.vocabulary.attributes[claim.attribute], dossier).lasting:
        return
    yield from limits_of(claim, dossier, language)
    if message is not POSSIBLE:
        yield from certainty_of(claim, language)


def told(position: Position, dossier: Dossier) -> list[Claim]:
    """The claims that a clause must show: one for all, but of terms each different word."""
    claims = [dossier.claims[claim] for claim in position.claims]
    if not relating(dossier.vocabulary.attributes[claims[0].attribute], dossier).naming:
        return claims[:1]
    words: dict[str, Claim] = {}
    for claim in claims:
        words.setdefault(match_key(claim.quote.exact), claim)
    return list(words.values())


def _verb(claim: Claim, telling: Telling) -> Message:
    """The message that says a claim of its kind and polarity."""
    kind = saying(telling.record.kind, telling.dossier)
    sayable = kind.whole and (telling.record.negation or not kind.denied(claim))
    if claim.certainty == "possible" and sayable:
        return POSSIBLE
    if not kind.denied(claim):
        return kind.verb(claim, telling) or kind.says
    if kind.whole and telling.record.negation:
        return kind.says
    return kind.denies if claim.readings or kind.whole else kind.denies_barely


def in_a_row(clauses: Sequence[Text], language: Language, how: str = "clauses") -> Text:
    """Clauses or contents joined as the language joins them («، و» in Arabic)."""
    join = language.say(JOINED[how])
    return reduce(lambda a, b: phrase(language, join, first=a, second=b), clauses)


def denied(claim: Claim, dossier: Dossier) -> bool:
    """Whether the claim says that something is not so."""
    return kind_of(claim, dossier).denied(claim)


def kind_of(claim: Claim, dossier: Dossier) -> Saying:
    """How claims of this kind are said."""
    return saying(dossier.vocabulary.attributes[claim.attribute].kind, dossier)


def _stated(claim: Claim, dossier: Dossier, language: Language, case: Case = "nominative") -> Text:
    """What a claim states: a value, a clause with "that", or quoted words."""
    kind = kind_of(claim, dossier)
    if kind.stated:
        return kind.stated(claim, Telling(claim.attribute, dossier, language))
    return readings_text(claim, dossier, language, case)


def content(
    claim: Claim,
    dossier: Dossier,
    language: Language,
    case: Case = "nominative",
    *,
    certainty: bool = True,
) -> Text:
    """What a claim says, as a noun, denials included ("a denial that …"), with its scope and,
    if asked, how sure it is in brackets."""
    words = _content(claim, dossier, language, case)
    if relating(dossier.vocabulary.attributes[claim.attribute], dossier).lasting:
        return words
    sure = certainty_of(claim, language) if certainty else ()
    return noted(language, words, [*limits_of(claim, dossier, language), *sure])


def _content(claim: Claim, dossier: Dossier, language: Language, case: Case) -> Text:
    kind = kind_of(claim, dossier)
    if claim.polarity in ("declines", "says_unknown"):
        return phrase(language, language.pgettext("content", "no answer"))
    said = _stated(claim, dossier, language, case)
    if not kind.denied(claim):
        noun = kind.noun(claim, case)
        return phrase(language, language.say(noun)) if noun else said
    if kind.whole and dossier.vocabulary.attributes[claim.attribute].negation:
        return said
    denial = kind.denial if claim.readings or kind.whole else kind.bare_denial
    return phrase(language, language.say(denial), value=said)
