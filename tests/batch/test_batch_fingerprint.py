"""What a brief is made with: any of it that changes makes those anew that it reaches, alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen import resources
from reportgen.batch import fingerprint as module
from reportgen.batch.fingerprint import differences, fingerprint
from reportgen.settings import Settings
from reportgen.theme import SHIPPED, Theme

BASE = Settings()
PDF, HTML = Settings(formats=("pdf",)), Settings(formats=("html",))
FRAGMENT, CARD = Settings(formats=("fragment",)), Settings(formats=("card",))
DIGEST = Settings(formats=("pdf",), edition="digest")
LETTER = Settings(formats=("pdf",), paper="letter")
MADE = {"pdf": PDF, "html": HTML, "fragment": FRAGMENT, "digest": DIGEST, "letter": LETTER}


def reached(path: str) -> set[str]:
    """Which of `MADE` another content of a template reaches."""
    name = path.removeprefix("/")
    other = Theme(files={path: SHIPPED.read("templates", name) + b" "})
    return {
        name
        for name, settings in MADE.items()
        if fingerprint(settings, SHIPPED) != fingerprint(settings, other)
    }


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/screen.css", {"html"}),
        ("/dark.css", {"html"}),
        ("/parts/tools.html", {"html"}),
        ("/print.css", {"pdf", "digest", "letter"}),
        ("/letter.css", {"letter"}),
        ("/fragment.html", {"fragment"}),
        ("/digest.html", {"digest"}),
        ("/parts/matrix.html", {"pdf", "html", "letter"}),
        ("/parts/stands.html", {"digest"}),
        ("/tokens.css", set(MADE)),
        ("/index.css", set()),
    ],
)
def test_a_template_reaches_what_is_made_from_it(path: str, found: set[str]) -> None:
    assert reached(path) == found


def test_a_font_of_a_theme_reaches_every_brief() -> None:
    other = Theme(files={"/fonts/SourceSans3_400Regular.ttf": b"another font"})
    for settings in (PDF, HTML):
        assert differences(fingerprint(settings, SHIPPED), fingerprint(settings, other)) == [
            "theme"
        ]


@pytest.mark.parametrize(
    "other",
    [
        {"digits": "latn"},
        {"languages": ("ar", "fr")},
        {"edition": "ar"},
        {"paper": "letter"},
        {"texts": "quotes"},
        {"arabic": "ar_AE"},
        {"formats": ("pdf",)},
    ],
)
def test_every_setting_counts(other: dict[str, object]) -> None:
    changed = fingerprint(replace(BASE, **other), SHIPPED)  # type: ignore[arg-type]
    assert "settings" in differences(fingerprint(BASE, SHIPPED), changed)


def test_a_catalog_from_outside_counts(tmp_path: Path) -> None:
    settings = replace(HTML, catalogs=str(tmp_path))
    before = fingerprint(settings, SHIPPED)
    (tmp_path / "fa.po").write_text("")
    assert differences(before, fingerprint(settings, SHIPPED)) == ["catalogs"]


def write_code(root: Path) -> None:
    (root / "new.py").write_text("x = 1")


def write_catalog(root: Path) -> None:
    (root / "locale").mkdir()
    (root / "locale" / "de.po").write_text("")


def write_vocabulary(root: Path) -> None:
    (root / "units.yaml").write_text("")


@pytest.mark.parametrize("write", [write_code, write_catalog, write_vocabulary])
def test_the_code_of_the_package_counts(
    write: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PACKAGE", tmp_path)
    before = fingerprint(HTML, SHIPPED)
    write(tmp_path)
    assert differences(before, fingerprint(HTML, SHIPPED)) == ["code"]


def test_the_shipped_fonts_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        module, "folder", lambda name: tmp_path if name == "fonts" else resources.folder(name)
    )
    before = fingerprint(HTML, SHIPPED)
    (tmp_path / "a.ttf").write_bytes(b"a font")
    assert differences(before, fingerprint(HTML, SHIPPED)) == ["fonts"]


def test_every_library_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint(HTML, SHIPPED)
    monkeypatch.setattr(module, "version", lambda name: "0.1")
    assert differences(before, fingerprint(HTML, SHIPPED)) == ["libraries"]
    assert all(f"{name}==" in before["libraries"] for name in ("weasyprint", "pydyf", "babel"))


def test_the_typesetter_counts_where_it_is_used() -> None:
    assert {"pango", "subsetter"} <= fingerprint(PDF, SHIPPED).keys()
    assert "pango" not in fingerprint(CARD, SHIPPED)
