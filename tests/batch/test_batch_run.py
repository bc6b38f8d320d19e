"""A batch in a folder: nothing is lost, nothing made twice, nothing stale is kept for good."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from batch_samples import copy, tree, write_dossiers

from reportgen.batch import run
from reportgen.batch.events import BatchReport
from reportgen.batch.job import Limits
from reportgen.batch.lock import hold
from reportgen.batch.run import build_all
from reportgen.errors import OutputError, UsageError
from reportgen.settings import Settings

SKIPPED = "s" * 6
HTML = Settings(formats=("html",))
LIMITS = Limits(deadline=3, memory=512)


def build(dossiers: Path, out: Path, **options) -> BatchReport:
    return build_all([dossiers], out, HTML, work=copy, limits=LIMITS, **options)


@pytest.fixture
def dossiers(tmp_path) -> Path:
    folder = tmp_path / "dossiers"
    write_dossiers(folder, 6)
    return folder


@pytest.fixture
def out(tmp_path) -> Path:
    return tmp_path / "out"


def states(report: BatchReport) -> str:
    """k for ok, f for failed, s for skipped."""
    return "".join(
        {"ok": "k", "failed": "f", "skipped": "s"}[each.state] for each in report.outcomes
    )


def test_a_second_run_makes_nothing(dossiers, out):
    assert states(build(dossiers, out)) == "kkkkkk"
    before = tree(out)
    assert states(build(dossiers, out)) == "ssssss"
    assert tree(out) == before


def test_the_sum_is_said(dossiers, out):
    (dossiers / "event-2" / "text.txt").write_text("refuse ")
    build(dossiers, out)
    assert str(build(dossiers, out)) == "0 ok + 1 failed + 5 skipped = 6 requested"


@pytest.mark.parametrize("name", ["dossier.yaml", "text.txt"])
def test_one_changed_file_makes_one_brief(dossiers, out, name):
    build(dossiers, out)
    path = dossiers / "event-3" / name
    stamp = path.stat()
    path.write_bytes(path.read_bytes().replace(b"e", b"E", 1))
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert states(build(dossiers, out)) == SKIPPED[:3] + "k" + SKIPPED[4:]


def test_other_settings_make_all_anew(dossiers, out):
    build(dossiers, out)
    report = build_all([dossiers], out, Settings(formats=("html",), digits="latn"), work=copy)
    assert states(report) == "kkkkkk"


def test_a_changed_template_makes_those_that_use_it(dossiers, out, monkeypatch, tmp_path):
    from reportgen import resources, theme  # noqa: PLC0415

    copied = tmp_path / "shipped"
    shutil.copytree(resources.folder("templates"), copied / "templates")
    monkeypatch.setattr(
        theme.model,
        "folder",
        lambda name: copied / name if name == "templates" else resources.folder(name),
    )
    pdf, digest = (Settings(formats=("pdf",), edition=it) for it in ("side-by-side", "digest"))

    def change(name: str) -> list[str]:
        path = copied / "templates" / name
        path.write_text(path.read_text() + " ")
        return build_each()

    def build_each() -> list[str]:
        folders = zip((HTML, pdf, digest), ("html", "pdf", "digest"), strict=True)
        return [
            states(build_all([dossiers], out / name, settings, work=copy))
            for settings, name in folders
        ]

    assert build_each() == ["kkkkkk", "kkkkkk", "kkkkkk"]
    assert change("screen.css") == ["kkkkkk", SKIPPED, SKIPPED]
    assert change("parts/matrix.html") == ["kkkkkk", "kkkkkk", SKIPPED]


@pytest.fixture
def hundred(tmp_path) -> Path:
    folder = tmp_path / "hundred"
    write_dossiers(folder, 100)
    return folder


def flip(data: bytes, dice: random.Random) -> bytes:
    """One bit of it changed."""
    place = dice.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << dice.randrange(8)]) + data[place + 1 :]


def truncate(data: bytes, dice: random.Random) -> bytes:
    """Its beginning alone."""
    return data[: dice.randrange(len(data))]


@pytest.mark.parametrize("spoil", [flip, truncate])
def test_each_spoilt_entry_of_a_hundred_is_remade(hundred, out, spoil):
    dice, path = random.Random(100), out / ".reportgen" / "journal"
    build(hundred, out)
    before, entries = tree(out), path.read_bytes().splitlines()
    path.write_bytes(b"\n".join(spoil(entry, dice) for entry in entries))
    assert states(build(hundred, out)) == "k" * 100
    assert tree(out) == before
    assert states(build(hundred, out)) == "s" * 100


@pytest.mark.parametrize("spoil", [flip, truncate])
def test_each_spoilt_file_of_a_hundred_is_remade(hundred, out, spoil):
    dice = random.Random(100)
    build(hundred, out)
    before = tree(out)
    for path in out.glob("event-*.html"):
        path.write_bytes(spoil(path.read_bytes(), dice))
    assert states(build(hundred, out)) == "k" * 100
    assert tree(out) == before


def test_a_brief_made_while_a_template_changed_is_not_kept(dossiers, out, monkeypatch):
    build(dossiers, out)
    before = tree(out)
    for path in dossiers.glob("*/text.txt"):
        path.write_text("changed")
    monkeypatch.setattr(run.Watch, "changed", lambda watch: Path("print.css"))
    report = build(dossiers, out, index=False)
    assert {each.failure.code for each in report.outcomes} == {"changed"}
    assert tree(out) == before


def test_the_sum_is_said_where_the_run_breaks_off(dossiers, out, monkeypatch):
    def fail(*parts):
        raise OutputError("no space left for the index")

    monkeypatch.setattr(run, "write_index", fail)
    heard = []
    with pytest.raises(OutputError):
        build(dossiers, out, tell=heard.append)
    assert str(heard[-1]) == "6 ok + 0 failed + 0 skipped = 6 requested"


def spoil_output(out: Path) -> None:
    (out / "event-1.html").write_text("spoilt")


def remove_output(out: Path) -> None:
    (out / "event-1.html").unlink()


def flip_journal(out: Path) -> None:
    path = out / ".reportgen" / "journal"
    path.write_bytes(path.read_bytes().replace(b'"id": "event-1"', b'"id": "event-7"', 1))


@pytest.mark.parametrize("spoil", [spoil_output, remove_output, flip_journal])
def test_what_was_spoilt_is_made_again(dossiers, out, spoil):
    build(dossiers, out)
    before = tree(out)
    spoil(out)
    assert states(build(dossiers, out)) == "sk" + SKIPPED[2:]
    assert tree(out) == before


def test_a_torn_journal_loses_one_line(dossiers, out):
    build(dossiers, out)
    path = out / ".reportgen" / "journal"
    path.write_bytes(path.read_bytes()[:-40])
    assert sorted(states(build(dossiers, out))) == sorted("ksssss")
    assert states(build(dossiers, out)) == "ssssss"


def test_a_failure_is_named_and_tried_again(dossiers, out):
    text = dossiers / "event-0" / "text.txt"
    text.write_text("hang ")
    report = build(dossiers, out, workers=2)
    assert report.outcomes[0].failure.code == "deadline"
    text.write_text("text 0")
    assert states(build(dossiers, out)) == "ksssss"


def test_twins_are_refused_before_any_work(dossiers, out):
    (dossiers / "event-1" / "dossier.yaml").write_text("event:\n  title: {en: x}\n  id: Event-2\n")
    with pytest.raises(UsageError, match=r"event-1 and .*event-2 both have the id"):
        build(dossiers, out)
    assert tree(out) == {}


def test_no_brief_takes_the_place_of_the_index(dossiers, out):
    (dossiers / "event-1" / "dossier.yaml").write_text("event: {id: index}\n")
    with pytest.raises(UsageError, match="lists the briefs"):
        build(dossiers, out)


def test_a_dossier_named_twice_is_refused(dossiers, out):
    with pytest.raises(UsageError, match="named twice"):
        build_all([dossiers, dossiers / "event-1"], out, HTML, work=copy)


def test_two_runs_do_not_mix(dossiers, out):
    with hold(out), pytest.raises(OutputError, match=rf"another run .* \(process {os.getpid()}"):
        build(dossiers, out)


def test_a_full_disk_leaves_what_was_there(dossiers, out, monkeypatch):
    build(dossiers, out)
    before = tree(out)
    for path in dossiers.glob("*/text.txt"):
        path.write_text("changed")

    def fail(pages, folder):
        raise OutputError("no space left")

    monkeypatch.setattr(run, "write", fail)
    report = build(dossiers, out, index=False)
    assert [each.failure.code for each in report.outcomes] == ["output"] * 6
    assert tree(out) == before


def test_a_run_that_was_killed_goes_on_and_ends_alike(dossiers, out, tmp_path):
    for path in dossiers.glob("*/text.txt"):
        path.write_text("wait 0.2")
    code = (
        "from pathlib import Path; from test_batch_run import build\n"
        f"build(Path({str(dossiers)!r}), Path({str(out)!r}))"
    )
    paths = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    process = subprocess.Popen(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": paths}
    )
    end = time.monotonic() + 20
    while len(list(out.glob("*.html"))) < 2 and time.monotonic() < end:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    resumed = states(build(dossiers, out))
    assert {"k", "s"} == set(resumed)
    build(dossiers, tmp_path / "clean")
    assert tree(out) == tree(tmp_path / "clean")
    assert list(out.glob(".*.part")) == []


@pytest.mark.parametrize(("asked", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupt_ends_with_the_sum_and_can_be_resumed(dossiers, out, tmp_path, asked, code):
    *quick, last = sorted(dossiers.glob("*/text.txt"))
    for path in quick[:2]:
        path.write_text("wait 0")
    for path in (*quick[2:], last):
        path.write_text(f"note {tmp_path / 'pid'}")
    script = (
        "import sys; from functools import partial\n"
        "from batch_samples import copy\n"
        "from reportgen.cli import batch, main\n"
        "batch.build_all = partial(batch.build_all, work=copy); main()"
    )
    paths = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    command = [sys.executable, "-c", script, "build", dossiers, "-o", out, "--format", "html"]
    process = subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": paths}, stderr=subprocess.PIPE, text=True,
        # a shell's background job ignores the signal
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )  # fmt: skip
    end = time.monotonic() + 40
    while not (tmp_path / "pid").exists() and time.monotonic() < end:
        time.sleep(0.02)
    process.send_signal(asked)
    _, said = process.communicate(timeout=30)
    summed, resumable = said.splitlines()
    found = re.fullmatch(r"([12]) ok \+ ([45]) failed \+ 0 skipped = 6 requested", summed)
    assert found
    assert int(found[1]) + int(found[2]) == 6
    assert resumable == "interrupted; the same command goes on from here"
    assert process.returncode == code
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)
    for path in (*quick[2:], last):
        path.write_text("wait 0")
    resumed = states(build(dossiers, out))
    assert resumed.startswith("s" * int(found[1]))
    assert resumed.endswith("kkkk")
    assert list(out.glob(".*.part")) == []
