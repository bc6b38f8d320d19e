"""Rules found by where an element stands are those that cssselect2 finds for it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from cssselect2 import ElementWrapper, Matcher, compile_selector_list
from hypothesis import given
from hypothesis import strategies as st
from tinyhtml5 import parse

from reportgen.pdf.shortcuts.selectors import Rules, match

PLAIN = (
    "p;.a;.a .b;p > .b;[lang|=ar];:lang(ar) b;[id];a[href];.b:not(.a);:is(p, b) .a;[dir=RTL i] b"
)
BESIDE = "b:first-child;.a + b;p ~ .b;:nth-child(2n);:empty;:has(.a);:last-of-type;b:only-child"
BY_VALUE = "#x;.a#y;[id=x] b;[href^='#'];[class~=a];:link"
SELECTORS = f"{PLAIN};{BESIDE};{BY_VALUE};*".split(";")


def write(elements: list[tuple[str, dict[str, str], str]]) -> str:
    """Elements as HTML."""
    return "".join(
        f"<{tag}{' '.join(['', *map('{}={!r}'.format, given, given.values())])}>{inner}</{tag}>"
        for tag, given, inner in elements
    )


ATTRIBUTES = st.fixed_dictionaries(
    {},
    optional={
        "class": st.sampled_from(["a", "b", "a b", "b a", ""]),
        "id": st.sampled_from("xyz"),
        "lang": st.sampled_from(["ar", "en", "ar-PS"]),
        "href": st.sampled_from(["#d", "z"]),
        "dir": st.sampled_from(["rtl", "RTL"]),
    },
)
TREES = st.recursive(
    st.just(""),
    lambda inner: st.lists(
        st.tuples(st.sampled_from(["p", "b", "a", "div"]), ATTRIBUTES, inner), max_size=4
    ).map(write),
    max_leaves=12,
)


@pytest.fixture(scope="module", params=["all", "plain"])
def sheets(request: pytest.FixtureRequest) -> list[SimpleNamespace]:
    """Two sheets with some of the selectors each."""
    chosen = SELECTORS if request.param == "all" else PLAIN.split(";")
    found = []
    for part in (chosen[::2], chosen[1::2]):
        matcher = Matcher()
        for text in part:
            for selector in compile_selector_list(text):
                matcher.add_selector(selector, text)
        found.append(SimpleNamespace(matcher=matcher))
    return found


@given(pages=st.lists(TREES, min_size=1, max_size=3))
def test_the_same_rules_match(sheets: list[SimpleNamespace], pages: list[str]) -> None:
    rules = Rules(sheets)
    for page in pages:
        root = ElementWrapper.from_html_root(parse(f"<html><body>{page}"))
        stands = {}
        for element in root.iter_subtree():
            above = stands[element.parent.etree_element] if element.parent else None
            stands[element.etree_element] = stand = rules.stand(element, above)
            asked = [
                (place, rule)
                for place, sheet in enumerate(sheets)
                for rule in sheet.matcher.match(element)
            ]
            assert match(element, stand) == asked


def test_elements_that_stand_alike_are_asked_once() -> None:
    (sheet,) = [SimpleNamespace(matcher=Matcher())]
    for selector in compile_selector_list(".a b, [lang|=ar]"):
        sheet.matcher.add_selector(selector, "rule")
    rules = Rules([sheet])
    for _ in range(2):
        root = ElementWrapper.from_html_root(parse('<p class=a><b id="1">x</b><b id="2">y</b>'))
        stands = {}
        for element in root.iter_subtree():
            above = stands[element.parent.etree_element] if element.parent else None
            stands[element.etree_element] = rules.stand(element, above)
    assert rules.known == len({id(stand) for stand in stands.values()}) == 5  # html head body p b
