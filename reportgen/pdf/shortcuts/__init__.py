"""Shortcuts through WeasyPrint 70: the same pages, the same bytes, in less time.

Each module mends one thing that WeasyPrint does over and over, and says by `ways` what stands
where meanwhile. All of them lean on its inner workings, so its version is pinned, and a test
compares the bytes with and without them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from reportgen.pdf.alphabet import Alphabets
from reportgen.pdf.press import LoadedLook
from reportgen.pdf.shortcuts.way import taken


@contextmanager
def shortcuts(outfit: LoadedLook, alphabets: Alphabets) -> Iterator[None]:
    """Let WeasyPrint take the shortcuts meanwhile; its own ways are put back after.

    What it computes of styles, lines and fonts is kept in the outfit, for the next page in the
    same sheets. `alphabets` are those of the document that is written meanwhile.
    """
    from reportgen.pdf.shortcuts import (  # noqa: PLC0415 - loads Pango
        backgrounds,
        boxes,
        contents,
        declarations,
        floats,
        lines,
        parsing,
        percentages,
        selectors,
        styles,
        tables,
        text,
        writing,
    )

    if outfit.wardrobe is None:
        outfit.wardrobe, outfit.lines = styles.Wardrobe(), lines.Lines()
        outfit.cuts = contents.Cuts()
    ways = [*styles.ways(outfit.wardrobe), *lines.ways(outfit.lines, alphabets)]
    ways += contents.ways(outfit.cuts)
    for each in (backgrounds, boxes, declarations, floats, parsing, percentages):
        ways += each.ways()
    ways += [*selectors.ways(), *tables.ways(), *text.ways(), *writing.ways()]
    with ExitStack() as stack:
        stack.enter_context(rest())
        for way in ways:
            stack.enter_context(taken(way))
        yield


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
