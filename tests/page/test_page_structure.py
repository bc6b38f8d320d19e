"""What the markup promises to readers, to screen readers and to PDF/UA."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from itertools import pairwise

from page_reading import Node, read
from page_sample import BRIEF

ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3]")


def test_one_h1_and_no_heading_jumps(tree: Node) -> None:
    levels = [int(node.tag[1]) for node in tree.find("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_title_and_language_are_said(tree: Node) -> None:
    (html,), (title, *_) = tree.find("html"), tree.find("title")
    assert (html.attributes["lang"], html.attributes["dir"]) == ("ar", "rtl")
    assert title.text() == "غارات هجين • The Hajin strikes"


def test_arabic_letters_stand_in_arabic(tree: Node) -> None:
    strays = [
        (node.tag, text)
        for node in tree.find("body")[0].walk()
        for text in node.children
        if isinstance(text, str)
        and ARABIC.search(text)
        and (node.inherited("lang"), node.inherited("dir")) != ("ar", "rtl")
    ]
    assert strays == []


def test_english_words_stand_in_english(tree: Node) -> None:
    english = {BRIEF.summary["en"].plain, BRIEF.discrepancies[1].sentence["en"].plain}
    found = [node for node in tree.walk() if node.text() in english and node.tag in ("p", "td")]
    assert {node.text() for node in found} == english
    assert {(node.inherited("lang"), node.inherited("dir")) for node in found} == {("en", "ltr")}


def test_no_direction_is_left_to_guess(tree: Node) -> None:
    assert {node.attributes.get("dir", "ltr") for node in tree.walk()} <= {"rtl", "ltr"}
    assert all("dir" in node.attributes and node.inherited("lang") for node in tree.find("bdi"))
    assert all(node.inherited("dir") and node.inherited("lang") for node in tree.find("q"))


def test_every_row_of_a_table_has_the_same_columns(tree: Node) -> None:
    tables = tree.find("table")
    assert len(tables) > 5
    for table in tables:
        widths = {
            sum(int(cell.attributes.get("colspan", "1")) for cell in row.find("td", "th"))
            for row in table.find("tr")
        }
        assert widths == {len(table.find("col"))}


def test_every_header_cell_has_a_scope_and_words(tree: Node) -> None:
    headers = tree.find("th")
    assert {th.attributes.get("scope") for th in headers} == {"row", "col", "rowgroup"}
    matrix = next(t for t in tree.find("table") if "matrix" in t.attributes["class"])
    assert all(th.text().strip() for th in matrix.find("th"))


def test_anchors_are_unique_and_every_link_arrives(tree: Node) -> None:
    anchors = Counter(n.attributes["id"] for n in tree.walk() if "id" in n.attributes)
    inner = {a.attributes["href"] for a in tree.find("a") if a.attributes["href"][0] == "#"}
    assert [anchor for anchor, count in anchors.items() if count > 1] == []
    assert {href[1:] for href in inner} <= set(anchors)


def test_matrix_leads_to_evidence_to_passage_and_back(tree: Node) -> None:
    by_id = {n.attributes["id"]: n for n in tree.walk() if "id" in n.attributes}
    leads = lambda anchor: {a.attributes["href"] for a in by_id[anchor].find("a")}  # noqa: E731
    assert {"#e1-1", "#e1-2", "#d1"} <= leads("r1")
    assert "#r1" in leads("d1")
    assert "#p-D1-8" in leads("e1-1")
    assert "#d1" in leads("p-D1-8")


def test_denial_silence_and_unread_are_four_different_cells(tree: Node) -> None:
    matrix = next(t for t in tree.find("table") if "matrix" in t.attributes["class"])
    stances = {td.attributes.get("class", "asserts"): td.text() for td in matrix.find("td")}
    for stance in ("denies", "declines", "says_unknown", "silent", "not_examined"):
        assert BRIEF.labels[f"stance.{stance}"]["ar"].plain in stances[stance]
        assert BRIEF.labels[f"stance.{stance}"]["en"].plain in stances[stance]
    assert not re.search("[0٠]", stances["denies"] + stances["silent"] + stances["not_examined"])


def test_every_word_of_the_documents_is_there(tree: Node) -> None:
    cells = {cell.text() for cell in tree.find("td")}
    for reading in BRIEF.readings:
        for passage in reading.passages:
            assert {text.plain for text in passage.texts.values()} <= cells


def test_marks_are_marked_and_isolated_runs_isolated(tree: Node) -> None:
    assert "الساعة 11 و4.30 من فجر 17 من شهر نوفمبر الجاري" in {m.text() for m in tree.find("mark")}


def test_paper_names_what_its_isolates_hold(print_page: str) -> None:
    tree = read(print_page)
    assert "value" in {bdi.attributes.get("class") for bdi in tree.find("bdi")}
    assert tree.find("q")


def test_one_script_of_ours_runs_on_a_screen_and_none_on_paper(
    print_page: str, screen_page: str
) -> None:
    assert read(print_page).find("script") == []
    page = read(screen_page)
    (script,) = page.find("script")
    digest = base64.b64encode(hashlib.sha256(script.text().encode()).digest()).decode()
    (policy,) = (m.attributes["content"] for m in page.find("meta") if "http-equiv" in m.attributes)
    assert policy.endswith(f"; script-src 'sha256-{digest}'")
    assert not ARABIC.search(script.text())


def test_controls_stand_apart_until_a_script_puts_them_in(screen_page: str) -> None:
    page = read(screen_page)
    waiting = {id(each) for template in page.find("template") for each in template.walk()}
    assert len(waiting) > 10
    assert [
        each for each in page.find("button", "input", "select") if id(each) not in waiting
    ] == []


def test_nothing_loads_and_svg_has_a_title_or_is_hidden_and_has_no_text(tree: Node) -> None:
    assert tree.find("iframe", "object", "img", "link", "text", "foreignobject") == []
    drawn = tree.find("svg")
    assert drawn
    outer = [svg for svg in drawn if svg.parent and svg.parent.tag not in ("svg", "g")]
    told = [[title.text() for title in svg.find("title")] for svg in outer]
    hidden = [svg.attributes.get("aria-hidden") == "true" for svg in outer]
    assert all(bool(titles) == (not unread) for titles, unread in zip(told, hidden, strict=True))
    assert not [n for n in tree.walk() for name in n.attributes if name.startswith("on")]
    assert not [n for n in tree.walk() if "style" in n.attributes]
