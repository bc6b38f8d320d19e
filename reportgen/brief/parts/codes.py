"""Characters that no shipped font has, shown by their code points wherever a brief prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from reportgen.brief.context import Context
from reportgen.brief.model import Brief, Entry, Run, Text
from reportgen.brief.words.phrase import phrase
from reportgen.language import Language, Message
from reportgen.text.controls import token
from reportgen.text.repertoire import undrawn

TITLE = Message("method", "Characters shown by their codes")
CODE = re.compile(r"\[U\+([0-9A-F]{4,6})\]")


def show_codes(brief: Brief, context: Context) -> Brief:
    """The brief with a token for each character that no font has, and a note on how many there
    are and which."""
    if not context.dossier.undrawn:
        return brief
    shown: Brief = _shown(brief)
    codes = list(dict.fromkeys(_codes(shown)))
    if not codes:
        return brief
    note = context.parallel(lambda language: _note(language, codes))
    entry = Entry(f"m-{len(brief.method) + 1}", "", context.say(TITLE), (note,))
    return replace(shown, method=(*shown.method, entry))


def _note(language: Language, codes: list[str]) -> Text:
    template = language.npgettext(
        "method",
        "{n} character of the records is in no font of this brief; its code stands in its place,"
        " in square brackets: {codes}.",
        "{n} characters of the records are in no font of this brief; their codes stand in their"
        " place, in square brackets: {codes}.",
        len(codes),
    )
    listed = Run(", ".join(codes), "value", "en", "ltr")
    return phrase(language, template, n=language.number(len(codes)), codes=listed)


def _shown(part: Any) -> Any:
    """A part of a brief with tokens in its texts."""
    if isinstance(part, Text):
        return replace(part, runs=tuple(run for each in part.runs for run in _split(each)))
    if isinstance(part, Mapping):
        return {key: _shown(value) for key, value in part.items()}
    if isinstance(part, tuple):
        return tuple(map(_shown, part))
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{f.name: _shown(getattr(part, f.name)) for f in fields(part)})
    return part


def _split(run: Run) -> Iterator[Run]:
    """A run in pieces, with tokens between them."""
    at = 0
    for found in undrawn(run.text):
        if found.start() > at:
            yield replace(run, text=run.text[at : found.start()])
        yield Run(token(found[0]), "token")
        at = found.end()
    if at < len(run.text):
        yield replace(run, text=run.text[at:])


def _codes(part: Any) -> Iterator[str]:
    """The codes that stand in a part of a brief, `U+1F9FF`, as often as they do."""
    if isinstance(part, Text):
        for run in part.runs:
            found = CODE.fullmatch(run.text) if run.role == "token" else None
            if found and any(undrawn(chr(int(found[1], 16)))):
                yield f"U+{found[1]}"
    elif isinstance(part, Mapping):
        yield from (code for value in part.values() for code in _codes(value))
    elif isinstance(part, tuple):
        yield from (code for value in part for code in _codes(value))
    elif is_dataclass(part) and not isinstance(part, type):
        yield from (code for f in fields(part) for code in _codes(getattr(part, f.name)))
