"""Whether a picture is small, whole and holds nothing but shapes."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from reportgen.theme.colours import contrast
from reportgen.theme.fonts import Flaw

TYPES = {".svg": "image/svg+xml", ".png": "image/png"}
LIMITS = {".svg": 100_000, ".png": 300_000}
SIDE = 2000
"""Pixels of a PNG; more is decoded into memory that a page does not have."""
SIGNATURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
SHAPES = frozenset(
    "svg g defs title desc path rect circle ellipse line polyline polygon clipPath "  # noqa: SIM905
    "linearGradient radialGradient stop".split()
)
REDRAW = "draw it with paths and shapes; turn letters into paths"


def suffix(name: str) -> str:
    """The ending of a file's name, with its dot, in lower case."""
    return name[name.rfind(".") :].lower() if "." in name else ""


def data_url(name: str, data: bytes) -> str:
    """A picture as a `data:` URL."""
    return f"data:{TYPES[suffix(name)]};base64,{base64.b64encode(data).decode()}"


def check_picture(name: str, data: bytes) -> Iterator[Flaw]:
    """What forbids the use of a picture."""
    ending = suffix(name)
    if ending not in TYPES:
        yield Flaw("picture-kind", f"{name} is neither SVG nor PNG", "save it as one of them")
    elif len(data) > LIMITS[ending]:
        message = f"{name} has {len(data)} bytes, {LIMITS[ending]} are allowed"
        yield Flaw("picture-size", message, "simplify or shrink it")
    elif ending == ".png":
        yield from _check_png(name, data)
    else:
        yield from _check_svg(name, data)


def _check_png(name: str, data: bytes) -> Iterator[Flaw]:
    """A PNG that is none, or too large."""
    if not data.startswith(SIGNATURE) or b"IEND" not in data[-12:]:
        yield Flaw("picture-unreadable", f"{name} is no whole PNG", "save it again")
        return
    width, height = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    if max(width, height) > SIDE:
        message = f"{name} is {width} × {height} pixels, {SIDE} are allowed"
        yield Flaw("picture-size", message, "shrink it")


def _check_svg(name: str, data: bytes) -> Iterator[Flaw]:
    """An SVG that holds more than shapes: scripts, letters, anything from elsewhere."""
    if b"<!" in data.replace(b"<!--", b""):
        yield Flaw("picture-unsafe", f"{name} declares a document type", "delete the <!…> lines")
        return
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError) as problem:
        yield Flaw("picture-unreadable", f"{name} is no SVG: {problem}", "save it again")
        return
    if _local(root.tag) != "svg" or not ("viewBox" in root.attrib or "width" in root.attrib):
        yield Flaw("picture-unreadable", f"{name} has no size", "give its <svg> a viewBox")
    for element in root.iter():
        tag = _local(element.tag)
        if tag not in SHAPES:
            yield Flaw("picture-unsafe", f"{name} holds <{tag}>", REDRAW)
        for key, value in element.attrib.items():
            if _is_unsafe(_local(key), value):
                yield Flaw("picture-unsafe", f"{name} holds {_local(key)}={value[:40]!r}", REDRAW)


def clearest(data: bytes, ground: str) -> float:
    """Contrast with its ground of the colour of an SVG that stands out most. Colours are six
    hexadecimal digits; where none is said, shapes are black."""
    colours = re.findall(rb"#[0-9a-fA-F]{6}\b", data)
    return max(contrast(each.decode(), ground) for each in colours or [b"#000000"])


def _is_unsafe(key: str, value: str) -> bool:
    """Whether an attribute acts, or leads out of the picture."""
    outside = re.search(r"url\(\s*['\"]?(?!#)|@import|\\", value, re.IGNORECASE)
    return key.lower().startswith("on") or key in ("href", "base") or bool(outside)


def _local(name: object) -> str:
    """A tag or key without its namespace; comments and instructions are nobody's tag."""
    return name.rpartition("}")[2] if isinstance(name, str) else "?"
