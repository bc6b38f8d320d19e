"""The page on themes, done as it says; the theme it makes dresses a brief."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from test_tutorial import run, sessions

import reportgen
from reportgen.settings import Settings

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "themes.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)(?: ([^\n]+))?\n(.*?)```", PAGE, flags=re.DOTALL)


@pytest.mark.pages
def test_the_page_on_themes_is_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _, path, body in BLOCKS:
        if path:
            Path(path).parent.mkdir(exist_ok=True)
            Path(path).write_text(body, encoding="utf-8")
        for command, shown in sessions(body) if not path else ():
            assert run(command) == shown, command
    files = reportgen.build(
        ROOT / "examples" / "hajin-2018-11-17", "out", Settings(formats=("html",)), "herald"
    ).files
    assert "--note:#1d4e89" in files[0].read_text("utf-8")
