"""Verbatim words as runs: invisible characters shown as tokens, evidence marked.

The words are never changed. Where an element may stand is decided by `text.spans`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal

from ..discrepancies.model import SEVERITIES, Severity
from ..language import Direction
from ..text.bidi import direction as first_strong
from ..text.controls import display
from ..text.spans import mark_spans
from .model import Run, Text

TOKEN = "token"
IDENTIFIER = "identifier"
NUMBERED = re.compile(r"\b(?:\d{5,}(?:-\d+)+|\d{4}-\d{2}-\d{2})\b")
Mark = tuple[int, int, str]
"""Start, end and claim anchor; the anchor is empty for a claim that is evidence of nothing."""


def verbatim(words: str, language: str, direction: Direction, marks: Iterable[Mark] = ()) -> Text:
    """The display copy of verbatim words, with the marked stretches as runs of their own.

    `direction` is the document's; words with no letter of that direction go by their own (UAX
    #9, P2). Reference numbers and ISO dates keep their order within Arabic, where a hyphen
    would turn 20181117-01 into 01-20181117."""
    shown, places, tokens = _display(words)
    base = first_strong(shown, direction)
    spans = [(places[start], places[end], f"c:{anchor}") for start, end, anchor in marks]
    identifiers = [(m.start(), m.end(), IDENTIFIER) for m in NUMBERED.finditer(shown)]
    segments = mark_spans(shown, base, [*spans, *tokens, *(identifiers if base == "rtl" else ())])
    runs = (_run(shown[s.start : s.end], s.labels) for s in segments)
    return Text(language, base, tuple(runs))


def graded(said: Text, gravest: Mapping[str, Severity]) -> Text:
    """The text with each mark graded as the gravest of its claims."""
    runs = tuple(replace(run, severity=_gravest(run.claims, gravest)) for run in said.runs)
    return replace(said, runs=runs)


def _gravest(claims: Iterable[str], gravest: Mapping[str, Severity]) -> str:
    grades = [gravest[claim] for claim in claims if claim in gravest]
    return min(grades, key=SEVERITIES.index, default="")


def _display(words: str) -> tuple[str, list[int], list[Mark]]:
    """The display copy, the place in it of every offset of the words, and its tokens."""
    pieces = display(words)
    shown = "".join(piece for piece, _ in pieces)
    places: list[int] = []
    tokens: list[Mark] = []
    at = 0
    for piece, is_token in pieces:
        if is_token:
            tokens.append((at, at + len(piece), TOKEN))
            places.append(at)
        else:
            places.extend(range(at, at + len(piece)))
        at += len(piece)
    places += [at] * (len(words) + 1 - len(places))
    return shown, places, tokens


def _run(words: str, labels: frozenset[str]) -> Run:
    anchors = tuple(sorted(label[2:] for label in labels if label.startswith("c:") and label[2:]))
    direction: Direction | Literal[""] = "ltr" if IDENTIFIER in labels else ""
    if labels == {TOKEN}:
        return Run(words, "token")
    if labels == {IDENTIFIER}:
        return Run(words, "value", direction=direction)
    return Run(words, "mark", direction=direction, claims=anchors) if labels else Run(words)
