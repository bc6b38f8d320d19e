"""A finished PDF as a screen reader takes it: its tags in order, its links, its places."""

from __future__ import annotations

import ctypes
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

Box = tuple[float, float, float, float]
"""Left, bottom, right and top edge, in points."""

Place = tuple[int, float]
"""Page, and how far above its foot, negative: places sort as they are read."""


@dataclass
class Element:
    """A tag with the language it stands in; `words` are its own, without its children's, as
    `drawn` is where its own drawing lies; `box` is where it says it lies."""

    kind: str
    language: str
    alternative: str
    scope: str
    words: str
    box: Box | None = None
    drawn: Box | None = None
    children: list[Element] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """This element and all below it, as they are read."""
        yield self
        for child in self.children:
            yield from child.walk()

    def text(self) -> str:
        """All words inside."""
        return " ".join(filter(None, (each.words for each in self.walk())))


def text_of(function: object, *parts: object) -> str:
    """What a function of PDFium writes into a buffer as UTF-16."""
    size = function(*parts, None, 0)  # type: ignore[operator]
    buffer = ctypes.create_string_buffer(max(size, 2))
    function(*parts, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)  # type: ignore[operator]
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def told(function: object, *parts: object) -> str:
    """The same for functions that take any buffer."""
    size = function(*parts, None, 0)  # type: ignore[operator]
    buffer = ctypes.create_string_buffer(max(size, 2))
    function(*parts, buffer, size)  # type: ignore[operator]
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def scope_of(element: object) -> str:
    """The scope among the attributes of a tag."""
    for at in range(pdfium.FPDF_StructElement_GetAttributeCount(element)):
        attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, at)
        value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, b"Scope")
        if value:
            size = ctypes.c_ulong(0)
            pdfium.FPDF_StructElement_Attr_GetStringValue(value, None, 0, size)
            buffer = ctypes.create_string_buffer(size.value)
            pdfium.FPDF_StructElement_Attr_GetStringValue(value, buffer, size.value, size)
            return buffer.raw.decode("utf-16-le").rstrip("\0")
    return ""


def box_of(element: object) -> Box | None:
    """The edges among the attributes of a tag."""
    for at in range(pdfium.FPDF_StructElement_GetAttributeCount(element)):
        attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, at)
        edges = pdfium.FPDF_StructElement_Attr_GetValue(attributes, b"BBox")
        if edges:
            numbers = [ctypes.c_float() for _ in range(4)]
            for n, number in enumerate(numbers):
                edge = pdfium.FPDF_StructElement_Attr_GetChildAtIndex(edges, n)
                assert pdfium.FPDF_StructElement_Attr_GetNumberValue(edge, number)
            left, bottom, right, top = (number.value for number in numbers)
            return left, bottom, right, top
    return None


def around(boxes: list[Box]) -> Box:
    """The least box that holds them all."""
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def marked_drawings(page: pypdfium2.PdfPage) -> dict[int, list[Box]]:
    """Where the shapes of each marked stretch of a page lie."""
    found: dict[int, list[Box]] = {}
    for each in page.get_objects(max_depth=3):
        number = pdfium.FPDFPageObj_GetMarkedContentID(each.raw)
        if number >= 0 and each.type == pdfium.FPDF_PAGEOBJ_PATH:
            found.setdefault(number, []).append(each.get_bounds())
    return found


def marked_words(page: pypdfium2.PdfPage) -> dict[int, str]:
    """The words of each marked stretch of a page."""
    layer, found = page.get_textpage(), dict[int, str]()
    for each in page.get_objects(max_depth=3):
        number = pdfium.FPDFPageObj_GetMarkedContentID(each.raw)
        if number >= 0 and each.type == pdfium.FPDF_PAGEOBJ_TEXT:
            said = text_of(pdfium.FPDFTextObj_GetText, each.raw, layer.raw)
            found[number] = found.get(number, "") + said
    return found


def read_element(
    raw: object, language: str, words: dict[int, str], drawings: dict[int, list[Box]]
) -> Element:
    """A tag and all below it."""
    language = told(pdfium.FPDF_StructElement_GetLang, raw) or language
    count = pdfium.FPDF_StructElement_GetMarkedContentIdCount(raw)
    marked = [pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(raw, at) for at in range(count)]
    below = range(pdfium.FPDF_StructElement_CountChildren(raw))
    children = [pdfium.FPDF_StructElement_GetChildAtIndex(raw, at) for at in below]
    shapes = [shape for number in marked for shape in drawings.get(number, [])]
    return Element(
        told(pdfium.FPDF_StructElement_GetType, raw),
        language,
        told(pdfium.FPDF_StructElement_GetAltText, raw),
        scope_of(raw),
        " ".join(words[number] for number in marked if number in words).strip(),
        box_of(raw),
        around(shapes) if shapes else None,
        [read_element(child, language, words, drawings) for child in children if child],
    )


