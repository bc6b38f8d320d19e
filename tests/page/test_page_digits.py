"""`--digits` reaches every word of ours, and no word of a source or of the dossier's editor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from page_reading import Node, read

from reportgen.brief import compose
from reportgen.discrepancies import compare
from reportgen.dossier import Dossier
from reportgen.page import digests, render
from reportgen.records import load
from reportgen.settings import Digits, Edition, Settings

EXAMPLES = Path(__file__).parents[2] / "examples"
DOSSIERS = {name: load(EXAMPLES / name) for name in ("ahli-2023-10-17", "hajin-2018-11-17")}
EAST, WEST = re.compile("[٠-٩]"), re.compile("[0-9]")
ARABIC = re.compile("[\u0620-\u064a]")
SIGNS = re.compile(r"SHA-256|\b[A-Z]{1,2}\d*\b")
"""What has Latin letters and is the same in every language: letters of accounts and documents."""
VERBATIM = frozenset({"said", "cited", "passage", "furniture"})
SHARED = frozenset({"number", "line", "spine"})
"""What stands between two languages and belongs to both."""
EVERY = pytest.mark.parametrize("dossier", DOSSIERS.values(), ids=DOSSIERS)


def page(dossier: Dossier, digits: Digits, edition: Edition) -> Node:
    settings = Settings(digits=digits, edition=edition)
    brief = compose(dossier, compare(dossier), settings)
    if edition == "digest":
        brief = next(digests(brief))
    return read(render(brief, "print", settings))


def classes(node: Node) -> Iterator[str]:
    """Those of an element and of all around it."""
    while node.parent:
        yield from node.attributes.get("class", "").split()
        node = node.parent


def ours(tree: Node, apart: frozenset[str]) -> Iterator[str]:
    """The Arabic words of a page, and what its attributes say, but for those of sources."""
    for node in tree.walk():
        if node.inherited("lang") == "ar" and apart.isdisjoint(classes(node)):
            yield from (child for child in node.children if isinstance(child, str))
        names = ("title", "data-outline", "data-page", "data-of", "data-first", "data-last")
        said = [node.attributes[name] for name in names if name in node.attributes]
        yield from (part for each in said for part in each.split(" • ") if ARABIC.search(part))


def strays(tree: Node, apart: frozenset[str], wrong: re.Pattern[str], records: str) -> list[str]:
    """Words of ours that hold digits of the wrong kind."""
    found = {" ".join(words.split()) for words in ours(tree, apart)}
    mixed = [words for words in found if wrong.search(SIGNS.sub("", words))]
    return [words for words in mixed if words.split(": ", 1)[-1] not in records]


@EVERY
@pytest.mark.parametrize("edition", ["side-by-side", "digest", "ar"])
@pytest.mark.parametrize(("digits", "wrong"), [("latn", EAST), ("arab", WEST)])
def test_our_own_words_have_digits_of_one_kind(
    dossier: Dossier, digits: Digits, wrong: re.Pattern[str], edition: Edition
) -> None:
    tree = page(dossier, digits, edition)
    apart = VERBATIM | (frozenset() if edition == "ar" else SHARED)
    right = WEST if wrong is EAST else EAST
    assert sum(bool(right.search(words)) for words in ours(tree, apart)) > 10
    assert strays(tree, apart, wrong, dossier.model_dump_json().replace('\\"', '"')) == []


@EVERY
def test_words_of_sources_keep_their_digits(dossier: Dossier) -> None:
    for digits in ("latn", "arab"):
        text = page(dossier, digits, "side-by-side").text()
        quotes = [claim.quote.exact for claim in dossier.claims.values()]
        assert [quote for quote in quotes if WEST.search(quote) or EAST.search(quote)]
        lines = [line for each in dossier.documents.values() for line in each.text.splitlines()]
        printed = "".join(text.split())
        assert [line for line in lines if "".join(line.split()) not in printed] == []
