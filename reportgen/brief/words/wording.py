"""The one room that makes sentences: a discrepancy in one plain sentence of one language.

Names its sources, shows their values, judges nobody. Every word comes from the catalogs.
"""

from __future__ import annotations

from reportgen.brief.model import Text
from reportgen.brief.words.between import between
from reportgen.brief.words.clauses import say
from reportgen.brief.words.closers import apart, closed_by, closers
from reportgen.brief.words.contents import content_of, labels, rungs
from reportgen.brief.words.internal import internal
from reportgen.brief.words.kinds import saying
from reportgen.brief.words.names import publisher
from reportgen.brief.words.phrase import Slot, capitalised, localized, phrase, quoted, text
from reportgen.brief.words.sentences import DRIFT, INTERNAL, REPORT
from reportgen.discrepancies.model import Discrepancy, Relation
from reportgen.dossier import Dossier
from reportgen.language import Language
from reportgen.text.bidi.ordering import direction

R = Relation
OF_CERTAINTY = (R.CERTAINTY_INFLATED, R.CERTAINTY_WEAKENED)


def sentence(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """The discrepancy in one sentence, with its full stop."""
    if found.sentence:
        return text(language, [localized(language, found.sentence, "plain")])
    rooms = {
        "report": _report,
        "quotation": _quotation,
        "internal": internal,
        "between": between,
        "terms": between,
        "translation": _drift,
    }
    said = capitalised(rooms[found.scope](found, dossier, language))
    return phrase(language, language.pgettext("sentence", "{sentence}."), sentence=said)


def headline(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """The sentence with what it is about before it, for where no heading says so."""
    label = localized(language, dossier.vocabulary.attributes[found.attribute].label, "name")
    template = language.pgettext("sentence", "{label}: {sentence}")
    return phrase(language, template, label=label, sentence=sentence(found, dossier, language))


def _report(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """What a report does to the account it reports."""
    mine, theirs = found.positions[:2]
    plain = found.relation not in OF_CERTAINTY
    slots: dict[str, Slot] = {
        "original": publisher(theirs.accounts[0], dossier, language).words,
        "first": content_of(mine, dossier, language, certainty=plain),
        "second": content_of(theirs, dossier, language, certainty=plain),
        **apart(found, language),
        **labels(found, dossier, language),
    }
    if not plain:
        slots["sure"] = rungs(mine, dossier, language)
        slots["unsure"] = rungs(theirs, dossier, language)
    finer = found.relation == R.ADDED_DETAIL and theirs.claims
    message = REPORT["finer"] if finer else REPORT.get(found.relation, REPORT[R.MISREPORTED])
    said = say(language, message, publisher(mine.accounts[0], dossier, language), **slots)
    if found.relation in REPORT and "km" not in found.parameters:
        return said
    kind = saying(dossier.vocabulary.attributes[found.attribute].kind, dossier)
    return closed_by(said, closers(found, kind), found, 2, language)


def _quotation(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    who = publisher(found.positions[0].accounts[0], dossier, language)
    if len(found.positions) < 2:
        return say(language, INTERNAL["quotation"], who)
    original = publisher(found.positions[1].accounts[0], dossier, language).words
    return say(language, REPORT[found.relation], who, original=original)


def _drift(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """What a translation has, and what its original has, each quoted."""
    sides = {key: str(found.parameters[key]) for key in ("original", "translation")}
    message = DRIFT["both" if all(sides.values()) else "lost" if sides["original"] else "new"]
    quotes: dict[str, Slot] = {
        key: quoted(language, localized(language, {_tongue(words): words}, "quote"))
        for key, words in sides.items()
        if words
    }
    return phrase(language, language.say(message), **quotes)


def _tongue(words: str) -> str:
    """The language of a few words, by their direction."""
    return "ar" if direction(words) == "rtl" else "en"
