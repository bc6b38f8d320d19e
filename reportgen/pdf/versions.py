"""What differs between the versions of WeasyPrint: the rest of this room knows one alone.

70.0 is the one that everything was measured with. Of any other nobody knows whether the
shortcuts through it still lead to the same page, so it goes its own way.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from typing import Any

MEASURED = "70.0"
"""The version that the shortcuts were made for, and measured with."""

SVG = "{http://www.w3.org/2000/svg}svg"


def installed() -> str:
    """The version that is here."""
    return version("weasyprint")


def is_measured() -> bool:
    """Whether that is the one the shortcuts were made for."""
    return installed() == MEASURED


def makes_link(box: Any) -> bool:
    """Whether a box is a link itself, and not only stands within one. In WeasyPrint 69 what
    stands there has the link in its style as well."""
    if hasattr(box, "link"):
        return bool(box.link)
    return box.element is not None and box.element_tag == "a"


def table_attributes(tag: Any) -> Any:
    """The attributes of a table's cell; WeasyPrint 69 gives headings none."""
    import pydyf  # noqa: PLC0415

    return tag.setdefault("A", pydyf.Dictionary({"O": "/Table"}))


@contextmanager
def pictures_tagged() -> Iterator[None]:
    """Let WeasyPrint tag an SVG as a figure, told by its title, meanwhile; 70 does so itself."""
    from weasyprint.pdf import tags  # noqa: PLC0415

    name, build = tags._get_pdf_tag, tags._build_box_tree
    if name(SVG) == "Figure":
        yield
        return

    def name_figure(element: str | None) -> Any:
        return "Figure" if element == SVG else name(element)

    def build_told(box: Any, *rest: Any) -> Iterator[Any]:
        element = getattr(box, "_box", box).element
        if element is not None and element.tag == SVG:
            element.attrib.setdefault("alt", element.findtext(SVG.replace("}svg", "}title"), ""))
        yield from build(box, *rest)

    tags._get_pdf_tag, tags._build_box_tree = name_figure, build_told
    try:
        yield
    finally:
        tags._get_pdf_tag, tags._build_box_tree = name, build
