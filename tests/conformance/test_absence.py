"""A missing tool is a skip that says so, and with CI=true a failure."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize(("ci", "outcome"), [("", "SKIPPED"), ("true", "ERROR")])
def test_without_java(ci: str, outcome: str) -> None:
    command = [sys.executable, "-m", "pytest", HERE / "test_vera.py"]
    result = subprocess.run(
        command, env={"PATH": "", "CI": ci}, cwd=HERE, capture_output=True, text=True, check=False
    )
    (line, *_) = [line for line in result.stdout.splitlines() if line.startswith(outcome)]
    assert "vera tests cannot run: no Java compiler" in line
    assert (result.returncode == 0) == (outcome == "SKIPPED")
