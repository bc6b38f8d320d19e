"""Shortcuts through WeasyPrint 70: the same pages, the same bytes, in less time.

A plain press takes none of them, nor does one with another version of WeasyPrint.

Each module mends one thing that WeasyPrint does over and over, and says by `ways` what stands
where meanwhile. All of them lean on its inner workings, so its version is pinned, and a test
compares the bytes with and without them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from reportgen.pdf.alphabet import Alphabets
from reportgen.pdf.looks import LoadedLook
from reportgen.pdf.shortcuts.way import taken


@contextmanager
def shortcuts(loaded: LoadedLook, alphabets: Alphabets) -> Iterator[None]:
    """Let WeasyPrint take the shortcuts meanwhile; its own ways are put back after.

    What it computes of styles, lines and fonts is kept with the look, for the next page in the
    same sheets. `alphabets` are those of the document that is written meanwhile.
    """
    from reportgen.pdf.shortcuts import (  # noqa: PLC0415 - loads Pango
        contents,
        lines,
        parsing,
        selectors,
        styles,
        text,
        writing,
    )

    if loaded.wardrobe is None:
        loaded.wardrobe, loaded.lines = styles.Wardrobe(), lines.Lines()
        loaded.cuts = contents.Cuts()
    ways = [*styles.ways(loaded.wardrobe), *lines.ways(loaded.lines, alphabets)]
    ways += [*contents.ways(loaded.cuts), *parsing.ways(), *selectors.ways()]
    ways += [*text.ways(), *writing.ways()]
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
