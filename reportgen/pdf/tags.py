"""What WeasyPrint 70 leaves out of the tags of a PDF: languages, the scope of headings, where a
picture lies and what it shows in a second language, and in words where a link leads.

Without languages a screen reader reads English with an Arabic voice. WeasyPrint's tag builder is
private, so the pinned version is part of the contract and a test holds it. PDF 1.7 (ISO 32000-1)
14.9.2 says /Lang, 14.8.5.7 /Scope, 14.8.5.4.3 /BBox, 12.5.2 /Contents.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import Any

from reportgen.pdf.pictures import draw_again, is_picture, tell, tell_again
from reportgen.pdf.versions import table_attributes

SCOPES = {"row": "/Row", "col": "/Column", "colgroup": "/Column", "rowgroup": "/Column"}
"""HTML's `scope` in PDF's words. A `rowgroup` heading stands above its rows: it heads columns."""

ROOTS = ("html", "body")
"""Elements without a tag of their own; their children are yielded instead."""


ISOLATES = ("bdi", "mark", "q")


@contextmanager
def annotate_tags() -> Iterator[None]:
    """Make WeasyPrint write all that meanwhile; its own ways are put back after."""
    from weasyprint import pdf as writer  # noqa: PLC0415
    from weasyprint.pdf import tags  # noqa: PLC0415

    add, original = writer.add_tags, tags._build_box_tree
    heights: list[float] = []

    @wraps(add)
    def add_tags(pdf: Any, document: Any, version: Any, streams: Sequence[Any]) -> None:
        heights[:] = [page.height for page in document.pages]
        for stream in streams:
            draw_again(stream)
        add(pdf, document, version, streams)

    @wraps(original)
    def build(
        box: Any, parent: Any, pdf: Any, page: int, nums: Any, links: Any, marks: Any
    ) -> Iterator[Any]:
        own = getattr(box, "_box", box)
        for tag in original(box, parent, pdf, page, nums, links, marks):
            _annotate(tag, own)
            yield tag
            if is_picture(own):
                tell(tag, own, heights[page])
                for number, twin in tell_again(tag, own, marks):
                    pdf.add_object(twin)
                    nums[number] = twin.reference
                    yield twin

    writer.add_tags, tags._build_box_tree = add_tags, build
    try:
        yield
    finally:
        writer.add_tags, tags._build_box_tree = add, original


def _annotate(tag: Any, box: Any) -> None:
    """Write the language and the scope that the element of `box` states into its tag, and where a
    link leads into the link."""
    import pydyf  # noqa: PLC0415

    if box.element is None or box.element_tag in ROOTS:
        return
    attributes = box.element.attrib
    # Of an isolate without a language the direction is known; right to left, it is Arabic.
    isolate = box.element_tag in ISOLATES and attributes.get("dir") == "rtl"
    if language := attributes.get("lang", "ar" if isolate else ""):
        tag.setdefault("Lang", pydyf.String(language))
    if tag["S"] == "/TH" and (scope := SCOPES.get(attributes.get("scope", ""))):
        table_attributes(tag)["Scope"] = scope
    if box.link_annotation and (words := attributes.get("title")):
        box.link_annotation["Contents"] = pydyf.String(words)
