"""A theme that is wrong is refused whole, with file, line and what to do."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from fontTools.ttLib import TTFont

import reportgen
from reportgen.cli import main
from reportgen.theme import SHIPPED
from reportgen.theme.colours import contrast, too_close

CEDAR = Path(__file__).parents[2] / "examples" / "themes" / "cedar"


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CEDAR, tmp_path / "cedar"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def part(text: str) -> Callable[[Path], None]:
    """Puts a line first into a part."""

    def change(theme: Path) -> None:
        edit(theme / "parts" / "gravest.html", "{#", f"{text}\n{{#")

    change.__name__ = text
    return change


def sheet(text: str) -> Callable[[Path], None]:
    """Puts a line first into the style sheet."""

    def change(theme: Path) -> None:
        path = theme / "theme.css"
        path.write_text(f"{text}\n{path.read_text('utf-8')}", "utf-8")

    change.__name__ = text
    return change


def record(old: str, new: str) -> Callable[[Path], None]:
    def change(theme: Path) -> None:
        edit(theme / "theme.yaml", old, new)

    change.__name__ = new or f"without {old}"
    return change


def link_out(theme: Path) -> None:
    (theme / "logo.svg").unlink()
    (theme / "logo.svg").symlink_to("/etc/passwd")


def break_font(theme: Path) -> None:
    path = theme / "fonts" / "SourceSans3_700Bold.ttf"
    path.write_bytes(path.read_bytes()[:3000])


def forbid_font(theme: Path) -> None:
    path = theme / "fonts" / "SourceSans3_700Bold.ttf"
    font = TTFont(path)
    font["OS/2"].fsType = 2
    font.save(path)


def act(theme: Path) -> None:
    edit(theme / "logo.svg", "<g ", "<script>1</script><g ")


def draw_pale(theme: Path) -> None:
    path = theme / "logo.svg"
    path.write_text(path.read_text("utf-8").replace("#fffdf7", "#1f5a45"), "utf-8")


def call_it_else(theme: Path) -> None:
    (theme / "parts" / "gravest.html").rename(theme / "parts" / "grave.html")


PART, SHEET, FILE = "parts/gravest.html:1", "theme.css:1", "theme.yaml"
BAD: list[tuple[Callable[[Path], None], str, str]] = [
    (part("{{ breif.title }}"), PART, "template-undefined"),
    (part("{{ brief.id|safe }}"), PART, "template-filter"),
    (part("{{ brief|attr('__class__') }}"), PART, "template-filter"),
    (part("{{ ''.__class__ }}"), PART, "template-closed"),
    (part("{{ brief['__class__'] }}"), PART, "template-closed"),
    (part("{% autoescape false %}{% endautoescape %}"), PART, "template-escape"),
    (part("{% import '../../x' as x %}"), PART, "template-elsewhere"),
    (part("{{ 'x' * 999999999 }}"), PART, "template-sum"),
    (part("{% for x in range(9) %}{% endfor %}"), PART, "template-undefined"),
    (part("<script>x</script>"), PART, "template-markup"),
    (part("<p onclick='x'>"), PART, "template-markup"),
    (part("<p class={{ brief.id }}>"), PART, "template-markup"),
    (part("<a href='{{ brief.id }}'>"), PART, "template-markup"),
    (part("{% if %}"), PART, "template-syntax"),
    (sheet("@font-face { src: url(https://x.org/a.woff2) }"), SHEET, "style-remote"),
    (sheet("p { background: url(//x.org/a.png) }"), SHEET, "style-remote"),
    (sheet("@import 'x.css';"), SHEET, "style-refused"),
    (sheet(r"p { background: \75 rl(x) }"), SHEET, "style-refused"),
    (sheet("p { background: url(../a.png) }"), SHEET, "file-outside"),
    (sheet(".evidence { display: none }"), SHEET, "style-refused"),
    (sheet("</style><script>"), SHEET, "style-refused"),
    (sheet(".by { position: absolute }"), SHEET, "style-refused"),
    (sheet(".by { text-indent: -9999px }"), SHEET, "style-refused"),
    (sheet(".by { margin-left: -900px }"), SHEET, "style-refused"),
    (sheet(".by { max-width: 0 }"), SHEET, "style-refused"),
    (sheet(".by { font: 600 1px serif }"), SHEET, "style-refused"),
    (sheet(".by { color: transparent }"), SHEET, "style-refused"),
    (sheet(".by { color: white }"), SHEET, "style-colour"),
    (sheet(".by { border: 1px solid #777777 }"), SHEET, "style-colour"),
    (sheet(".by { color: var(--inc) }"), SHEET, "style-colour"),
    (sheet(".by { color: var(--hair) }"), SHEET, "low-contrast"),
    (sheet(".by { background: var(--note) }"), SHEET, "low-contrast"),
    (sheet(".by { background: var(--note); color: var(--ink) }"), SHEET, "low-contrast"),
    (record("mute: 4c5c52", "mute: c0c0c0"), FILE, "low-contrast"),
    (record("ground: note", "ground: nota"), FILE, "unknown-key"),
    (draw_pale, FILE, "low-contrast"),
    (record("caution-wash: fff3d1", "caution-wash: 7a1f3d"), FILE, "low-contrast"),
    (record("mute: 4c5c52", "mute: #4c5c52"), f"{FILE}:10", "empty"),
    (record("mute: 4c5c52", "mutt: 4c5c52"), f"{FILE}:10", "unknown-key"),
    (record("mute: 4c5c52", "mute: green"), f"{FILE}:10", "bad-value"),
    (record(', en: "Logo of Cedar: a cedar in a circle"', ""), FILE, "missing-key"),
    (record("print: 9.4pt", "print: 5pt"), FILE, "bad-value"),
    (record("fonts/SourceSans3_400Regular.ttf", "logo.svg"), FILE, "font-unreadable"),
    (link_out, FILE, "symlink"),
    (break_font, FILE, "font-unreadable"),
    (forbid_font, FILE, "font-rights"),
    (act, FILE, "picture-unsafe"),
    (call_it_else, "parts/grave.html", "unknown-part"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("harm", "where", "code"), BAD, ids=lambda value: getattr(value, "__name__", "")
)
def test_a_bad_theme_is_refused_with_its_place(
    theme: Path, harm: Callable[[Path], None], where: str, code: str
) -> None:
    harm(theme)
    found = reportgen.check_theme(theme)
    assert [f for f in found if f.code == code and where in str(f)], found
    assert all(f.remedy for f in found if f.code == code)


def test_what_dresses_is_let_stand(theme: Path) -> None:
    for rule in (
        "p { font: 600 1.4rem/1.6rem 'RG Serif'; margin: 0 -16mm; width: 100%; line-height: 1.05 }",
        "h2 { background: var(--note); color: var(--paper); border: .06rem dotted currentcolor }",
        "@media print { p::before { content: '0'; border-radius: 0; letter-spacing: .02em } }",
    ):
        sheet(rule)(theme)
    assert reportgen.load_theme(theme).files


def test_all_faults_are_told_at_once(theme: Path) -> None:
    for harm in (part("{{ breif }}"), sheet("p { src: url(//x.org/a) }"), link_out,
                 record("mute: 4c5c52", "mute: c0c0c0")):  # fmt: skip
        harm(theme)
    codes = {finding.code for finding in reportgen.check_theme(theme)}
    assert {"template-undefined", "style-remote", "low-contrast", "symlink"} <= codes


def test_the_shipped_colours_can_be_read() -> None:
    assert list(too_close(SHIPPED.colours)) == []
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48  # WCAG's own borderline


def test_a_digest_is_of_what_no_template_and_no_sheet_is(theme: Path) -> None:
    first = reportgen.load_theme(theme)
    assert first.digest == reportgen.load_theme(CEDAR).digest
    edit(theme / "theme.css", ".7rem", ".8rem")
    assert first.digest == reportgen.load_theme(theme).digest
    edit(theme / "logo.svg", "<svg", "<svg ")
    assert first.digest != reportgen.load_theme(theme).digest


def test_a_new_theme_is_whole_and_never_overwrites(tmp_path: Path) -> None:
    made = CliRunner().invoke(main, ["theme", "new", str(tmp_path / "mine")])
    assert made.exit_code == 0, made.output
    assert CliRunner().invoke(main, ["theme", "check", str(tmp_path / "mine")]).exit_code == 0
    again = CliRunner().invoke(main, ["theme", "new", str(tmp_path / "mine")])
    assert again.exit_code == 1
    assert "something stands here" in again.stderr
