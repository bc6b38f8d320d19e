"""Verbatim words as runs: characters that mislead shown as tokens, evidence marked.

The words are never changed. Where an element may stand is decided by `text.spans`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from reportgen.brief.model import Run, Text
from reportgen.discrepancies.model import SEVERITIES, Severity
from reportgen.language import Direction
from reportgen.text.bidi.ordering import line_direction
from reportgen.text.bidi.spans import mark_spans
from reportgen.text.controls import display

TOKEN = "token"
IDENTIFIER = "identifier"
ISOLATES = "\u2066\u2069"
EMBEDDED = str.maketrans("\u202a\u202b\u202c", "\u2066\u2067\u2069")
"""Embeddings as isolates, which leave the words around them alone (UAX #9, 2.7): phones write the
older kind around their numbers."""
NUMBERED = re.compile(r"\b(?:\d{5,}(?:-\d+)+|\d{4}-\d{2}-\d{2})\b")
EvidenceMark = tuple[int, int, str]
"""Start, end and claim anchor; the anchor is empty for a claim that is evidence of nothing."""


def verbatim(
    words: str,
    language: str,
    direction: Direction,
    marks: Iterable[EvidenceMark] = (),
    line: str = "",
) -> Text:
    """The display copy of verbatim words, with the marked stretches as runs of their own.

    `direction` is the document's; a `line` with no letter of that direction goes by its own, and
    words by their line, so that they have one order wherever they stand. Reference numbers and
    ISO dates keep their order within Arabic, where a hyphen would turn 20181117-01 into
    01-20181117."""
    base = line_direction(line or words, direction)
    shown, places, special = _display(words, isolate=base == "rtl")
    spans = [(places[start], places[end], f"c:{anchor}") for start, end, anchor in marks]
    segments = mark_spans(shown, base, [*spans, *special])
    runs = (_run(shown[s.start : s.end], s.labels) for s in segments)
    return Text(language, base, tuple(run for run in runs if run.text))


def graded(said: Text, gravest: Mapping[str, Severity]) -> Text:
    """The text with each mark graded as the gravest of its claims."""
    runs = tuple(replace(run, severity=_gravest(run.claims, gravest)) for run in said.runs)
    return replace(said, runs=runs)


def _gravest(claims: Iterable[str], gravest: Mapping[str, Severity]) -> str:
    grades = [gravest[claim] for claim in claims if claim in gravest]
    return min(grades, key=SEVERITIES.index, default="")


def _display(words: str, *, isolate: bool) -> tuple[str, list[int], list[EvidenceMark]]:
    """The display copy, the place in it of every offset of the words, and its tokens and
    identifiers; these stand between isolates of ours."""
    shown = ""
    places: list[int] = []
    special: list[EvidenceMark] = []
    for piece, label in _pieces(words, isolate):
        words_of_it = "\u2066" + piece + "\u2069" if label == IDENTIFIER else piece
        if label:
            special.append((len(shown), len(shown) + len(words_of_it), label))
        if label == TOKEN:
            places.append(len(shown))
        else:
            inside = len(shown) + (label == IDENTIFIER)
            places.extend(range(inside, inside + len(piece)))
        shown += words_of_it
    places += [len(shown)] * (len(words) + 1 - len(places))
    return shown, places, special


def _pieces(words: str, isolate: bool) -> Iterator[tuple[str, str]]:
    """The words cut into plain stretches, tokens for invisible characters, and identifiers."""
    for kept, is_token in display(words):
        piece = kept.translate(EMBEDDED)
        if is_token or not isolate:
            yield piece, TOKEN if is_token else ""
            continue
        at = 0
        for found in NUMBERED.finditer(piece):
            yield piece[at : found.start()], ""
            yield found[0], IDENTIFIER
            at = found.end()
        yield piece[at:], ""


def _run(words: str, labels: frozenset[str]) -> Run:
    """A segment as a run. An identifier alone needs no isolates; one that had to grow keeps
    them, for what it took in goes by the direction of the line."""
    anchors = tuple(sorted(label[2:] for label in labels if label.startswith("c:") and label[2:]))
    alone = IDENTIFIER in labels and not set(ISOLATES) & set(words.strip(ISOLATES))
    direction: Direction | Literal[""] = "ltr" if alone else ""
    shown = words.strip(ISOLATES) if alone else words
    if labels == {TOKEN}:
        return Run(shown, "token")
    if not labels or labels == {IDENTIFIER}:
        return Run(shown, "value", direction=direction) if alone else Run(shown)
    return Run(shown, "mark", direction=direction, claims=anchors)
