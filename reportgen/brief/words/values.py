"""Saying a stated value in a language, whatever its kind."""

from __future__ import annotations

from reportgen.brief.model import Text
from reportgen.brief.words.kinds import Telling, saying
from reportgen.brief.words.phrase import joined, text
from reportgen.dossier import Claim, Dossier, Value
from reportgen.language import Case, Language


def value_text(
    stated: Value, attribute: str, dossier: Dossier, language: Language, case: Case = "nominative"
) -> Text:
    """A value in words of the language: «حوالي 40 مدنياً», "4:30 a.m. (04:30), 17 November".

    `attribute` is its id; `case` the one the value stands in.
    """
    kind = saying(stated.kind, dossier)
    return kind.value(stated, Telling(attribute, dossier, language, case))


def readings_text(
    claim: Claim, dossier: Dossier, language: Language, case: Case = "nominative"
) -> Text:
    """What a claim states: its one value, or every admissible reading with "or" between.
    Empty where the claim states no value, as a bare denial."""
    said: list[Text] = []
    for reading in claim.readings:
        words = value_text(reading, claim.attribute, dossier, language, case)
        if words.runs and words not in said:
            said.append(words)
    return joined(language, said, "or") if said else text(language, [])
