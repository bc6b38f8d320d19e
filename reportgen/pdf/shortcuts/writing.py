"""Each object of a PDF written out once.

pydyf 0.13 makes the bytes of every object twice, compression and all: for the file, and for the
hash that identifies it. Nothing changes an object in between.
"""

from __future__ import annotations

from typing import Any


def once(data: property) -> property:
    """A property that keeps the bytes of numbered objects; the file holds on to these."""
    made: dict[int, tuple[Any, bytes]] = {}

    def read(self: Any) -> bytes:
        if self.number is None:
            return data.__get__(self)  # type: ignore[no-any-return]
        if id(self) not in made:
            made[id(self)] = self, data.__get__(self)
        return made[id(self)][1]

    return property(read)
