"""One account on one attribute, as a cell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from ..dossier import Assertion, Claim, Wording
from ..language import Language, Message
from .clauses import denied, word_in
from .context import Context
from .lines import line_at
from .model import Cell, Parallel, Run, Text
from .phrase import phrase, text, value
from .values import readings_text, value_text

STANCES = ("asserts", "denies", "declines", "says_unknown")
MENTIONED = Message("cell", "states it")
NO_FIGURE = Message("cell", "no figure")
AS_OF = Message("cell", "as of {date}")
AND = Message("cell", "{first}; {second}")
QUALIFIERS = Message("cell", "{first}, {second}")
CERTAINTIES = {
    "assessed": Message("qualifier", "assessment"),
    "initial": Message("qualifier", "initial assessment"),
    "reported": Message("qualifier", "as reported to it"),
    "alleged": Message("qualifier", "given as unconfirmed"),
    "possible": Message("qualifier", "given as possible"),
}


def cell(context: Context, account: str, attribute: str) -> Cell:
    """What an account says of an attribute; silent and unread are told apart."""
    claims = context.counted(account, attribute)
    if not claims:
        read = context.dossier.examined(account, attribute)
        return Cell("silent" if read else "not_examined", context.empty)
    kind = context.dossier.vocabulary.attributes[attribute].kind
    stance = min((_stance(claim, kind) for claim in claims), key=STANCES.index)
    shown = [claim for claim in claims if _stance(claim, kind) == stance]
    return Cell(
        stance=stance,
        value=context.parallel(lambda language: _values(context, shown, stance, language)),
        qualifier=_qualifier(context, shown, stance, kind),
        hrefs=tuple(href for claim in claims if (href := evidence_href(context, claim))),
    )


def evidence_href(context: Context, claim: Claim) -> str:
    """Where a claim's words stand: among the evidence, else in the document's line."""
    if claim.id in context.anchors:
        return f"#{context.anchors[claim.id]}"
    return passage_href(context, claim)


def passage_href(context: Context, claim: Claim) -> str:
    """The line of the printed document in which a claim's words begin."""
    document = context.dossier.document_of(claim.account)
    line = line_at(document.text, claim.quote.start)
    if line is None or not context.printed(document):
        return ""
    return f"#p-{context.letters[document.id]}-{line.number}"


def _stance(claim: Claim, kind: str) -> str:
    if claim.polarity in ("declines", "says_unknown"):
        return claim.polarity
    return "denies" if denied(claim, kind) else "asserts"


def _values(context: Context, claims: Sequence[Claim], stance: str, language: Language) -> Text:
    """The values of several claims in a row, each once."""
    said: list[Text] = []
    for claim in claims:
        words = _said(context, claim, stance, language)
        if words.runs and words not in said:
            said.append(words)
    if not said:
        return text(language, [])
    template = language.say(AND)
    return reduce(lambda a, b: phrase(language, template, first=a, second=b), said)


def _said(context: Context, claim: Claim, stance: str, language: Language) -> Text:
    dossier = context.dossier
    kind = dossier.vocabulary.attributes[claim.attribute].kind
    if kind == "term":
        return word_in(claim, dossier, language)
    if kind == "text":
        return _summary(context, claim, language)
    if kind == "assertion":
        if stance == "denies":
            return text(language, [])
        return value_text(Assertion(holds=True), claim.attribute, dossier, language)
    return readings_text(claim, dossier, language)


def _summary(context: Context, claim: Claim, language: Language) -> Text:
    """The editor's summary of free text; the words themselves stand among the evidence."""
    for reading in claim.readings:
        if isinstance(reading, Wording) and reading.text:
            return value_text(reading, claim.attribute, context.dossier, language)
    return text(language, [value(language, language.say(MENTIONED))])


def _qualifier(
    context: Context, claims: Sequence[Claim], stance: str, kind: str
) -> Parallel | None:
    """How firmly it is said and as of when; of a bare denial, that it names no figure."""
    parts = [part for claim in claims for part in _qualifiers(context, claim)]
    if stance == "denies" and kind == "number" and not any(claim.readings for claim in claims):
        parts.insert(0, context.say(NO_FIGURE))
    unique = [part for n, part in enumerate(parts) if part not in parts[:n]]
    if not unique:
        return None
    return context.parallel(
        lambda language: reduce(
            lambda a, b: phrase(language, language.say(QUALIFIERS), first=a, second=b),
            [part[language.code] for part in unique],
        )
    )


def _qualifiers(context: Context, claim: Claim) -> list[Parallel]:
    found: list[Parallel] = []
    if claim.certainty in CERTAINTIES:
        found.append(context.say(CERTAINTIES[claim.certainty]))
    if claim.as_of:
        found.append(context.parallel(lambda language: _as_of(claim, language)))
    return found


def _as_of(claim: Claim, language: Language) -> Text:
    date = Run(language.edtf(claim.as_of), "value", language.code, language.direction)
    return phrase(language, language.say(AS_OF), date=date)
