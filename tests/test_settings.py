"""Settings know their choices: a wrong one is a wrong call, which hears of the right ones."""

from __future__ import annotations

from typing import Any

import pytest
from click.testing import CliRunner

import reportgen
from reportgen.cli import main
from reportgen.resources import folder
from reportgen.settings import Settings, known_languages

WRONG: list[tuple[dict[str, Any], str]] = [
    ({"formats": ("pdf", "pfd")}, "unknown format 'pfd': choose from pdf, html, card, fragment"),
    ({"edition": "digset"}, "unknown edition 'digset': choose from side-by-side, ar, en, digest"),
    ({"paper": "a5"}, "unknown paper 'a5': choose from a4, letter"),
    ({"digits": "roman"}, "unknown digits 'roman': choose from locale, latn, arab"),
    ({"texts": "none"}, "unknown texts 'none': choose from full, quotes"),
    ({"languages": ("ar", "xx")}, "unknown language 'xx': choose from en, ar, fr"),
    ({"languages": ("../fr", "en")}, "unknown language '../fr'"),
    ({"languages": ("ar", "ar")}, "two that differ"),
    ({"languages": ("ar", "en", "fr")}, "two that differ"),
    ({"languages": ()}, "two that differ"),
    ({"arabic": "en_US"}, "unknown locale 'en_US': write ar_ and a country, as ar_SY"),
    ({"arabic": None}, "unknown locale None"),
    ({"formats": "pdf"}, "name each format in a tuple: ('pdf',)"),
    ({"languages": "ar"}, "name each language in a tuple: ('ar',)"),
    ({"formats": None}, "name each format in a tuple"),
    ({"paper": ["a4"]}, "unknown paper ['a4']"),
    ({"edition": "en", "languages": ("xx",)}, "unknown language 'xx'"),
]


@pytest.mark.parametrize(("choices", "said"), WRONG, ids=[str(choices) for choices, _ in WRONG])
def test_a_wrong_choice_is_named_with_the_right_ones(choices: dict[str, Any], said: str) -> None:
    with pytest.raises(reportgen.UsageError) as refused:
        Settings(**choices)
    assert str(refused.value).startswith(said) or str(refused.value).endswith(said)


def test_every_catalog_is_a_language() -> None:
    catalogs = {path.stem for path in folder("locale").glob("*.po")}
    assert set(known_languages()) == {"en"} | catalogs
    for code in known_languages():
        assert Settings(languages=(code,)).languages == (code,)


@pytest.mark.parametrize("option", [("--format", "pdf,pfd"), ("--languages", "ar,xx")])
def test_the_command_says_so_too(option: tuple[str, str], tmp_path: Any) -> None:
    result = CliRunner().invoke(main, ["build", "nowhere", "-o", str(tmp_path), *option])
    assert result.exit_code == 2
    assert f"unknown {option[0][2:].removesuffix('s')}" in result.stderr
    assert "choose from" in result.stderr
