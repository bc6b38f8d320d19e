"""Editions: one language alone, one page in both, quotes without the documents."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner
from page_reading import Node, read
from page_sample import BRIEF, both

import reportgen
from reportgen.brief import compose
from reportgen.brief.model import Fact
from reportgen.cli import main
from reportgen.discrepancies import compare
from reportgen.page import choose_texts, digests, render
from reportgen.page.layout import gravest
from reportgen.page.rendering import Medium
from reportgen.proof.pages import read_pages
from reportgen.settings import Edition, Paper, Settings

EXAMPLES = sorted(path.parent for path in Path(__file__).parents[2].glob("examples/*/*.yaml"))
HAJIN = next(path for path in EXAMPLES if path.name.startswith("hajin"))
EDITIONS: tuple[Edition, ...] = ("ar", "en", "digest")
STANDS = tuple(Fact(fact.label, fact.values, True, (n,)) for n, fact in enumerate(BRIEF.facts, 1))
BOTH = replace(
    BRIEF,
    stands=STANDS,
    remainders=tuple(both(f"باقٍ {n}", f"{n} more") for n in range(1, len(STANDS) + 1)),
)


def page(edition: Edition, medium: str = "print") -> Node:
    """The sample brief in one edition, shortened to two lines for a digest."""
    settings = Settings(edition=edition)
    brief = replace(BOTH, languages=settings.languages)
    if edition == "digest":
        brief = next(each for each in digests(brief) if len(each.stands) == 2)
    return read(render(brief, "screen" if medium == "screen" else "print", settings))


def build(out: Path, dossier: Path, edition: Edition, paper: Paper = "a4") -> Path:
    """The PDF of an edition."""
    settings = Settings(edition=edition, paper=paper, formats=("pdf",))
    path: Path
    (path,) = reportgen.build(dossier, out, settings).files
    return path


def pages_of(pdf: Path) -> list[str]:
    return [re.sub(r"\s+", " ", each.text) for each in read_pages(pdf.read_bytes())]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    out = tmp_path_factory.mktemp("editions")
    return {edition: build(out, HAJIN, edition) for edition in EDITIONS}


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("medium", ["print", "screen"])
def test_every_edition_is_a_whole_page(edition: Edition, medium: str) -> None:
    tree = page(edition, medium)
    levels = [int(node.tag[1]) for node in tree.find("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for table in tree.find("table"):
        widths = {
            sum(int(cell.attributes.get("colspan", "1")) for cell in row.find("td", "th"))
            for row in table.find("tr")
        }
        assert widths == {len(table.find("col"))}
    anchors = {node.attributes["id"] for node in tree.walk() if "id" in node.attributes}
    targets = {a.attributes["href"] for a in tree.find("a")}
    assert {target[1:] for target in targets if target[0] == "#"} <= anchors


def test_an_edition_in_one_language_is_composed_in_it() -> None:
    assert Settings(edition="ar").languages == ("ar",)
    assert Settings(edition="en", languages=("ar", "fr")).languages == ("en",)
    assert Settings(edition="digest").languages == ("ar", "en")


def test_the_arabic_edition_has_no_english_column() -> None:
    tree = page("ar")
    (html,) = tree.find("html")
    assert (html.attributes["lang"], html.attributes["dir"]) == ("ar", "rtl")
    assert {table.attributes["dir"] for table in tree.find("table")} == {"rtl"}
    assert not [node for node in tree.find("td", "th", "p") if node.attributes.get("lang") == "en"]
    assert "The Hajin strikes" not in tree.text()


def test_words_in_the_other_language_stay_verbatim() -> None:
    quotes = [
        evidence.original
        for item in BRIEF.weighty
        for evidence in item.evidence
        if evidence.original.language == "ar"
    ]
    cited = {
        (node.text(), node.inherited("lang"), node.inherited("dir"))
        for node in page("en").find("p")
    }
    assert quotes
    assert {(quote.plain, "ar", "rtl") for quote in quotes} <= cited


@pytest.mark.parametrize("edition", ["ar", "en"])
def test_in_one_language_the_number_leads(edition: Edition) -> None:
    leads = next(t for t in page(edition).find("table") if "leads" in t.attributes["class"])
    assert {tuple(c.tag for c in row.find("th", "td")) for row in leads.find("tr")} == {
        ("th", "td")
    }


@pytest.mark.parametrize("edition", ["side-by-side", "ar", "en"])
def test_neighbouring_numbers_are_two_words(edition: Edition) -> None:
    """Lines 1 and 2 are not found as 12."""
    settings = Settings(edition=edition)
    html = render(replace(BOTH, languages=settings.languages), "print", settings)
    assert re.findall(r"</(?:a|span)><(?:a|span) class=\"number", html) == []


def test_digests_shrink_and_say_what_they_leave_out() -> None:
    options = list(digests(BOTH))
    lines = [len(each.stands) for each in options]
    assert lines == sorted(lines, reverse=True)
    assert lines[0] == len(STANDS)
    assert options[0].remainders == ()
    for option in options[1:]:
        shown = {item.number for item in gravest(option)}
        shown |= {number for fact in option.stands for number in fact.numbers}
        omitted = len(STANDS) - len(shown)
        said = [more["en"].plain for more in option.remainders]
        assert said == ([f"{omitted} more"] if omitted else [])
    assert (gravest(options[-1]), options[-1].facts) == ((), ())


def test_a_digest_leaves_the_names_of_many_accounts_to_the_full_brief() -> None:
    crowd = next(digests(replace(BOTH, matrices=BOTH.matrices * 20)))
    text = read(render(crowd, "print", Settings(edition="digest"))).text()
    assert "The full brief names the accounts" in text
    assert "The full brief names the accounts" not in page("digest").text()


def test_quotes_alone_leave_no_link_to_a_line() -> None:
    brief = choose_texts(BRIEF, "quotes")
    html = render(brief, "print", Settings())
    assert 'class="readings"' not in html
    assert '"#p-' not in html
    assert '"#p-' in render(BRIEF, "print", Settings())
    assert choose_texts(BRIEF, "full") is BRIEF
    for evidence in BRIEF.discrepancies[0].evidence:
        assert evidence.original.plain in read(html).text()


@pytest.mark.parametrize("medium", ["print", "screen"])
def test_quotes_alone_are_all_there_and_say_where_they_stand(medium: Medium) -> None:
    dossier = reportgen.load(HAJIN)
    brief = choose_texts(compose(dossier, compare(dossier)), "quotes")
    tree = read(render(brief, medium, Settings(texts="quotes")))
    places = {node.attributes.get("id") for node in tree.walk()}
    links = {node.attributes["href"][1:] for node in tree.find("a")}
    assert len(links) > 100
    assert links - places == set()
    printed = squeezed(tree.text())
    for item in brief.discrepancies + brief.controls:
        assert item.anchor in places
        for quote in item.evidence:
            assert all(squeezed(line.plain) in printed for line in quote.line.values())
            assert item in brief.controls or squeezed(quote.original.plain) in printed
    (unquoted,) = [
        line for line in dossier.documents["article"].text.splitlines() if "1896" in line
    ]
    assert squeezed(unquoted) not in printed


def squeezed(words: str) -> str:
    """Words without the space between them."""
    return "".join(words.split())


@pytest.mark.pages
def test_each_language_numbers_its_pages_on_its_own_side(built: dict[str, Path]) -> None:
    arabic, english = pages_of(built["ar"]), pages_of(built["en"])
    assert "Page" not in " ".join(arabic)
    assert f"Page 2 of {len(english)}" in english[1]
    assert "صفحة ٢ من" in arabic[1]
    assert "غارات هجين" in arabic[1]
    assert "The Hajin strikes" in english[1]


@pytest.mark.pages
@pytest.mark.parametrize("dossier", EXAMPLES, ids=lambda path: path.name)
def test_a_digest_is_one_page(dossier: Path, tmp_path: Path) -> None:
    (text,) = pages_of(build(tmp_path, dossier, "digest"))
    brief = reportgen.load(dossier).event
    assert brief.title["en"] in text
    assert "What each account states" in text


@pytest.mark.pages
@pytest.mark.vera
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_is_archival_and_accessible(
    edition: str, built: dict[str, Path], vera: Callable[..., list[str]]
) -> None:
    assert vera(built[edition], "3a", "ua1") == []


@pytest.mark.pages
def test_the_command_line_names_editions_apart(tmp_path: Path) -> None:
    asked = ["build", str(HAJIN), "-o", str(tmp_path), "--edition", "en", "--texts", "quotes",
             "--paper", "letter"]  # fmt: skip
    result = CliRunner().invoke(main, asked)
    assert result.exit_code == 0, result.output
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"hajin-2018-11-17.en.pdf", "hajin-2018-11-17.en.html"}
    pdf = (tmp_path / "hajin-2018-11-17.en.pdf").read_bytes()
    assert size(pdf) == (612, 792)
    assert "The documents, line by line" not in " ".join(each.text for each in read_pages(pdf))


def size(pdf: bytes) -> tuple[float, float]:
    """Width and height of the first page, in points."""
    document = pypdfium2.PdfDocument(pdf)
    width, height = document[0].get_size()
    document.close()
    return width, height
