"""Boxes without background or round corners, which is nearly all, passed by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout import background

from reportgen.pdf.shortcuts.way import Way, wherever

CORNERS = [f"border_{y}_{x}_radius" for y in ("top", "bottom") for x in ("left", "right")]
BARE = {"background": None, **dict.fromkeys(CORNERS, (0, 0))}

LayOut = Callable[..., None]


def ways() -> Iterator[Way]:
    """The shortcut past bare boxes."""
    lay_out = background.layout_box_backgrounds
    return wherever(lay_out, pass_by_bare(lay_out))


def pass_by_bare(lay_out: LayOut) -> LayOut:
    """WeasyPrint's `layout_box_backgrounds`, which asks the style of every box anew."""

    def layout_box_backgrounds(
        page: Any, box: Any, get_image: Any, layout_children: bool = True, style: Any = None
    ) -> None:
        bare = isinstance(box, Box) and box is not page and style is None and is_bare(box.style)
        if not bare:
            lay_out(page, box, get_image, layout_children, style)
            return
        box.__dict__.update(BARE)
        if layout_children:
            for child in box.all_children():
                layout_box_backgrounds(page, child, get_image)

    return layout_box_backgrounds


def is_bare(style: Any) -> bool:
    """Whether a style gives a box neither background nor image nor round corner."""
    bare: bool | None = style.__dict__.get("bare")
    if bare is None:
        colour = style["background_color"]
        bare = style.bare = (
            style["border_image_source"][0] == style["mask_border_source"][0] == "none"
            and style["visibility"] != "hidden"
            and (colour != "currentcolor" and colour.alpha == 0)
            and not any(image for _, image in style["background_image"])
            and not style["box_shadow"]
            and all((0, "px") in style[corner] for corner in CORNERS)
        )
    return bare
