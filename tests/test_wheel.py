"""The wheel carries all that the checkout shows, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Names in a wheel built here, without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return set(ZipFile(wheel).namelist())


def files(folder: str, root: Path = ROOT) -> set[str]:
    """Every file below a folder of the checkout, as the wheel should name it."""
    paths = (path.relative_to(root) for path in (root / folder).rglob("*") if path.is_file())
    return {path.as_posix() for path in paths if "__pycache__" not in path.parts}


def test_the_package_is_whole(names: set[str]) -> None:
    shipped = {name for name in names if name.startswith("reportgen/")}
    inside = {f"reportgen/{name}" for folder in ("templates", "fonts") for name in files(folder)}
    assert shipped == files("reportgen") | inside


@pytest.mark.parametrize("folder", ["templates", "fonts"])
def test_shipped_folders_are_not_empty(names: set[str], folder: str) -> None:
    assert any(name.startswith(f"reportgen/{folder}/") for name in names)


def test_licences_travel_along(names: set[str]) -> None:
    licences = {name.partition("/licenses/")[2] for name in names if "/licenses/" in name}
    assert licences == {"LICENSE"} | {n for n in files("fonts") if n.startswith("fonts/OFL-")}
