"""The relations in readers' words: a name for the chip and what it means."""

from __future__ import annotations

from reportgen.discrepancies.model import Relation
from reportgen.language import Message

R = Relation

RELATIONS: dict[Relation, tuple[Message, Message]] = {
    R.BY_HAND: (
        Message("relation", "noted by the editor"),
        Message("meaning", "No rule found this difference: an editor noted it, with the reason."),
    ),
    R.AGREE: (
        Message("relation", "agree"),
        Message("meaning", "The accounts state the same."),
    ),
    R.COMPATIBLE: (
        Message("relation", "compatible"),
        Message("meaning", "The statements differ but can hold together."),
    ),
    R.LESS_PRECISE: (
        Message("relation", "less precise"),
        Message("meaning", "One statement is coarser and contains the other."),
    ),
    R.ROUNDING: (
        Message("relation", "rounding"),
        Message("meaning", "The times differ by no more than a rounded figure would."),
    ),
    R.OVERLAP: (
        Message("relation", "overlap in part"),
        Message("meaning", "The statements share a part, and each goes beyond it."),
    ),
    R.CONTRADICT: (
        Message("relation", "contradict"),
        Message("meaning", "The statements cannot hold together in any admissible reading."),
    ),
    R.AM_PM_FLIP: (
        Message("relation", "a.m. and p.m."),
        Message("meaning", "The same clock digits stand in opposite halves of the day."),
    ),
    R.TZ_LABEL_ERROR: (
        Message("relation", "time zone label"),
        Message(
            "meaning",
            "The stated offset is not the one in force at that place and time according to the"
            " time zone database.",
        ),
    ),
    R.DENIES: (
        Message("relation", "one denies"),
        Message(
            "meaning",
            "One account states what another denies. A denial is not the figure zero.",
        ),
    ),
    R.NO_COMMENT: (
        Message("relation", "no comment"),
        Message("meaning", "One account declines to answer or says that it does not know."),
    ),
    R.AMBIGUOUS: (
        Message("relation", "depends on reading"),
        Message(
            "meaning",
            "A statement can be read in more than one way; in some readings it contradicts the"
            " other, in some it does not.",
        ),
    ),
    R.ONE_SILENT: (
        Message("relation", "one silent"),
        Message("meaning", "One account states it; another was read for it and does not."),
    ),
    R.NOT_EXAMINED: (
        Message("relation", "not examined"),
        Message("meaning", "Nobody has read the other text for this. That is no silence."),
    ),
    R.NOT_COMPARABLE: (
        Message("relation", "not comparable"),
        Message("meaning", "The statements count different things, groups or periods."),
    ),
    R.POPULATION_DIFFERS: (
        Message("relation", "other people counted"),
        Message(
            "meaning",
            "The same figure is given of different groups, such as the killed, and the killed and"
            " the injured together.",
        ),
    ),
    R.CERTAINTY_DIFFERS: (
        Message("relation", "certainty differs"),
        Message(
            "meaning",
            "The same is stated with different certainty, or one holds possible what another"
            " states otherwise.",
        ),
    ),
    R.DIFFERS_WORDING: (
        Message("relation", "worded differently"),
        Message("meaning", "Free text in other words; whether it says the same is not judged."),
    ),
    R.FAITHFUL: (
        Message("relation", "reported as stated"),
        Message("meaning", "The report gives what the original says."),
    ),
    R.MISREPORTED: (
        Message("relation", "reported otherwise"),
        Message("meaning", "The report gives something that the original contradicts."),
    ),
    R.OMITTED: (
        Message("relation", "left out"),
        Message("meaning", "The original states it; the report does not carry it."),
    ),
    R.OMITS_QUALIFIER: (
        Message("relation", "qualifier left out"),
        Message("meaning", "The report leaves out words that limit the statement."),
    ),
    R.ADDED_DETAIL: (
        Message("relation", "detail added"),
        Message("meaning", "The report attributes to the original a detail that is not in it."),
    ),
    R.CERTAINTY_INFLATED: (
        Message("relation", "stated more firmly"),
        Message("meaning", "The report states with more certainty what the original gave."),
    ),
    R.CERTAINTY_WEAKENED: (
        Message("relation", "stated less firmly"),
        Message("meaning", "The report states with less certainty what the original gave."),
    ),
    R.SCOPE_WIDENED: (
        Message("relation", "scope widened"),
        Message("meaning", "The report says of more than the original does."),
    ),
    R.SCOPE_NARROWED: (
        Message("relation", "scope narrowed"),
        Message("meaning", "The report says of less than the original does."),
    ),
    R.PRESUPPOSITION: (
        Message("relation", "presupposes the fact"),
        Message(
            "meaning",
            "The original denies that something happened; the report presents a denial of"
            " responsibility, which takes it as having happened.",
        ),
    ),
    R.VERBATIM: (
        Message("relation", "verbatim"),
        Message("meaning", "The words in quotation marks stand so in the quoted document."),
    ),
    R.NEAR_VERBATIM: (
        Message("relation", "nearly verbatim"),
        Message("meaning", "Most of the words in quotation marks stand so in the document."),
    ),
    R.ALTERED_QUOTATION: (
        Message("relation", "quotation altered"),
        Message(
            "meaning",
            "The words in quotation marks do not stand so in any version of the quoted document"
            " that is in the dossier.",
        ),
    ),
    R.TRANSLATED_QUOTATION: (
        Message("relation", "quotation translated"),
        Message(
            "meaning",
            "The quoted document is in another language, so the words were not compared.",
        ),
    ),
    R.TRANSLATION_DRIFT: (
        Message("relation", "translation differs"),
        Message("meaning", "A translation states something else than its original."),
    ),
    R.NAMING: (
        Message("relation", "named differently"),
        Message("meaning", "Different names for the same thing. No difference of fact."),
    ),
    R.LOADED_TERM: (
        Message("relation", "loaded word"),
        Message("meaning", "A word that takes a side, whichever account uses it."),
    ),
    R.INTERNAL_INCONSISTENCY: (
        Message("relation", "differs from itself"),
        Message("meaning", "One account states two things that cannot hold together."),
    ),
    R.INTERNAL_TENSION: (
        Message("relation", "certainty varies"),
        Message("meaning", "One account states the same with very different certainty."),
    ),
    R.ARITHMETIC: (
        Message("relation", "does not add up"),
        Message("meaning", "The parts an account states do not add up to its total."),
    ),
    R.SWAPPED_PARTS: (
        Message("relation", "parts swapped"),
        Message("meaning", "The figures of two parts have changed places."),
    ),
    R.SEQUENCE: (
        Message("relation", "figures over time"),
        Message(
            "meaning",
            "Figures of different days, as a toll grows or a source revises it. No contradiction.",
        ),
    ),
    R.REVERSED: (
        Message("relation", "reversed"),
        Message(
            "meaning",
            "One source later states what it first denied, denies what it first stated, or names"
            " another actor or thing.",
        ),
    ),
    R.UNATTRIBUTED: (
        Message("relation", "no source named"),
        Message("meaning", "The account names no source for what it states."),
    ),
}
