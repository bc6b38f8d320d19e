"""Whether a font may be embedded and has the letters it must draw."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

from reportgen.brief.pieces.chips import LOOKS, SEVERITIES

MAGIC = (b"\x00\x01\x00\x00", b"OTTO", b"wOF2")
"""How TrueType, OpenType and WOFF2 files begin."""

ROLES: dict[tuple[str, str], str] = {
    ("sans", "regular"): "SourceSans3_400Regular.ttf",
    ("sans", "bold"): "SourceSans3_600SemiBold.ttf",
    ("serif", "regular"): "SourceSerif4_400Regular.ttf",
    ("serif", "bold"): "SourceSerif4_600SemiBold.ttf",
    ("arabic", "regular"): "NotoNaskhArabic-Regular.ttf",
    ("arabic", "bold"): "NotoNaskhArabic-Bold.ttf",
}
"""Role and weight → the shipped font in whose place another may stand."""

LATIN = frozenset(map(chr, [*range(0x21, 0x7F), *range(0xC0, 0x100)])) | set("–—…“”‘’«»•")
ICONS = {icon for _, icon in LOOKS.values()} | {look[1] for look in SEVERITIES.values()}
ARABIC = frozenset(map(chr, [*range(0x621, 0x63B), *range(0x641, 0x653), *range(0x660, 0x66A)]))
LETTERS = {"sans": LATIN | ICONS, "serif": LATIN, "arabic": ARABIC | set("،؛؟«»")}

FORBIDDEN = {
    0x0002: "no embedding",
    0x0004: "embedding for viewing and printing alone",
    0x0100: "no cutting to the letters used",
    0x0200: "embedding of bitmaps alone",
}


class Flaw(NamedTuple):
    """What is wrong with a file, and what to do."""

    code: str
    message: str
    remedy: str


def check_font(data: bytes, role: str) -> Iterator[Flaw]:
    """What forbids the use of a font in a role."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    remedy = "take a TrueType, OpenType or WOFF2 file, and only a whole one"
    if not data.startswith(MAGIC):
        yield Flaw("font-unreadable", "this is no font", remedy)
        return
    try:
        with TTFont(BytesIO(data), lazy=False) as font:
            drawn, rights = set(font.getBestCmap()), font["OS/2"].fsType
            variable = "fvar" in font
    except Exception as problem:  # fontTools raises whatever a broken table gives
        yield Flaw("font-unreadable", f"the font is broken: {problem}"[:200], remedy)
        return
    if variable:
        yield Flaw("font-variable", "the font is variable", "take the file of one weight")
    yield from _check_rights(rights)
    if lost := sorted(sign for sign in LETTERS[role] if ord(sign) not in drawn):
        named = ", ".join(f"{sign} ({unicodedata.name(sign).lower()})" for sign in lost[:4])
        message = f"the font lacks {len(lost)} characters that `{role}` needs: {named}"
        yield Flaw("font-letters", message + (" …" if len(lost) > 4 else ""), "take another font")


def _check_rights(rights: int) -> Iterator[Flaw]:
    """What the font's own licence bits forbid."""
    for bit, meaning in FORBIDDEN.items():
        if rights & bit:
            message = f"the font permits {meaning} (OS/2 fsType {rights})"
            yield Flaw(
                "font-rights", message, "ask its maker for a licence to embed, or take another"
            )
