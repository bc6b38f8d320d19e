"""Whatever a record says, it is text: it can neither add nor remove an element."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from page_reading import Node, read
from page_sample import BRIEF

from reportgen.page import render
from reportgen.settings import Settings

MARKER = "\ue000"
PRINTED = {"text", "sigil", "icon", "label"}
CONTROL = ("\x00", "\r")
hostile_text = st.text(
    st.one_of(st.characters(exclude_characters=CONTROL, exclude_categories=["Cs", "Co"]),
              st.sampled_from("<>&\"'`/=;{}%#אبُ\u202e\u2066\u200f -")), min_size=1, max_size=30,
)  # fmt: skip


def with_text(value: Any, name: str, change: Callable[[str], str]) -> Any:
    """A copy of a brief, or of part of one, with every printed string changed."""
    if isinstance(value, str):
        return change(value) if name in PRINTED and value else value
    if isinstance(value, tuple):
        return tuple(with_text(item, name, change) for item in value)
    if isinstance(value, Mapping):
        return {key: with_text(item, name, change) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: with_text(getattr(value, f.name), f.name, change) for f in fields(value)}
        return replace(value, **parts)
    return value


def outline(node: Node) -> list[tuple[str, dict[str, str], str]]:
    """Every element with its attributes and all text inside it, in order; not the isolates: the
    words decide whether they are needed."""
    return [(each.tag, each.attributes, each.text()) for each in node.walk() if each.tag != "bdi"]


REFERENCE = outline(read(render(with_text(BRIEF, "", lambda _: MARKER), "print", Settings())))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(hostile_text)
@example("</td></table><script>alert(1)</script>")
@example('" onmouseover="alert(1)')
@example("{{ brief.id }}{% raw %}")
@example("]]>--><!--<title>&amp;&#x3c;")
def test_any_text_in_any_field_stays_text(hostile: str) -> None:
    page = render(with_text(BRIEF, "", lambda _: hostile), "print", Settings())
    expected = [
        (tag, {k: v.replace(MARKER, hostile) for k, v in attributes.items()},
         text.replace(MARKER, hostile))
        for tag, attributes, text in REFERENCE
    ]  # fmt: skip
    assert outline(read(page)) == expected


def test_the_marker_reaches_every_part() -> None:
    """The property above would hold for a page that prints nothing."""
    whole = REFERENCE[0][2]
    assert whole.count(MARKER) > 500
    assert not any(run.text in whole for run in BRIEF.summary["en"].runs)
