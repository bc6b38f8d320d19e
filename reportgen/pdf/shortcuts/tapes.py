"""What is done to draw a line, recorded once and played wherever it stands again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partialmethod
from typing import Any

from reportgen.pdf.alphabet import Alphabets, Sign

CODES = re.compile("[0-9a-f]{4}(?=[0-9a-f]*>)")
"""The codes in what WeasyPrint shows: `<0041004f>-12.5<0042>`."""

Call = tuple[str, tuple[Any, ...]]

Codes = dict[int, int]
"""The codes of a tape's signs, and those of the same signs in a document."""


@dataclass(slots=True)
class TapedFont:
    """A font of a line, as if the document began with this line. `signs` are what it was given to
    spell the line out, by codes that are the tape's own."""

    font: Any
    pango_font: Any
    widths: dict[int, float] = field(default_factory=dict)
    to_unicode: dict[int, str] = field(default_factory=dict)
    lacking: bool = False
    signs: dict[int, Sign] = field(default_factory=dict)

    def agrees(self, font: Any) -> bool:
        """Whether a document's font has no other widths and letters for the glyphs of the line."""
        known, texts, signs = font.widths, font.to_unicode, self.signs
        return all(
            known.get(glyph, width) == width
            for glyph, width in self.widths.items()
            if glyph not in signs
        ) and all(
            texts.get(glyph, text) == text
            for glyph, text in self.to_unicode.items()
            if glyph not in signs
        )

    def teach(self, font: Any, codes: Mapping[int, int]) -> None:
        """Give a document's font what it does not know of these glyphs, and of the signs, for
        whose codes it has others."""
        if not codes:
            font.widths.update(self.widths)
            font.to_unicode.update(self.to_unicode)
            return
        font.widths.update({codes.get(glyph, glyph): each for glyph, each in self.widths.items()})
        for glyph, text in self.to_unicode.items():
            font.to_unicode[codes.get(glyph, glyph)] = text

    def finish(self, alphabets: Alphabets) -> None:
        """Let go of the document's font."""
        if alphabet := alphabets.get(self.font.hash):
            signs = {code: sign for sign, code in alphabet.codes.items()}
            self.signs = {code: signs[code] for code in self.to_unicode if code in signs}
        self.font = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.font, name)

    def get_unused_glyph_id(self, codepoint: int) -> int:
        self.lacking = True
        return int(self.font.get_unused_glyph_id(codepoint))


class Tape:
    """What is done to a stream to draw a line; records it in the stream's place. `layout` keeps
    Pango's fonts alive, `alphabets` are those of this line alone."""

    def __init__(self, stream: Any = None, layout: Any = None) -> None:
        self.stream, self.layout = stream, layout
        self.ink_rect = getattr(stream, "ink_rect", None)
        self.logical_rect = getattr(stream, "logical_rect", None)
        self.alphabets = Alphabets()
        self.fonts: list[TapedFont] = []
        self.calls: list[Call] = []

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
            taped.finish(self.alphabets)

    def play(self, stream: Any, matrix: Any, alphabets: Alphabets) -> bool:
        """Draw the line, if the document has no other widths and letters for its glyphs;
        `alphabets` are the document's."""
        fonts = [(taped, stream.add_font(taped.pango_font)[0]) for taped in self.fonts]
        if not all(taped.agrees(font) for taped, font in fonts):
            return False
        spelt: dict[str, Codes] = {}
        for taped, font in fonts:
            codes = alphabets.of(font).encode(taped.signs) if taped.signs else {}
            if codes is None:
                return False
            taped.teach(font, codes)
            spelt.setdefault(font.hash, {}).update(codes)
        stream.set_text_matrix(*matrix.values)
        for name, arguments in _translate(self.calls, spelt):
            getattr(stream, name)(*arguments)
        return True


def _translate(calls: Sequence[Call], spelt: Mapping[str, Codes]) -> Iterator[Call]:
    """The calls of a tape, with the codes of a document in place of its own, by font."""
    if not any(spelt.values()):
        yield from calls
        return
    codes: Codes = {}
    for name, arguments in calls:
        if name == "set_font_size":
            codes = spelt.get(arguments[0], {})
        yield (name, (_recode(arguments[0], codes),)) if name == "show_text" else (name, arguments)


def _recode(shown: str, codes: Codes) -> str:
    """What is shown, with other codes."""
    return CODES.sub(lambda code: f"{codes.get(int(code[0], 16), int(code[0], 16)):04x}", shown)
