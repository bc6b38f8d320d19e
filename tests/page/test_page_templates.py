"""A template that is wrong says where; nothing is guessed, nothing half printed."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from page_sample import BRIEF, LABELS, both

from reportgen.brief.model import brief as model
from reportgen.errors import TemplateError
from reportgen.page import environment, render, stylesheets
from reportgen.page.index import SHEETS
from reportgen.resources import folder
from reportgen.settings import Settings


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped templates, used in their place."""
    copy = tmp_path / "templates"
    shutil.copytree(folder("templates"), copy)
    monkeypatch.setattr(environment, "folder", lambda name: copy)
    return copy


def insert(path: Path, line: int, text: str) -> None:
    lines = path.read_text("utf-8").splitlines()
    lines.insert(line - 1, text)
    path.write_text("\n".join(lines), "utf-8")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{{ brief.subtitle }}", "subtitle"),
        ("{% for %}", "Expected an expression"),
        ("{{ brief.labels }}", "dict is no text to print"),
        ("{{ brief.title['ar'].runs }}", "tuple is no text to print"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("{{ 'javascript:alert(1)'|href }}", "not to 'javascript:alert(1)'"),
        ("{{ range(3) }}", "'range' is undefined"),
    ],
)
def test_an_error_names_template_and_line(templates: Path, text: str, problem: str) -> None:
    insert(templates / "parts" / "cover.html", 3, text)
    with pytest.raises(TemplateError, match=re.escape(problem)) as caught:
        render(BRIEF, "print", Settings())
    assert (caught.value.template, caught.value.line) == ("parts/cover.html", 3)


def test_a_missing_label_is_an_error_not_a_gap() -> None:
    labels = {name: label for name, label in LABELS.items() if name != "title.matrix"}
    with pytest.raises(TemplateError, match=r"^macros\.html:\d+: .*title\.matrix"):
        render(replace(BRIEF, labels=labels), "print", Settings())


def test_a_missing_template_is_an_error(templates: Path) -> None:
    (templates / "parts" / "facts.html").unlink()
    with pytest.raises(TemplateError, match=r"parts/facts\.html"):
        render(BRIEF, "print", Settings())


def test_templates_ask_for_the_labels_of_the_contract_and_no_others() -> None:
    source = "".join(p.read_text("utf-8") for p in sorted(folder("templates").rglob("*.html")))
    asked = set(re.findall(r'"((?:title|matrix|reading|link|tool)\.[a-z]+|derived)"', source))
    stances = {name for name in model.LABELS if name.startswith("stance.")}
    assert asked | stances == set(model.LABELS)


@pytest.mark.parametrize("target", ["#d1", "https://example.org/a?b=c", "mailto:a@b.org"])
def test_links_that_may_stand_on_a_page(target: str) -> None:
    assert environment.check_link(target) == target


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "#", "a.html",
               " https://example.org", "https://a b", "//example.org", "JAVASCRIPT:x"],
)  # fmt: skip
def test_links_that_may_not(target: str) -> None:
    with pytest.raises(ValueError, match="a link leads to"):
        environment.check_link(target)


def test_the_parts_follow_the_languages_of_the_brief() -> None:
    page = render(replace(BRIEF, languages=("ar",)), "print", Settings())
    assert "The Hajin strikes" not in page
    assert "غارات هجين" in page


def test_without_critical_differences_nothing_leads() -> None:
    calm = tuple(item for item in BRIEF.discrepancies if item.severity.name != "critical")
    page = render(replace(BRIEF, discrepancies=calm), "print", Settings())
    assert 'class="parallel leads"' not in page


def test_braces_of_a_record_are_no_template() -> None:
    page = render(replace(BRIEF, kicker=both("{{ ٧ }}", "{{ 7 * 7 }}")), "print", Settings())
    assert "{{ ٧ }}" in page
    assert "{{ 7 * 7 }}" in page


def test_style_sheets_are_shipped() -> None:
    media = ("print", "screen", "fragment")
    names = {name for each in media for name in stylesheets(each, "letter")}
    assert names | set(SHEETS) == {path.name for path in folder("templates").glob("*.css")}
