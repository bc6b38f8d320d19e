"""`verify` on finished files: intact, harmed, forged, and beside their dossier."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner

import reportgen
import reportgen.pipeline  # before anything is put in the place of its parts
from reportgen.cli import main
from reportgen.pdf import Attachment, typeset
from reportgen.proof.carried import read_carried
from reportgen.settings import Settings

pytestmark = pytest.mark.pages

AHLI = Path(__file__).parents[1] / "examples" / "ahli-2023-10-17"
THEME = AHLI.parent / "themes" / "cedar"
HEAD = """<title>Page</title><style>
@font-face { font-family: "RG Naskh"; src: url(/fonts/NotoNaskhArabic-Regular.ttf) }
@font-face { font-family: "RG Sans"; src: url(/fonts/SourceSans3_400Regular.ttf) }
body { font-family: "RG Naskh", "RG Sans"; font-feature-settings: "liga" 0 }
</style>"""
WORDS = "نفذت القوة 19 غارة خلال الليل"
CLAIMS = '{"claims": []}\n'
DISCREPANCIES = json.dumps([{"claims": [{"quote": {"exact": WORDS}}]}])
CHOICES = {
    "languages": ["ar", "en"],
    "edition": "side-by-side",
    "digits": "locale",
    "arabic": "ar_SY",
    "paper": "a4",
}


def manifest(files: Mapping[str, str], **parts: object) -> str:
    hashes = {name: sha256(text.encode()).hexdigest() for name, text in files.items()}
    standard = {"documents": {"a": "1"}, "settings": CHOICES, "engines": {"press": "1"}}
    return json.dumps({"attachments": hashes, **standard, **parts})


def page(words: str, direction: str = "rtl") -> str:
    head = f'<!doctype html><html lang="ar" dir="{direction}"><head>{HEAD}</head>'
    return f"{head}<h1>{words}</h1></html>"


def file(
    words: str = WORDS, change: Mapping[str, str | None] | None = None, **parts: object
) -> bytes:
    """A small brief; `change` puts other texts in the place of the files it carries."""
    files = {"claims.json": CLAIMS, "discrepancies.json": DISCREPANCIES}
    carried = {**files, "manifest.json": manifest(files, **parts), **(change or {})}
    attached = [Attachment(name, text) for name, text in carried.items() if text is not None]
    return typeset(page(words), attachments=attached)


def codes(pdf: bytes) -> list[str]:
    return [finding.code for finding in reportgen.verify(pdf)]


def test_an_intact_file_has_no_findings(tmp_path: Path) -> None:
    assert reportgen.verify(file()) == ()
    (tmp_path / "brief.pdf").write_bytes(file())
    assert reportgen.verify(tmp_path / "brief.pdf") == ()
    assert reportgen.verify(str(tmp_path / "brief.pdf")) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"claims.json": '{"claims": [1]}\n'}, "attachment-changed"),
        ({"claims.json": None}, "attachment-missing"),
        ({"other.json": "{}"}, "attachment-unknown"),
        ({"manifest.json": None}, "manifest-missing"),
        ({"manifest.json": "{"}, "manifest-missing"),
        ({"manifest.json": "[]"}, "manifest-missing"),
        ({"manifest.json": '{"attachments": 1}'}, "manifest-missing"),
        ({"manifest.json": "[" * 100_000}, "manifest-missing"),
    ],
)
def test_other_files_inside_are_found(change: dict[str, str | None], code: str) -> None:
    assert codes(file(change=change)) == [code]


def test_words_that_the_page_does_not_print_are_found() -> None:
    findings = reportgen.verify(file("صفحة أخرى"))
    assert {finding.code for finding in findings} == {"text-layer-word"}
    assert codes(file("صفحة أخرى", settings={**CHOICES, "edition": "digest"})) == []


def without(part: bytes) -> Callable[[bytes], bytes]:
    return lambda pdf: pdf.replace(part, b" " * len(part))


HARMS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "no archive": (without(b'pdfaid:part="3"'), "archive-not-stated"),
    "no level": (without(b'pdfaid:conformance="A"'), "level-not-stated"),
    "no access": (without(b'pdfuaid:part="1"'), "access-not-stated"),
    "junk behind": (lambda pdf: pdf + b"junk", "pdf-appended"),
    "a second revision": (lambda pdf: pdf + b"startxref\n0\n%%EOF\n", "pdf-appended"),
    "cut": (lambda pdf: pdf[:1000], "pdf-unreadable"),
    "no PDF": (lambda _: b"hello", "pdf-unreadable"),
}


@pytest.mark.parametrize("harm", HARMS)
def test_harm_is_found(harm: str) -> None:
    change, code = HARMS[harm]
    assert codes(change(file())) == [code]


def test_no_flipped_bit_breaks_the_check() -> None:
    pdf, chance = file(), Random(7)
    for _ in range(150):
        harmed = bytearray(pdf)
        harmed[chance.randrange(len(pdf))] ^= 1 << chance.randrange(8)
        reportgen.verify(bytes(harmed))


# beside the dossier


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    settings = Settings(formats=("pdf",), digits="latn", arabic="ar_AE")
    (path,) = reportgen.build(AHLI, tmp_path_factory.mktemp("out"), settings).files
    return path


def test_the_dossier_gives_the_same_bytes_with_the_same_settings(built: Path) -> None:
    assert reportgen.verify(built, AHLI) == ()
    names = set(read_carried(built.read_bytes()).files)
    assert names == {"claims.json", "discrepancies.json", "manifest.json"}


def test_another_dossier_gives_other_records(built: Path, tmp_path: Path) -> None:
    shutil.copytree(AHLI, tmp_path / "dossier")
    records = tmp_path / "dossier" / "dossier.yaml"
    text = records.read_text(encoding="utf-8")
    assert "hospital, Gaza" in text
    records.write_text(text.replace("hospital, Gaza", "clinic, Gaza"), encoding="utf-8")
    findings = reportgen.verify(built, tmp_path / "dossier")
    assert [(one.code, one.field) for one in findings] == [
        ("records-differ", "claims.json"),
        ("bytes-differ", ""),
    ]


@pytest.fixture
def rebuilt(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Let the dossier give this PDF."""

    def give(pdf: bytes) -> None:
        monkeypatch.setattr("reportgen.verification.loaded", lambda _, texts: None)
        monkeypatch.setattr("reportgen.pipeline.print_pdf", lambda *_: pdf)

    return give


