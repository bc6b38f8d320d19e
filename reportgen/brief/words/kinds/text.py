"""Free text in words: the editor's summary, or the quote itself."""

from __future__ import annotations

from reportgen.brief.model import Text
from reportgen.brief.words.kinds.saying import Saying, Telling
from reportgen.brief.words.phrase import localized, quoted, text, value
from reportgen.dossier import Claim, Localized, Wording
from reportgen.language import Language, Message

SAYS_THIS = Message("sentence", "{source} [says; plural: say]: {value}")
MENTIONED = Message("cell", "states it")


def say(stated: Wording, telling: Telling) -> Text:
    """The editor's summary."""
    return text(telling.language, [localized(telling.language, stated.text)])


def stated(claim: Claim, telling: Telling) -> Text:
    """The editor's summary, else the words themselves, in translation where there is one."""
    language = telling.language
    if summary := _summary(claim, language):
        return text(language, [localized(language, summary)])
    original = telling.dossier.document_of(claim.account).language
    translation = claim.translations.get(language.code)
    if original != language.code and translation:
        return quoted(language, localized(language, {language.code: translation.text}, "quote"))
    return quoted(language, localized(language, {original: claim.quote.exact}, "quote"))


def cell(claim: Claim, telling: Telling) -> Text:
    """The editor's summary; the words themselves stand among the evidence."""
    for reading in claim.readings:
        if isinstance(reading, Wording) and reading.text:
            return say(reading, telling)
    if claim.polarity != "asserts":
        return text(telling.language, [])  # "not known" and "stated" in one cell would clash
    return text(telling.language, [value(telling.language, telling.language.say(MENTIONED))])


def _summary(claim: Claim, language: Language) -> Localized:
    """The editor's summary of free text, if there is one in the language."""
    texts = [value.text for value in claim.readings if isinstance(value, Wording)]
    return next((said for said in texts if language.code in said), {})


SAYING = Saying(
    value=say,
    says=Message("sentence", "{source} [writes; plural: write] {value}"),
    agreement=Message("sentence", "{source} use the same words: {value}"),
    stated=stated,
    cell=cell,
    verb=lambda claim, telling: SAYS_THIS if _summary(claim, telling.language) else None,
)
