"""Whose a translation is, and how far it was reviewed."""

from __future__ import annotations

from reportgen.brief.context import Context
from reportgen.brief.model import Parallel, Text
from reportgen.brief.words.names import author
from reportgen.brief.words.phrase import phrase
from reportgen.dossier import Credit
from reportgen.language import Language, Message

CREDIT = Message("credit", "{kind} ({status})")
CREDIT_BY = Message("credit", "{kind} ({status}): {by}")
KINDS = {
    "human": Message("credit", "Translation"),
    "machine": Message("credit", "Machine translation"),
    "official": Message("credit", "Official translation"),
    "unknown": Message("credit", "Translation of unknown origin"),
}
STATUSES = {
    "draft": Message("credit", "draft translation"),
    "reviewed": Message("credit", "reviewed translation"),
    "disputed": Message("credit", "disputed translation"),
    "working": Message("credit", "working translation"),
}


def credit_text(context: Context, credit: Credit, *, named: bool = True) -> Parallel:
    """What kind of translation it is, how far reviewed, and whose where `named`; unnamed, the
    status alone says enough of a human translation."""

    def said(language: Language) -> Text:
        if credit.kind == "human" and not named:
            return phrase(language, language.say(STATUSES[credit.status]))
        return phrase(
            language,
            language.say(CREDIT_BY if credit.by and named else CREDIT),
            kind=phrase(language, language.say(KINDS[credit.kind])),
            status=phrase(language, language.say(STATUSES[credit.status])),
            by=author(credit.by, language),
        )

    return context.parallel(said)
