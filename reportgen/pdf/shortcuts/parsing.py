"""The patterns of the HTML reader, each compiled once.

tinyhtml5 2.1 means to keep them, but stores each under its compiled self, where it is never
found: it spells out and compiles a pattern for every tag and every text.
"""

from __future__ import annotations

import re


class Patterns(dict[tuple[frozenset[str], bool], re.Pattern[str]]):
    """A set of characters, and whether to look for others → the pattern of a run of them."""

    def __missing__(self, key: tuple[frozenset[str], bool]) -> re.Pattern[str]:
        characters, opposite = key
        listed = "".join(f"\\x{ord(character):02x}" for character in characters)
        self[key] = re.compile(f"[{listed}]+" if opposite else f"[^{listed}]+")
        return self[key]