def beside(pdf: bytes) -> list[tuple[str, str]]:
    return [(finding.code, finding.field) for finding in reportgen.verify(pdf, "dossier")]


def test_a_full_forgery_is_found(rebuilt: Callable[[bytes], None]) -> None:
    rebuilt(file())
    forged = {"claims.json": '{"claims": ["forged"]}', "discrepancies.json": DISCREPANCIES}
    pdf = file(change={**forged, "manifest.json": manifest(forged)})
    assert reportgen.verify(pdf) == ()
    assert beside(pdf) == [("records-differ", "claims.json"), ("bytes-differ", "")]


def test_another_page_with_the_same_records_is_found(rebuilt: Callable[[bytes], None]) -> None:
    rebuilt(file())
    assert beside(file(f"{WORDS} فقط")) == [("bytes-differ", "")]


@pytest.mark.parametrize(("direction", "found"), [("rtl", []), ("ltr", ["line-order"])])
def test_lines_out_of_their_order_are_found(
    rebuilt: Callable[[bytes], None],
    monkeypatch: pytest.MonkeyPatch,
    direction: str,
    found: list[str],
) -> None:
    words = f"{WORDS} Hajin"
    pdf, html = file(words), page(words, direction)
    rebuilt(pdf)
    monkeypatch.setattr("reportgen.pipeline.render_for_print", lambda *_: html)
    assert [code for code, _ in beside(pdf)] == found


def test_another_document_is_named(rebuilt: Callable[[bytes], None]) -> None:
    rebuilt(file(documents={"a": "2"}))
    assert beside(file()) == [("document-differs", "document a"), ("bytes-differ", "")]


def test_another_engine_is_named_and_proves_nothing(rebuilt: Callable[[bytes], None]) -> None:
    rebuilt(file(engines={"press": "2"}))
    (finding,) = reportgen.verify(file(), "dossier")
    assert (finding.code, finding.level) == ("engine-differs", "warning")
    assert "press 1, here 2" in finding.message


