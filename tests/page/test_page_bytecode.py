"""Compiled templates: kept where Python keeps its own, never in the way."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from reportgen.page import bytecode
from reportgen.page.bytecode import Bytecode


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that Python would keep its own in."""
    folder = tmp_path / "__pycache__"
    folder.mkdir()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(bytecode, "cache_from_source", lambda path: str(folder / "bytecode.pyc"))
    return folder


def say(text: str) -> str:
    """What a template of that text makes."""
    loader = DictLoader({"a.html": text})
    return Environment(loader=loader, bytecode_cache=Bytecode()).get_template("a.html").render(n=1)


def test_a_template_is_compiled_once(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert say("{{ n }}!") == "1!"
    (file,) = kept.iterdir()
    monkeypatch.setattr(Environment, "_compile", None)
    assert say("{{ n }}!") == "1!"
    assert file.name.endswith(f".{sys.implementation.cache_tag}.jinja")


def test_a_changed_template_is_compiled_anew(kept: Path) -> None:
    assert (say("{{ n }}!"), say("{{ n }}?")) == ("1!", "1?")


@pytest.mark.parametrize("harm", [b"", b"j2", b"no bytecode"])
def test_what_is_broken_is_compiled_anew(kept: Path, harm: bytes) -> None:
    say("{{ n }}!")
    (file,) = kept.iterdir()
    whole = file.read_bytes()
    file.write_bytes(harm)
    assert say("{{ n }}!") == "1!"
    assert file.read_bytes() == whole


def test_where_nothing_can_be_kept_it_works_as_well(kept: Path) -> None:
    kept.rmdir()
    assert say("{{ n }}!") == "1!"


def test_nothing_is_kept_where_python_keeps_nothing(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert say("{{ n }}!") == "1!"
    assert list(kept.iterdir()) == []
