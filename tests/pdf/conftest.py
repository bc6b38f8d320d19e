"""Small bilingual pages, set for real."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest_pages import PAGE, STYLE

from reportgen.pdf import Press, typeset
from reportgen.resources import folder

Setter = Callable[..., bytes]


@pytest.fixture
def roots(tmp_path: Path) -> dict[str, Path]:
    """A folder of templates holding `print.css`, and the shipped fonts."""
    home = tmp_path / "templates"
    home.mkdir()
    (home / "print.css").write_text(STYLE, "utf-8")
    return {"/": home, "/fonts/": folder("fonts")}


@pytest.fixture
def set_page(roots: dict[str, Path]) -> Setter:
    """Sets a body as a whole Arabic page in the fonts of `STYLE`, in this process."""

    def set_body(body: str, **options: object) -> bytes:
        how = {"stylesheets": ["print.css"], "roots": roots, "press": Press(in_process=True)}
        return typeset(PAGE.format(body), **(how | options))  # type: ignore[arg-type]

    return set_body


@pytest.fixture
def home(roots: dict[str, Path]) -> Path:
    """The folder of templates, with a good picture in it."""
    shutil.copyfile(Path(__file__).with_name("dot.png"), roots["/"] / "dot.png")
    return roots["/"]
