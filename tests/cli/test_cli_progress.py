"""What a batch tells: to a program, to a log, to a terminal."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from reportgen.batch.events import BatchReport, Begun, Ended, Event
from reportgen.batch.job import Failure
from reportgen.cli.progress import Bar, show

WRONG = Failure("deadline", "it took longer than 3 seconds [sic]")
OUTCOMES = (
    Ended("d/a", "ok", "a", (Path("out/a.html"),), seconds=0.25),
    Ended("d/b", "failed", "b", failure=WRONG, seconds=3.0),
    Ended("d/c", "skipped", "c", (Path("out/c.html"),)),
    Ended("d/d", "failed", "d", failure=Failure("interrupted", "not made")),
)
REPORT = BatchReport(OUTCOMES, Path("out/index.html"))
EVENTS: list[Event] = [Begun(4), *OUTCOMES, REPORT]
NAMED = "d/b: deadline: it took longer than 3 seconds [sic]"
SUM = "1 ok + 2 failed + 1 skipped = 4 requested"


def said(log_format: str, capsys: pytest.CaptureFixture[str]) -> str:
    with show(log_format) as tell:
        for event in EVENTS:
            tell(event)
    out, err = capsys.readouterr()
    assert out == ""  # which is for data
    return err


def test_json_is_one_object_an_event(capsys: pytest.CaptureFixture[str]) -> None:
    begun, *each, ended = map(json.loads, said("json", capsys).splitlines())
    assert begun == {"event": "begun", "requested": 4}
    assert [one["event"] for one in each] == ["ok", "failed", "skipped", "failed"]
    assert each[0] == {
        "event": "ok", "dossier": "d/a", "id": "a", "files": ["out/a.html"], "failure": None,
        "seconds": 0.25,
    }  # fmt: skip
    assert each[1]["failure"] == {"code": "deadline", "message": WRONG.message}
    assert ended == {
        "event": "ended", "requested": 4, "ok": 1, "failed": 2, "skipped": 1,
        "index": "out/index.html",
    }  # fmt: skip


def test_a_log_has_what_went_wrong_and_the_sum(capsys: pytest.CaptureFixture[str]) -> None:
    assert said("text", capsys).splitlines() == [NAMED, SUM]


def test_a_terminal_has_a_bar() -> None:
    seen = io.StringIO()
    with Bar(Console(file=seen, force_terminal=True, width=100, color_system=None)) as bar:
        for event in EVENTS:
            bar.tell(event)
    lines = [line.strip() for line in seen.getvalue().replace("\r", "\n").splitlines()]
    assert any(NAMED in line for line in lines)
    assert any(SUM in line for line in lines)
    assert any("4/4" in line and "2 failed" in line and "/s" in line for line in lines)
    assert not any("not made" in line for line in lines)


def test_the_bar_is_for_terminals_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    with show("text") as tell:
        assert isinstance(tell.__self__, Bar)  # type: ignore[attr-defined]
    monkeypatch.setattr("sys.stderr.isatty", lambda: False, raising=False)
    with show("text") as tell:
        assert not hasattr(tell, "__self__")
