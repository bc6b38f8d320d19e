"""Whether a file that reaches a page was changed while a run was at work."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reportgen.batch import watch
from reportgen.batch.watch import Watch


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Shipped folders with one file each."""
    for place, name in (("templates", "a.html"), ("fonts", "a.ttf"), ("code", "a.py")):
        (tmp_path / place).mkdir()
        (tmp_path / place / name).write_text("as it was")
    monkeypatch.setattr(watch, "folder", lambda name: tmp_path / name)
    monkeypatch.setattr(watch, "PACKAGE", tmp_path / "code")
    return tmp_path


@pytest.mark.parametrize("name", ["templates/a.html", "fonts/a.ttf", "code/a.py"])
def test_a_changed_file_is_named(shipped: Path, name: str) -> None:
    seen = Watch()
    assert seen.changed() is None
    path = shipped / name
    path.write_text("as it is")
    os.utime(path, (1, 1))  # a clock may be coarse
    assert seen.changed() == path


def test_a_removed_file_is_named(shipped: Path) -> None:
    seen = Watch()
    (shipped / "templates" / "a.html").unlink()
    assert seen.changed() == shipped / "templates" / "a.html"


def test_what_reaches_no_page_may_change(shipped: Path) -> None:
    seen = Watch()
    (shipped / "code" / "a.pyc").write_text("compiled")
    (shipped / "templates" / ".a.html.swp").write_text("an editor's")
    assert seen.changed() is None
