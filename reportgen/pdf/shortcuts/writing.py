"""Each object of a PDF written out once, and with less ado.

pydyf 0.13 makes the bytes of every object twice, compression and all: for the file, and for the
hash that identifies it. Nothing changes an object in between. And it lists all pages anew for
every element that stands on one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pydyf

from reportgen.pdf.shortcuts.way import Way

ToBytes = Callable[[Any], bytes]


def ways() -> Iterator[Way]:
    """The shortcuts from objects to bytes."""
    to_bytes = spell(pydyf._to_bytes)
    yield Way(pydyf, "_to_bytes", to_bytes)
    yield Way(pydyf.Dictionary, "data", once(list_entries(to_bytes)))
    yield Way(pydyf.Array, "data", list_items(to_bytes))
    yield Way(pydyf.Stream, "data", once(pydyf.Stream.data))
    yield Way(pydyf.PDF, "page_references", list_pages(pydyf.PDF.page_references))


def spell(slowly: ToBytes) -> ToBytes:
    """pydyf's `_to_bytes`, which asks by type: most of what it gets are these four."""

    def to_bytes(item: Any) -> bytes:
        kind = type(item)
        if kind is bytes:
            return item  # type: ignore[no-any-return]
        if kind is str:
            return item.encode("ascii")  # type: ignore[no-any-return]
        if kind is int:
            return b"%d" % item
        if kind is float and not item.is_integer():
            return (b"%f" % item).rstrip(b"0")
        if isinstance(item, pydyf.Object):
            return item.data  # type: ignore[no-any-return]
        return slowly(item)

    return to_bytes


def list_entries(to_bytes: ToBytes) -> property:
    """The bytes of a dictionary, its keys plain words."""
    keys = Keys()

    def read(self: Any) -> bytes:
        entries = [
            keys[key] + (value if type(value) is bytes else to_bytes(value))
            for key, value in self.items()
        ]
        return b"<<%b>>" % b"".join(entries)

    return property(read)


class Keys(dict[str, bytes]):
    """A key of a dictionary → how it is spelt; there are few."""

    def __missing__(self, key: str) -> bytes:
        spelt = self[key] = b"/%b " % key.encode()
        return spelt


def list_items(to_bytes: ToBytes) -> property:
    """The bytes of an array."""

    def read(self: Any) -> bytes:
        return b"[%b]" % b" ".join(
            [each if type(each) is bytes else to_bytes(each) for each in self]
        )

    return property(read)


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


def list_pages(references: property) -> property:
    """The references to all pages, made again only where there are more of them."""
    made: dict[int, tuple[Any, int, tuple[bytes, ...]]] = {}

    def read(self: Any) -> tuple[bytes, ...]:
        count = len(self.pages["Kids"])
        if id(self) not in made or made[id(self)][1] != count:
            made[id(self)] = self, count, references.__get__(self)
        return made[id(self)][2]

    return property(read)
