"""The whole line on the real pair: what the brief holds, and what stops it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from click.testing import CliRunner

import reportgen
from reportgen.cli import main
from reportgen.proof import lost_words
from reportgen.proof.pages import read_pages
from reportgen.settings import Settings
from tiny import ARTICLE, DOSSIER, ENGLISH

ROOT = Path(__file__).parents[1]
HAJIN = ROOT / "examples" / "hajin-2018-11-17"
PROBES = ("الولايات", "خلال", "هجين", "في", "نوفمبر", "إلى")

pytestmark = pytest.mark.pages


@pytest.fixture(scope="module")
def built(built_once: Callable[..., Path]) -> dict[str, Path]:
    return {f".{form}": built_once(HAJIN, form) for form in ("pdf", "html")}


@pytest.fixture(scope="module")
def layer(built: dict[str, Path]) -> str:
    return "\n".join(page.text for page in read_pages(built[".pdf"].read_bytes()))


def test_files_bear_the_id_of_the_event(built):
    assert {path.name for path in built.values()} == {
        "hajin-2018-11-17.pdf",
        "hajin-2018-11-17.html",
    }


def test_a_search_finds_the_words_of_both_documents(layer):
    for name in ("article.ar.txt", "statement.ar.txt"):
        text = (HAJIN / name).read_text(encoding="utf-8")
        assert lost_words(text, layer) == {}, name


@pytest.mark.parametrize("word", PROBES)
def test_a_search_finds_the_probes(layer, word):
    assert word in layer


def test_durations_that_nobody_typed_are_there(layer):
    records = (HAJIN / "dossier.yaml").read_text(encoding="utf-8")
    for duration in ("5 h 30 min", "17 h 29 min"):
        assert duration in layer
        assert duration not in records


def test_no_denial_is_printed_as_zero(layer):
    assert "0 civilians" not in layer.replace("40 civilians", "")


def test_the_bytes_are_the_same_elsewhere(built, tmp_path):
    copy = tmp_path / "an other folder" / "dossier"
    shutil.copytree(HAJIN, copy)
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "7",
        "TZ": "Pacific/Kiritimati",
        "LANG": "C",
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "reportgen", "build", str(copy), "-o", "out"]
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    others = {path.name: digest(path) for path in (tmp_path / "out").iterdir()}
    assert others == {path.name: digest(path) for path in built.values()}


def test_the_bytes_are_the_same_after_another_brief(tmp_path):
    press, warm, cold = reportgen.Press(), [], []
    for number in ("40", "41"):
        home = tmp_path / number
        home.mkdir()
        texts = {"article.txt": ARTICLE, "article.en.txt": ENGLISH, "dossier.yaml": DOSSIER}
        for name, text in texts.items():
            (home / name).write_text(text.replace("40", number), "utf-8")
        for out, found, kept in ((home / "warm", warm, press), (home / "cold", cold, None)):
            files = reportgen.build(home, out, press=kept).files
            found += [digest(path) for path in files]
    assert warm == cold
    assert len(set(cold)) == 4


def test_records_in_memory_give_the_same_brief(built, tmp_path):
    page = Settings(formats=("html",))
    body = (HAJIN / "dossier.yaml").read_bytes()
    texts = {path.name: path.read_bytes() for path in HAJIN.iterdir() if path.is_file()}
    doors = {"bytes": body, "mapping": yaml.safe_load(body), "dossier": reportgen.load(HAJIN)}
    for name, records in doors.items():
        (path,) = reportgen.build(records, tmp_path / name, page, texts=texts).files
        assert digest(path) == digest(built[".html"]), name


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


# what stops it


def change_a_letter(folder: Path) -> None:
    path = folder / "article.ar.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("19 غارة", "91 غارة"), "utf-8")


def double_a_key(folder: Path) -> None:
    path = folder / "dossier.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  date: 2018-11-17\n", "  date: 2018-11-17\n" * 2, 1), "utf-8")


def move_a_quote(folder: Path) -> None:
    path = folder / "dossier.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("at: 931-958", "at: 932-959"), "utf-8")


def cut_a_file(folder: Path) -> None:
    path = folder / "dossier.yaml"
    path.write_bytes(path.read_bytes()[:5000])


def put_a_folder(folder: Path) -> None:
    (folder / "article.ar.txt").unlink()
    (folder / "article.ar.txt").mkdir()


def take_a_file(folder: Path) -> None:
    (folder / "statement.en.txt").unlink()


STOPS = {
    change_a_letter: ("dossier.yaml", "sha256"),
    double_a_key: ("dossier.yaml:6", "date"),
    move_a_quote: ("quote", "931-958"),
    cut_a_file: ("dossier.yaml",),
    put_a_folder: ("article.ar.txt", "folder"),
    take_a_file: ("statement.en.txt",),
}


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    shutil.copytree(HAJIN, folder)
    return folder


@pytest.mark.parametrize("harm", STOPS, ids=lambda harm: harm.__name__)
def test_wrong_records_stop_the_build(dossier, tmp_path, harm):
    harm(dossier)
    result = CliRunner().invoke(main, ["build", str(dossier), "-o", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert all(words in result.stderr for words in STOPS[harm]), result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "out").exists()


AS_NOBODY = """
import os, sys
import reportgen.cli, reportgen.pipeline
reportgen.Press(in_process=True), reportgen.load(sys.argv[1])
# all modules are in before root, who may read everything, steps down
os.geteuid() or os.seteuid(65534)
reportgen.cli.main(sys.argv[2:])
"""


def test_a_file_nobody_may_read_stops_the_build():
    with TemporaryDirectory() as place:
        folder, out = Path(place) / "dossier", Path(place) / "out"
        Path(place).chmod(0o777)
        shutil.copytree(HAJIN, folder)
        (folder / "article.ar.txt").chmod(0)
        command = [
            sys.executable,
            "-c",
            AS_NOBODY,
            str(HAJIN),
            "build",
            str(folder),
            "-o",
            str(out),
        ]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        result = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False
        )
        assert result.returncode == 1
        assert "article.ar.txt" in result.stderr
        assert "Traceback" not in result.stderr
        assert not out.exists()


def test_an_output_folder_that_is_a_file_stops_the_build(tmp_path):
    (tmp_path / "out").write_text("mine")
    result = CliRunner().invoke(main, ["build", str(HAJIN), "-o", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert (tmp_path / "out").read_text() == "mine"
