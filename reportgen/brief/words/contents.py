"""What positions say, as nouns that fill the slots of a sentence."""

from __future__ import annotations

from reportgen.brief.model import Run, Text
from reportgen.brief.words.clauses import content, in_a_row
from reportgen.brief.words.phrase import Slot, localized, text
from reportgen.brief.words.sentences import CERTAINTIES
from reportgen.discrepancies.model import Discrepancy, Position
from reportgen.dossier import Dossier
from reportgen.language import Language


def content_of(
    position: Position, dossier: Dossier, language: Language, *, certainty: bool = True
) -> Text:
    """What a position says, as a noun; several different contents in a row."""
    said: list[Text] = []
    for claim in position.claims:
        words = content(dossier.claims[claim], dossier, language, certainty=certainty)
        if words not in said:
            said.append(words)
    return in_a_row(said, language, "contents") if said else text(language, [])


def rungs(position: Position, dossier: Dossier, language: Language) -> Text:
    """The certainties with which a position is stated, surest first."""
    order = list(CERTAINTIES)
    stated = sorted({dossier.claims[claim].certainty for claim in position.claims}, key=order.index)
    words = [text(language, [Run(language.say(CERTAINTIES[rung]))]) for rung in stated]
    return in_a_row(words, language, "contents")


def labels(found: Discrepancy, dossier: Dossier, language: Language) -> dict[str, Slot]:
    """Names of the attributes that the parameters point to, and of the attribute itself."""
    attributes = dossier.vocabulary.attributes
    slots: dict[str, Slot] = {"label": localized(language, attributes[found.attribute].label)}
    for key in ("presupposed", "qualified", "other"):
        target = attributes.get(str(found.parameters.get(key)))
        if target:
            slots[key] = localized(language, target.label)
    return slots
