"""A theme whose files are whole is tried on a sample, as `build` would try it on a brief."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import reportgen
from reportgen.cli import main
from reportgen.pipeline import make
from reportgen.settings import Settings
from reportgen.theme_check import SAMPLE

CEDAR = Path(__file__).parents[1] / "examples" / "themes" / "cedar"
EACH = "{% for x in brief.discrepancies %}\n"


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    return reportgen.new_theme(tmp_path / "mine").parent


def put(theme: Path, name: str, text: str) -> None:
    path = theme / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.pages
def test_a_whole_theme_is_whole() -> None:
    done = CliRunner().invoke(main, ["theme", "check", str(CEDAR)])
    assert (done.exit_code, done.output) == (0, f"{CEDAR}: a whole theme\n")


@pytest.mark.parametrize(
    ("part", "text", "line", "message"),
    [
        ("cover.html", "<p>A masthead</p>", 1, "leaves out"),
        ("stands.html", "<p>Nothing</p>", 1, "leaves out"),
        ("cover.html", "\n{{ brief.titel }}", 2, "titel"),
        ("cover.html", EACH * 6 + "{{ x.number }}{% endfor %}" * 6, 3, "does not end"),
    ],
)
def test_a_part_that_fails_on_a_page_is_named(
    theme: Path, part: str, text: str, line: int, message: str
) -> None:
    put(theme, f"parts/{part}", text)
    (found,) = reportgen.check_theme(theme)
    assert (found.path, found.code) == (str(theme / "parts" / part), "template-fails")
    assert found.line >= line
    assert message in found.message


@pytest.mark.pages
def test_a_sheet_that_the_typesetter_does_not_take_is_refused(theme: Path) -> None:
    put(theme, "theme.css", ".by { float: inline-end }")
    (found,) = reportgen.check_theme(theme)
    assert (found.path, found.code) == (str(theme), "page-fails")
    assert "inline-end" in found.message


def test_the_sample_has_something_of_all_that_a_page_shows() -> None:
    assert reportgen.check(SAMPLE) == ()
    brief = make(SAMPLE, Settings(formats=())).brief
    groups = [group for matrix in brief.matrices for group in matrix.groups]
    stances = {cell.stance for group in groups for row in group.rows for cell in row.cells}
    assert stances >= {"asserts", "denies", "silent", "not_examined"}
    assert [figure.name for figure in brief.figures] == ["numbers", "times", "chain"]
    every = [it for item in brief.discrepancies + brief.controls for it in item.evidence]
    assert any(it.review for it in every)
    assert any(it.credit for it in every)
    assert any(it.original.language not in brief.languages for it in every)
    assert any(item.remarks for item in brief.discrepancies)
    assert brief.smaller
    assert brief.controls
    assert brief.coverage
