"""Discrepancies as printed: numbered, graded, explained, with the words behind them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from reportgen.brief.context import Context, is_difference
from reportgen.brief.model import LONG, Evidence, Item, Parallel, Run, Text
from reportgen.brief.parts.matrix import row_anchor
from reportgen.brief.pieces.accounts import account_title
from reportgen.brief.pieces.cells import passage_href
from reportgen.brief.pieces.chips import relation_chip, severity_chip
from reportgen.brief.pieces.credits import credit_text
from reportgen.brief.pieces.numbering import line_around, line_at
from reportgen.brief.pieces.reviews import is_shielded, review_text
from reportgen.brief.words.excerpts import excerpt
from reportgen.brief.words.marks import verbatim
from reportgen.brief.words.phrase import phrase, value
from reportgen.brief.words.wording import headline, sentence
from reportgen.discrepancies.model import Discrepancy, Relation
from reportgen.dossier import Claim
from reportgen.language import Direction, Language, Message, bind

WHERE = Message("evidence", "document {letter}, line {line}")
LINE = Message("evidence", "line {line}")
UNPRINTED = Message("evidence", "document {letter}, not printed here")
CONTINUED = Message("head", "Difference {n}, continued")
NOTE = Message("remark", "Note: {note}")
SAME = Message("remark", "The same conflict: {sentence}")
GRADED = Message("remark", "Graded by the editor: {reason}")
GRADED_BY = Message("remark", "Graded by the editor ({by}): {reason}")
ADDED = Message("remark", "Added by the editor: {reason}")
ADDED_BY = Message("remark", "Added by the editor ({by}): {reason}")
SET_ASIDE = Message("remark", "Set aside by the editor: {reason}")
SET_ASIDE_BY = Message("remark", "Set aside by the editor ({by}): {reason}")


def build_items(context: Context) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The differences, and the controls: what was compared and found no difference."""
    shown: set[str] = set()
    items = [(found, _item(context, found, shown)) for found in context.found]
    differences = tuple(item for found, item in items if is_difference(found))
    controls = tuple(item for found, item in items if not is_difference(found))
    return differences, controls


def _item(context: Context, found: Discrepancy, shown: set[str]) -> Item:
    number = context.numbers[found.id]
    attribute = context.dossier.vocabulary.attributes[found.attribute]
    claims = [context.dossier.claims[claim] for claim in context.claims_told(found)]
    return Item(
        number=number,
        anchor=f"d-{number}",
        attribute=context.localized(attribute.label),
        relation=relation_chip(context, found.relation),
        severity=severity_chip(context, found.severity),
        sentence=context.parallel(lambda language: sentence(found, context.dossier, language)),
        evidence=tuple(_evidence(context, found, claim, shown) for claim in claims),
        remarks=(
            *(_beneath(context, each) for each in context.beneath[found.id]),
            *_override(context, found),
            *_notes(context, claims),
        ),
        href=f"#{row_anchor(row)}" if (row := context.rows[found.id]) else "",
        continued=context.parallel(lambda language: _continued(number, language)),
    )


def _beneath(context: Context, found: Discrepancy) -> Parallel:
    """The same conflict over another attribute, in its own sentence."""
    return context.parallel(
        lambda language: phrase(
            language, language.say(SAME), sentence=headline(found, context.dossier, language)
        )
    )


def _continued(number: int, language: Language) -> Text:
    return phrase(language, language.say(CONTINUED), n=language.number(number))


