"""Terms in words: the word an account writes, its translation and its register."""

from __future__ import annotations

from reportgen.brief.model import Text
from reportgen.brief.words.kinds.saying import Saying, Telling
from reportgen.brief.words.phrase import Slot, localized, phrase, quoted, words
from reportgen.dossier import Claim, Form, Term
from reportgen.language import Message

REGISTERS = {
    "neutral": Message("register", "neutral"),
    "honorific": Message("register", "honours"),
    "condemnatory": Message("register", "condemns"),
    "belligerent_self": Message("register", "a party’s name for itself"),
    "hostile_name": Message("register", "an opponent’s name"),
    "euphemism": Message("register", "softens"),
}


def say(stated: Term, telling: Telling) -> Text:
    """The first written form of a term."""
    written = _form(stated, telling).forms
    first = {code: forms[0] for code, forms in written.items() if forms}
    return quoted(telling.language, localized(telling.language, first, "quote"))


def stated(claim: Claim, telling: Telling) -> Text:
    """The word as its account writes it, with its translation and register: «شهيداً»
    (“martyrs”, honours)."""
    language = telling.language
    word = _quoted(claim.quote.exact, telling.dossier.document_of(claim.account).language, telling)
    translated = _translated(claim, telling)
    notes: list[Slot] = [_quoted(translated, language.code, telling)] if translated else []
    notes += _registers(claim, telling)
    if not notes:
        return word
    template = language.pgettext("term", "{a}, {b}") if len(notes) > 1 else "{a}"
    joined = phrase(language, template, **dict(zip("ab", notes, strict=False)))
    return phrase(language, "{word} ({notes})", word=word, notes=joined)


def cell(claim: Claim, telling: Telling) -> Text:
    """The word in one language alone, for tight places; the original where there is no
    translation. Its register stands in the sentence: here it would overrun the column."""
    if translated := _translated(claim, telling):
        return _quoted(translated, telling.language.code, telling)
    return _quoted(claim.quote.exact, telling.dossier.document_of(claim.account).language, telling)


def _quoted(said: str, code: str, telling: Telling) -> Text:
    return quoted(telling.language, localized(telling.language, {code: said}, "quote"))


def _translated(claim: Claim, telling: Telling) -> str:
    """The word in the language, where its document is in another."""
    code = telling.language.code
    foreign = telling.dossier.document_of(claim.account).language != code
    return claim.translations[code].text if foreign and code in claim.translations else ""


def _registers(claim: Claim, telling: Telling) -> list[Slot]:
    """The register of each form, unless neutral."""
    terms = [value for value in claim.readings if isinstance(value, Term)]
    found = [_form(term, telling).register_ for term in terms]
    loaded = [register for register in found if register != "neutral"]
    language = telling.language
    return [words(language, language.say(REGISTERS[register])) for register in loaded]


def _form(stated: Term, telling: Telling) -> Form:
    """The glossary form a term names: of the attribute's own concept first."""
    own = telling.record.concept
    concepts = telling.dossier.vocabulary.glossary.values()
    for concept in sorted(concepts, key=lambda concept: concept.id != own):
        if stated.form in concept.forms:
            return concept.forms[stated.form]
    raise KeyError(stated.form)


SAYING = Saying(
    value=say,
    says=Message("sentence", "{source} [writes; plural: write] {value}"),
    agreement=Message("sentence", "{source} use the same word: {value}"),
    stated=stated,
    cell=cell,
)
