"""Fonts cut and packed once for the same glyphs and signs, and nothing read that none asks for.

WeasyPrint copies each font's file while it draws, to embed it where it cannot be cut to the
glyphs used; ours all can. It cuts and packs it for every document. And it has Pillow read the
profile of sRGB, for its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO, ClassVar

import pydyf
from weasyprint import pdf
from weasyprint.css import ColorProfile
from weasyprint.pdf.fonts import Font, get_hb_object_data

from reportgen.pdf.alphabet import Alphabet
from reportgen.pdf.shortcuts.way import Way, wherever

Add = Callable[[Alphabet, bytes], bytes]

MANY = 96
"""Fonts kept at most: those of a few briefs."""

SRGB = "IEC 61966-2-1 Default RGB Colour Space - sRGB"
"""The name in the profile that comes with WeasyPrint."""


class Cut(bytes):
    """A font's file with the glyphs and signs of one document, and the same packed, once it was."""

    packed: bytes | None = None


@dataclass(slots=True)
class Cuts:
    """The fonts cut last, by font and glyphs, and those given signs, by what they were cut to."""

    kept: dict[tuple[Any, ...], Cut] = field(default_factory=dict)

    def keep(self, key: tuple[Any, ...], cut: Cut) -> None:
        """Put a font where it is the last to be dropped."""
        self.kept.pop(key, None)
        self.kept[key] = cut
        if len(self.kept) > MANY:
            del self.kept[next(iter(self.kept))]


def ways(cuts: Cuts) -> Iterator[Way]:
    """The shortcuts to what was cut before, and past what is never asked for."""
    yield from wherever(Font, type(Font.__name__, (LightFont,), {"cuts": cuts}))
    yield Way(Alphabet, "added", add_once(Alphabet.added, cuts))
    yield Way(pdf, "ColorProfile", PlainProfile)


class LightFont(Font):  # type: ignore[misc]
    """A font whose file is copied only if it is asked for before the font is cut; `cuts` is set
    on a subclass for the fonts it is for."""

    cuts: ClassVar[Cuts]

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

    def subset(self, to_unicode: Any, hinting: bool) -> None:
        """Cut the font to the glyphs that stand for something, or take it as it was cut before."""
        key = self.hash, self.glyph_count, hinting, bool(self.missing), frozenset(to_unicode)
        cut = self.cuts.kept.get(key)
        if cut is None:
            super().subset(to_unicode, hinting)
            cut = Cut(self.file_content)
        self.file_content = cut
        self.cuts.keep(key, cut)


def add_once(add: Add, cuts: Cuts) -> Add:
    """Give a font the glyphs of an alphabet, or take it as it was given them before."""

    def added(alphabet: Alphabet, file: bytes) -> bytes:
        key = alphabet.first, tuple(alphabet.codes), file
        cut = cuts.kept.get(key) or Cut(add(alphabet, file))
        cuts.keep(key, cut)
        return cut

    return added


def pack_once(data: property) -> property:
    """The bytes of a stream, which are kept packed if they are a font's."""

    def read(self: Any) -> bytes:
        content = self.stream[0] if len(self.stream) == 1 else b""
        if not isinstance(content, Cut) or not self.compress:
            return data.__get__(self)  # type: ignore[no-any-return]
        if content.packed is None:
            packer = pydyf.zlib.compressobj(level=9)
            content.packed = packer.compress(content) + packer.flush()
        extra = {**self.extra, "Filter": "/FlateDecode", "Length": len(content.packed)}
        return b"\n".join((pydyf.Dictionary(extra).data, b"stream", content.packed, b"endstream"))

    return property(read)


class PlainProfile(ColorProfile):  # type: ignore[misc]
    """The profile of sRGB, as it is in its file."""

    name, content = SRGB, b""

    def __init__(self, file: BinaryIO, src: str, intent: str, components: Any) -> None:
        self.src, self.rendering_intent, self.components = src, intent, components
        self.content = file.read()
