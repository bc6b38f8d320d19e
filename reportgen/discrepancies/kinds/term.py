"""Terms: how a thing is named. Naming is never a conflict of fact."""

from __future__ import annotations

from reportgen.discrepancies.kinds.frame import Frame, Outcome
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Term


def relate(first: Term, second: Term, frame: Frame) -> Outcome:
    """Relation of two forms of one concept of the glossary."""
    if first == second:
        return Outcome(Relation.AGREE)
    loaded = any(is_loaded(term, frame) for term in (first, second))
    return Outcome(Relation.LOADED_TERM if loaded else Relation.NAMING)


def is_loaded(term: Term, frame: Frame) -> bool:
    """Whether the register of a term is anything but neutral."""
    concept = frame.dossier.vocabulary.glossary[frame.attribute.concept or ""]
    return concept.forms[term.form].register_ != "neutral"
