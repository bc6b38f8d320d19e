"""Verbatim words as runs: invisible characters shown as tokens, evidence marked.

The words are never changed. Where an element may stand is decided by `text.spans`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..discrepancies.model import SEVERITIES, Severity
from ..language import Direction
from ..text.controls import display
from ..text.spans import mark_spans
from .model import Run, Text

TOKEN = "token"
Mark = tuple[int, int, str]
"""Start, end and claim anchor; the anchor is empty for a claim that is evidence of nothing."""


def verbatim(words: str, language: str, direction: Direction, marks: Iterable[Mark] = ()) -> Text:
    """The display copy of verbatim words, with the marked stretches as runs of their own."""
    shown, places, tokens = _display(words)
    spans = [(places[start], places[end], f"c:{anchor}") for start, end, anchor in marks]
    segments = mark_spans(shown, direction, [*spans, *tokens])
    runs = (_run(shown[s.start : s.end], s.labels) for s in segments)
    return Text(language, direction, tuple(runs))


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
    anchors = tuple(sorted(label[2:] for label in labels - {TOKEN} if label != "c:"))
    if labels == {TOKEN}:
        return Run(words, "token")
    return Run(words, "mark", claims=anchors) if labels else Run(words)
