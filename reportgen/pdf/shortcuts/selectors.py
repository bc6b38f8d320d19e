"""The rules that match an element, found once for all elements that stand alike.

Most selectors ask for an element's name, attributes and language and for those of the elements
above it. What they find follows from these, on this page and on the next in the same sheets. The
few that look beside or below an element are asked each time.

Elements that are looked for by name, for a page's metadata and its own style sheets, are found
by name, without a wrapper for each element of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from types import CodeType
from typing import Any

from cssselect2 import ElementWrapper, Matcher

from reportgen.pdf.shortcuts.way import Way

PLAIN = {"any", "next", "get", "lower", "startswith", "endswith", "ascii_lower"}
PLAIN |= {"etree_element", "attrib", "tag", "id", "classes", "lang", "local_name", "namespace_url"}
PLAIN |= {"parent", "ancestors", "in_html_document", "split_whitespace"}
"""What a selector's test may ask for and still know nothing but the element and those above."""

ALWAYS = frozenset({"class", "lang", "{http://www.w3.org/XML/1998/namespace}lang"})
"""Attributes that a test reads under other names: `classes`, `lang`."""

Test = Callable[[Any], bool]
Entry = tuple[Test, Any, int, Any, Any]
Match = tuple[int, tuple[Any, int, Any, Any]]
"""The place of a sheet in the list, and what `cssselect2` says of a rule that matches."""


@dataclass(frozen=True, slots=True)
class FoundByName:
    """All that is asked of an element that was looked for by name."""

    etree_element: Any


def ways() -> Iterator[Way]:
    """The shortcut to elements by name."""
    yield Way(ElementWrapper, "query_all", find_by_name(ElementWrapper.query_all))


def find_by_name(query: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    """cssselect2's `query_all`, which has each selector test each element."""

    def query_all(wrapper: Any, *selectors: str) -> Iterator[Any]:
        if not all(map(str.isalpha, selectors)):
            return query(wrapper, *selectors)
        return (FoundByName(each) for each in wrapper.etree_element.iter() if each.tag in selectors)

    return query_all


@dataclass(slots=True)
class Stand:
    """Where an element stands: the rules that match there, and those to be asked each time."""

    matched: list[Match]
    asked: list[tuple[int, Entry]]
    below: dict[Any, Stand] = field(default_factory=dict)


class Rules:
    """The rules of some style sheets; `known` counts the stands kept."""

    def __init__(self, sheets: Iterable[Any]) -> None:
        self.matchers = [Halves(sheet.matcher) for sheet in sheets]
        tests = [test for matcher in self.matchers for test in matcher.plain]
        reading = {test for test in tests if "get" in names(test.__code__)}
        self.read = ALWAYS | words(reading) | ({"id"} if self.know_ids(tests) else set())
        self.found = words(test for test in tests if "attrib" in names(test.__code__))
        self.top = Stand([], [])
        self.known = 0

    def know_ids(self, tests: list[Test]) -> bool:
        """Whether an id itself decides about a rule, not only that there is one."""
        return any(matcher.id_selectors for matcher in self.matchers) or any(
            "id" in names(test.__code__) for test in tests
        )

    def stand(self, wrapper: Any, above: Stand | None) -> Stand:
        """Where an element stands, below where its parent does."""
        element = wrapper.etree_element
        told = [
            (name, value if name in self.read else None)
            for name, value in element.attrib.items()
            if name in self.read or name in self.found
        ]
        key = element.tag, wrapper.parent is None and wrapper.lang, *told
        below = (above or self.top).below
        if key not in below:
            below[key] = self.look(wrapper)
            self.known += 1
        return below[key]

    def look(self, wrapper: Any) -> Stand:
        """Ask every rule."""
        matched, asked = list[Match](), list[tuple[int, Entry]]()
        for place, matcher in enumerate(self.matchers):
            matcher.aside = []
            matched += [(place, match) for match in matcher.match(wrapper)]
            asked += [(place, entry) for entry in matcher.aside]
        return Stand(matched, asked)


def match(wrapper: Any, stand: Stand) -> list[Match]:
    """The rules that match an element, in the order of sheets, of weight, of lines."""
    more = [(place, entry[1:]) for place, entry in stand.asked if entry[0](wrapper)]
    if not more:
        return stand.matched
    return sorted(stand.matched + more, key=lambda each: (each[0], *each[1][:2]))


class Halves(Matcher):  # type: ignore[misc]
    """A matcher that puts aside what looks beside an element, unasked."""

    def __init__(self, matcher: Matcher) -> None:
        self.__dict__.update(matcher.__dict__)
        self.plain = {entry[0] for entry in entries(matcher) if is_plain(entry[0])}
        self.aside: list[Entry] = []

    def add_relevant_selectors(
        self, element: Any, selectors: list[Entry], relevant_selectors: list[Any]
    ) -> None:
        plain = [entry for entry in selectors if entry[0] in self.plain]
        self.aside += [entry for entry in selectors if entry[0] not in self.plain]
        super().add_relevant_selectors(element, plain, relevant_selectors)


def entries(matcher: Matcher) -> Iterator[Entry]:
    """All rules of a matcher, by whatever it finds them."""
    for kept in vars(matcher).values():
        for group in kept.values() if isinstance(kept, dict) else [kept]:
            if isinstance(group, list):
                yield from group


def is_plain(test: Test) -> bool:
    """Whether a test knows nothing but an element and those above it."""
    return names(test.__code__) <= PLAIN


def names(code: CodeType) -> set[str]:
    """What a test asks for by name."""
    inner = (names(each) for each in code.co_consts if isinstance(each, CodeType))
    return {*code.co_names}.union(*inner)


def words(tests: Iterable[Test]) -> set[str]:
    """The strings in some tests: the attributes they ask for are among them."""
    return set().union(*(constants(test.__code__) for test in tests))


def constants(code: CodeType) -> set[str]:
    """The strings in a test."""
    inner = (constants(each) for each in code.co_consts if isinstance(each, CodeType))
    return {each for each in code.co_consts if isinstance(each, str)}.union(*inner)
