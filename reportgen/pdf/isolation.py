"""WeasyPrint, kept away from the fonts and habits of the machine it runs on.

Fontconfig and Pango read the environment, some of it once per process, so it is set whenever
they are at work. It is given back after that: a program started from this one wants its fonts.
"""

from __future__ import annotations

import ctypes.util
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from threading import RLock
from types import ModuleType

from reportgen.errors import TypesetError
from reportgen.pdf.postponed import postponed

FONTS_CONF = Path(__file__).with_name("fonts.conf")

ENVIRONMENT = {"FONTCONFIG_FILE": str(FONTS_CONF), "PANGO_LANGUAGE": "en"}
"""What the libraries must see: no system fonts, one default language."""

FORBIDDEN = ("FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "FC_LANG", "HB_SHAPER_LIST")
"""What they must not see: each changes fonts or shaping."""


ALONE = RLock()
"""One at a time: the environment belongs to the whole process."""


@contextmanager
def isolated() -> Iterator[None]:
    """Meanwhile, an environment that shows the libraries no fonts of the machine."""
    with ALONE:
        before = {name: os.environ.pop(name, None) for name in (*ENVIRONMENT, *FORBIDDEN)}
        os.environ.update(ENVIRONMENT)
        try:
            yield
        finally:
            for name in ENVIRONMENT:
                del os.environ[name]
            os.environ.update({name: value for name, value in before.items() if value is not None})


def load_weasyprint() -> ModuleType:
    """WeasyPrint, imported in isolation. Raises TypesetError where Pango is missing."""
    with isolated(), _known_names(), postponed(), warnings.catch_warnings():
        # The empty configuration is meant; WeasyPrint warns of it on import.
        warnings.filterwarnings("ignore", "No fonts configured in FontConfig")
        try:
            return import_module("weasyprint")
        except OSError as problem:
            reason = str(problem).partition("\n")[0]
            raise TypesetError([f"Pango is missing or cannot be loaded: {reason}"]) from problem


@contextmanager
def _known_names() -> Iterator[None]:
    """Let libraries be opened by the names the system's linker knows, meanwhile.

    WeasyPrint tries the names of other systems first. For each, ctypes on Linux asks ldconfig,
    gcc and ld where it might be: 54 processes, most of the time of the import.
    """
    before = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = before


def subsetter() -> str:
    """Who cuts fonts to the glyphs used: `harfbuzz`, or `fonttools` where the library
    `harfbuzz-subset` is missing (ten times slower, and other bytes)."""
    load_weasyprint()
    from weasyprint.text.ffi import harfbuzz_subset  # noqa: PLC0415

    return "harfbuzz" if harfbuzz_subset else "fonttools"
