"""The one room that makes sentences: a discrepancy in one plain sentence of one language.

Names its sources, shows their values, judges nobody. Every word comes from the catalogs.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from reportgen.brief.model import Run, Text
from reportgen.brief.words.clauses import (
    clause,
    clause_of,
    content,
    denied,
    in_a_row,
    kind_of,
    say,
    told,
)
from reportgen.brief.words.kinds import saying
from reportgen.brief.words.names import Subject, publisher, speaker, subject
from reportgen.brief.words.phrase import Slot, capitalised, localized, phrase, quoted, text
from reportgen.brief.words.sentences import (
    AGREED_DENIAL,
    CERTAINTIES,
    CLOSERS,
    COUNTED,
    DRIFT,
    EXCEEDED,
    INTERNAL,
    JOINED,
    PLACES_APART,
    REPORT,
    SHIFTED,
)
from reportgen.discrepancies.model import Discrepancy, Position, Relation
from reportgen.dossier import Claim, Dossier
from reportgen.language import Language, Message
from reportgen.text.bidi.ordering import direction

R = Relation

MANY = 5
"""More answers than this are counted, not listed."""


def sentence(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """The discrepancy in one sentence, with its full stop."""
    if found.sentence:
        return text(language, [localized(language, found.sentence, "plain")])
    rooms = {
        "report": _report,
        "quotation": _quotation,
        "internal": _internal,
        "between": _between,
        "terms": _between,
        "translation": _drift,
    }
    said = capitalised(rooms[found.scope](found, dossier, language))
    return phrase(language, language.pgettext("sentence", "{sentence}."), sentence=said)


def headline(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """The sentence with what it is about before it, for where no heading says so."""
    label = localized(language, dossier.vocabulary.attributes[found.attribute].label, "name")
    template = language.pgettext("sentence", "{label}: {sentence}")
    return phrase(language, template, label=label, sentence=sentence(found, dossier, language))


def _between(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """Each position in a clause, then how they stand to each other."""
    if "whole" in found.parameters:
        return _parts(found, dossier, language)
    if found.relation == R.AGREE and len(told(found.positions[0], dossier)) == 1:
        return _agreement(found, dossier, language)
    if found.relation == R.CERTAINTY_DIFFERS:
        clauses = [_certainty(p, dossier, language) for p in found.positions]
        return in_a_row(clauses, language)
    speaking = [position for position in found.positions if position.claims]
    said = _row(_clauses(speaking, dossier, language), language)
    closed = _close(said, found, dossier, len(speaking), language)
    absent = [clause(p, dossier, language) for p in found.positions if not p.claims]
    return in_a_row([closed, *absent], language)


def _clauses(positions: Sequence[Position], dossier: Dossier, language: Language) -> list[Text]:
    """One clause for each set of accounts: what one account says twice stands together."""
    grouped: dict[tuple[str, str, bool], list[Position]] = {}
    for position in positions:
        key = (position.stance, "|".join(position.accounts), _denies(position, dossier))
        grouped.setdefault(key, []).append(position)
    return [clause_of(group, dossier, language) for group in grouped.values()]


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


def _close(
    said: Text, found: Discrepancy, dossier: Dossier, positions: int, language: Language
) -> Text:
    """The clauses with how they stand to each other at the end."""
    kind = dossier.vocabulary.attributes[found.attribute].kind
    clash = saying(kind, dossier).clash if found.relation == R.CONTRADICT else ()
    closer = clash or CLOSERS.get(found.relation)
    closer = PLACES_APART if "km" in found.parameters else closer
    if closer is None or positions < 2:
        return said
    ending = language.say(closer[0] if positions == 2 else closer[-1])
    ending_text = phrase(language, ending, **_apart(found, language))
    return phrase(language, language.say(JOINED["closer"]), clauses=said, closer=ending_text)


def _parts(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """Counts of which one lies within the other, each with what it counts."""
    clauses = []
    for position in found.positions:
        claim = dossier.claims[position.claims[0]]
        label = localized(language, dossier.vocabulary.attributes[claim.attribute].label)
        who = subject(position.accounts, dossier, language)
        value = content(claim, dossier, language, "accusative")
        clauses.append(say(language, COUNTED, who, value=value, label=label))
    shifted = found.relation == R.POPULATION_DIFFERS
    ending = phrase(language, language.say(SHIFTED if shifted else EXCEEDED))
    said = _row(clauses, language)
    return phrase(language, language.say(JOINED["closer"]), clauses=said, closer=ending)


def _agreement(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """One position held by several, then who is silent."""
    held, *others = found.positions
    claim = dossier.claims[held.claims[0]]
    kind = kind_of(claim, dossier)
    who = subject(held.accounts, dossier, language)
    denying = claim.polarity == "denies" and not kind.whole
    message = AGREED_DENIAL if denying else kind.agreement
    said = say(language, message, who, value=content(claim, dossier, language))
    return in_a_row([said, *(clause(p, dossier, language) for p in others)], language)


def _report(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """What a report does to the account it reports."""
    mine, theirs = found.positions[:2]
    slots: dict[str, Slot] = {
        "original": publisher(theirs.accounts[0], dossier, language).words,
        "first": _content(mine, dossier, language),
        "second": _content(theirs, dossier, language),
        **_apart(found, language),
        **_labels(found, dossier, language),
    }
    if found.relation in (R.CERTAINTY_INFLATED, R.CERTAINTY_WEAKENED):
        slots["sure"] = _rungs(mine, dossier, language)
        slots["unsure"] = _rungs(theirs, dossier, language)
    finer = found.relation == R.ADDED_DETAIL and theirs.claims
    message = REPORT["finer"] if finer else REPORT.get(found.relation, REPORT[R.MISREPORTED])
    said = say(language, message, publisher(mine.accounts[0], dossier, language), **slots)
    whole = found.relation in REPORT and "km" not in found.parameters
    return said if whole else _close(said, found, dossier, 2, language)


def _quotation(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    who = publisher(found.positions[0].accounts[0], dossier, language)
    if len(found.positions) < 2:
        return say(language, INTERNAL["quotation"], who)
    original = publisher(found.positions[1].accounts[0], dossier, language).words
    return say(language, REPORT[found.relation], who, original=original)


def _drift(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """What a translation has, and what its original has, each quoted."""
    sides = {key: str(found.parameters[key]) for key in ("original", "translation")}
    message = DRIFT["both" if all(sides.values()) else "lost" if sides["original"] else "new"]
    quotes: dict[str, Slot] = {
        key: quoted(language, localized(language, {_tongue(words): words}, "quote"))
        for key, words in sides.items()
        if words
    }
    return phrase(language, language.say(message), **quotes)


def _tongue(words: str) -> str:
    """The language of a few words, by their direction."""
    return "ar" if direction(words) == "rtl" else "en"


def _internal(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """One voice against itself, or over time."""
    if "whole" in found.parameters:
        return _parts(found, dossier, language)
    accounts = tuple(dict.fromkeys(a for p in found.positions for a in p.accounts))
    who = _one_voice(accounts, dossier, language)
    values = [_content(position, dossier, language) for position in found.positions]
    slots: dict[str, Slot] = {
        "first": values[0],
        "second": values[-1],
        "values": _then(values, language),
        **_labels(found, dossier, language),
    }
    if found.relation == R.INTERNAL_TENSION:
        slots["first"] = _rungs(found.positions[0], dossier, language)
        slots["second"] = _rungs(found.positions[-1], dossier, language)
    slots |= {key: _parameter(key, value, language) for key, value in found.parameters.items()}
    return say(language, INTERNAL[found.relation], who, **slots)


def _one_voice(accounts: Sequence[str], dossier: Dossier, language: Language) -> Subject:
    """One source, with who passed its words on where that was one and the same."""
    carriers = {dossier.publisher(account).id for account in accounts}
    if len(carriers) > 1:
        return speaker(accounts[0], dossier, language)
    return subject(accounts[:1], dossier, language)


def _content(position: Position, dossier: Dossier, language: Language) -> Text:
    """What a position says, as a noun; several different contents in a row."""
    said: list[Text] = []
    for claim in position.claims:
        words = content(dossier.claims[claim], dossier, language)
        if words not in said:
            said.append(words)
    return in_a_row(said, language, "contents") if said else text(language, [])


def _certainty(position: Position, dossier: Dossier, language: Language) -> Text:
    message = Message("sentence", "{source} [states; plural: state] it as {certainty}")
    who = subject(position.accounts, dossier, language)
    return say(language, message, who, certainty=_rungs(position, dossier, language))


def _rungs(position: Position, dossier: Dossier, language: Language) -> Text:
    """The certainties with which a position is stated, surest first."""
    claims: list[Claim] = [dossier.claims[claim] for claim in position.claims]
    order = list(CERTAINTIES)
    rungs = sorted({claim.certainty for claim in claims}, key=order.index)
    words = [text(language, [Run(language.say(CERTAINTIES[rung]))]) for rung in rungs]
    return in_a_row(words, language, "contents")


def _labels(found: Discrepancy, dossier: Dossier, language: Language) -> dict[str, Slot]:
    """Names of the attributes that the parameters point to, and of the attribute itself."""
    attributes = dossier.vocabulary.attributes
    slots: dict[str, Slot] = {"label": localized(language, attributes[found.attribute].label)}
    for key in ("presupposed", "qualified", "other"):
        target = attributes.get(str(found.parameters.get(key)))
        if target:
            slots[key] = localized(language, target.label)
    return slots


def _apart(found: Discrepancy, language: Language) -> dict[str, Slot]:
    """How far apart two places or two times are, in words."""
    minutes, km = found.parameters.get("minutes"), found.parameters.get("km")
    if isinstance(km, int | float):
        return {"apart": language.distance(km)}
    if not isinstance(minutes, int):
        return {}
    return {"apart": language.duration(timedelta(minutes=minutes), oblique=True)}


def _parameter(key: str, value: str | int | float, language: Language) -> Slot:
    if key == "actual":
        sign = "−" if int(value) < 0 else "+"
        value = f"{sign}{abs(int(value)) // 60:02}:{abs(int(value)) % 60:02}"
    if isinstance(value, str):
        # left to right, so that the sign of an offset stays before its digits
        return Run(language.own_digits(value), "value", language.code, "ltr")
    return language.number(int(value))


def _then(values: Sequence[Text], language: Language) -> Text:
    return in_a_row(values, language, "turns")
