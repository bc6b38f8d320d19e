"""The fixed words of the page, by the names that `model.LABELS` asks for."""

from __future__ import annotations

from reportgen.brief.context import Context
from reportgen.brief.model import Parallel, Run
from reportgen.brief.words.phrase import words
from reportgen.language import Message

STANCES = {
    "denies": Message("stance", "denied"),
    "declines": Message("stance", "no comment"),
    "says_unknown": Message("stance", "says it is not known"),
    "silent": Message("stance", "not mentioned"),
    "not_examined": Message("stance", "not read for this"),
}
HEADINGS = {
    "title.gravest": Message("heading", "The gravest differences"),
    "title.voices": Message("heading", "Who speaks"),
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
TOOLS = {
    "tool.view": Message("tool", "View"),
    "tool.language": Message("tool", "Language"),
    "tool.both": Message("tool", "Both languages"),
    "tool.filter": Message("tool", "Choose differences"),
    "tool.severity": Message("tool", "Severity"),
    "tool.cite": Message("tool", "Copy as a citation"),
    "tool.copied": Message("tool", "Citation copied"),
}
SHOWN = Message("tool", "Differences shown: {n} of {all}")
CITATION = Message("tool", "{title}, difference {n}. {sentence}")
NO_DIFFERENCE = Message("heading", "No difference was found among the accounts")
ONE_ACCOUNT = Message("heading", "One account only: nothing to compare it with")


def build_labels(context: Context) -> dict[str, Parallel]:
    """Every fixed heading and word in each language."""
    stances = {f"stance.{stance}": message for stance, message in STANCES.items()}
    none = ONE_ACCOUNT if len(context.dossier.accounts) == 1 else NO_DIFFERENCE
    messages = {**HEADINGS, **stances, **TOOLS, "title.none": none}
    return {
        **{name: context.say(message) for name, message in messages.items()},
        "tool.shown": context.say(SHOWN, **_open("n", "all")),
        "tool.citation": context.say(CITATION, **_open("title", "n", "sentence")),
        "tool.name": context.parallel(lambda lang: words(lang, lang.name_of(lang.code))),
        "tool.digits": context.parallel(lambda lang: words(lang, lang.own_digits("0123456789"))),
    }


def _open(*names: str) -> dict[str, Run]:
    """Slots that stay open: the page fills them."""
    return {name: Run(f"{{{name}}}") for name in names}
