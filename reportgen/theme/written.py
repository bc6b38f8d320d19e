"""`theme.yaml` as a designer writes it."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

COLOUR = re.compile(r"#?([0-9a-fA-F]{6})")
SIZE = re.compile(r"(\d+(?:\.\d+)?)(pt|px)")
SIZES = {"pt": (8.0, 12.0), "px": (14.0, 20.0)}
"""What a page still bears: below it nobody reads, above it columns break."""


def _read_colour(text: str) -> str:
    """`17191C` or `"#17191c"` as `#17191c`."""
    if not (match := COLOUR.fullmatch(text)):
        raise PydanticCustomError("colour", "write six hexadecimal digits, as `17191c`")
    return f"#{match[1].lower()}"


def _read_size(unit: str, text: str) -> str:
    """A size in points or pixels within its bounds."""
    low, high = SIZES[unit]
    match = SIZE.fullmatch(text)
    if not match or match[2] != unit or not low <= float(match[1]) <= high:
        message = f"write a size from {low:g}{unit} to {high:g}{unit}"
        raise PydanticCustomError("size", "{message}", {"message": message})
    return text


Colour = Annotated[str, AfterValidator(_read_colour)]
Points = Annotated[str, AfterValidator(lambda text: _read_size("pt", text))]
Pixels = Annotated[str, AfterValidator(lambda text: _read_size("px", text))]


class ThemeTable(BaseModel):
    """Base: what is unknown is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class WrittenColours(ThemeTable):
    """Token → colour. `light` and `print` change some, `dark` names all."""

    light: dict[str, Colour] = Field(default_factory=dict)
    dark: dict[str, Colour] = Field(default_factory=dict)
    print: dict[str, Colour] = Field(default_factory=dict)


class WrittenFonts(ThemeTable):
    """Role → weight → font file of the theme."""

    sans: dict[str, str] = Field(default_factory=dict)
    serif: dict[str, str] = Field(default_factory=dict)
    arabic: dict[str, str] = Field(default_factory=dict)


class WrittenLogo(ThemeTable):
    """A picture, what it shows in each language, and the colour it stands on."""

    file: str
    ground: str = "paper"
    alternative: dict[str, str] = Field(default_factory=dict)


class WrittenSizes(ThemeTable):
    """The size of one line of text on paper and on the screen; all else follows it."""

    print: Points | None = None
    screen: Pixels | None = None


class WrittenTheme(ThemeTable):
    """The whole file."""

    name: str = Field(min_length=1)
    colours: WrittenColours = WrittenColours()
    fonts: WrittenFonts = WrittenFonts()
    logo: WrittenLogo | None = None
    sizes: WrittenSizes = WrittenSizes()
