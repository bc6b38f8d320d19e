"""A page read as XML gives the tree that HTML's own rules give, or is left to them."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import tinyhtml5
from hypothesis import given
from hypothesis import strategies as st

from reportgen import compare, compose, load
from reportgen.page import digests, render
from reportgen.pdf.shortcuts.parsing import read
from reportgen.settings import Settings

pytestmark = pytest.mark.pages

FRAME = """<!DOCTYPE html>
<html lang='ar'>
<head>
<title>a</title>
</head>
<body>
{}
</body>
</html>
"""
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/dossier.yaml"))
PIECES = (
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<table>", "</table>", "<tbody>", "</tbody>",
    "<tr>", "</tr>", "<td>", "</td>", "<col>", "<br>", "<svg>", "</svg>", "<title>", "</title>",
    "<a href='#a'>", "</a>", "هجين", " ", "\n", "&amp;", "&#34;", "&nbsp;", "<!-- -->", "<P>",
)  # fmt: skip


def flat(root: Element) -> list[tuple[str, dict[str, str], str, str]]:
    """The elements of a tree, in order, with their attributes and the words about them."""
    return [(each.tag, dict(each.attrib), each.text or "", each.tail or "") for each in root.iter()]


def as_html(page: str) -> list[tuple[str, dict[str, str], str, str]]:
    return flat(tinyhtml5.parse(page, namespace_html_elements=False))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_our_pages_are_read_as_xml_to_the_same_tree(path: Path) -> None:
    records = load(path.parent)
    brief = compose(records, compare(records), Settings())
    pages = [render(brief, "print", Settings())]
    pages += [render(next(digests(brief)), "print", Settings(edition="digest"))]
    for page in pages:
        tree = read(page)
        assert tree is not None
        assert flat(tree) == as_html(page)


@pytest.mark.parametrize(
    "body",
    [
        "<p>a<p>b",
        "<p><div>a</div></p>",
        "<table><tr><td>a</td></tr></table>",
        "<table><tbody><tr><td>a</td></tr>b</tbody></table>",
        "<table><tbody>\u00a0<tr><td>a</td></tr></tbody></table>",
        "<a href='#x'><span><a href='#y'>a</a></span></a>",
        "<p title='a\nb'>a</p>",
        "<P>a</P>",
        "<p TITLE='a'>a</p>",
        "<p>a<!-- b -->c</p>",
        "<p>&nbsp;</p>",
        "<svg viewbox='0 0 1 1'/>",
        "<svg><p>a</p></svg>",
        "<style>p { color: red }</style>",
        "<p hidden>a</p>",
        "<p>a</p></body><p>b</p><body>",
    ],
)
def test_what_html_reads_otherwise_is_left_to_it(body: str) -> None:
    assert read(FRAME.format(body)) is None


@given(st.lists(st.sampled_from(PIECES), max_size=9))
def test_whatever_is_read_as_xml_is_as_html_has_it(pieces: list[str]) -> None:
    page = FRAME.format("".join(pieces))
    tree = read(page)
    assert tree is None or flat(tree) == as_html(page)
