"""A line of text measured and drawn once, wherever and whenever it stands again.

Pango shapes every stretch of text for each try at a line and once more to draw it, and WeasyPrint
spells it out glyph by glyph. Labels, names and explanations stand in many places and in every
brief. What they measure follows from words, style and width alone; what is drawn as well, as long
as the document's fonts give their glyphs the widths that were reckoned with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partialmethod
from types import SimpleNamespace
from typing import Any

from weasyprint.draw import text as drawing
from weasyprint.text import line_break

from reportgen.pdf.shortcuts.way import Way, wherever

MANY = 2000
"""Lines of one page kept at most, whatever its length."""

Line = tuple[Any, ...]
Kept = tuple[Any, Line]
"""A style, and a line in it."""
Split = Callable[..., Line]
Draw = Callable[..., list[Any]]


def ways(lines: Lines) -> Iterator[Way]:
    """The shortcuts to lines measured and drawn before."""
    lines.open()
    split, draw_first = line_break.split_first_line, drawing.draw_first_line
    yield from wherever(split, lines.keep(split))
    yield from wherever(draw_first, draw_taped(draw_first))


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


@dataclass(slots=True)
class TapedFont:
    """A font of a line, as if the document began with this line."""

    font: Any
    pango_font: Any
    widths: dict[int, float] = field(default_factory=dict)
    to_unicode: dict[int, str] = field(default_factory=dict)
    lacking: bool = False

    def agrees(self, font: Any) -> bool:
        """Whether a document's font has no other widths and letters for the glyphs of the line."""
        known, texts = font.widths, font.to_unicode
        return all(
            known.get(glyph, width) == width for glyph, width in self.widths.items()
        ) and all(texts.get(glyph, text) == text for glyph, text in self.to_unicode.items())

    def teach(self, font: Any) -> None:
        """Give a document's font what it does not know of these glyphs."""
        font.widths.update(self.widths)
        font.to_unicode.update(self.to_unicode)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.font, name)

    def get_unused_glyph_id(self, codepoint: int) -> int:
        self.lacking = True
        return int(self.font.get_unused_glyph_id(codepoint))


class Tape:
    """What is done to a stream to draw a line; records it in the stream's place. `layout` keeps
    Pango's fonts alive."""

    def __init__(self, stream: Any = None, layout: Any = None) -> None:
        self.stream, self.layout = stream, layout
        self.ink_rect = getattr(stream, "ink_rect", None)
        self.logical_rect = getattr(stream, "logical_rect", None)
        self.fonts: list[TapedFont] = []
        self.calls: list[tuple[str, tuple[Any, ...]]] = []

    def add_font(self, pango_font: Any) -> tuple[TapedFont, float]:
        font, size = self.stream.add_font(pango_font)
        taped = next((taped for taped in self.fonts if taped.font is font), None)
        if taped is None:
            taped = TapedFont(font, pango_font)
            self.fonts.append(taped)
        return taped, size

    def note(self, name: str, *arguments: Any) -> None:
        """Record one call."""
        self.calls.append((name, arguments))

    set_font_size = partialmethod(note, "set_font_size")
    set_text_rise = partialmethod(note, "set_text_rise")
    show_text = partialmethod(note, "show_text")

    def set_text_matrix(self, *values: float) -> None:
        """Nothing to record: where the line stands is said when the tape is played."""

    def finish(self) -> None:
        """Let go of the document it was recorded for."""
        del self.stream, self.ink_rect, self.logical_rect
        for taped in self.fonts:
            taped.font = None

    def play(self, stream: Any, matrix: Any) -> bool:
        """Draw the line, if the document has no other widths for its glyphs."""
        fonts = [(taped, stream.add_font(taped.pango_font)[0]) for taped in self.fonts]
        if not all(taped.agrees(font) for taped, font in fonts):
            return False
        for taped, font in fonts:
            taped.teach(font)
        stream.set_text_matrix(*matrix.values)
        for name, arguments in self.calls:
            getattr(stream, name)(*arguments)
        return True


NOWHERE = SimpleNamespace(values=())
BLANK = Tape()
"""What a line that is kept has until it is drawn."""


def draw_taped(draw: Draw) -> Draw:
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
        if layout.tape and plain and layout.tape.play(stream, matrix):
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
