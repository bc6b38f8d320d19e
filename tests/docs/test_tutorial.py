"""The tutorial, done as it says: its files written, its commands run, its output compared."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportgen.cli import main

TUTORIAL = (Path(__file__).parents[2] / "docs" / "tutorial.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)(?: ([^\n]+))?\n(.*?)```", TUTORIAL, flags=re.DOTALL)


def sessions(console: str) -> list[tuple[str, str]]:
    """Each command of a console block, with the output shown beneath it."""
    parts = re.split(r"^\$ (.*)$", console, flags=re.MULTILINE)[1:]
    return [(command, output.strip()) for command, output in zip(*[iter(parts)] * 2, strict=True)]


def edit(path: str, old: str, new: str) -> str:
    """What the reader does in an editor."""
    text = Path(path).read_text(encoding="utf-8")
    old, new = (words.encode().decode("unicode_escape") for words in (old, new))
    assert old in text
    Path(path).write_text(text.replace(old, new, 1), encoding="utf-8")
    return ""


def run(command: str) -> str:
    program, *arguments = shlex.split(command)
    if program == "edit":
        return edit(*arguments)
    assert program == "reportgen"
    return CliRunner().invoke(main, arguments).stdout.strip()


@pytest.mark.pages
def test_the_tutorial_is_true(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for kind, path, body in BLOCKS:
        if path:
            Path(path).parent.mkdir(exist_ok=True)
            Path(path).write_text(body, encoding="utf-8")
        elif kind == "console":
            for command, shown in sessions(body):
                output = run(command)
                if command.endswith("--json"):
                    gravest, *others = json.loads(output)
                    assert f"> {gravest['sentence']['en']}\n" in TUTORIAL
                    assert len(others) == 2
                else:
                    assert output == shown, command
