"""A theme's page: its own look, our escaping, and an end."""

from __future__ import annotations

import resource
from dataclasses import replace
from pathlib import Path

import pytest

import reportgen
from reportgen.brief import compose
from reportgen.brief.model import Brief, Run, Text
from reportgen.discrepancies import compare
from reportgen.errors import Finding, TemplateError, TypesetError
from reportgen.page import render
from reportgen.page.rendering import Medium
from reportgen.records import load
from reportgen.settings import Settings
from reportgen.theme import Theme, load_theme

ROOT = Path(__file__).parents[2]
CEDAR = ROOT / "examples" / "themes" / "cedar"
HAJIN = ROOT / "examples" / "hajin-2018-11-17"


@pytest.fixture(scope="module")
def brief() -> Brief:
    dossier = load(HAJIN)
    made: Brief = compose(dossier, compare(dossier), Settings())
    return made


EACH = "{% for a in brief.discrepancies %}{% for b in brief.discrepancies %}\n"
WIDE = "{% set s = brief.summary.ar.plain|list|join(brief.summary.ar.plain) %}"
SHIPPED_PART = (ROOT / "templates" / "parts" / "gravest.html").read_text("utf-8")
LEAD = "<b>{{ m.words(item.attribute[language]) }}</b>: {{ m.words(item.sentence[language]) }}"


def with_part(text: str) -> Theme:
    """A theme whose one part slipped past every check of its source."""
    return Theme("bad", {"/parts/gravest.html": f"<p>\n{text}".encode()})


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{{ brief.subtitle }}", "`subtitle` is no field of a brief; did you mean `title`"),
        ("{{ brief.gravest[0].xyz }}", "`xyz` is no field of an item$"),
        ("{{ ''.__class__ }}", "unsafe"),
        ("{{ brief.id.upper() }}", "unsafe"),
        ("{{ brief.id|safe }}", "safe"),
        ("{{ brief.__init__ }}", "unsafe"),
        ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "calls itself"),
        ("{% set s = brief.id %}" + "{% set s = s ~ s %}\n" * 40, "grew beyond"),
        (WIDE + "{% set s = s|list|join(s) %}" * 3, "memory"),
        ("{% set l = [1] %}" + "{% set l = l + l %}\n" * 60, "memory"),
        ("{% for a in brief.id %}" * 6 + "\n.\n" + "{% endfor %}" * 6, "does not end"),
        (EACH + "{% include 'parts/matrix.html' %}" + "{% endfor %}" * 2, "does not end"),
        (WIDE + "{% set s = s|list|join(brief.id) %}"
         + EACH + "{% if s in s ~ 'a' %}{% endif %}" + "{% endfor %}" * 2, "does not end"),
        (WIDE + EACH + "{{ s }}" + "{% endfor %}" * 2, "memory|does not end"),
        ("{% include 'parts/gravest.html' %}", "does not end"),
        ("{{ 'a'.ljust(2000000000) }}", "unsafe"),
    ],
)  # fmt: skip
def test_what_slips_past_the_checks_stops_at_its_line(
    brief: Brief, text: str, problem: str
) -> None:
    with pytest.raises(TemplateError, match=problem) as caught:
        render(brief, "print", Settings(), with_part(text))
    assert "parts/gravest.html" in caught.value.template
    assert caught.value.line >= 2 or "memory" in problem  # of a page too large, no line is known


def themed(**parts: str) -> Theme:
    """A theme of these parts."""
    return Theme("own", {f"/parts/{name}.html": text.encode() for name, text in parts.items()})


@pytest.mark.parametrize("medium", ["print", "screen", "fragment"])
@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        (LEAD, "{{ m.words(item.sentence[language]) }}", "القتلى من المدنيين Civilians killed"),
        ("m.number(item.number)", "item.number", 'href="#'),
        ("m.words(item.attribute[language])", "item.attribute[language].plain|upper", "Civilians"),
        ('{% include "parts/agreement.html" %}', "", "accounts"),
    ],
)  # fmt: skip
def test_a_part_that_leaves_something_out_is_named(
    brief: Brief, medium: Medium, old: str, new: str, lost: str
) -> None:
    assert old in SHIPPED_PART
    cover = "{% extends 'shipped/parts/cover.html' %}"
    theme = themed(cover=cover, gravest=SHIPPED_PART.replace(old, new))
    with pytest.raises(TemplateError, match="leaves out") as caught:
        render(brief, medium, Settings(), theme)
    assert caught.value.template == "parts/gravest.html"
    assert lost in caught.value.problem or lost in ("accounts", "Civilians")


