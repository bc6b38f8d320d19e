"""Terms in short form: a form of the glossary."""

from __future__ import annotations

from reportgen.dossier import Attribute, Term, Vocabulary
from reportgen.records.kinds.names import one
from reportgen.records.kinds.reading import Named, Reading, TimeDefaults


def read(text: str, calendar: TimeDefaults) -> Term:
    """The id of a glossary form. Raises NotUnderstood."""
    return Term(form=one(text, "form"))


def named(stated: Term, attribute: Attribute, vocabulary: Vocabulary) -> Named:
    """The form, among those of the attribute's concept; of all, where it has none."""
    glossary = vocabulary.glossary
    own = attribute.concept
    concepts = glossary.values() if own is None else filter(None, [glossary.get(own)])
    return "form", (stated.form,), [form for concept in concepts for form in concept.forms]


READING = Reading(value=Term, read=read, named=named, hint="a form of the glossary")
