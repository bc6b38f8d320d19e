"""The profile of sRGB as it is in its file: WeasyPrint has Pillow read it, for its name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from weasyprint import pdf
from weasyprint.css import ColorProfile

from reportgen.pdf.shortcuts.way import Way

SRGB = "IEC 61966-2-1 Default RGB Colour Space - sRGB"
"""The name in the profile that comes with WeasyPrint."""


def ways() -> Iterator[Way]:
    """The shortcut past Pillow."""
    yield Way(pdf, "ColorProfile", PlainProfile)


class PlainProfile(ColorProfile):  # type: ignore[misc]
    """The profile of sRGB, not read."""

    name, content = SRGB, b""

    def __init__(self, file: BinaryIO, src: str, intent: str, components: Any) -> None:
        self.src, self.rendering_intent, self.components = src, intent, components
        self.content = file.read()
