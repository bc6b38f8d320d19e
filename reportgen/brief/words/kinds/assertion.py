"""Assertions in words: the attribute's own statement, or what its denial says."""

from __future__ import annotations

from reportgen.brief.model import Text
from reportgen.brief.words.kinds.saying import Saying, Telling
from reportgen.brief.words.phrase import localized, text, value
from reportgen.dossier import Assertion, Claim
from reportgen.language import Message

HOLDS = {True: Message("assertion", "yes"), False: Message("assertion", "no")}


def say(stated: Assertion, telling: Telling) -> Text:
    """Yes or no."""
    language = telling.language
    return text(language, [value(language, language.say(HOLDS[stated.holds]))])


def denied(claim: Claim) -> bool:
    """Whether the claim says that the statement does not hold: denied, or held not to hold."""
    holds = all(getattr(value, "holds", True) for value in claim.readings)
    return holds == (claim.polarity == "denies")


def stated(claim: Claim, telling: Telling) -> Text:
    """The statement as a clause with "that", turned round where that has words of its own."""
    attribute = telling.record
    words = (denied(claim) and attribute.negation) or attribute.statement or attribute.label
    return text(telling.language, [localized(telling.language, words)])


def cell(claim: Claim, telling: Telling) -> Text:
    """Yes; a denial is said by the sign of the cell alone."""
    if denied(claim):
        return text(telling.language, [])
    return say(Assertion(holds=True), telling)


SAYING = Saying(
    value=say,
    says=Message("sentence", "{source} [says; plural: say] {value}"),
    agreement=Message("sentence", "{source} agree on this: {value}"),
    denies=Message("sentence", "{source} [denies; plural: deny] {value}"),
    denial=Message("content", "a denial {value}"),
    stated=stated,
    cell=cell,
    whole=True,
    denied=denied,
)
