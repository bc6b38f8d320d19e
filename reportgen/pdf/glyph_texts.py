"""Which letters each glyph of a PDF stands for, where WeasyPrint 70 gets it wrong.

WeasyPrint maps a glyph when it first draws it, to the text of its cluster. A letter with a vowel
mark is one cluster of two glyphs: the first is given both, the second nothing, for the whole
document. After one «خطأً» no search finds «مسألة» any more. Here such a pair is told apart: the
glyph without width is the mark, the other the letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any


class GlyphTexts(dict[int, str]):
    """Glyph → text, as WeasyPrint fills it: `glyph in letters` is asked before each entry is
    made. A glyph is in it once its letter is certain; till then it is among the `unsettled`."""

    def __init__(self) -> None:
        super().__init__()
        self.unsettled: dict[int, str] = {}
        self.open: dict[int, str] = {}
        self.cluster = ""

    def __setitem__(self, glyph: int, text: str) -> None:
        if _is_marked_letter(text):
            self.cluster = text
            if _is_mark(self.unsettled.get(glyph, "")):
                return
            self.open[glyph] = self.unsettled[glyph] = text
        elif not text and self.cluster:
            self.open[glyph], self.unsettled[glyph] = self.cluster, ""
        else:
            self.cluster = ""
            self.open.pop(glyph, None)
            self.unsettled.pop(glyph, None)
            # A mark is never certain: it may be the first glyph of a letter still to be told.
            if _is_mark(text):
                self.unsettled[glyph] = text
            else:
                super().__setitem__(glyph, text)

    def settle(self, widths: dict[int, float]) -> None:
        """Give each glyph of a marked letter its own part; one that draws both keeps both."""
        shared = {text for glyph, text in self.open.items() if not self.unsettled[glyph]}
        for glyph, text in self.open.items():
            if text in shared:
                marks = "".join(filter(unicodedata.combining, text))
                # Right to left, of two glyphs the mark comes first; an alef after lam has no width.
                second = len(text) == 2 and unicodedata.bidirectional(text[0]) == "AL"
                is_letter = widths.get(glyph) or (second and not self.unsettled[glyph])
                self.unsettled[glyph] = text.removesuffix(marks) if is_letter else marks
        self.update(self.unsettled)
        self.open.clear()
        self.unsettled.clear()


def _is_mark(text: str) -> bool:
    """One vowel mark or more, and nothing else."""
    return text != "" and all(map(unicodedata.combining, text))


def _is_marked_letter(text: str) -> bool:
    """One letter and its vowel marks."""
    return len(text) > 1 and all(map(unicodedata.combining, text[1:]))


@contextmanager
def keep_letters() -> Iterator[None]:
    """Let WeasyPrint keep the text of marked letters meanwhile; its own class is put back."""
    from weasyprint import pdf as room  # noqa: PLC0415
    from weasyprint.pdf import fonts  # noqa: PLC0415

    start, build = fonts.Font.__init__, room.build_fonts_dictionary

    @wraps(start)
    def begin(font: Any, *args: Any) -> None:
        start(font, *args)
        font.to_unicode = GlyphTexts()

    @wraps(build)
    def settle(pdf: Any, known: Any, *args: Any) -> Any:
        for font in known.values():
            font.to_unicode.settle(font.widths)
        return build(pdf, known, *args)

    fonts.Font.__init__ = begin
    room.build_fonts_dictionary = settle
    try:
        yield
    finally:
        fonts.Font.__init__, room.build_fonts_dictionary = start, build
