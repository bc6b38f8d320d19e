"""What limits a statement, in brackets after it: its scope, how sure it is, and its day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.brief.model import Run, Text
from reportgen.brief.words.names import actor_after_preposition
from reportgen.brief.words.phrase import Slot, joined, localized, phrase, text, value
from reportgen.discrepancies.days import day_of, span
from reportgen.discrepancies.model import Discrepancy, Position, Relation
from reportgen.discrepancies.scopes import by_of, during_of, method_of, where_of
from reportgen.dossier import Claim, Dossier
from reportgen.language import Language, Message

R = Relation

CERTAINTIES = {
    "assessed": Message("qualifier", "assessment"),
    "initial": Message("qualifier", "initial assessment"),
    "reported": Message("qualifier", "as reported to it"),
    "alleged": Message("qualifier", "given as unconfirmed"),
    "possible": Message("qualifier", "given as possible"),
}
METHODS = {
    "verified": Message("method of a count", "verified"),
    "alleged": Message("method of a count", "alleged"),
    "reported": Message("method of a count", "as reported"),
}
OF_THEIR_DAY = frozenset(
    {R.CONTRADICT, R.DENIES, R.REVERSED, R.SEQUENCE, R.CERTAINTY_DIFFERS, R.NO_COMMENT, R.AMBIGUOUS}
)
"""Relations of which a reader must know on which day each side spoke, whatever is stated."""
BY = Message("scope", "by {actors}")
IN = Message("scope", "in {places}")
COUNTING = Message("scope", "counted: {label}")
UNDATED = Message("day", "undated")
WITHDRAWN = Message("note", "later withdrawn by its source: {date}")
NOTED = Message("note", "{words} ({notes})")
AND = Message("note", "{first}, {second}")


def noted(language: Language, words: Text, notes: Iterable[Slot]) -> Text:
    """Words with what limits them in brackets, if anything does."""
    row = list(notes)
    if not row:
        return words
    whole: Slot = row[0]
    for each in row[1:]:
        whole = phrase(language, language.say(AND), first=whole, second=each)
    return phrase(language, language.say(NOTED), words=words, notes=whole)


def limits_of(claim: Claim, dossier: Dossier, language: Language) -> Iterator[Text]:
    """The scope of a claim, as far as it or its account names one."""
    if method := method_of(claim, dossier):
        yield text(language, [Run(language.say(METHODS[method]))])
    if actors := by_of(claim, dossier):
        names = [actor_after_preposition(dossier.actors[key], language) for key in actors]
        yield phrase(language, language.say(BY), actors=joined(language, names))
    if places := where_of(claim, dossier):
        names = [localized(language, dossier.places[key].name, "name") for key in places]
        yield phrase(language, language.say(IN), places=joined(language, names))
    if during := during_of(claim, dossier):
        yield text(language, [value(language, language.edtf(during))])
    yield from _population(claim, dossier, language)
    yield from withdrawal_of(claim, language)


def withdrawal_of(claim: Claim, language: Language) -> Iterator[Text]:
    """That the source took the words back, and when."""
    if claim.withdrawn:
        date = value(language, language.edtf(claim.withdrawn))
        yield phrase(language, language.say(WITHDRAWN), date=date)


def certainty_of(claim: Claim, language: Language) -> Iterator[Slot]:
    """How sure a claim is, unless it is stated flatly."""
    if claim.certainty in CERTAINTIES:
        yield text(language, [Run(language.say(CERTAINTIES[claim.certainty]))])


def day_text(claims: Iterable[Claim], dossier: Dossier, language: Language) -> Text:
    """The days of some claims, the first and the last where they are many, in order; without
    the year of the event. Empty where none may be told."""
    told = [claim for claim in claims if not _is_withheld(claim, dossier)]
    days = sorted({day_of(claim, dossier) for claim in told}, key=_in_order)
    said = [_day(day, dossier, language) for day in days]
    if len(said) <= 2:
        return joined(language, said) if said else text(language, [])
    dated = [day for day in days if span(day)]
    template = language.pgettext("time", "{start} to {end}")
    first, last = (_day(day, dossier, language) for day in (dated[0], dated[-1]))
    reach = phrase(language, template, start=first, end=last)
    return joined(language, [reach, said[-1]]) if len(dated) < len(days) else reach


def _are_of_different_days(claims: Iterable[Claim], dossier: Dossier) -> bool:
    """Whether some of the claims were made on another day than others. The dates of what lies
    with a protected source are not told."""
    told = [claim for claim in claims if not _is_withheld(claim, dossier)]
    return len({day_of(claim, dossier) for claim in told}) > 1


def is_dated(found: Discrepancy, dossier: Dossier) -> bool:
    """Whether the days must be told: of figures and words, and of any conflict, of different
    days. Times have their own."""
    claims = [dossier.claims[claim] for claim in found.claims]
    kind = dossier.vocabulary.attributes[found.attribute].kind
    told = kind in ("number", "text") or found.relation in OF_THEIR_DAY
    return told and kind != "time" and _are_of_different_days(claims, dossier)


def _is_withheld(claim: Claim, dossier: Dossier) -> bool:
    """Whether the day of a claim is that of a document that is not printed."""
    return not claim.as_of and dossier.publisher(claim.account).protected


def first_day(position: Position, dossier: Dossier) -> tuple[bool, str]:
    """By which positions are put in the order of their days; the undated come last."""
    return min(_in_order(day_of(dossier.claims[claim], dossier)) for claim in position.claims)


def _day(day: str, dossier: Dossier, language: Language) -> Slot:
    if not day:
        return text(language, [Run(language.say(UNDATED))])
    year = day[:4] != dossier.event.date[:4]
    return value(language, language.edtf(day, year=year))


def _in_order(day: str) -> tuple[bool, str]:
    found = span(day)
    return found is None, found[0].isoformat() if found else day


def _population(claim: Claim, dossier: Dossier, language: Language) -> Iterator[Text]:
    """The people that are counted, where they are not those of the attribute."""
    named = claim.of or dossier.accounts[claim.account].of
    attributes = dossier.vocabulary.attributes
    if named and named != attributes[claim.attribute].population:
        label = next(a.label for a in attributes.values() if a.population == named)
        yield phrase(language, language.say(COUNTING), label=localized(language, label))
