"""Documents read in parallel: each line beside its translation, with the claims' words marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.brief.context import Context
from reportgen.brief.model import Parallel, ParallelReading, Passage, Text
from reportgen.brief.parts.documents import document_title
from reportgen.brief.pieces.credits import credit_text
from reportgen.brief.pieces.numbering import NumberedLine, lines_of
from reportgen.brief.words.marks import EvidenceMark, graded, verbatim
from reportgen.brief.words.phrase import phrase, value
from reportgen.discrepancies.model import Severity
from reportgen.dossier import Claim, Document
from reportgen.language import Language, Message, bind
from reportgen.text.letters import find

Numbers = dict[str, set[int]]

TALL = 350
"""Letters beyond which a line is tall enough to break across pages, three lines at each."""
ORIGINAL = Message("caption", "Original, in {language}")
NO_TRANSLATION = Message("caption", "No translation in the dossier")


def build_readings(context: Context) -> tuple[ParallelReading, ...]:
    """Every document that is printed, in the order of the dossier."""
    documents = context.dossier.documents.values()
    numbers, gravest = _numbers(context), context.gravest
    return tuple(
        _reading(context, each, numbers, gravest) for each in documents if context.printed(each)
    )


def _reading(
    context: Context, document: Document, numbers: Numbers, gravest: Mapping[str, Severity]
) -> ParallelReading:
    letter = context.letters[document.id]
    return ParallelReading(
        sigil=letter,
        anchor=f"reading-{letter}",
        title=document_title(context, document),
        captions={
            language.code: _caption(context, document, language) for language in context.languages
        },
        passages=tuple(_passages(context, document, numbers, gravest)),
    )


def _caption(context: Context, document: Document, language: Language) -> Text:
    """Whether a column is the original or a translation, and whose."""
    if language.code == document.language:
        name = value(language, language.name_of(document.language))
        return phrase(language, language.say(ORIGINAL), language=name)
    translation = document.translations.get(language.code)
    if translation is None:
        return phrase(language, language.say(NO_TRANSLATION))
    return credit_text(context, translation.credit)[language.code]


def _passages(
    context: Context, document: Document, numbers: Numbers, gravest: Mapping[str, Severity]
) -> Iterator[Passage]:
    claims = [c for c in context.dossier.claims.values() if _stands_in(context, c, document)]
    translated = {code: lines_of(t.text) for code, t in document.translations.items()}
    for line in lines_of(document.text):
        here = [claim for claim in claims if _touches(claim, line)]
        texts: Parallel = {
            language.code: graded(
                _original(context, document, line, here)
                if language.code == document.language
                else _translated(context, line, here, translated.get(language.code, ()), language),
                gravest,
            )
            for language in context.languages
        }
        yield Passage(
            anchor=f"p-{context.letters[document.id]}-{line.number}",
            label=str(line.number),
            texts=texts,
            long=any(len(words.plain) > TALL for words in texts.values()),
            numbers=tuple(sorted({n for claim in here for n in numbers.get(claim.id, ())})),
            furniture=line.text in [words.strip() for words in document.furniture],
        )


def _stands_in(context: Context, claim: Claim, document: Document) -> bool:
    return context.dossier.accounts[claim.account].document == document.id


def _touches(claim: Claim, line: NumberedLine) -> bool:
    return claim.quote.start < line.end and claim.quote.end > line.start


def _original(
    context: Context, document: Document, line: NumberedLine, claims: list[Claim]
) -> Text:
    marks: list[EvidenceMark] = [
        (
            max(claim.quote.start, line.start) - line.start,
            min(claim.quote.end, line.end) - line.start,
            context.anchors.get(claim.id, ""),
        )
        for claim in claims
    ]
    return verbatim(line.text, document.language, bind(document.language).direction, marks)


def _translated(
    context: Context,
    line: NumberedLine,
    claims: list[Claim],
    lines: tuple[NumberedLine, ...],
    language: Language,
) -> Text:
    """The translation of a line, marked where a claim's own translation is found in it once."""
    words = lines[line.number - 1].text if line.number <= len(lines) else ""
    marks: list[EvidenceMark] = []
    for claim in claims:
        translation = claim.translations.get(language.code)
        places = find(translation.text, words) if translation and translation.text else ()
        if len(places) == 1:
            marks.append((*places[0], context.anchors.get(claim.id, "")))
    return verbatim(words, language.code, language.direction, marks)


def _numbers(context: Context) -> Numbers:
    """Each claim's differences, by number."""
    found: dict[str, set[int]] = {}
    for difference in context.differences:
        for claim in context.claims_told(difference):
            found.setdefault(claim, set()).add(context.numbers[difference.id])
    return found
