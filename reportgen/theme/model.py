"""A theme as the page and the typesetter take it: a value, read once, whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from reportgen.resources import folder
from reportgen.theme.tokens import read_tokens

PARTS = "/parts/"
SHEET, SCREEN_SHEET = "/theme.css", "/theme-screen.css"
"""After all others: everywhere, and on screens besides."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture with its words in each language. `file` is its path among the theme's files."""

    file: str
    alternatives: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Theme:
    """A look. `files` lie over the shipped ones, by their path from the root of a page:
    `/parts/cover.html`, `/tokens.css`, `/fonts/SourceSans3_400Regular.ttf`. The theme without
    any is the look that is shipped."""

    name: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)
    logo: Logo | None = None
    fonts: Mapping[str, str] = field(default_factory=dict)
    """Path of a shipped font → the file that stands in its place, as messages name it."""

    @property
    def digest(self) -> str:
        """A hash of what it brings beside templates and style sheets, which count where they are
        used: fonts, pictures, the logo's words."""
        found = sha256(repr(self.logo).encode())
        for path in sorted(path for path in self.files if not path.endswith((".html", ".css"))):
            found.update(f"{path}\n".encode() + sha256(self.files[path]).digest())
        return found.hexdigest()

    @property
    def parts(self) -> dict[str, str]:
        """The templates of its own, by name (`parts/cover.html`)."""
        return {
            path.removeprefix("/"): data.decode()
            for path, data in self.files.items()
            if path.startswith(PARTS)
        }

    def sheets(self, medium: str) -> tuple[str, ...]:
        """The style sheets that come after the shipped ones."""
        own = (f"/look-{medium}.css", SHEET, *((SCREEN_SHEET,) if medium == "screen" else ()))
        return tuple(path.removeprefix("/") for path in own if path in self.files)

    @property
    def colours(self) -> dict[str, str]:
        """The colours of its pages on paper, by token."""
        light = read_tokens(self.read("templates", "tokens.css").decode())
        return light | read_tokens(self.files.get("/look-print.css", b"").decode())

    def read(self, place: str, name: str) -> bytes:
        """Content of a file of a shipped folder, or what the theme lays over it. Raises
        OSError."""
        path = f"/{name}" if place == "templates" else f"/{place}/{name}"
        return self.files[path] if path in self.files else (folder(place) / name).read_bytes()

    def font(self, name: str) -> Path | bytes:
        """Where a shipped font is, or what the theme lays over it."""
        return self.files.get(f"/fonts/{name}") or folder("fonts") / name

    @property
    def characters(self) -> set[str]:
        """What the fonts it brings can draw."""
        return set().union(*(_drawn_by(self.files[path]) for path in self.fonts))


@lru_cache(maxsize=16)
def _drawn_by(data: bytes) -> frozenset[str]:
    """The characters a font has glyphs for."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    with TTFont(BytesIO(data), lazy=True) as face:
        return frozenset(map(chr, face.getBestCmap()))


SHIPPED = Theme()
