"""A long quotation shown again: some of its words, and what is left out marked as ours."""

from __future__ import annotations

from dataclasses import replace

from reportgen.brief.model import LONG, Run, Text
from reportgen.brief.words.marks import verbatim
from reportgen.language import Direction
from reportgen.text.excerpts import around, place_of

LENGTH = 280
OMITTED = "[…]"
"""Square brackets are the editor's, in every language."""


def excerpt(
    words: str, language: str, direction: Direction, about: str = "", line: str = ""
) -> Text:
    """Some of the words as they are, around those the discrepancy is about, else from the
    beginning. Words no longer than `LONG` are shown whole. They run as `line`, else by themselves
    all together."""
    if len(words) <= LONG:
        return verbatim(words, language, direction, line=line)
    start, end = around(words, *place_of(about, words), LENGTH)
    shown = verbatim(words[start:end].strip(), language, direction, line=line or words)
    before = (Run(f"{OMITTED} "),) if start > 0 else ()
    after = (Run(f" {OMITTED}"),) if end < len(words) else ()
    return replace(shown, runs=(*before, *shown.runs, *after))
