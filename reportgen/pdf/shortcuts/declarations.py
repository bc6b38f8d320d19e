"""A type of C read with the types it is made of.

For every new type (`PangoRectangle *`, an array of another length) cffi 2 has pycparser read
again all types WeasyPrint declares.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.text.ffi import ffi

from reportgen.pdf.shortcuts.way import Way

TYPEDEF = "typedef "


def ways() -> Iterator[Way]:
    """The shortcut through cffi's parser."""
    yield Way(ffi._parser, "_parse", parse_briefly(ffi._parser))


def parse_briefly(parser: Any) -> Callable[[str], Any]:
    """cffi's `_parse`, to which only the types are declared that a source names."""
    parse = parser._parse

    def parse_with_own(source: str) -> Any:
        every = parser._declarations
        parser._declarations = {
            name: each
            for name, each in every.items()
            if name.startswith(TYPEDEF) and name.removeprefix(TYPEDEF) in source
        }
        try:
            return parse(source)
        finally:
            parser._declarations = every

    return parse_with_own