# in a look of its own


SHIPPED_LOOK = {"press": "1", "templates": "1"}
A_THEME, ANOTHER = {**SHIPPED_LOOK, "theme": "1"}, {**SHIPPED_LOOK, "theme": "2"}


@pytest.mark.parametrize(
    ("there", "here", "code", "said"),
    [
        (A_THEME, SHIPPED_LOOK, "theme-differs", "none is given"),
        ({**A_THEME, "press": "2"}, SHIPPED_LOOK, "theme-differs", "none is given"),
        (SHIPPED_LOOK, A_THEME, "theme-differs", "leave the theme away"),
        (A_THEME, ANOTHER, "theme-differs", "another theme"),
        (A_THEME, {**A_THEME, "templates": "2"}, "theme-differs", "another theme"),
        (A_THEME, {**ANOTHER, "press": "2"}, "engine-differs", "press 1, here 2"),
        (A_THEME, A_THEME, "bytes-differ", "not as it was built"),
        (SHIPPED_LOOK, {**SHIPPED_LOOK, "templates": "2"}, "engine-differs", "templates 1"),
    ],
)
def test_another_look_is_said(
    rebuilt: Callable[[bytes], None],
    there: dict[str, str],
    here: dict[str, str],
    code: str,
    said: str,
) -> None:
    rebuilt(file(engines=here))
    (finding,) = reportgen.verify(file(f"{WORDS} فقط", engines=there), "dossier")
    assert finding.code == code
    assert said in str(finding)


@pytest.fixture(scope="module")
def themed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    settings = Settings(formats=("pdf",), edition="digest")
    return reportgen.build(AHLI, tmp_path_factory.mktemp("out"), settings, THEME).files[0]


def test_a_themed_brief_is_verified_in_its_theme(themed: Path) -> None:
    assert reportgen.verify(themed, AHLI, THEME) == ()
    assert reportgen.verify(themed, reportgen.load(AHLI), reportgen.load_theme(THEME)) == ()


def test_a_themed_brief_without_its_theme_asks_for_it(themed: Path) -> None:
    command = ["verify", str(themed), "--dossier", str(AHLI)]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert result.output.count("\n") == 1
    assert "name the folder of its theme: --theme DIR [theme-differs]" in result.output
    result = CliRunner().invoke(main, [*command, "--theme", str(THEME)])
    assert (result.exit_code, "the same bytes" in result.output) == (0, True)


def test_a_theme_alone_compares_with_nothing(themed: Path) -> None:
    result = CliRunner().invoke(main, ["verify", str(themed), "--theme", str(THEME)])
    assert result.exit_code == 2
    assert "--dossier" in result.stderr


@pytest.mark.parametrize(
    "settings",
    [
        None,
        {**CHOICES, "edition": "../../x"},
        {**CHOICES, "languages": "ar"},
        {**CHOICES, "languages": ["../x", "en"]},
        {**CHOICES, "arabic": 3},
        {**CHOICES, "formats": ["html"]},
        {**CHOICES, "paper": ["a4"]},
        {**CHOICES, "languages": [["ar"], "en"]},
        {**CHOICES, "languages": [3]},
        {**CHOICES, "digits": {}},
        {**CHOICES, "unknown": "a4"},
    ],
)
def test_settings_that_cannot_be_are_refused(
    rebuilt: Callable[[bytes], None], settings: object
) -> None:
    rebuilt(b"")
    assert beside(file(settings=settings)) == [("settings-unknown", "manifest.json")]


# the command


def test_the_command_tells_what_is_proven(built: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["verify", str(built)])
    assert result.exit_code == 0
    assert result.output.startswith(f"{built}: intact")
    assert "forged together" in result.output
    harmed = tmp_path / "harmed.pdf"
    harmed.write_bytes(built.read_bytes() + b"junk")
    result = CliRunner().invoke(main, ["verify", str(harmed)])
    assert result.exit_code == 1
    assert "[pdf-appended]" in result.output


def test_a_file_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["verify", str(tmp_path / "none.pdf")])
    assert result.exit_code == 2
    assert "none.pdf" in result.stderr
