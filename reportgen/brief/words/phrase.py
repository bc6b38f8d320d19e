"""Putting words together: a translated template with slots becomes runs.

A slot's words never touch the template's syntax, and each stands in its own isolated run, so
that neither braces nor direction of a record's text can disturb the sentence around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from string import Formatter
from typing import Literal

from reportgen.brief.model import Role, Run, Text
from reportgen.language import Direction, Language, bind

Slot = Text | Run | str
FIRST_WORD = re.compile(r"\w+")


def phrase(language: Language, template: str, /, **slots: Slot) -> Text:
    """A Text from a template already translated (`language.gettext("{a} denies it.")`).

    A `str` slot is a value in the same language; a `Run` goes in as it is; the runs of a `Text`
    too, its plain runs isolated where it is in another language.
    Raises KeyError for a slot that was not given, ValueError for a template that is malformed.
    """
    runs: list[Run] = []
    for literal, name, form, conversion in Formatter().parse(template):
        if form or conversion:
            raise ValueError(f"a slot takes no format: {template!r}")
        runs.append(Run(literal))
        if name is not None:
            runs.extend(_runs(language, slots[name]))
    return text(language, runs)


def text(language: Language, runs: Iterable[Run]) -> Text:
    """A Text of a language from runs; empty ones go, plain neighbours become one."""
    merged: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if merged and run == Run(run.text) and merged[-1] == Run(merged[-1].text):
            merged[-1] = Run(merged[-1].text + run.text)
        else:
            merged.append(run)
    return Text(language.code, language.direction, tuple(merged))


def words(language: Language, plain: str) -> Text:
    """A Text of one plain run: the composer's own words."""
    return text(language, [Run(plain)])


def value(language: Language, said: str) -> Run:
    """A value in words of the language."""
    return Run(said, "value", language.code, language.direction)


def localized(language: Language, record: Mapping[str, str], role: Role = "value") -> Run:
    """A record's text in the language; where it is missing, in the first language it has,
    marked as such."""
    code = language.code if language.code in record else next(iter(record), language.code)
    return Run(record.get(code, ""), role, code, _direction_of(code, language))


def quoted(language: Language, run: Run) -> Text:
    """A run between the quotation marks of the language it is set in."""
    return phrase(language, language.quote("{words}"), words=run)


def joined(language: Language, items: Sequence[Slot], style: Literal["and", "or"] = "and") -> Text:
    """Items in a row, as the language lists them: a, b and c."""
    template = language.join([f"{{s{n}}}" for n in range(len(items))], style)
    return phrase(language, template, **{f"s{n}": item for n, item in enumerate(items)})


def capitalised(said: Text) -> Text:
    """The text with a capital at its head, as what begins a line has in English and French;
    a quotation, and a name with a capital within its first word (iNews), stays as it is."""
    if not said.runs or said.runs[0].role in ("quote", "mark"):
        return said
    head, *tail = said.runs
    first = FIRST_WORD.match(head.text)
    if first is None or not first[0].islower():
        return said
    return replace(said, runs=(replace(head, text=head.text[:1].upper() + head.text[1:]), *tail))


def _direction_of(code: str, language: Language) -> Direction:
    """The direction of a language by its code."""
    return language.direction if code == language.code else bind(code).direction


def _runs(language: Language, slot: Slot) -> Iterable[Run]:
    if isinstance(slot, str):
        return [value(language, slot)]
    if isinstance(slot, Run):
        return [slot]
    if slot.language == language.code:
        return slot.runs
    return [_isolated(slot, run) for run in slot.runs]


def _isolated(slot: Text, run: Run) -> Run:
    if run.role != "plain":
        return run
    return replace(run, role="value", language=slot.language, direction=slot.direction)
