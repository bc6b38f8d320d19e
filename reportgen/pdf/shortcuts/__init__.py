"""Shortcuts through WeasyPrint 70: the same pages, the same bytes, in less time.

Each module mends one thing that WeasyPrint does over and over. All of them lean on its inner
workings, so its version is pinned, and a test compares the bytes with and without them.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from reportgen.pdf.press import Outfit


@contextmanager
def shortcuts(outfit: Outfit) -> Iterator[None]:
    """Let WeasyPrint take the shortcuts meanwhile; its own ways are put back after.

    What it computes of styles is kept in the outfit, for the next page in the same sheets.
    """
    import pydyf  # noqa: PLC0415
    import tinyhtml5  # noqa: PLC0415
    from tinyhtml5 import inputstream  # noqa: PLC0415
    from weasyprint import css  # noqa: PLC0415
    from weasyprint.draw import text as draw  # noqa: PLC0415
    from weasyprint.formatting_structure import build  # noqa: PLC0415
    from weasyprint.formatting_structure.boxes import Box  # noqa: PLC0415
    from weasyprint.layout import background, float, percent  # noqa: PLC0415
    from weasyprint.text import line_break  # noqa: PLC0415
    from weasyprint.text.ffi import ffi  # noqa: PLC0415

    from reportgen.pdf.shortcuts import (  # noqa: PLC0415
        backgrounds,
        boxes,
        declarations,
        floats,
        lines,
        parsing,
        percentages,
        styles,
        tables,
        text,
        writing,
    )  # fmt: skip

    if outfit.wardrobe is None:
        outfit.wardrobe, outfit.lines = styles.Wardrobe(), lines.Lines()
    shared = type("Styles", (styles.SharedStyles,), {"wardrobe": outfit.wardrobe})
    ways = {
        percent.resolve_percentages: percentages.resolve_by_plan(percent.resolve_percentages),
        build.wrap_table: tables.share_halves(build.wrap_table),
        background.layout_box_backgrounds: backgrounds.pass_by_bare(
            background.layout_box_backgrounds
        ),
        float.avoid_collisions: floats.avoid_none(float.avoid_collisions),
        line_break.strut: text.keep_strut(line_break.strut),
        line_break.split_first_line: outfit.lines.keep(line_break.split_first_line),
        draw.draw_first_line: lines.draw_taped(draw.draw_first_line),
    }
    parser = ffi._parser
    with ExitStack() as stack:
        stack.enter_context(rest())
        stack.enter_context(swap(tinyhtml5, "parse", parsing.parse_strictly(tinyhtml5.parse)))
        stack.enter_context(swap(inputstream, "characters_until_regex", parsing.Patterns()))
        stack.enter_context(swap(css, "StyleFor", shared))
        stack.enter_context(swap(parser, "_parse", declarations.parse_briefly(parser)))
        stack.enter_context(swap(line_break, "Layout", text.Layout))
        stack.enter_context(swap(Box, "is_in_normal_flow", boxes.ask_flow(Box.is_in_normal_flow)))
        stack.enter_context(swap(Box, "descendants", boxes.walk(Box.descendants)))
        stack.enter_context(swap(pydyf, "_to_bytes", writing.spell(pydyf._to_bytes)))
        pages = writing.list_pages(pydyf.PDF.page_references)
        stack.enter_context(swap(pydyf.PDF, "page_references", pages))
        for kind in (pydyf.Dictionary, pydyf.Stream):
            stack.enter_context(swap(kind, "data", writing.once(kind.data)))
        for before, after in ways.items():
            for module in users(before):
                stack.enter_context(swap(module, before.__name__, after))
        yield


@contextmanager
def swap(owner: Any, name: str, value: Any) -> Iterator[None]:
    """Set an attribute of a module or class meanwhile."""
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)


def users(function: Any) -> list[Any]:
    """The modules of WeasyPrint that know a function by its name."""
    known = [module for name, module in sys.modules.items() if name.startswith("weasyprint.")]
    return [each for each in known if getattr(each, function.__name__, None) is function]


@contextmanager
def rest() -> Iterator[None]:
    """Keep Python from searching for garbage while boxes pile up, nearly all of them in use:
    that search takes a sixth of the time. Afterwards what the page left is collected."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect(0)
