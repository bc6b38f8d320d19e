"""Every way out of the declared folders is shut, and the closed door is named."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.errors import ResourceRefused, TypesetError
from reportgen.pdf import typeset
from reportgen.pdf.fetcher import BASE_URL, Refusal, make_fetcher, read_resource

PNG = Path(__file__).with_name("dot.png").read_bytes()
DATA = "data:image/png;base64," + base64.b64encode(PNG).decode()
Setter = Callable[..., bytes]

FOREIGN = [
    "http://example.org/dot.png",
    "https://example.org/dot.png",
    "https://brief.rg.invalid.example.org/dot.png",
    "https://brief.rg.invalid:443/dot.png",
    "https://user@brief.rg.invalid/dot.png",
    "http://brief.rg.invalid/dot.png",
    "ftp://brief.rg.invalid/dot.png",
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "URL:file:///etc/passwd",
    "file://localhost/etc/passwd",
    "javascript:alert(1)",
    "//brief.rg.invalid/dot.png",
    "https://[/dot.png",
]
INSIDE = [
    "dot.png?",
    "dot.png?x=1",
    "dot.png#x",
    "sub/../dot.png",
    "%2e%2e/dot.png",
    "..%2fdot.png",
    "%2fetc/dot.png",
    "sub//dot.png",
    ".hidden.png",
    ".git/dot.png",
    "dot.png%00.css",
    "sub%5cdot.png",
    "dot.png%0a.png",
    "notes.txt",
    "dot",
    "link.png",
    "linked/dot.png",
    "folder.png",
    "pipe.png",
    "huge.png",
    "fake.png",
    "%ff.png",
    "",
]
PICTURES = [
    "data:,x",
    "data:text/css,p{}",
    "data:image/svg+xml;base64,AAAA",
    "data:image/png,AAAA",
    "data:image/png;base64,AAAA",
    "data:image/png;base64,*",
    DATA + "A" * 600_000,
]


@pytest.fixture
def trap(home: Path, tmp_path: Path) -> Path:
    """Templates with a link out, a linked folder, a pipe, a folder, a giant and a fake."""
    (home / "sub").mkdir()
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "dot.png").write_bytes(PNG)
    (home / "link.png").symlink_to(outside / "dot.png")
    (home / "linked").symlink_to(outside)
    (home / "folder.png").mkdir()
    os.mkfifo(home / "pipe.png")
    (home / "huge.png").write_bytes(PNG + bytes(6 * 2**20))
    (home / "fake.png").write_bytes(b"%!PS-Adobe-3.0")
    for name in (".hidden.png", "notes.txt", "dot", "dot.png\n.png"):
        (home / name).write_bytes(PNG)
    return home


@pytest.mark.parametrize("url", FOREIGN + [BASE_URL + path for path in INSIDE] + PICTURES)
def test_refused(url: str, trap: Path) -> None:
    fetcher = make_fetcher({"/": trap})
    with pytest.raises((Refusal, OSError)):
        fetcher.fetch(url)
    assert list(fetcher.refused) == [url]
    assert fetcher.refused[url]


@pytest.mark.parametrize("url", [BASE_URL + "dot.png", BASE_URL + "d%6ft.png", DATA])
def test_served(url: str, home: Path) -> None:
    fetcher = make_fetcher({"/": home})
    response = fetcher.fetch(url)
    assert response.read() == PNG
    assert response.content_type == "image/png"
    assert fetcher.refused == {}


def test_longest_prefix_wins(home: Path, tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "a.css").write_text("fonts")
    roots = {"/": home, "/fonts/": tmp_path / "fonts"}
    assert read_resource(BASE_URL + "fonts/a.css", roots) == (b"fonts", "text/css")


def test_no_root_no_file(home: Path) -> None:
    with pytest.raises(Refusal, match="no folder is declared"):
        read_resource(BASE_URL + "dot.png", {"/fonts/": home})


def test_a_flood_of_files_is_refused(home: Path) -> None:
    fetcher = make_fetcher({"/": home})
    for _ in range(200):
        fetcher.fetch(BASE_URL + "dot.png")
    with pytest.raises(Refusal, match="too many"):
        fetcher.fetch(BASE_URL + "dot.png")


@pytest.mark.pages
@pytest.mark.parametrize(
    "body",
    [
        '<img alt="x" src="{}">',
        '<p style="background: url({})">x',
        '<ul style="list-style-image: url({})"><li>x</ul>',
        "<style>@import url({});</style>",
        '<link rel="stylesheet" href="{}">',
        "<style>@font-face {{ font-family: F; src: url({}) }}</style>",
        '<link rel="attachment" href="{}">',
        '<a rel="attachment" href="{}">x</a>',
        '<object data="{}"></object>',
        '<embed src="{}">',
        '<svg width="9" height="9"><title>x</title><image href="{}" width="9" height="9"/></svg>',
        "<style>@color-profile --p {{ src: url({}) }}</style>",
    ],
)
@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9/secret.png", "file:///etc/passwd", "/link.png"]
)
def test_no_channel_leads_out(body: str, url: str, trap: Path, set_page: Setter) -> None:
    with pytest.raises(ResourceRefused) as caught:
        set_page(body.format(url))
    assert any(cause.startswith(f"{url}: refused: ") for cause in caught.value.causes)


@pytest.mark.pages
def test_base_element_leads_nowhere(home: Path, set_page: Setter) -> None:
    with pytest.raises(ResourceRefused, match=r"file:///etc/dot\.png"):
        set_page('<base href="file:///etc/"><img alt="x" src="dot.png">')


@pytest.mark.pages
def test_missing_stylesheet_is_named(roots: dict[str, Path]) -> None:
    with pytest.raises(ResourceRefused, match=r"^/none\.css: refused: No such file"):
        typeset("<p>x", stylesheets=["none.css"], roots=roots)


@pytest.mark.pages
def test_good_pictures_are_set(home: Path, set_page: Setter) -> None:
    body = '<img alt="a dot" src="{}">'
    plain, framed = set_page("<p>x"), set_page(f"<p>x{body.format('dot.png')}{body.format(DATA)}")
    assert plain.count(b"/Subtype /Image") == 0
    assert framed.count(b"/Subtype /Image") == 2


@pytest.mark.pages
def test_a_page_may_not_attach_files_by_itself(home: Path, set_page: Setter) -> None:
    with pytest.raises(TypesetError, match="attaches files by itself"):
        set_page('<link rel="attachment" href="dot.png"><p>x')
