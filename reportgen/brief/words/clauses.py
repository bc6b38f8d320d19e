"""What one position says, as a clause; what a claim states, as words that fit in one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import reduce

from reportgen.brief.model import Text
from reportgen.brief.words.kinds import Saying, Telling, saying
from reportgen.brief.words.names import Subject, subject
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
    positions: Sequence[Position], dossier: Dossier, language: Language, *, dated: bool = False
) -> Subject:
    """Who holds some positions, with the day on which each spoke if these are `dated`."""
    claims = [dossier.claims[claim] for position in positions for claim in position.claims]

    def days(accounts: Collection[str]) -> Text:
        return day_text([c for c in claims if c.account in accounts], dossier, language)

    accounts = positions[0].accounts
    return subject(accounts, dossier, language, days if dated and claims else None)


def clause_of(
    positions: Sequence[Position], dossier: Dossier, language: Language, *, dated: bool = False
) -> Text:
    """What positions of the same accounts say, in one clause."""
    first = positions[0]
    who = speakers(positions, dossier, language, dated=dated)
    if not first.claims or first.stance in ABSENT:
        return say(language, ABSENT.get(first.stance, ABSENT["silent"]), who)
    claims = [claim for position in positions for claim in told(position, dossier)]
    message = _verb(claims[0], Telling(claims[0].attribute, dossier, language))
    values = [_limited(claim, message, dossier, language) for claim in claims]
    said = say(language, message, who, value=joined(language, values))
    bare = "{value}" not in message.text
    return noted(language, said, _limits(claims[0], message, dossier, language)) if bare else said


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
        noun = kind.noun(claim)
        return phrase(language, language.say(noun)) if noun else said
    if kind.whole and dossier.vocabulary.attributes[claim.attribute].negation:
        return said
    denial = kind.denial if claim.readings or kind.whole else kind.bare_denial
    return phrase(language, language.say(denial), value=said)
