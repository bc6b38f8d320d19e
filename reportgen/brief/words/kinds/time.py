"""Times in words: "4:30 a.m. (04:30), 17 November"."""

from __future__ import annotations

from reportgen.brief.model import Text
from reportgen.brief.words.kinds.saying import Saying, Telling
from reportgen.brief.words.phrase import text, value
from reportgen.dossier import Time
from reportgen.language import Message


def say(stated: Time, telling: Telling) -> Text:
    """A time, with its year where that is not the event's."""
    year = str(stated.start.year) != telling.dossier.event.date[:4]
    said = telling.language.moment(stated, year=year)
    return text(telling.language, [value(telling.language, said)])


SAYING = Saying(
    value=say,
    says=Message("sentence", "{source} [gives; plural: give] {value}"),
    agreement=Message("sentence", "{source} agree on {value}"),
    clash=(
        Message("closer", "the two times cannot both be right"),
        Message("closer", "the times cannot all be right"),
    ),
)
