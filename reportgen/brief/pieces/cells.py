"""One account on one attribute, as a cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from functools import reduce

from reportgen.brief.context import Context
from reportgen.brief.model import Cell, Parallel, Run, Text
from reportgen.brief.pieces.labels import STANCES as STANCES_SAID
from reportgen.brief.pieces.numbering import line_at
from reportgen.brief.words.clauses import kind_of
from reportgen.brief.words.kinds import Saying, Telling, saying
from reportgen.brief.words.notes import CERTAINTIES, day_text, limits_of, noted
from reportgen.brief.words.phrase import phrase, text
from reportgen.brief.words.values import readings_text
from reportgen.dossier import Claim
from reportgen.language import Language, Message

STANCES = ("asserts", "denies", "declines", "says_unknown")
AS_OF = Message("cell", "as of {date}")
AND = Message("cell", "{first}; {second}")
QUALIFIERS = Message("cell", "{first}, {second}")
QUOTE = Message("cell", "quote {n}")
STATED = Message("stance", "stated")
EARLIER = Message("cell", "{value} (earlier: {day})")
EARLIER_ONCE = Message("cell", "{value} (earlier)")
BEFORE = Message("cell", "earlier: {day}")
BEFORE_ONCE = Message("cell", "earlier")
STANCE_BEFORE = Message("cell", "earlier ({day}): {stance}")
STANCE_BEFORE_ONCE = Message("cell", "earlier: {stance}")


def cell(context: Context, account: str, attribute: str, *, linked: bool = False) -> Cell:
    """What an account says of an attribute; silent and unread are told apart. Where it is
    `linked`, each of several values leads to its own words."""
    claims = context.every(account, attribute)
    if not claims:
        read = context.dossier.examined(account, attribute)
        return Cell("silent" if read else "not_examined", context.empty)
    kind = saying(context.dossier.vocabulary.attributes[attribute].kind, context.dossier)
    now = [claim for claim in claims if claim.id not in context.earlier] or claims
    stance = min((_stance(claim, kind) for claim in now), key=STANCES.index)
    shown = [claim for claim in claims if _stance(claim, kind) == stance]
    said = {each.code: _said_once(context, shown, each) for each in context.languages}
    parted = linked and any(len(each) > 1 for each in said.values())
    ordered = [*shown, *(claim for claim in claims if claim not in shown)]
    hrefs = tuple(filter(None, (_evidence_href(context, claim) for claim in ordered)))
    led = [set(each) for each in said.values()] if parted else [set(hrefs[:1])]
    return Cell(
        stance=stance,
        value=context.parallel(lambda language: _row(language, said[language.code], parted)),
        qualifier=_qualifier(context, shown, ordered[len(shown) :], kind),
        hrefs=hrefs,
        more=_further(context, hrefs, set.intersection(*led)),
    )


def _further(context: Context, hrefs: Sequence[str], led: Set[str]) -> Parallel | None:
    """The way to quotes that nothing else in a cell leads to, by their number in it."""
    ways = [(n, href) for n, href in enumerate(hrefs, 1) if href not in led]
    if not ways:
        return None
    return context.parallel(
        lambda language: text(
            language,
            [each for n, href in ways for each in (Run(" • "), _quote(language, n, href))][1:],
        )
    )


def _quote(language: Language, n: int, href: str) -> Run:
    said = phrase(language, language.say(QUOTE), n=language.number(n))
    return Run(said.plain, "value", language.code, language.direction, href)


def _evidence_href(context: Context, claim: Claim) -> str:
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


def _stance(claim: Claim, kind: Saying) -> str:
    if claim.polarity in ("declines", "says_unknown"):
        return claim.polarity
    return "denies" if kind.denied(claim) else "asserts"


def _said_once(context: Context, claims: Sequence[Claim], language: Language) -> dict[str, Text]:
    """Where the words of each value stand, and the value; each value once."""
    said: dict[str, Text] = {}
    for claim in claims:
        words = _said(context, claim, language)
        if words.runs and words not in said.values():
            said[_evidence_href(context, claim)] = words
    return said


def _row(language: Language, said: Mapping[str, Text], parted: bool) -> Text:
    """The values in a row; `parted` ones lead each to its own words."""
    texts = [_leading(words, href) if parted else words for href, words in said.items()]
    template = language.say(AND)
    if not texts:
        return text(language, [])
    return reduce(lambda a, b: phrase(language, template, first=a, second=b), texts)


def _leading(words: Text, href: str) -> Text:
    return replace(words, runs=tuple(replace(run, href=href) for run in words.runs))


def _said(context: Context, claim: Claim, language: Language) -> Text:
    """What a claim states, marked where its source said otherwise later."""
    words = _value(context, claim, language)
    if words.runs:
        words = noted(language, words, limits_of(claim, context.dossier, language))
    if claim.id not in context.earlier or not words.runs:
        return words
    day = day_text([claim], context.dossier, language)
    message = EARLIER if day.runs else EARLIER_ONCE
    return phrase(language, language.say(message), value=words, day=day)


def _value(context: Context, claim: Claim, language: Language) -> Text:
    kind = kind_of(claim, context.dossier)
    if kind.cell:
        return kind.cell(claim, Telling(claim.attribute, context.dossier, language))
    return readings_text(claim, context.dossier, language)


def _qualifier(
    context: Context, claims: Sequence[Claim], others: Sequence[Claim], kind: Saying
) -> Parallel | None:
    """How firmly it is said and as of when; of a bare denial, that it names no value; and on
    which side its source was before."""
    stance = _stance(claims[0], kind)
    parts = [part for claim in claims for part in _qualifiers(context, claim, stance)]
    parts += [_before(context, claim, kind) for claim in others if claim.id in context.earlier]
    if stance == "denies" and kind.no_value and not any(claim.readings for claim in claims):
        parts.insert(0, context.say(kind.no_value))
    unique = [part for n, part in enumerate(parts) if part not in parts[:n]]
    if not unique:
        return None
    return context.parallel(
        lambda language: reduce(
            lambda a, b: phrase(language, language.say(QUALIFIERS), first=a, second=b),
            [part[language.code] for part in unique],
        )
    )


def _qualifiers(context: Context, claim: Claim, stance: str) -> list[Parallel]:
    """Certainty and day of a claim; its scope, and the day of an earlier one, stand with the
    value if there is one."""
    found = _limits(context, claim) if stance != "asserts" else []
    if claim.certainty in CERTAINTIES:
        found.append(context.say(CERTAINTIES[claim.certainty]))
    if claim.id in context.earlier:
        if stance != "asserts":
            found.append(context.parallel(lambda language: _earlier(context, claim, language)))
    elif claim.as_of:
        found.append(context.parallel(lambda language: _as_of(claim, language)))
    return found


def _limits(context: Context, claim: Claim) -> list[Parallel]:
    """What a claim is of, each limit in every language."""
    said = {each.code: [*limits_of(claim, context.dossier, each)] for each in context.languages}
    count = min(map(len, said.values()))
    return [{code: row[n] for code, row in said.items()} for n in range(count)]


def _earlier(context: Context, claim: Claim, language: Language) -> Text:
    day = day_text([claim], context.dossier, language)
    return phrase(language, language.say(BEFORE if day.runs else BEFORE_ONCE), day=day)


def _before(context: Context, claim: Claim, kind: Saying) -> Parallel:
    """What a source said before it took the other side: that it stated or denied it, and when."""
    stance = _stance(claim, kind)

    def said(language: Language) -> Text:
        day = day_text([claim], context.dossier, language)
        message = STANCE_BEFORE if day.runs else STANCE_BEFORE_ONCE
        words = language.say(STANCES_SAID.get(stance, STATED))
        return phrase(language, language.say(message), day=day, stance=words)

    return context.parallel(said)


def _as_of(claim: Claim, language: Language) -> Text:
    date = Run(language.edtf(claim.as_of), "value", language.code, language.direction)
    return phrase(language, language.say(AS_OF), date=date)
