"""Categories in short form: a code of the attribute's scheme, or several."""

from __future__ import annotations

from reportgen.dossier import Attribute, Codes, Vocabulary
from reportgen.records.kinds.names import several
from reportgen.records.kinds.reading import Named, Reading, TimeDefaults


def read(text: str, calendar: TimeDefaults) -> Codes:
    """A code of the attribute's scheme, or several. Raises NotUnderstood."""
    return Codes(codes=several(text, "code"))


def named(stated: Codes, attribute: Attribute, vocabulary: Vocabulary) -> Named:
    """The codes, among those of the attribute's scheme."""
    scheme = vocabulary.schemes.get(attribute.scheme or "")
    return "code", stated.codes, scheme.codes if scheme else ()


READING = Reading(value=Codes, read=read, named=named, hint="codes with commas")
