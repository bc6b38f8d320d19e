"""`import reportgen`: every name, its type as a client's checker sees it, and what it costs."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import reportgen

ROOT = Path(__file__).parents[1]
CLIENTS = Path(__file__).parent / "clients"

FUNCTIONS = {
    "build", "build_all", "check", "check_theme", "compare", "compose", "coverage", "listing",
    "load", "load_theme", "new_theme", "pin", "render", "schema", "typeset", "verify",
}  # fmt: skip
VALUES = {
    "Attachment", "BatchReport", "Brief", "Built", "Discrepancy", "Dossier", "Finding", "Kind",
    "Limits", "Material", "PlacedRecords", "Press", "Sentence", "Settings", "Theme", "Writer",
}  # fmt: skip
ERRORS = {
    "DossierError", "OutputError", "ReportgenError", "ResourceRefused", "TemplateError",
    "ThemeError", "TypesetError", "UsageError",
}  # fmt: skip


def test_these_names_are_public() -> None:
    assert set(reportgen.__all__) == FUNCTIONS | VALUES | ERRORS | {"__version__"}
    assert len(reportgen.__all__) == len(set(reportgen.__all__))
    assert set(reportgen.__all__) <= set(dir(reportgen))


def test_each_is_what_its_name_says() -> None:
    for name in VALUES | ERRORS:
        found = getattr(reportgen, name)
        assert isinstance(found, type), name
        assert found.__doc__, name
        assert issubclass(found, reportgen.ReportgenError) == (name in ERRORS), name
    for name in FUNCTIONS:
        assert getattr(reportgen, name).__doc__, name
    with pytest.raises(AttributeError, match="no attribute 'biuld'"):
        reportgen.biuld  # type: ignore[attr-defined]  # noqa: B018


def test_type_checkers_are_told_the_same_as_python() -> None:
    tree = ast.parse((ROOT / "reportgen" / "__init__.py").read_text(encoding="utf-8"))
    told = {
        alias.asname: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
        if alias.asname
    }
    assert told.pop("__version__") == "reportgen.version"
    assert told == reportgen.HOMES


# a client's checker


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What mypy, strict, says of the clients, with reportgen installed from its wheel."""
    home = tmp_path_factory.mktemp("client")
    wheel = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", str(home)]
    subprocess.run(wheel, cwd=ROOT, check=True, capture_output=True)
    environment = [sys.executable, "-m", "venv", "--without-pip", str(home / "env")]
    subprocess.run(environment, check=True)
    (packages,) = (home / "env").glob("lib/python*/site-packages")
    (built,) = home.glob("*.whl")
    ZipFile(built).extractall(packages)
    ours = [path for path in sys.path if path.endswith("site-packages")]
    (packages / "dependencies.pth").write_text("\n".join(ours))
    names = [f"reveal_type(reportgen.{name})\n" for name in reportgen.__all__]
    (home / "names.py").write_text("".join(["import reportgen\n", *names]))
    clients = [str(path) for path in sorted(CLIENTS.glob("*.py"))]
    command = [
        sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-color-output",
        "--python-executable", str(home / "env" / "bin" / "python"),
        "--cache-dir", str(home / "cache"), "names.py", *clients,
    ]  # fmt: skip
    return subprocess.run(command, cwd=home, capture_output=True, text=True, check=False).stdout


def errors(said: str, file: str) -> list[tuple[int, str]]:
    """Line and code of each error in a file."""
    found = re.findall(rf"{file}:(\d+): error: .*\[([\w-]+)\]$", said, re.MULTILINE)
    return [(int(line), code) for line, code in found]


def test_a_good_client_passes(said: str) -> None:
    assert errors(said, "good_client.py") == [], said


def test_a_bad_client_is_refused_line_by_line(said: str) -> None:
    lines = (CLIENTS / "bad_client.py").read_text(encoding="utf-8").splitlines()
    expected = [
        (number, code)
        for number, line in enumerate(lines, 1)
        for code in line.partition("# refused: ")[2].split()
    ]
    assert len(expected) > 10
    assert sorted(errors(said, "bad_client.py")) == sorted(expected), said


def test_no_name_is_anything_to_a_checker(said: str) -> None:
    revealed = re.findall(r'names\.py:\d+: note: Revealed type is "(.*)"$', said, re.MULTILINE)
    assert len(revealed) == len(reportgen.__all__), said
    assert [each for each in revealed if each in ("Any", "builtins.object")] == []


def test_the_package_says_that_it_is_typed(said: str) -> None:
    assert "py.typed" not in said
    assert (ROOT / "reportgen" / "py.typed").read_text() == ""
