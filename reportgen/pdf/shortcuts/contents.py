"""Fonts and colours without their whole content in Python.

WeasyPrint copies each font's file while it draws, to embed it where it cannot be cut to the
glyphs used; ours all can. And it has Pillow read the profile of sRGB, for its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from weasyprint import pdf
from weasyprint.css import ColorProfile
from weasyprint.pdf.fonts import Font, get_hb_object_data

from reportgen.pdf.shortcuts.way import Way, wherever

SRGB = "IEC 61966-2-1 Default RGB Colour Space - sRGB"
"""The name in the profile that comes with WeasyPrint."""


def ways() -> Iterator[Way]:
    """The shortcuts past what is never asked for."""
    yield from wherever(Font, LightFont)
    yield Way(pdf, "ColorProfile", PlainProfile)


class LightFont(Font):  # type: ignore[misc]
    """A font whose file is copied only if it is asked for before the font is cut."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.file_content = b""

    @property
    def file_content(self) -> bytes:
        """The file as it is, or what it was cut to."""
        return self._content or get_hb_object_data(self.hb_face)

    @file_content.setter
    def file_content(self, content: bytes) -> None:
        self._content = content


class PlainProfile(ColorProfile):  # type: ignore[misc]
    """The profile of sRGB, as it is in its file."""

    name, content = SRGB, b""

    def __init__(self, file: BinaryIO, src: str, intent: str, components: Any) -> None:
        self.src, self.rendering_intent, self.components = src, intent, components
        self.content = file.read()
