"""An editor's rating of a claim, printed as the editor's: whose, of which day, in their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.brief.context import Context
from reportgen.brief.model import Parallel, Text
from reportgen.brief.words.phrase import localized, phrase
from reportgen.dossier import Claim, Source
from reportgen.language import Language, Message

RATED = Message("review", "Rated by {by} on {date}: {rating}")


def review_text(context: Context, claim: Claim) -> Parallel | None:
    """The rating in each language, its maker's name a link to where it is argued; None for a
    claim that nobody rated."""
    review = claim.review
    if review is None:
        return None

    def said(language: Language) -> Text:
        name = localized(language, review.by, "name")
        return phrase(
            language,
            language.say(RATED),
            by=replace(name, href=review_address(context, claim)),
            date=language.edtf(review.date),
            rating=localized(language, review.rating),
        )

    return context.parallel(said)


def review_address(context: Context, claim: Claim) -> str:
    """Where the rating is argued; empty where none is given, and for words that come from or
    through a protected source, whom that page may name."""
    return claim.review.url if claim.review and not is_shielded(context, claim) else ""


def is_shielded(context: Context, claim: Claim) -> bool:
    """Whether words come from or through a protected source: what is said of them may name it."""
    return any(source.protected for source in _voices(context, claim))


def _voices(context: Context, claim: Claim) -> Iterator[Source]:
    """Every source on the way of the words, and the one they are attributed to."""
    dossier = context.dossier
    names = [claim.attributed_to]
    account: str | None = claim.account
    while account:
        record = dossier.accounts[account]
        yield dossier.publisher(account)
        names += [record.speaker, *record.via]
        account = record.reports
    yield from (dossier.sources[name] for name in names if name and name in dossier.sources)
