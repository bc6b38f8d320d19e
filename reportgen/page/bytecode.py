"""Templates compiled once, kept where Python keeps what it compiled of this package.

Whoever can write there can change the package itself. Where it cannot be written, or nothing is
to be, templates are compiled anew each time.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class Bytecode(FileSystemBytecodeCache):
    """Jinja's own cache, which knows a template by its path and the SHA-1 of its text."""

    def __init__(self) -> None:
        folder = Path(cache_from_source(__file__)).parent
        super().__init__(str(folder), pattern=f"%s.{sys.implementation.cache_tag}.jinja")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, if that can be."""
        with suppress(OSError):
            if not sys.dont_write_bytecode:
                super().dump_bytecode(bucket)
