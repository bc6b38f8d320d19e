"""The method note: what the words mean, how things were told apart, what was not judged."""

from __future__ import annotations

from reportgen.brief.context import Context
from reportgen.brief.model import Entry, Parallel
from reportgen.brief.pieces.chips import relation_chip, severity_chip
from reportgen.brief.words.phrase import words
from reportgen.brief.words.relations import RELATIONS
from reportgen.discrepancies.model import Relation
from reportgen.discrepancies.model import Severity as Grade
from reportgen.language import Message

NOTES = (
    (
        Message("method", "What is compared"),
        Message(
            "method",
            "An account is one voice in one document: the document’s own, or its report of what"
            " another source said. Each statement was recorded with the verbatim words it rests"
            " on, and compared by rule.",
        ),
    ),
    (
        Message("method", "Denied, not mentioned, not read"),
        Message(
            "method",
            "A denial is a statement and no figure: it is never shown as zero. “Not mentioned”"
            " means that the text was read for the point and does not have it. “Not read for"
            " this” means that nobody has looked, and nothing follows from it.",
        ),
    ),
    (
        Message("method", "Precision"),
        Message(
            "method",
            "A coarser statement does not contradict a finer one that it contains: “about 40”"
            " and 43, dawn and 04:30, a town and the valley it lies in.",
        ),
    ),
    (
        Message("method", "What was not judged"),
        Message(
            "method",
            "This brief does not say who is right. It has no majority value and no preferred"
            " source; severity grades a difference, never a source. Sources and accounts stand"
            " in the order of the dossier.",
        ),
    ),
    (
        Message("method", "Verbatim words"),
        Message(
            "method",
            "Quotations are printed exactly as the document has them, slips included. Spelling"
            " variants are evened out for comparing only. A character that cannot be seen is"
            " shown in square brackets. Translations are marked as what they are.",
        ),
    ),
    (
        Message("method", "What was computed"),
        Message(
            "method",
            "Durations follow from the stated start and end and the time zone of the event; no"
            " source states them. Where a statement can be read in more than one way, every"
            " reading is shown. These are inferences of the tool, printed as such.",
        ),
    ),
    (
        Message("method", "Numbers, hours and dates"),
        Message(
            "method",
            "Outside quotations, hours are given in words with the 24-hour clock beside them,"
            " and digits and month names follow the language of the column. Nothing is given"
            " more precisely than its source gave it.",
        ),
    ),
)
GRADES: dict[Grade, Message] = {
    "critical": Message(
        "severity meaning",
        "Changes who acted or whether anyone was harmed, or reverses what a source said.",
    ),
    "major": Message(
        "severity meaning",
        "Changes a number, a time, a place or a qualifier that a reader would rely on.",
    ),
    "minor": Message("severity meaning", "A matter of precision, wording or naming."),
    "info": Message("severity meaning", "Style or context, worth knowing."),
}


def build_method(context: Context) -> tuple[Entry, ...]:
    """The notes, then what the grades of severity mean."""
    notes = [
        Entry(f"m-{n}", "", context.say(title), (_own_digits(context, note),))
        for n, (title, note) in enumerate(NOTES, 1)
    ]
    grades = [_grade(context, grade, meaning) for grade, meaning in GRADES.items()]
    return (*notes, *grades)


def build_relations(context: Context) -> tuple[Entry, ...]:
    """What the relations in this brief mean, in the order of the taxonomy."""
    used = {found.relation for found in context.found}
    return tuple(_relation(context, relation) for relation in Relation if relation in used)


def _own_digits(context: Context, note: Message) -> Parallel:
    """A note whose examples are written in the digits of each language."""
    return context.parallel(lambda lang: words(lang, lang.own_digits(lang.say(note))))


def _grade(context: Context, grade: Grade, meaning: Message) -> Entry:
    chip = severity_chip(context, grade)
    return Entry(f"m-{grade}", "", chip.label, (context.say(meaning),), chip)


def _relation(context: Context, relation: Relation) -> Entry:
    chip = relation_chip(context, relation)
    meaning = context.say(RELATIONS[relation][1])
    return Entry(f"r-{relation.value.replace('_', '-')}", "", chip.label, (meaning,), chip)
