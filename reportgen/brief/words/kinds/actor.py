"""Actors in words: their names in a row."""

from __future__ import annotations

from reportgen.brief.model import Text
from reportgen.brief.words.kinds.saying import Saying, Telling
from reportgen.brief.words.phrase import joined, localized
from reportgen.dossier import Actors
from reportgen.language import Message


def say(stated: Actors, telling: Telling) -> Text:
    """The names of the actors."""
    known, language = telling.dossier.actors, telling.language
    names = [localized(language, known[ref].name, "name") for ref in stated.refs]
    return joined(language, names)


SAYING = Saying(
    value=say,
    says=Message("sentence", "{source} [names; plural: name] {value}"),
    agreement=Message("sentence", "{source} agree in naming {value}"),
    denies=Message("sentence", "{source} [denies; plural: deny] that it was {value}"),
    denial=Message("content", "a denial that it was {value}"),
)
