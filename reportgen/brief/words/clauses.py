"""What one position says, as a clause; what a claim states, as words that fit in one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce

from reportgen.brief.model import Run, Text
from reportgen.brief.words.names import Subject, subject
from reportgen.brief.words.phrase import Slot, joined, localized, phrase, quoted, text
from reportgen.brief.words.sentences import JOINED
from reportgen.brief.words.values import find_form, readings_text
from reportgen.discrepancies.model import Position
from reportgen.dossier import Claim, Dossier, Localized, Number, Term, Wording
from reportgen.language import Language, Message
from reportgen.text.letters import match_key

SAYS = {
    "number": Message("sentence", "{source} [gives; plural: give] {value}"),
    "time": Message("sentence", "{source} [gives; plural: give] {value}"),
    "place": Message("sentence", "{source} [puts; plural: put] it {value}"),
    "actor": Message("sentence", "{source} [names; plural: name] {value}"),
    "category": Message("sentence", "{source} [says; plural: say]: {value}"),
    "assertion": Message("sentence", "{source} [says; plural: say] {value}"),
    "text": Message("sentence", "{source} [writes; plural: write] {value}"),
    "term": Message("sentence", "{source} [writes; plural: write] {value}"),
}
DENIES = {
    "number": Message("sentence", "{source} [denies; plural: deny] the figure {value}"),
    "actor": Message("sentence", "{source} [denies; plural: deny] that it was {value}"),
    "assertion": Message("sentence", "{source} [denies; plural: deny] {value}"),
}
UNCOUNTED = Message(
    "sentence", "{source} [says; plural: say] that there were some, without a figure"
)
DENIES_OTHER = Message("sentence", "{source} [denies; plural: deny] this: {value}")
DENIES_BARELY = {
    "number": Message("sentence", "{source} [denies; plural: deny] it without giving a figure")
}
DENIES_IT = Message("sentence", "{source} [denies; plural: deny] it")
ABSENT = {
    "declines": Message("sentence", "{source} [declines; plural: decline] to comment on it"),
    "says_unknown": Message("sentence", "{source} [says; plural: say] that this is not known"),
    "silent": Message("sentence", "{source} [does; plural: do] not mention it"),
    "not_examined": Message("sentence", "the [text; plural: texts] of {source} [was; plural: were] not read for it"),
}
REGISTERS = {
    "neutral": Message("register", "neutral"),
    "honorific": Message("register", "honours"),
    "condemnatory": Message("register", "condemns"),
    "belligerent_self": Message("register", "a party’s name for itself"),
    "hostile_name": Message("register", "an opponent’s name"),
    "euphemism": Message("register", "softens"),
}


def say(language: Language, message: Message, who: Subject, **slots: Slot) -> Text:
    """A clause whose verb agrees with its subject."""
    template = agree(language.say(message), who.agreement)
    return phrase(language, template, source=who.words, **slots)


def agree(template: str, agreement: str) -> str:
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
    kind = dossier.vocabulary.attributes[claims[0].attribute].kind
    summary = kind == "text" and _summary(claims[0], language)
    message = SAYS["category"] if summary else _verb(claims[0], kind, dossier)
    values = [stated(claim, dossier, language) for claim in claims]
    return say(language, message, who, value=joined(language, values))


def told(position: Position, dossier: Dossier) -> list[Claim]:
    """The claims that a clause must show: one for all, but of terms each different word."""
    claims = [dossier.claims[claim] for claim in position.claims]
    if dossier.vocabulary.attributes[claims[0].attribute].kind != "term":
        return claims[:1]
    words: dict[str, Claim] = {}
    for claim in claims:
        words.setdefault(match_key(claim.quote.exact), claim)
    return list(words.values())


def _verb(claim: Claim, kind: str, dossier: Dossier) -> Message:
    """The message that says a claim of this kind and polarity."""
    if not denied(claim, kind):
        return UNCOUNTED if is_uncounted(claim) else SAYS[kind]
    if kind == "assertion" and dossier.vocabulary.attributes[claim.attribute].negation:
        return SAYS[kind]
    if kind != "assertion" and not claim.readings:
        return DENIES_BARELY.get(kind, DENIES_IT)
    return DENIES.get(kind, DENIES_OTHER)


def is_uncounted(claim: Claim) -> bool:
    """Whether the claim says that there were some, with no figure."""
    return any(isinstance(value, Number) and value.form == "some" for value in claim.readings)


def in_a_row(clauses: Sequence[Text], language: Language, how: str = "clauses") -> Text:
    """Clauses or contents joined as the language joins them («، و» in Arabic)."""
    join = language.say(JOINED[how])
    return reduce(lambda a, b: phrase(language, join, first=a, second=b), clauses)


def denied(claim: Claim, kind: str) -> bool:
    """Whether the claim says that something is not so."""
    if kind != "assertion":
        return claim.polarity == "denies"
    holds = all(getattr(value, "holds", True) for value in claim.readings)
    return holds == (claim.polarity == "denies")


def stated(claim: Claim, dossier: Dossier, language: Language) -> Text:
    """What a claim states, after a verb: a value, a clause with "that", or quoted words."""
    attribute = dossier.vocabulary.attributes[claim.attribute]
    if attribute.kind == "assertion":
        negated = denied(claim, "assertion") and attribute.negation
        words = negated or attribute.statement or attribute.label
        return text(language, [localized(language, words)])
    if attribute.kind == "text":
        return _words(claim, dossier, language)
    if attribute.kind == "term":
        return _term(claim, dossier, language)
    return readings_text(claim, dossier, language, oblique=True)


def content(claim: Claim, dossier: Dossier, language: Language) -> Text:
    """What a claim says, as a noun, denials included: "a denial that …"."""
    kind = dossier.vocabulary.attributes[claim.attribute].kind
    if claim.polarity in ("declines", "says_unknown"):
        return phrase(language, language.pgettext("content", "no answer"))
    if is_uncounted(claim):
        return phrase(language, language.pgettext("content", "some, with no figure"))
    if not denied(claim, kind):
        return stated(claim, dossier, language)
    if kind == "assertion" and dossier.vocabulary.attributes[claim.attribute].negation:
        return stated(claim, dossier, language)
    if kind == "assertion":
        template = language.pgettext("content", "a denial {that}")
        return phrase(language, template, that=stated(claim, dossier, language))
    if claim.readings:
        actor = language.pgettext("content", "a denial that it was {value}")
        other = language.pgettext("content", "a denial of {value}")
        template = actor if kind == "actor" else other
        return phrase(language, template, value=stated(claim, dossier, language))
    if kind == "number":
        return phrase(language, language.pgettext("content", "a denial, with no figure"))
    return phrase(language, language.pgettext("content", "a denial"))


def _words(claim: Claim, dossier: Dossier, language: Language) -> Text:
    """The editor's summary, else the words themselves, in translation where there is one."""
    if summary := _summary(claim, language):
        return text(language, [localized(language, summary)])
    original = dossier.document_of(claim.account).language
    translation = claim.translations.get(language.code)
    if original != language.code and translation:
        return quoted(language, localized(language, {language.code: translation.text}, "quote"))
    return quoted(language, localized(language, {original: claim.quote.exact}, "quote"))


