"""The page on a screen carries all it needs and may load nothing."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from page_reading import read

from reportgen import build
from reportgen.page.screen.fonts import FACES, LATIN
from reportgen.page.screen.style import prune, visible, written
from reportgen.resources import folder
from reportgen.settings import Settings

HAJIN = Path(__file__).resolve().parents[2] / "examples" / "hajin-2018-11-17"
FACE = re.compile(r'font-family:"(RG \w+)";font-weight:(\d+).*?base64,([^)]*)\)')


def fonts(page: str) -> dict[tuple[str, int], TTFont]:
    found = FACE.findall(page)
    return {(name, int(w)): TTFont(BytesIO(base64.b64decode(d))) for name, w, d in found}


def test_the_policy_admits_the_page_own_style_alone(screen_page: str) -> None:
    page = read(screen_page)
    sheet, faces = page.find("style")
    (policy,) = (m.attributes["content"] for m in page.find("meta") if "http-equiv" in m.attributes)
    digests = [hashlib.sha256(style.text().encode()).digest() for style in (sheet, faces)]
    known = " ".join(f"'sha256-{base64.b64encode(each).decode()}'" for each in digests)
    assert policy.startswith(f"default-src 'none'; style-src {known};")
    assert "unsafe" not in policy


def test_nothing_is_asked_for(screen_page: str, print_page: str) -> None:
    for page in (screen_page, print_page):
        loaded = re.findall(r'(?:src|srcset|poster|data)="[^"]*"|@import|url\((?!data:)', page)
        assert loaded == []


def test_reading_waits_for_no_font(screen_page: str) -> None:
    before, _, after = screen_page.partition("</main>")
    assert "@font-face" not in before
    assert "<script" not in before
    assert "font-display:swap" in after


def test_the_print_page_leaves_dressing_to_the_typesetter(print_page: str) -> None:
    assert read(print_page).find("style") == []


def test_every_face_is_embedded_with_the_letters_of_the_page(screen_page: str) -> None:
    faces = fonts(screen_page)
    assert set(faces) == {(face.family, face.weight) for face in FACES if not face.span}
    arabic = set(map(ord, re.findall("[\u0620-\u064a\u0660-\u0669]", screen_page)))
    assert arabic <= set(faces["RG Naskh", 400].getBestCmap())
    assert ord("ḥ") not in faces["RG Sans", 400].getBestCmap()


def test_a_face_holds_no_letters_of_the_markup() -> None:
    page = (
        '<style>b::after { content: \'†\'; margin: 0 }</style><p title="≠" class="x" '
        'data-said="▲">a &amp; b</p><script>let z = "→"</script>'
    )
    assert set(visible(page)) - {" "} == set("≠▲a&b")
    assert written('b{content:"†" attr(x)}') == '"†"'


def test_cut_fonts_still_join_arabic_letters(screen_page: str) -> None:
    font = fonts(screen_page)["RG Naskh", 400]
    features = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    assert {"init", "medi", "fina"} <= features
    assert "GPOS" in font


def test_cut_fonts_bear_our_name_and_keep_their_licence(screen_page: str) -> None:
    for font in fonts(screen_page).values():
        names = {record.nameID: record.toUnicode() for record in font["name"].names}
        assert set(names) == {0, 1, 2, 4, 6, 14}
        assert {names[1], names[4], names[6]} == {"RG"}
        assert names[14].endswith("/OFL")


def test_faces_css_names_the_same_faces() -> None:
    css = (folder("templates") / "faces.css").read_text("utf-8")
    named = re.findall(
        r'@font-face \{ font-family: "(RG \w+)"; font-weight: (\d+); src: url\(fonts/(.+?)\)'
        r"(?:; unicode-range: (.+?))? \}",
        css,
    )
    assert named == [(f.family, str(f.weight), f.file, f.span) for f in FACES]
    assert LATIN in css


def test_the_brief_of_the_hajin_strikes_is_small(tmp_path: Path) -> None:
    built = build(HAJIN, tmp_path, Settings(formats=("html",)))
    assert built.files[0].stat().st_size < 405_000


def test_rules_for_what_a_page_has_not_stay_away(screen_page: str) -> None:
    assert ".matrix" in screen_page
    assert ".rows-12" not in screen_page


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        (".a,.b{x:1}", ".a{x:1}"),
        (".a .b{x:1}", ""),
        ("[lang|=ar]:not(bdi,q),[lang|=fr]:not(bdi,q){x:1}", "[lang|=ar]:not(bdi,q){x:1}"),
        ("[data-hide=fr] p{x:1}", ""),
        (".a:not(:lang(fr))>q{x:1}", ".a:not(:lang(fr))>q{x:1}"),
        ("@media print{.b{x:1}.a{y:1}}", "@media print{.a{y:1}}"),
    ],
)
def test_rules_are_kept_for_the_classes_and_languages_there(sheet: str, kept: str) -> None:
    assert prune(sheet, '<p class="a c" lang="ar">') == kept


PROGRAM = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from page_sample import BRIEF
from reportgen.page import render
from reportgen.settings import Settings
print(hashlib.sha256(render(BRIEF, "screen", Settings()).encode()).hexdigest())
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_same_brief_same_bytes(screen_page: str, seed: str) -> None:
    here = Path(__file__).resolve()
    env = os.environ | {"PYTHONHASHSEED": seed, "TZ": "Asia/Damascus"}
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, here.parent],
        env=env, cwd=here.parents[2], capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert run.stdout.strip() == hashlib.sha256(screen_page.encode()).hexdigest()
