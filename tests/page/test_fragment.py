"""The fragment as text: one element, nothing outside its shadow but anchors and plain words."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from page_reading import Node, read
from page_sample import BRIEF

import reportgen
from reportgen.errors import UsageError
from reportgen.page import render
from reportgen.page.fragment import adapt, excerpt, rename
from reportgen.settings import Settings

HAJIN = Path(__file__).parents[2] / "examples" / "hajin-2018-11-17"
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Event", "@id": "#event", "name": "</script><b>"},
        {"@type": "Claim", "@id": "#e1-1", "about": {"@id": "#event"}},
        {"@type": "Claim", "@id": "#nowhere"},
    ],
}


@pytest.fixture(scope="module")
def tree() -> Node:
    return read(render(replace(BRIEF, linked=LINKED), "fragment", Settings()))


def test_it_is_one_element_with_its_shadow(tree: Node) -> None:
    (root,) = [node for node in tree.children if isinstance(node, Node)]
    assert (root.tag, root.attributes["class"], root.attributes["dir"]) == (
        "article", "reportgen", "rtl",
    )  # fmt: skip
    assert not "".join(each for each in tree.children if isinstance(each, str)).strip()
    (template,) = tree.find("template")
    assert template.attributes == {"shadowrootmode": "open"}
    assert template.parent is root


def test_only_font_faces_stand_outside(tree: Node) -> None:
    outside, _inside = tree.find("style")
    assert outside.parent is not None
    assert outside.parent.tag == "article"
    assert re.sub(r"@font-face\{[^{}]*\}", "", outside.text()).strip() == ""
    families = set(re.findall(r'font-family:"([^"]*)"', outside.text()))
    assert all(re.fullmatch(r"RG [0-9a-f]{8} \w+", family) for family in families)


def test_the_page_around_keeps_its_only_first_heading(tree: Node) -> None:
    levels = [node.tag for node in tree.find("h1", "h2", "h3", "h4")]
    assert levels[:2] == ["h2", "h3"]
    assert levels.count("h2") == 1
    assert "h4" in levels


def test_every_link_within_has_its_anchor_and_every_anchor_its_place(tree: Node) -> None:
    anchors = [n.attributes["id"] for n in tree.find("span") if "slot" in n.attributes]
    slots = [node.attributes["name"] for node in tree.find("slot")]
    links = {a.attributes["href"][1:] for a in tree.find("a") if a.attributes["href"][0] == "#"}
    assert links
    assert links <= set(anchors)
    assert len(anchors) == len(set(anchors))
    assert sorted(anchors) == sorted(slots)
    assert {anchor.startswith("hajin-2018-11-17-") for anchor in anchors} == {True}


def test_no_script_but_the_data(tree: Node) -> None:
    (script,) = tree.find("script")
    assert script.attributes == {"type": "application/ld+json"}
    graph = json.loads(script.text())["@graph"]
    assert [node["@id"] for node in graph] == ["#hajin-2018-11-17-event", "#hajin-2018-11-17-e1-1"]
    assert graph[0]["name"] == "</script><b>"
    assert not [key for node in tree.walk() for key in node.attributes if key.startswith("on")]


def test_what_is_left_out_is_said(tree: Node) -> None:
    chosen = excerpt(BRIEF)
    assert (chosen.readings, chosen.discrepancies) != (BRIEF.readings, BRIEF.discrepancies)
    assert len(chosen.discrepancies) == len(BRIEF.weighty)
    assert "An excerpt of the full brief" in tree.text()
    for item in BRIEF.weighty:
        for evidence in item.evidence:
            assert evidence.original.plain in tree.text()


def test_a_sheet_hangs_on_nothing_of_the_page_around() -> None:
    sheet = (
        ':root{--a:1}h1 .x,h3{font:600 1.5rem/2rem "RG Sans"}b{top:.06rem;font-family:"RG Sans"}'
    )
    assert adapt(sheet) == (
        '.sheet{--a:1}h2 .x,h4{font:600 24px/32px "RG Sans", sans-serif}'
        'b{top:0.96px;font-family:"RG Sans", sans-serif}'
    )


def test_its_tokens_bear_names_of_its_own() -> None:
    page = '<style>:host{--ink:#000;color:var(--ink)}</style><i fill="var(--ink)">--ink: a--b</i>'
    assert rename(page) == page.replace("{--ink", "{--reportgen-ink").replace(
        "(--ink", "(--reportgen-ink"
    ).replace(">--ink", ">--ink")


def test_two_builds_give_the_same_bytes(tmp_path: Path, built_once: Callable[..., Path]) -> None:
    first = built_once(HAJIN, "fragment")
    (second,) = reportgen.build(HAJIN, tmp_path, Settings(formats=("fragment",))).files
    assert first.name == "hajin-2018-11-17.fragment.html"
    assert first.read_bytes() == second.read_bytes()
    assert "rem" not in re.findall(r"\d(rem)\b", first.read_text(encoding="utf-8"))


def test_a_digest_is_no_fragment(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="digest"):
        reportgen.build(HAJIN, tmp_path, Settings(edition="digest", formats=("fragment",)))
