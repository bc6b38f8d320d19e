"""The fixed words of the page, by the names that `model.LABELS` asks for."""

from __future__ import annotations

from ..language import Message
from .context import Context
from .model import Parallel

STANCES = {
    "denies": Message("stance", "denied"),
    "declines": Message("stance", "no comment"),
    "says_unknown": Message("stance", "says it is not known"),
    "silent": Message("stance", "not mentioned"),
    "not_examined": Message("stance", "not read for this"),
}
HEADINGS = {
    "title.gravest": Message("heading", "The gravest differences"),
    "title.matrix": Message("heading", "What each account states"),
    "title.discrepancies": Message("heading", "Where the accounts differ"),
    "title.smaller": Message("heading", "Smaller differences"),
    "title.controls": Message("heading", "Compared, and no difference found"),
    "title.readings": Message("heading", "The documents, line by line"),
    "title.sources": Message("heading", "Sources"),
    "title.documents": Message("heading", "Documents"),
    "title.method": Message("heading", "How to read this brief"),
    "title.relations": Message("heading", "The relations used here"),
    "matrix.attribute": Message("heading", "What is stated"),
    "matrix.relation": Message("heading", "Relation"),
    "derived": Message("heading", "computed by this tool"),
    "reading.line": Message("heading", "Line"),
    "link.matrix": Message("heading", "in the table"),
    "link.skip": Message("heading", "Skip to where the accounts differ"),
    "link.accounts": Message(
        "heading", "The letters stand for accounts; the full brief names them."
    ),
    "link.quote": Message("heading", "an excerpt; all the words"),
    "link.whole": Message(
        "heading",
        "An excerpt: the full brief also has the smaller differences, the table of what each"
        " account states, and the documents line by line.",
    ),
}
NO_DIFFERENCE = Message("heading", "No difference was found among the accounts")
ONE_ACCOUNT = Message("heading", "One account only: nothing to compare it with")


def build_labels(context: Context) -> dict[str, Parallel]:
    """Every fixed heading and word in each language."""
    stances = {f"stance.{stance}": message for stance, message in STANCES.items()}
    none = ONE_ACCOUNT if len(context.dossier.accounts) == 1 else NO_DIFFERENCE
    messages = {**HEADINGS, **stances, "title.none": none}
    return {name: context.say(message) for name, message in messages.items()}
