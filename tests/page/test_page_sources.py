"""The files named for a page are those that it is made from."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import FileSystemLoader
from page_sample import BRIEF

from reportgen.page import Medium, environment, render, sources
from reportgen.settings import Settings
from reportgen.theme import SHIPPED, Theme


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Names of the templates, style sheets and scripts that are read."""
    names: set[str] = set()
    get_source, get = FileSystemLoader.get_source, Theme.read

    def note(self: FileSystemLoader, environment: object, name: str) -> object:
        names.add(name)
        return get_source(self, environment, name)  # type: ignore[arg-type]

    def note_sheet(self: Theme, place: str, name: str) -> bytes:
        names.update([name] if place == "templates" else [])
        return get(self, place, name)

    monkeypatch.setattr(FileSystemLoader, "get_source", note)
    monkeypatch.setattr(Theme, "read", note_sheet)
    environment.environment.cache_clear()
    return names


@pytest.mark.parametrize("medium", ["print", "screen", "fragment"])
def test_everything_that_is_read_is_named(medium: Medium, read: set[str]) -> None:
    named = sources(medium, Settings(), SHIPPED).keys()
    read.clear()
    render(BRIEF, medium, Settings())
    assert len(read) > 9
    assert read <= named


def test_a_shipped_part_behind_a_theme_s_own_is_named(tmp_path: Path) -> None:
    part = b'{% extends "shipped/parts/cover.html" %}'
    found = sources("print", Settings(), Theme(files={"/parts/cover.html": part}))
    assert found["parts/cover.html"] == part
    assert found["shipped/parts/cover.html"] == SHIPPED.read("templates", "parts/cover.html")
