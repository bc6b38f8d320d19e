"""What one position says, as a clause; what a claim states, as words that fit in one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce

from reportgen.brief.model import Text
from reportgen.brief.words.kinds import Saying, Telling, saying
from reportgen.brief.words.names import Subject, subject
from reportgen.brief.words.phrase import Slot, joined, phrase
from reportgen.brief.words.sentences import JOINED
from reportgen.brief.words.values import readings_text
from reportgen.discrepancies.kinds import relating
from reportgen.discrepancies.model import Position
from reportgen.dossier import Claim, Dossier
from reportgen.language import Case, Language, Message
from reportgen.text.letters import match_key

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


def clause_of(positions: Sequence[Position], dossier: Dossier, language: Language) -> Text:
    """What positions of the same accounts say, in one clause."""
    first = positions[0]
    who = subject(first.accounts, dossier, language)
    if not first.claims or first.stance in ABSENT:
        return say(language, ABSENT.get(first.stance, ABSENT["silent"]), who)
    claims = [claim for position in positions for claim in told(position, dossier)]
    message = _verb(claims[0], Telling(claims[0].attribute, dossier, language))
    values = [_stated(claim, dossier, language, "accusative") for claim in claims]
    return say(language, message, who, value=joined(language, values))


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


def content(claim: Claim, dossier: Dossier, language: Language, case: Case = "nominative") -> Text:
    """What a claim says, as a noun, denials included: "a denial that …"."""
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
