"""A page read back as a browser would: elements, attributes, texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "col", "br", "link", "img", "hr", "input", "wbr"}
BODIES = {"thead", "tbody"}
ROWS = BODIES | {"tr"}
CELLS = ROWS | {"td", "th"}
IMPLIED = {
    "p": CELLS | {"p", "div", "table", "h1", "h2", "h3"},
    "td": CELLS,
    "th": CELLS,
    "tr": ROWS,
    "thead": BODIES,
    "tbody": BODIES,
}
"""Elements whose end tag HTML lets go, and what may begin without one."""


@dataclass
class Node:
    """An element with its children; text stands among them as plain strings."""

    tag: str
    attributes: dict[str, str]
    parent: Node | None = None
    children: list[Node | str] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """This element and all below it, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def find(self, *tags: str) -> list[Node]:
        """Every element below with one of the tags."""
        return [node for node in self.walk() if node.tag in tags]

    def text(self) -> str:
        """All text inside."""
        return "".join(c if isinstance(c, str) else c.text() for c in self.children)

    def inherited(self, name: str) -> str:
        """The nearest value of an attribute, here or above."""
        node: Node | None = self
        while node and name not in node.attributes:
            node = node.parent
        return node.attributes[name] if node else ""


class Reader(HTMLParser):
    """Builds the tree; refuses what is neither closed in order nor by what follows."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Node("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), f"<{tag}> has an attribute twice"
        while self.here.parent and tag in IMPLIED.get(self.here.tag, set()):
            self.here = self.here.parent
        node = Node(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(node)
        if tag not in VOID:
            self.here = node

    def handle_endtag(self, tag: str) -> None:
        while self.here.tag != tag and self.here.tag in IMPLIED and self.here.parent:
            self.here = self.here.parent
        assert self.here.tag == tag, f"</{tag}> closes <{self.here.tag}>"
        assert self.here.parent is not None
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def read(page: str) -> Node:
    """The tree of a page."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.here is reader.root, f"<{reader.here.tag}> is not closed"
    return reader.root
