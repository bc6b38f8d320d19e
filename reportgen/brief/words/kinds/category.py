"""Categories in words: the labels of their codes."""

from __future__ import annotations

from reportgen.brief.model import Text
from reportgen.brief.words.kinds.saying import Saying, Telling
from reportgen.brief.words.phrase import joined, localized
from reportgen.dossier import Codes
from reportgen.language import Message


def say(stated: Codes, telling: Telling) -> Text:
    """The labels of the codes."""
    scheme = telling.dossier.vocabulary.schemes[telling.record.scheme or ""]
    labels = [localized(telling.language, scheme.codes[code].label) for code in stated.codes]
    return joined(telling.language, labels)


SAYING = Saying(
    value=say,
    says=Message("sentence", "{source} [says; plural: say]: {value}"),
    agreement=Message("sentence", "{source} agree: {value}"),
)
