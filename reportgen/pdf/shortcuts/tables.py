"""The styles of a table and of the box around it, shared by all tables in one style.

WeasyPrint divides the style of every table between the two, in copies that know nothing yet of
what has been computed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.formatting_structure import build

from reportgen.pdf.shortcuts.way import Way, wherever

Wrap = Callable[[Any, Any], Any]


def ways() -> Iterator[Way]:
    """The shortcut to halves that are there."""
    return wherever(build.wrap_table, share_halves(build.wrap_table))


def share_halves(wrap: Wrap) -> Wrap:
    """WeasyPrint's `wrap_table`, with the halves of a style that has been divided before."""

    def wrap_table(box: Any, children: Any) -> Any:
        wrapper = wrap(box, children)
        table = wrapper.get_wrapped_table()
        halves = wrapper.style, table.style
        wrapper.style, table.style = box.style.__dict__.setdefault("halves", halves)
        return wrapper

    return wrap_table