def read_tags(pdf: bytes, language: str) -> list[Element]:
    """The tags of each page, under one that stands for the page."""
    document, found = pypdfium2.PdfDocument(pdf), []
    for page in document:
        words, tree = marked_words(page), pdfium.FPDF_StructTree_GetForPage(page.raw)
        below = range(pdfium.FPDF_StructTree_CountChildren(tree))
        roots = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, at) for at in below]
        drawings = marked_drawings(page)
        children = [read_element(root, language, words, drawings) for root in roots if root]
        pdfium.FPDF_StructTree_Close(tree)
        found.append(Element("Page", language, "", "", "", page.get_mediabox(), None, children))
    return found


def place_of(document: pypdfium2.PdfDocument, target: object) -> Place:
    """Where a destination lies."""
    flags, numbers = [ctypes.c_int() for _ in range(3)], [ctypes.c_float() for _ in range(3)]
    assert pdfium.FPDFDest_GetLocationInPage(target, *flags, *numbers)
    return pdfium.FPDFDest_GetDestPageIndex(document, target), -numbers[1].value


def read_places(pdf: bytes) -> dict[str, Place]:
    """Where each named destination lies."""
    document, found = pypdfium2.PdfDocument(pdf), {}
    for at in range(pdfium.FPDF_CountNamedDests(document)):
        size = ctypes.c_long(0)
        pdfium.FPDF_GetNamedDest(document, at, None, size)
        buffer = ctypes.create_string_buffer(size.value)
        target = pdfium.FPDF_GetNamedDest(document, at, buffer, size)
        found[buffer.raw.decode("utf-16-le").rstrip("\0")] = place_of(document, target)
    return found


def read_links(pdf: bytes) -> list[tuple[Place, Place | None]]:
    """Every inner link: where it stands, and where it leads if that is a place."""
    document, found = pypdfium2.PdfDocument(pdf), list[tuple[Place, Place | None]]()
    for number, page in enumerate(document):
        at, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page.raw, at, link):
            box = pdfium.FS_RECTF()
            pdfium.FPDFLink_GetAnnotRect(link, box)
            target = pdfium.FPDFLink_GetDest(document, link)
            action = pdfium.FPDFLink_GetAction(link)
            if target or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
                leads = place_of(document, target) if target else None
                found.append(((number, -(box.top + box.bottom) / 2), leads))
    return found


def read_tips(pdf: bytes) -> list[tuple[str, str]]:
    """Of every link, where it leads and what it says of that."""
    document, found = pypdfium2.PdfDocument(pdf), list[tuple[str, str]]()
    for page in document:
        at, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page.raw, at, link):
            annotation = pdfium.FPDFLink_GetAnnot(page.raw, link)
            said = [text_of(pdfium.FPDFAnnot_GetStringValue, annotation, key)
                    for key in (b"Dest", b"Contents")]  # fmt: skip
            found.append((said[0], said[1]))
    return found


def read_objects(pdf: bytes) -> bytes:
    """All objects of a PDF, those in compressed streams included."""
    streams = re.findall(rb"/FlateDecode.*?>>\s*stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return pdf + b"".join(zlib.decompressobj().decompress(stream) for stream in streams)


def leads(pdf: bytes, kinds: tuple[str, ...]) -> set[tuple[str, str]]:
    """From which place to which the inner links lead; of the names that begin so, a link stands
    in the last one above it."""
    places = read_places(pdf)
    order = sorted((at, name) for name, at in places.items() if name.startswith(kinds))
    ends = [*order[1:], ((10**6, 0.0), "")]
    by_place: dict[Place, list[str]] = {}
    for name, at in places.items():
        by_place.setdefault(at, []).append(name)
    found = set()
    for start, end in read_links(pdf):
        owner = next((a[1] for a, b in zip(order, ends, strict=True) if a[0] <= start < b[0]), "")
        found |= {(owner, name) for name in by_place.get(end, [])} if end else set()
    return found
