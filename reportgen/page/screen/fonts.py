"""Fonts carried inside a page, cut to the characters it shows.

`faces.css` names the same faces as files. A cut font is a changed font, so it bears our family
name: the SIL Open Font License 1.1 (3) reserves the name 'Source' to the original.
"""

from __future__ import annotations

import base64
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from reportgen.page.guests import guests_of
from reportgen.page.screen.name_table import ADDRESS, COPYRIGHT, LICENCE, rename
from reportgen.page.screen.woff import pack
from reportgen.resources import folder
from reportgen.theme import Theme

LATIN = (
    "U+22-2B, U+2D-3B, U+3D-7E, U+A1-AA, U+AC-BA, U+BC-2FF, U+1E00-1EFF, U+2012-203A, U+2070-27FF"
)
"""What Arabic text takes from the Latin face: all but the space and a few marks of Naskh's own."""


ARABIC = "RG Naskh"
"""Set without ligatures (brief.css), and so cut without them."""


class Face(NamedTuple):
    """A font file under a family name of ours; `span` (a CSS unicode-range) limits its use."""

    family: str
    weight: int
    file: str
    span: str = ""


FACES = (
    Face(ARABIC, 400, "NotoNaskhArabic-Regular.ttf"),
    Face(ARABIC, 700, "NotoNaskhArabic-Bold.ttf"),
    Face("RG Sans", 400, "SourceSans3_400Regular.ttf"),
    Face("RG Sans", 600, "SourceSans3_600SemiBold.ttf"),
    Face("RG Serif", 400, "SourceSerif4_400Regular.ttf"),
    Face("RG Serif", 600, "SourceSerif4_600SemiBold.ttf"),
    Face("RG Latin", 400, "SourceSans3_400Regular.ttf", LATIN),
    Face("RG Latin", 700, "SourceSans3_600SemiBold.ttf", LATIN),
)

JOINING = "#*0123456789\u200d\u20e3\ufe0f" + "".join(map(chr, range(0xE0020, 0xE0080)))
"""What makes one emoji of several, whoever draws it by itself."""

LARGE = ("RG Serif", 600)
"""What headings and a few bold words alone are set in."""

FEATURES = ["ccmp", "locl", "rlig", "calt", "init", "medi", "fina", "isol", "mark", "mkmk",
            "kern", "curs", "liga", "rclt"]  # fmt: skip
"""Shaping and spacing; the alternates of the Latin faces stay behind."""


NEEDLESS = ["BASE", "STAT", "gasp"]
"""Tables for other scripts on one baseline, for instances of a variable font, for hinting."""


def embed(text: str, theme: Theme, large: str = "") -> str:
    """`@font-face` rules with every face cut to the characters of `text`, as data: URLs; `LARGE`
    to those of what is set in it, where that is given."""
    shown = "".join(sorted(set(text)))
    few = "".join(sorted(set(large))) or shown
    own = "".join(
        _rule(face, theme.font(face.file), few if face[:2] == LARGE else shown)
        for face in FACES
        if not face.span
    )
    return own + "".join(
        _rule(Face(guest.family, weight, file), folder("fonts") / file, drawn + JOINING)
        for guest, drawn in guests_of(shown, theme).items()
        for weight, file in guest.faces
    )


def _rule(face: Face, font: Path | bytes, shown: str) -> str:
    """One `@font-face` rule."""
    data = base64.b64encode(_cut(font, shown, face.family != ARABIC)).decode()
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-display:swap;'
        + (f"unicode-range:{face.span};" if face.span else "")
        + f'src:url(data:font/woff2;base64,{data}) format("woff2")}}\n'
    )


@lru_cache(maxsize=64)
def _cut(source: Path | bytes, characters: str, ligatures: bool = True) -> bytes:
    """A font with the glyphs of some characters only, renamed, as WOFF2; same bytes always."""
    tables = subset(source, characters, ligatures)
    return pack(tables | {"name": rename(tables["name"])})


def subset(source: Path | bytes, characters: str, ligatures: bool = True) -> dict[str, bytes]:
    """The tables of a font cut by HarfBuzz: a tenth of the time that fontTools takes."""
    import uharfbuzz as harfbuzz  # noqa: PLC0415

    wanted = harfbuzz.SubsetInput()
    wanted.sets(harfbuzz.SubsetInputSets.UNICODE).update(map(ord, characters))
    wanted.sets(harfbuzz.SubsetInputSets.LAYOUT_FEATURE_TAG).clear()
    wanted.sets(harfbuzz.SubsetInputSets.LAYOUT_FEATURE_TAG).update(
        tag(each) for each in FEATURES if ligatures or each != "liga"
    )
    wanted.sets(harfbuzz.SubsetInputSets.DROP_TABLE_TAG).update(map(tag, NEEDLESS))
    wanted.sets(harfbuzz.SubsetInputSets.NAME_ID).update((COPYRIGHT, LICENCE, ADDRESS))
    wanted.flags = harfbuzz.SubsetFlags.NO_HINTING | harfbuzz.SubsetFlags.NOTDEF_OUTLINE
    is_file = isinstance(source, Path)
    blob = harfbuzz.Blob.from_file_path(source) if is_file else harfbuzz.Blob(source)
    face = harfbuzz.Face(blob)
    made = harfbuzz.Face(harfbuzz.subset(face, wanted).blob)
    return {tag: made.reference_table(tag).data for tag in made.table_tags}


def tag(feature: str) -> int:
    """An OpenType tag as the number it is."""
    return int.from_bytes(feature.encode("ascii"), "big")
