"""The sentences themselves, as English msgids; the catalogs hold every other language.

`{source}` is the subject. A word in square brackets agrees with it: `[gives; plural: give]`,
`[يذكر; feminine: تذكر]`; a translation brackets whatever its own language bends.
"""

from __future__ import annotations

from reportgen.discrepancies.model import Relation
from reportgen.language import Message

R = Relation


CERTAINTIES = {
    "flat": Message("certainty", "a firm statement"),
    "assessed": Message("certainty", "an assessment"),
    "initial": Message("certainty", "an initial assessment"),
    "reported": Message("certainty", "something reported to it"),
    "alleged": Message("certainty", "something unconfirmed"),
    "possible": Message("certainty", "a possibility"),
}

AGREED_DENIAL = Message("sentence", "{source} agree in denying it")

JOINED = {
    "clauses": Message("joining", "{first}; {second}"),
    "contents": Message("joining", "{first} and {second}"),
    "turns": Message("joining", "{first}, then {second}"),
    "closer": Message("joining", "{clauses}; {closer}"),
}

REPORT: dict[str, Message] = {
    R.FAITHFUL: Message(
        "sentence", "{source} [carries; plural: carry] what the text of {original} states: {second}"
    ),
    R.MISREPORTED: Message(
        "sentence",
        "{source} [reports; plural: report] {original} as stating {first}; the original has {second}",
    ),
    R.LESS_PRECISE: Message(
        "sentence",
        "{source} [reports; plural: report] {original} less precisely: {first}, where the original has {second}",
    ),
    R.DIFFERS_WORDING: Message(
        "sentence",
        "{source} [words; plural: word] differently what the text of {original} states: {first}, where the original has {second}",
    ),
    R.NAMING: Message(
        "sentence",
        "{source} [writes; plural: write] {first} where the text of {original} has {second}, for the same thing",
    ),
    R.LOADED_TERM: Message(
        "sentence",
        "{source} [writes; plural: write] {first} where the text of {original} has {second}, for the same thing",
    ),
    R.OMITTED: Message(
        "sentence",
        "{source} [does; plural: do] not carry what the text of {original} states: {second}",
    ),
    R.OMITS_QUALIFIER: Message(
        "sentence",
        "{source} [carries; plural: carry] “{qualified}” without what the text of {original} adds to it: {second}",
    ),
    R.ADDED_DETAIL: Message(
        "sentence",
        "{source} [adds; plural: add] what the text of {original} does not state: {first}",
    ),
    "finer": Message(
        "sentence",
        "{source} [is; plural: are] more precise than {original}: {first}, where the original has {second}",
    ),
    R.CERTAINTY_INFLATED: Message(
        "sentence",
        "{source} [gives; plural: give] as {sure} what the text of {original} gives as {unsure}: {second}",
    ),
    R.CERTAINTY_WEAKENED: Message(
        "sentence",
        "{source} [gives; plural: give] as {sure} what the text of {original} gives as {unsure}: {second}",
    ),
    R.SCOPE_WIDENED: Message(
        "sentence",
        "{source} [reports; plural: report] {original} with a wider scope: {first}, where the original has {second}",
    ),
    R.SCOPE_NARROWED: Message(
        "sentence",
        "{source} [reports; plural: report] {original} with a narrower scope: {first}, where the original has {second}",
    ),
    R.PRESUPPOSITION: Message(
        "sentence",
        "{source} [reports; plural: report] a denial limited to “{label}”, whereas what the text of {original} denies is the fact itself: “{presupposed}”",
    ),
    R.SWAPPED_PARTS: Message(
        "sentence",
        "{source} [gives; plural: give] for “{label}” and “{other}” each the figure that the text of {original} gives for the other",
    ),
    R.VERBATIM: Message("sentence", "{source} [quotes; plural: quote] {original} word for word"),
    R.NEAR_VERBATIM: Message(
        "sentence",
        "{source} [puts; plural: put] in quotation marks words that are nearly, but not exactly, those of {original}",
    ),
    R.ALTERED_QUOTATION: Message(
        "sentence",
        "{source} [puts; plural: put] in quotation marks words that do not stand so in the text of {original}",
    ),
    R.TRANSLATED_QUOTATION: Message(
        "sentence",
        "{source} [quotes; plural: quote] {original} in translation; no text of it in this language is at hand",
    ),
}

INTERNAL: dict[str, Message] = {
    R.INTERNAL_INCONSISTENCY: Message(
        "sentence", "{source} [gives; plural: give] {first} in one place and {second} in another"
    ),
    R.INTERNAL_TENSION: Message(
        "sentence",
        "{source} [states; plural: state] it as {first} in one place and as {second} in another",
    ),
    R.ARITHMETIC: Message(
        "sentence",
        "{source} [gives; plural: give] a total of {first}, but the parts it gives add up to {sum}",
    ),
    R.SEQUENCE: Message("sentence", "{source} [gives; plural: give] in turn: {values}"),
    R.REVERSED: Message(
        "sentence", "{source} [reverses; plural: reverse] [its; plural: their] statement: {values}"
    ),
    R.CONTRADICT: Message(
        "sentence",
        "{source} [gives; plural: give] in turn: {values}; a toll does not fall, so the figures"
        " cannot all be right",
    ),
    R.UNATTRIBUTED: Message(
        "sentence", "{source} [names; plural: name] no source for this: {first}"
    ),
    R.TZ_LABEL_ERROR: Message(
        "sentence",
        "{source} [gives; plural: give] the time with the offset {stated}, whereas the place of the event was at {actual} then",
    ),
    R.TRANSLATION_DRIFT: Message(
        "sentence", "the translation has {first}; the original has {second}"
    ),
    "quotation": Message(
        "sentence",
        "{source} [puts; plural: put] words in quotation marks whose original is not at hand",
    ),
}

DRIFT = {
    "both": Message("sentence", "the translation has {translation}; the original has {original}"),
    "lost": Message("sentence", "the translation leaves out {original}, which the original has"),
    "new": Message("sentence", "the translation has {translation}, which the original has not"),
}

COUNTED = Message("sentence", "{source} [gives; plural: give] {value} for “{label}”")
DENIED_COUNT = Message("sentence", "{source} [denies; plural: deny] “{label}”")
