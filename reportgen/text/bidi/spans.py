"""Marked stretches of a text: where an element may stand without changing how the line reads.

An element inside an Arabic word breaks its joining, and one inside a mixed line can change the
order of the words, because the typesetter gives each inline element its own paragraph. So the
edges of a span move outward: first to whole words, then until the order holds.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportgen.text.bidi.ordering import BASE, Direction, levels

JOINERS = frozenset("\u200c\u200d\u2060\u0640")
IN_NUMBER = frozenset(".,:/٫٬")
APOSTROPHES = frozenset("'’ʼ")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch `text[start:end]` that may stand in its own element. `labels` are those of
    the spans that cover it, none for plain text; `widened` if one of them had to grow beyond
    whole words so that the line keeps its order."""

    start: int
    end: int
    labels: frozenset[str] = frozenset()
    widened: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled stretch on its way outward."""

    start: int
    end: int
    label: str
    widened: bool = False


def mark_spans(
    text: str, base: Direction, spans: Iterable[tuple[int, int, str]]
) -> tuple[Segment, ...]:
    """Partition `text` by labelled spans (start, end, label) so that every segment can be an
    element of its own: no edge inside a word, and every line of `text`, laid out in direction
    `base`, keeps the order UAX #9 gives it. An empty span marks nothing.

    Raises ValueError for a span outside the text.
    """
    marked = [_whole_words(text, span) for span in _checked(text, spans)]
    resolved = levels(text, base)
    free = [
        at
        for at in range(len(text) + 1)
        if not glued(text, at) and not _reversed_across(resolved, at, BASE[base])
    ]
    marked = [_outward(span, span.start, span.end, free) for span in marked]
    while True:
        segments = _partition(len(text), marked)
        cut = _misplaced(text, base, resolved, segments)
        if cut is None:
            return segments
        marked = [_away(span, cut, free) for span in marked]


def glued(text: str, at: int) -> bool:
    """Whether the characters on both sides of offset `at` belong to one word or number."""
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    if _is_mark(right) or right in JOINERS or left in JOINERS:
        return True
    if _in_word(left) and _in_word(right):
        return True
    around = (text[at - 2 : at - 1], left, right, text[at + 1 : at + 2])
    return _links(*around[:3]) or _links(*around[1:])


def _links(left: str, middle: str, right: str) -> bool:
    """Whether `middle` holds a number or a word together: 4.30, ٤:٣٠, Sana’a."""
    if middle in IN_NUMBER:
        return left.isdecimal() and right.isdecimal()
    return middle in APOSTROPHES and left.isalpha() and right.isalpha()


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_" or _is_mark(character)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _checked(text: str, spans: Iterable[tuple[int, int, str]]) -> Iterator[Span]:
    for start, end, label in spans:
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"span {start}:{end} ({label}) lies outside a text of {len(text)}")
        if start < end:
            yield Span(start, end, label)


def _whole_words(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while glued(text, start):
        start -= 1
    while glued(text, end):
        end += 1
    return Span(start, end, span.label)


def _reversed_across(resolved: Sequence[int], at: int, base: int) -> bool:
    """Whether a reversal of rule L2 runs across the offset."""
    return 0 < at < len(resolved) and min(resolved[at - 1], resolved[at]) > base


def _outward(span: Span, start: int, end: int, free: Sequence[int]) -> Span:
    """The span from the last free offset up to `start` to the first from `end` on."""
    start = max(at for at in free if at <= start)
    end = min(at for at in free if at >= end)
    grown = (start, end) != (span.start, span.end)
    return Span(start, end, span.label, span.widened or grown)


def _away(span: Span, cut: int, free: Sequence[int]) -> Span:
    """The span one free offset wider where its edge is at `cut`."""
    return _outward(span, span.start - (span.start == cut), span.end + (span.end == cut), free)


def _partition(length: int, marked: Sequence[Span]) -> tuple[Segment, ...]:
    """Segments between all edges; neighbours with the same labels are one."""
    edges = sorted({0, length, *(s.start for s in marked), *(s.end for s in marked)})
    segments: list[Segment] = []
    for start, end in pairwise(edges):
        covering = [span for span in marked if span.start <= start and end <= span.end]
        labels = frozenset(span.label for span in covering)
        widened = any(span.widened for span in covering)
        if segments and segments[-1].labels == labels:
            last = segments.pop()
            start, widened = last.start, widened or last.widened  # noqa: PLW2901
        segments.append(Segment(start, end, labels, widened))
    return tuple(segments)


def _misplaced(
    text: str, base: Direction, resolved: Sequence[int], segments: Sequence[Segment]
) -> int | None:
    """The first cut that takes from a segment the context its order depends on."""
    for start, end in ((segment.start, segment.end) for segment in segments):
        if levels(text[start:end], base) != tuple(resolved[start:end]):
            with_left = levels(text[:end], base)[start:]
            return start if start and with_left == tuple(resolved[start:end]) else end
    return None
