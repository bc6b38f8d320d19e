"""A picture told in each of its languages.

A tag has one alternative in one language (ISO 32000-1, 14.9.3), and what stands within it is not
read. So each further title of an SVG has a tag of its own beside the picture's, with something to
stand for: a rectangle over the picture that paints nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

SVG = "{http://www.w3.org/2000/svg}"
SCALE = 0.75
"""Points to a pixel of CSS."""


def is_picture(box: Any) -> bool:
    """Whether a box is an SVG of the page."""
    return box.element is not None and box.element_tag == f"{SVG}svg"


def _titles_of(box: Any) -> list[Any]:
    """The titles of an SVG, one for each language."""
    return box.element.findall(f"{SVG}title")  # type: ignore[no-any-return]


def draw_again(stream: Any) -> None:
    """Draw what further titles stand for, at the end of a page."""
    told = [box for box, mark in stream._tags.items() if mark["tag"] == "Figure"]
    for box in filter(is_picture, told):
        for title in _titles_of(box)[1:]:
            with stream.marked(title, "Figure"), stream.stacked():
                stream.transform(a=SCALE, d=SCALE)
                stream.set_alpha(0)
                stream.rectangle(box.content_box_x(), box.content_box_y(), box.width, box.height)
                stream.fill()


def tell(tag: Any, box: Any, height: float) -> None:
    """Write where a picture lies on its page, in the page's units, and its first language;
    `height` is the page's in pixels."""
    import pydyf  # noqa: PLC0415

    left, top = box.content_box_x(), box.content_box_y()
    edges = left, height - top - box.height, left + box.width, height - top
    tag["A"]["BBox"] = pydyf.Array(edge * SCALE for edge in edges)
    if titles := _titles_of(box):
        tag |= _language_of(titles[0])


def tell_again(tag: Any, box: Any, marks: dict[Any, Any]) -> Iterator[tuple[int, Any]]:
    """For each further title the number of what was drawn for it, and a tag like the picture's."""
    import pydyf  # noqa: PLC0415

    for title in _titles_of(box)[1:]:
        number = marks.pop(title)["mcid"]
        own = {"Alt": pydyf.String(title.text), "K": pydyf.Array([number])}
        yield number, pydyf.Dictionary(tag | own | _language_of(title))


def _language_of(title: Any) -> dict[str, Any]:
    """The language that a title names."""
    import pydyf  # noqa: PLC0415

    language = title.attrib.get("lang")
    return {"Lang": pydyf.String(language)} if language else {}
