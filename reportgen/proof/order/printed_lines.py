"""Whether the signs of every printed line stand in the order of UAX #9.

The structure of the PDF says which words a line holds, in reading order; the page's HTML which
paragraph they belong to. Only the place of each glyph on the line is left to prove. Letters,
digits and punctuation count; spaces and vowel marks do not. Of a bracket, the place is proven,
not which way it opens: the text layer does not tell.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby
from statistics import fmean

from reportgen.errors import Finding
from reportgen.proof.order.fragments import Fragment, read_fragments
from reportgen.proof.order.paragraphs import (
    Direction,
    Paragraph,
    Place,
    read_continued,
    read_folios,
    read_places,
)
from reportgen.text.bidi.ordering import order as by_standard

Order = Callable[[str, Direction], Sequence[int]]
"""Offsets of the characters of a text from left to right, all on one line."""

PAIRED = str.maketrans(")]}>»›≥”’", "([{<«‹≤“‘")
UNSEEN = ("M", "C", "Z")
LEADING = 3.0
"""Points by which two baselines differ at least."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A line, its page from 1, that stands otherwise than its words are to be read; both from
    left to right, without spaces."""

    page: int
    words: str
    expected: str
    printed: str


@dataclass(frozen=True, slots=True)
class LineOrder:
    """How many lines were compared; printed stretches that no paragraph of the page holds; words
    of the page that were not found in the PDF; the lines in another order."""

    checked: int
    unmatched: tuple[str, ...]
    unprinted: tuple[str, ...]
    differences: tuple[Difference, ...]


def check_order(pdf: bytes, html: str, path: str) -> Iterator[Finding]:
    """A `line-order` finding for each line of a PDF whose signs stand otherwise than the words of
    its page are to be read. Raises UnreadablePdf."""
    for line in line_order(pdf, html).differences:
        message = f"the line of {line.words!r} is printed {line.printed!r}, not {line.expected!r}"
        yield Finding(path, 0, f"page {line.page}", "line-order", message)


def line_order(pdf: bytes, html: str, order: Order = by_standard) -> LineOrder:
    """Compare each line of a PDF with the order that `order` gives to the text of its HTML.

    Raises UnreadablePdf.
    """
    fragments = list(read_fragments(pdf))
    pages = max((fragment.page for fragment in fragments), default=-1) + 1
    stream = Stream([*read_places(html), *read_folios(html, pages), *read_continued(html)])
    unmatched = tuple(stream.place(fragments))
    stream.place_atoms()
    differences = tuple(
        difference
        for paragraph, lines in stream.lines.values()
        for difference in _compare_lines(paragraph, lines, order)
    )
    checked = sum(len(lines) for _, lines in stream.lines.values())
    return LineOrder(checked, unmatched, tuple(stream.rest()), differences)


@dataclass(slots=True)
class PrintedLine:
    """What a page prints of a paragraph on one baseline: the offsets of its characters, and
    its signs by their place from the left."""

    page: int
    y: float
    offsets: set[int] = field(default_factory=set)
    signs: list[tuple[float, str]] = field(default_factory=list)

    def printed(self) -> list[str]:
        """The signs from left to right."""
        return [sign for _, sign in sorted(self.signs, key=lambda placed: placed[0])]

    def middle(self) -> float:
        """Where the line has its middle."""
        return fmean(x for x, _ in self.signs)


class Stream:
    """The signs of a page in document order, and the lines found to print them.

    `lines` holds each paragraph, by its identity, with its lines; `open` the places where
    printing broke off within a paragraph, the last one first; `next` the end of what was printed
    for the first time, `last` of what was printed last.
    """

    def __init__(self, places: Iterable[Place]) -> None:
        self.signs = [
            (paragraph, at, sign) for paragraph, at in places for sign in _fold(paragraph.text[at])
        ]
        seen: dict[int, int] = {}
        for index, (paragraph, _, _) in enumerate(self.signs):
            seen.setdefault(id(paragraph), index)
        self.starts = list(seen.values())
        self.printed = bytearray(len(self.signs))
        self.open: list[int] = []
        self.next = self.last = 0
        self.lines: dict[int, tuple[Paragraph, list[PrintedLine]]] = {}

    def place(self, fragments: Iterable[Fragment]) -> Iterator[str]:
        """Give each fragment to its words; yield the signs of those that have none."""
        for _, block in groupby(fragments, key=lambda fragment: (fragment.page, fragment.block)):
            parts = [(fragment, signs) for fragment in block if (signs := _read_signs(fragment))]
            start = self.find([[sign for _, sign in signs] for _, signs in parts])
            if start is None:
                yield "".join(sign for _, signs in parts for _, sign in signs)
                continue
            for fragment, signs in parts:
                self.print(fragment, signs, start)
                start += len(signs)

    def find(self, block: Sequence[Sequence[str]]) -> int | None:
        """Where the words of a block start: after the last one; where another broke off; with
        a paragraph that is printed again (a table's head, a running title), beginning behind the
        last block, as two columns may bear the same head; with one that is not printed yet."""
        whole = [sign for signs in block for sign in signs]

        def same(start: int) -> bool:
            """Whether the signs stand there in this very order: 21 is not 12."""
            return [sign for _, _, sign in self.signs[start : start + len(whole)]] == whole

        again = sorted(
            (start for start in self.starts if self.signs[start][0].repeated),
            key=lambda start: (start < self.last, start),
        )
        fresh = (start for start in self.starts if not self.printed[start])
        spelt = (start for start in self.starts if not self.printed[start] and same(start))
        tried = chain([self.next], self.open, filter(same, again), spelt, again, fresh)
        return next((start for start in tried if self.holds(block, start)), None)

    def holds(self, block: Sequence[Sequence[str]], start: int) -> bool:
        """Whether the fragments of a block, the signs of each in any order, stand there, each
        within one paragraph."""
        for signs in block:
            following = self.signs[start : start + len(signs)]
            if following and following[0][0] is not following[-1][0]:
                return False
            if sorted(sign for _, _, sign in following) != sorted(signs):
                return False
            start += len(signs)
        return True

    def print(self, fragment: Fragment, signs: Sequence[tuple[float, str]], start: int) -> None:
        """Put the signs of a fragment on their line."""
        end = self.last = start + len(signs)
        if not self.printed[start]:
            self.next = end
        self.printed[start:end] = b"\1" * len(signs)
        self.open = [place for place in self.open if place != start]
        if end < len(self.signs) and not self.printed[end] and end not in self.starts:
            self.open.insert(0, end)
        y = next(glyph.y for glyph in fragment.glyphs if _fold(glyph.sign))
        line = self.line(self.signs[start][0], fragment.page, y)
        line.signs += signs
        line.offsets |= {at for _, at, _ in self.signs[start:end]}

    def line(self, paragraph: Paragraph, page: int, y: float) -> PrintedLine:
        """The line of a paragraph on a baseline, a new one if there is none."""
        _, lines = self.lines.setdefault(id(paragraph), (paragraph, []))
        for line in lines:
            if line.page == page and abs(line.y - y) < LEADING:
                return line
        lines.append(PrintedLine(page, y))
        return lines[-1]

    def place_atoms(self) -> None:
        """Put the objects within lines where their own words stand."""
        for paragraph in {id(one): one for one, _, _ in self.signs}.values():
            for at, atom in paragraph.atoms.items():
                _, lines = self.lines.get(id(atom), (atom, []))
                for own in lines[:1]:
                    line = self.line(paragraph, own.page, own.y)
                    line.offsets.add(at)
                    line.signs.append((own.middle(), _name(atom)))

    def rest(self) -> Iterator[str]:
        """The stretches of words that were not found."""
        pairs = zip(self.signs, self.printed, strict=True)
        for printed, group in groupby(pairs, key=lambda pair: pair[1]):
            if not printed:
                yield "".join(sign for (_, _, sign), _ in group)


def _compare_lines(
    paragraph: Paragraph, lines: Iterable[PrintedLine], order: Order
) -> Iterator[Difference]:
    """The lines that stand otherwise than in order.

    The order of two characters on a line is that in the whole paragraph: what stands between
    them decides it (L2). Only of white space the line's end decides (L1).
    """
    places = order(paragraph.text, paragraph.direction)
    for line in lines:
        shown = [at for at in places if at in line.offsets]
        expected = [sign for at in shown for sign in _seen(paragraph, at)]
        if expected != line.printed():
            words = "".join(paragraph.text[at] for at in sorted(line.offsets))
            yield Difference(line.page + 1, words, "".join(expected), "".join(line.printed()))


def _seen(paragraph: Paragraph, at: int) -> Iterable[str]:
    """The signs of the character at an offset."""
    atom = paragraph.atoms.get(at)
    return [_name(atom)] if atom else _fold(paragraph.text[at])


def _read_signs(fragment: Fragment) -> list[tuple[float, str]]:
    """The signs of a fragment that count, each with its place from the left."""
    return [(glyph.x, sign) for glyph in fragment.glyphs for sign in _fold(glyph.sign)]


def _name(atom: Paragraph) -> str:
    """An object by its words."""
    return f"[{atom.text.strip()}]"


def _fold(sign: str) -> str:
    """A character as it is compared; nothing for spaces, marks and what is not drawn."""
    plain = unicodedata.normalize("NFKD", sign).translate(PAIRED)
    return "".join(each for each in plain if unicodedata.category(each)[0] not in UNSEEN)
