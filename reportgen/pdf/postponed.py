"""Modules that WeasyPrint imports for pictures and fonts we seldom have, loaded once one is.

Pillow reads pictures of points; of fontTools, these cut fonts where HarfBuzz cannot, make plain
fonts of variable ones and unpack WOFF2. Together they are a tenth of the memory of a small brief.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import LazyLoader, find_spec, module_from_spec
from types import ModuleType
from typing import Any

MODULES = (
    *("PIL.EpsImagePlugin", "PIL.Image", "PIL.ImageFile", "PIL.ImageOps"),
    *("fontTools.subset", "fontTools.ttLib.woff2"),
)
"""Imported as they are: Python itself can wait until something is asked of them."""

FUNCTIONS = ("PIL.ImageCms", "fontTools.varLib.instancer")
"""Of these one name is imported, and called."""


@contextmanager
def postponed() -> Iterator[None]:
    """Let whoever imports them meanwhile have them later."""
    for name in MODULES:
        if name not in sys.modules:
            _put_off(name)
    stand_ins = {name: StandIn(name) for name in FUNCTIONS if name not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            del sys.modules[name]


def _put_off(name: str) -> None:
    """Put a module in its place that is read when it is first used."""
    spec = find_spec(name)
    if spec is None or spec.loader is None:
        return
    spec.loader = LazyLoader(spec.loader)
    module = sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    package, _, last = name.rpartition(".")
    setattr(sys.modules[package], last, module)


class StandIn(ModuleType):
    """A module whose functions load the true one when they are called."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)

        def call(*arguments: Any, **options: Any) -> Any:
            return getattr(import_module(self.__name__), name)(*arguments, **options)

        return call