def test_a_part_may_add_words_and_change_their_order(brief: Brief) -> None:
    other = LEAD.partition(": ")[2] + "<p>" + LEAD.partition(": ")[0] + "</p>"
    changed = "<p class='own'>A masthead</p>" + SHIPPED_PART.replace(LEAD, other)
    page = render(brief, "print", Settings(), themed(gravest=changed))
    assert "A masthead" in page
    assert len(page) > len(render(brief, "print", Settings()))


def test_what_one_part_leaves_to_another_is_not_missed(brief: Brief) -> None:
    page = render(brief, "print", Settings(), themed(facts="", gravest=(
        SHIPPED_PART + "{% include 'shipped/parts/facts.html' %}")))  # fmt: skip
    assert 'class="facts"' in page
    with pytest.raises(TemplateError, match="leaves out") as caught:
        render(brief, "print", Settings(), themed(facts="", gravest=SHIPPED_PART))
    assert caught.value.template == "parts/facts.html"


def test_memory_is_given_back(brief: Brief) -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    render(brief, "print", Settings(), themed(gravest=SHIPPED_PART))
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_the_words_of_a_record_stay_text(brief: Brief) -> None:
    evil = {code: Text(code, "ltr", (Run("<script>alert(1)</script>"),)) for code in ("ar", "en")}
    item = replace(brief.discrepancies[0], sentence=evil)
    page = render(
        replace(brief, discrepancies=(item, *brief.discrepancies[1:])),
        "screen", Settings(), load_theme(CEDAR),
    )  # fmt: skip
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_screen_page_carries_the_look_and_asks_for_nothing(brief: Brief) -> None:
    page = render(brief, "screen", Settings(), load_theme(CEDAR))
    assert 'alt="شعار «الأرز»: أرزة في دائرة • Logo of Cedar: a cedar in a circle"' in page
    assert "--note:#1f5a45" in page
    assert 'src="data:image/svg+xml;base64,' in page
    assert "url(images" not in page


@pytest.mark.pages
@pytest.mark.vera
def test_the_second_theme_is_archival_readable_and_the_same_each_time(tmp_path, vera):
    files = [reportgen.build(HAJIN, tmp_path / n, theme=CEDAR).files for n in ("a", "b")]
    for first, second in zip(*files, strict=True):
        assert first.read_bytes() == second.read_bytes()
    pdf = next(path for path in files[0] if path.suffix == ".pdf")
    assert vera(pdf, "3a", "ua1") == []
    assert reportgen.verify(pdf) == ()


@pytest.mark.pages
def test_a_font_that_loses_words_is_named(tmp_path, monkeypatch):
    lost = Finding("x.pdf", 0, "page 1", "text-layer-word", "a search for هجين does not work")
    monkeypatch.setattr("reportgen.proof.check_pdf", lambda *args, **options: (lost,))
    with pytest.raises(TypesetError, match=r"theme Cedar .*SourceSans3_700Bold\.ttf"):
        reportgen.build(HAJIN, tmp_path, Settings(formats=("pdf",)), CEDAR)


@pytest.mark.parametrize("medium", ["print", "screen"])
def test_a_part_may_be_written_in_single_quotes_and_capitals(brief: Brief, medium: Medium) -> None:
    sheet = "section.gravest .own { color: #17191c }"
    odd = SHIPPED_PART.replace('class="gravest"', "CLASS='gravest own'")
    assert odd != SHIPPED_PART
    plain = SHIPPED_PART.replace('class="gravest"', 'class="gravest own"')
    look = [
        replace(
            themed(gravest=part), files={**themed(gravest=part).files, "/theme.css": sheet.encode()}
        )
        for part in (plain, odd)
    ]
    first, second = (render(brief, medium, Settings(), theme) for theme in look)
    assert "gravest own" in first
    assert first == second
