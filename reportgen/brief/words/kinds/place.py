"""Places in words: "near Hajin"."""

from __future__ import annotations

from reportgen.brief.model import Run, Text
from reportgen.brief.words.kinds.saying import Saying, Telling
from reportgen.brief.words.phrase import localized, phrase
from reportgen.dossier import Dossier, Place
from reportgen.language import Language, Message

PLACES = {
    "in": Message("place", "in {place}"),
    "at": Message("place", "at {place}"),
    "near": Message("place", "near {place}"),
    "north_of": Message("place", "north of {place}"),
    "south_of": Message("place", "south of {place}"),
    "east_of": Message("place", "east of {place}"),
    "west_of": Message("place", "west of {place}"),
}


def place_name(ref: str, dossier: Dossier, language: Language) -> Run:
    """The name of a place of the dossier."""
    return localized(language, dossier.places[ref].name, "name")


def say(stated: Place, telling: Telling) -> Text:
    """Where: a place of the dossier, and how the event lies to it."""
    language = telling.language
    place = place_name(stated.ref, telling.dossier, language)
    return phrase(language, language.say(PLACES[stated.relation]), place=place)


SAYING = Saying(
    value=say,
    says=Message("sentence", "{source} [puts; plural: put] it {value}"),
    agreement=Message("sentence", "{source} agree in putting it {value}"),
)
