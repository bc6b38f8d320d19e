"""Records as plain dicts, lists and texts, and where each stands for who wrote it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from reportgen.records.characters import refused

Where = tuple[str | int, ...]
"""Way to a node: `("claims", 3, "quote")`."""

IN_MEMORY = "dossier"
"""What findings call records that came from no file."""
MAX_DEPTH = 32
MAX_NODES = 200_000


@dataclass(frozen=True, slots=True)
class Location:
    """Where a node stands: line from 1, first and last offset in the file's text; `flow`
    is true inside `{…}` or `[…]`, where a record is continued by a comma."""

    line: int
    start: int
    end: int
    flow: bool = False


@dataclass(frozen=True, slots=True)
class PlacedRecords:
    """Records with places. `file` is how findings call them. What is written in no text file (a
    sheet, a form) comes in as a subclass that names its own places: `row 3, column value`."""

    data: Any
    file: str = IN_MEMORY

    def line(self, place: Where) -> int:
        """Line of a node, from 1; 0 where there are no lines."""
        return 0

    def name(self, place: Where) -> str:
        """A node as its editor finds it."""
        return field_name(place)


@dataclass(frozen=True, slots=True)
class Marked(PlacedRecords):
    """A text read: `data` holds dicts, lists and str alone, `marks` where each node stands,
    `keys` where the key of each entry stands."""

    marks: dict[Where, Location] = field(default_factory=dict)
    keys: dict[Where, Location] = field(default_factory=dict)

    def line(self, place: Where) -> int:
        """Line of the node, or of the nearest one around it that exists."""
        for length in range(len(place), -1, -1):
            found = self.keys.get(place[:length]) or self.marks.get(place[:length])
            if found:
                return found.line
        return 1


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a file before its records can be judged."""

    line: int
    field: str
    code: str
    message: str
    remedy: str = ""


class Refused(Exception):
    """A file cannot be read as records at all."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(faults)
        self.faults = faults


def field_name(place: Where) -> str:
    """`("claims", 3, "quote")` as `claims[3].quote`."""
    name = ""
    for part in place:
        name += f"[{part}]" if isinstance(part, int) else f".{part}" if name else part
    return name


@dataclass(slots=True)
class OpenNode:
    items: dict[str, Any] | list[Any]
    place: Where
    key: str | None = None
    seen: dict[str, int] = field(default_factory=dict)


class Builder:
    """Builds the tree from a reader's events, one after the other, and holds the limits:
    depth, number of nodes, duplicate keys, characters that may not stand in a record. `name`
    says how a fault calls its place."""

    def __init__(self, name: Callable[[Where], str] = field_name) -> None:
        self.name = name
        self.root: Any = None
        self.marks: dict[Where, Location] = {}
        self.keys: dict[Where, Location] = {}
        self.faults: list[Fault] = []
        self._stack: list[OpenNode] = []
        self._nodes = 0

    @property
    def wants_key(self) -> bool:
        """True where the next scalar names an entry."""
        return bool(self._stack) and self._at_key(self._stack[-1])

    def open(self, items: dict[str, Any] | list[Any], mark: Location) -> None:
        """A mapping or list begins."""
        self._count(mark)
        if len(self._stack) >= MAX_DEPTH:
            raise Refused(
                self.fault(mark, "too-deep", f"records nest deeper than {MAX_DEPTH} levels")
            )
        if self.wants_key:
            raise Refused(
                self.fault(mark, "bad-key", "a key is a list or a mapping", "write a word")
            )
        place = self._put(items, mark)
        self._stack.append(OpenNode(items, place))

    def close(self, end: int) -> None:
        """The innermost mapping or list ends."""
        place = self._stack.pop().place
        begun = self.marks[place]
        self.marks[place] = Location(begun.line, begun.start, end, begun.flow)

    def scalar(self, value: str, mark: Location, *, absent: bool = False) -> None:
        """A text: a key where one is due, a value elsewhere. `absent`: nothing was written,
        so the entry does not exist."""
        self._count(mark)
        self._check(value, mark)
        if self.wants_key:
            self._key(value, mark)
        elif absent and self._stack and isinstance(self._stack[-1].items, dict):
            top = self._stack[-1]
            self.marks[(*top.place, top.key or "")] = mark
            top.key = None
        else:
            self._put(value, mark)

    def finish(self) -> Marked:
        """The whole file. Raises Refused with every fault noted on the way."""
        if self.faults:
            raise Refused(*self.faults)
        return Marked(self.root, marks=self.marks, keys=self.keys)

    def fault(self, mark: Location, code: str, message: str, remedy: str = "") -> Fault:
        """A fault of the node that is due, or of the one around it."""
        return Fault(mark.line, self.name(self._here()), code, message, remedy)

    def _here(self) -> Where:
        if not self._stack:
            return ()
        top = self._stack[-1]
        if isinstance(top.items, list):
            return (*top.place, len(top.items))
        return top.place if top.key is None else (*top.place, top.key)

    def _at_key(self, top: OpenNode) -> bool:
        return isinstance(top.items, dict) and top.key is None

    def _key(self, key: str, mark: Location) -> None:
        top = self._stack[-1]
        if key in top.seen:
            self.faults.append(
                Fault(
                    mark.line,
                    self.name((*top.place, key)),
                    "duplicate-key",
                    f"the key `{key}` stands here a second time (first on line {top.seen[key]})",
                    "keep one",
                )
            )
        else:
            top.seen[key] = mark.line
            self.keys[(*top.place, key)] = mark
        top.key = key

    def _put(self, value: Any, mark: Location) -> Where:
        if not self._stack:
            self.root = value
            self.marks[()] = mark
            return ()
        top = self._stack[-1]
        if isinstance(top.items, list):
            place: Where = (*top.place, len(top.items))
            top.items.append(value)
        else:
            place = (*top.place, top.key or "")
            top.items[top.key or ""] = value
            top.key = None
        self.marks[place] = mark
        return place

    def _count(self, mark: Location) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise Refused(
                self.fault(mark, "too-large", f"more than {MAX_NODES} entries", "split the dossier")
            )

    def _check(self, value: str, mark: Location) -> None:
        found = refused(value)
        if found:
            message = f"the text holds {found[1]}"
            self.faults.append(self.fault(mark, "control-character", message, "delete it"))