def _evidence(context: Context, found: Discrepancy, claim: Claim, shown: set[str]) -> Evidence:
    """The words of one claim. Only its first appearance carries the claim's own anchor, and all
    its words where they are many."""
    anchor, number = context.anchors[claim.id], context.numbers[found.id]
    first = claim.id not in shown
    show = verbatim if first else partial(_excerpt, found)
    shown.add(claim.id)
    document = context.dossier.document_of(claim.account)
    original = bind(document.language)
    around = line_around(document.text, claim.quote.start, claim.quote.end)
    return Evidence(
        anchor=anchor if first else f"d-{number}-{anchor}",
        sigil=context.sigils[claim.account],
        attribution=account_title(context, claim.account),
        original=show(claim.quote.exact, original.code, original.direction, line=around),
        translation=_translations(context, claim, document.language, show),
        credit=_credit(context, claim, document.language),
        where=context.parallel(lambda language: _where(context, claim, language, WHERE)),
        line=context.parallel(lambda language: _where(context, claim, language, LINE)),
        href=passage_href(context, claim),
        whole="" if first or not _is_long(claim) else f"#{anchor}",
        review=review_text(context, claim),
    )


def _is_long(claim: Claim) -> bool:
    words = (claim.quote.exact, *(each.text for each in claim.translations.values()))
    return any(len(each) > LONG for each in words)


def _excerpt(
    found: Discrepancy, words: str, language: str, direction: Direction, line: str = ""
) -> Text:
    """Some of many words: those that drifted in translation, where the discrepancy is on them."""
    sides = [str(found.parameters.get(side, "")) for side in ("original", "translation")]
    about = next((side for side in sides if side and side in words), "")
    return excerpt(words, language, direction, about, line)


def _translations(
    context: Context, claim: Claim, original: str, show: Callable[..., Text]
) -> dict[str, Text]:
    return {
        language.code: show(
            claim.translations[language.code].text, language.code, language.direction
        )
        for language in context.languages
        if language.code != original and language.code in claim.translations
    }


def _credit(context: Context, claim: Claim, original: str) -> Parallel | None:
    """The credit of the translations shown, None where none is. Who translated stands at the
    document, and here where the quote has a translator of its own; of a document that is not
    printed, nowhere."""
    document = context.dossier.document_of(claim.account)
    for language in context.languages:
        if language.code != original and language.code in claim.translations:
            credit = claim.translations[language.code].credit
            whole = document.translations.get(language.code)
            own = whole is None or whole.credit != credit
            return credit_text(context, credit, named=own and context.printed(document))
    return None


def _where(context: Context, claim: Claim, language: Language, place: Message) -> Text:
    """Where the words stand: document and line, or the line alone."""
    document = context.dossier.document_of(claim.account)
    letter = Run(context.letters[document.id], "value", "en", "ltr")
    line = line_at(document.text, claim.quote.start)
    if line is None or not context.printed(document):
        return phrase(language, language.say(UNPRINTED), letter=letter)
    number = value(language, language.number(line.number))
    return phrase(language, language.say(place), letter=letter, line=number)


def _override(context: Context, found: Discrepancy) -> list[Parallel]:
    """The editor's word on the discrepancy, with the reason."""
    override = found.override
    if override is None:
        return []
    anonymous, named = GRADED, GRADED_BY
    if override.dismissed:
        anonymous, named = SET_ASIDE, SET_ASIDE_BY
    elif found.relation == Relation.BY_HAND:
        anonymous, named = ADDED, ADDED_BY
    reason = context.localized(override.reason)
    return [
        context.parallel(
            lambda language: phrase(
                language,
                language.say(named if override.by else anonymous),
                reason=reason[language.code],
                by=Run(override.by, "name", "en", "ltr"),
            )
        )
    ]


def _notes(context: Context, claims: list[Claim]) -> list[Parallel]:
    """Notes on the claims; each once, and none on the words of a protected source."""
    notes = [claim.note for claim in claims if claim.note and not is_shielded(context, claim)]
    unique = [note for n, note in enumerate(notes) if note not in notes[:n]]
    return [_note(context, context.localized(note)) for note in unique]


def _note(context: Context, note: Parallel) -> Parallel:
    return context.parallel(
        lambda language: phrase(language, language.say(NOTE), note=note[language.code])
    )