def _summary(claim: Claim, language: Language) -> Localized:
    """The editor's summary of free text, if there is one in the language."""
    texts = [value.text for value in claim.readings if isinstance(value, Wording)]
    return next((said for said in texts if language.code in said), {})


def word_in(claim: Claim, dossier: Dossier, language: Language) -> Text:
    """The word of a term in one language alone, for tight places; the original where there is
    no translation. Its register stands in the sentence: here it would overrun the column."""
    original = dossier.document_of(claim.account).language
    translation = claim.translations.get(language.code)
    words = {original: claim.quote.exact}
    if original != language.code and translation:
        words = {language.code: translation.text}
    return quoted(language, localized(language, words, "quote"))


def _term(claim: Claim, dossier: Dossier, language: Language) -> Text:
    """The word as its account writes it, with its translation and register: «شهيداً»
    (“martyrs”, honours)."""
    original = dossier.document_of(claim.account).language
    word = quoted(language, localized(language, {original: claim.quote.exact}, "quote"))
    notes = _term_notes(claim, original, dossier, language)
    if not notes:
        return word
    joined_notes = phrase(
        language,
        language.pgettext("term", "{a}, {b}") if len(notes) > 1 else "{a}",
        **dict(zip("ab", notes, strict=False)),
    )
    return phrase(language, "{word} ({notes})", word=word, notes=joined_notes)


def _term_notes(claim: Claim, original: str, dossier: Dossier, language: Language) -> list[Slot]:
    notes: list[Slot] = []
    translation = claim.translations.get(language.code)
    if original != language.code and translation:
        run: Run = localized(language, {language.code: translation.text}, "quote")
        notes.append(quoted(language, run))
    return notes + _registers(claim, dossier, language)


def _registers(claim: Claim, dossier: Dossier, language: Language) -> list[Slot]:
    """The register of each form, unless neutral."""
    terms = [value for value in claim.readings if isinstance(value, Term)]
    found = [find_form(term, claim.attribute, dossier).register_ for term in terms]
    loaded = [register for register in found if register != "neutral"]
    return [text(language, [Run(language.say(REGISTERS[register]))]) for register in loaded]
