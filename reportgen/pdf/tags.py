"""Language and header scope on the tags of a PDF.

WeasyPrint 70 writes neither, and a screen reader then reads English with an Arabic voice. Its
tag builder is private, so the pinned version is part of the contract and a test holds it.
PDF 1.7 (ISO 32000-1) 14.9.2 says /Lang, 14.8.5.7 says /Scope.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

SCOPES = {"row": "/Row", "col": "/Column", "colgroup": "/Column", "rowgroup": "/Column"}
"""HTML's `scope` in PDF's words. A `rowgroup` heading stands above its rows: it heads columns."""

ROOTS = ("html", "body")
"""Elements without a tag of their own; their children are yielded instead."""


ISOLATES = ("bdi", "mark")


@contextmanager
def annotate_tags() -> Iterator[None]:
    """Make WeasyPrint write /Lang and /Scope meanwhile; its own builder is put back after."""
    from weasyprint.pdf import tags  # noqa: PLC0415

    original = tags._build_box_tree

    @wraps(original)
    def build(box: Any, *args: Any) -> Iterator[Any]:
        for tag in original(box, *args):
            annotate(tag, getattr(box, "_box", box))
            yield tag

    tags._build_box_tree = build
    try:
        yield
    finally:
        tags._build_box_tree = original


def annotate(tag: Any, box: Any) -> None:
    """Write the language and the scope that the element of `box` states into its tag."""
    import pydyf  # noqa: PLC0415

    if box.element is None or box.element_tag in ROOTS:
        return
    attributes = box.element.attrib
    # Of an isolate without a language the direction is known; right to left, it is Arabic.
    isolate = box.element_tag in ISOLATES and attributes.get("dir") == "rtl"
    if language := attributes.get("lang", "ar" if isolate else ""):
        tag.setdefault("Lang", pydyf.String(language))
    if tag["S"] == "/TH" and (scope := SCOPES.get(attributes.get("scope", ""))):
        tag["A"]["Scope"] = scope
