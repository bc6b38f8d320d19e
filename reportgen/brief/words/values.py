"""Saying a stated value in a language, whatever its kind."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.brief.model import Run, Text
from reportgen.brief.words.phrase import joined, localized, phrase, quoted, text, value
from reportgen.dossier import (
    Actors,
    Assertion,
    Claim,
    Codes,
    Dossier,
    Form,
    Number,
    Place,
    Term,
    Time,
    Value,
    Wording,
)
from reportgen.language import Language, Message

PLACES = {
    "in": Message("place", "in {place}"),
    "at": Message("place", "at {place}"),
    "near": Message("place", "near {place}"),
    "north_of": Message("place", "north of {place}"),
    "south_of": Message("place", "south of {place}"),
    "east_of": Message("place", "east of {place}"),
    "west_of": Message("place", "west of {place}"),
}
HOLDS = {True: Message("assertion", "yes"), False: Message("assertion", "no")}


def value_text(
    stated: Value, attribute: str, dossier: Dossier, language: Language, *, oblique: bool = False
) -> Text:
    """A value in words of the language: «حوالي 40 مدنياً», "4:30 a.m. (04:30), 17 November".

    `attribute` is its id. `oblique` asks for the Arabic dual after a verb or preposition.
    """
    match stated:
        case Number():
            forms = _unit_forms(attribute, dossier, language)
            return _said(language, language.quantity(stated, forms, oblique=oblique))
        case Time():
            year = str(stated.start.year) != dossier.event.date[:4]
            return _said(language, language.moment(stated, year=year))
        case Place():
            template = language.say(PLACES[stated.relation])
            return phrase(language, template, place=place_name(stated.ref, dossier, language))
        case Actors():
            names = [localized(language, dossier.actors[ref].name, "name") for ref in stated.refs]
            return joined(language, names)
        case Codes():
            return joined(language, _codes(stated, attribute, dossier, language))
        case Assertion():
            return _said(language, language.say(HOLDS[stated.holds]))
        case Wording():
            return text(language, [localized(language, stated.text)])
        case Term():
            return _term(stated, attribute, dossier, language)


def readings_text(
    claim: Claim, dossier: Dossier, language: Language, *, oblique: bool = False
) -> Text:
    """What a claim states: its one value, or every admissible reading with "or" between.
    Empty where the claim states no value, as a bare denial."""
    said: list[Text] = []
    for reading in claim.readings:
        words = value_text(reading, claim.attribute, dossier, language, oblique=oblique)
        if words.runs and words not in said:
            said.append(words)
    return joined(language, said, "or") if said else text(language, [])


def _unit_forms(attribute: str, dossier: Dossier, language: Language) -> Mapping[str, str] | None:
    """The plural forms of an attribute's unit in the language; None for a bare number."""
    unit = dossier.vocabulary.attributes[attribute].unit
    if unit is None or unit not in dossier.vocabulary.units:
        return None
    return dossier.vocabulary.units[unit].forms.get(language.code)


def place_name(ref: str, dossier: Dossier, language: Language) -> Run:
    """The name of a place of the dossier."""
    return localized(language, dossier.places[ref].name, "name")


def _said(language: Language, words: str) -> Text:
    return text(language, [value(language, words)])


def _codes(stated: Codes, attribute: str, dossier: Dossier, language: Language) -> list[Run]:
    scheme = dossier.vocabulary.schemes[dossier.vocabulary.attributes[attribute].scheme or ""]
    return [localized(language, scheme.codes[code].label) for code in stated.codes]


def _term(stated: Term, attribute: str, dossier: Dossier, language: Language) -> Text:
    written = find_form(stated, attribute, dossier).forms
    first = {code: forms[0] for code, forms in written.items() if forms}
    return quoted(language, localized(language, first, "quote"))


def find_form(stated: Term, attribute: str, dossier: Dossier) -> Form:
    """The glossary form a term names: of the attribute's own concept first."""
    own = dossier.vocabulary.attributes[attribute].concept
    concepts = dossier.vocabulary.glossary.values()
    for concept in sorted(concepts, key=lambda concept: concept.id != own):
        if stated.form in concept.forms:
            return concept.forms[stated.form]
    raise KeyError(stated.form)
