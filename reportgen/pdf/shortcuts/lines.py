"""A line of text measured and drawn once, wherever and whenever it stands again.

Pango shapes every stretch of text for each try at a line and once more to draw it, and WeasyPrint
spells it out glyph by glyph. Labels, names and explanations stand in many places and in every
brief. What they measure follows from words, style and width alone; what is drawn as well, as long
as the document's fonts give their glyphs the widths and letters that were reckoned with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from weasyprint.draw import text as drawing
from weasyprint.text import line_break

from reportgen.pdf.alphabet import Alphabets
from reportgen.pdf.shortcuts.tapes import Tape
from reportgen.pdf.shortcuts.way import Way, wherever

MANY = 2000
"""Lines of one page kept at most, whatever its length."""

Line = tuple[Any, ...]
Kept = tuple[Any, Line]
"""A style, and a line in it."""
Split = Callable[..., Line]
Draw = Callable[..., list[Any]]


def ways(lines: Lines, alphabets: Alphabets) -> Iterator[Way]:
    """The shortcuts to lines measured and drawn before; `alphabets` are the document's."""
    lines.open()
    split, draw_first = line_break.split_first_line, drawing.draw_first_line
    yield from wherever(split, lines.keep(split))
    yield from wherever(draw_first, draw_taped(draw_first, alphabets))


@dataclass(slots=True)
class Lines:
    """The lines that this page has asked for, and those that only the page before has: by words,
    style and width, each with its style, so that no other style can take its place."""

    kept: dict[tuple[Any, ...], Kept] = field(default_factory=dict)
    before: dict[tuple[Any, ...], Kept] = field(default_factory=dict)

    def open(self) -> None:
        """Get ready for the next page: forget what the last one did not ask for. A worker holds
        no more after a thousand briefs than after two."""
        for kept in self.before.values():
            forget(kept)
        self.kept, self.before = {}, self.kept

    def keep(self, split: Split) -> Split:
        """WeasyPrint's `split_first_line`, asked once for each line."""

        def split_first_line(text: str, style: Any, context: Any, *where: Any, **how: Any) -> Line:
            key = (text, id(style), where, *how.items())
            found = self.kept.pop(key, None) or self.before.pop(key, None)
            if not found:
                found = style, split(text, style, context, *where, **how)
                found[1][0].tape = BLANK
            self.kept[key] = found
            if len(self.kept) > MANY:
                forget(self.kept.pop(next(iter(self.kept))))
            return found[1]

        return split_first_line


def forget(kept: Kept) -> None:
    """Let go of what holds on to a line."""
    _, line = kept
    line[0].tape = None


NOWHERE = SimpleNamespace(values=())
BLANK = Tape()
"""What a line that is kept has until it is drawn."""


def draw_taped(draw: Draw, alphabets: Alphabets) -> Draw:
    """WeasyPrint's `draw_first_line`, by the tape of the line where it has one."""

    def draw_first_line(
        stream: Any, textbox: Any, overflow: str, ellipsis: str, matrix: Any
    ) -> list[Any]:
        if not textbox.text.strip():
            return []
        layout, plain = textbox.pango_layout, (overflow, ellipsis) == ("clip", "none")
        if layout.tape is BLANK and plain:
            layout.activate(textbox.style)
            layout.tape = record(draw, stream, textbox)
        if layout.tape and plain and layout.tape.play(stream, matrix, alphabets):
            return []
        layout.activate(textbox.style)
        return draw(stream, textbox, overflow, ellipsis, matrix)

    return leave_measured(draw_first_line)


def leave_measured(draw: Draw) -> Draw:
    """Whoever draws a line asks Pango anew which way it runs, of words that may have lost the
    space they were all; who measures the line next shall hear what was said first."""

    def draw_first_line(stream: Any, textbox: Any, *how: Any) -> list[Any]:
        direction = textbox.pango_layout.first_line_direction
        drawn = draw(stream, textbox, *how)
        textbox.pango_layout.first_line_direction = direction
        return drawn

    return draw_first_line


def record(draw: Draw, stream: Any, textbox: Any) -> Tape | None:
    """The tape of a line; None if it shows nothing, or more than glyphs, or a letter has none."""
    tape = Tape(stream, textbox.pango_layout.layout)
    pictures = draw(tape, textbox, "clip", "none", NOWHERE)
    lacking = any(taped.lacking for taped in tape.fonts)
    tape.finish()
    return tape if tape.fonts and not (pictures or lacking) else None
