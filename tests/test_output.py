"""Results are whole or not there: what stood before still stands after any failure."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen import output
from reportgen.errors import OutputError
from reportgen.output import replace, replace_all

OLD, NEW = b"old" * 1000, b"new" * 3000


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writes_a_new_file_and_replaces_an_old_one(tmp_path: Path) -> None:
    target = tmp_path / "موجز.pdf"
    for data in (OLD, NEW, b""):
        replace(target, data)
        assert target.read_bytes() == data
    assert names(tmp_path) == ["موجز.pdf"]


def test_permissions_follow_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        replace(tmp_path / "brief.pdf", NEW)
    finally:
        os.umask(before)
    assert (tmp_path / "brief.pdf").stat().st_mode & 0o777 == 0o640


def test_a_file_that_was_there_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    target.write_bytes(OLD)
    target.chmod(0o604)
    replace(target, NEW)
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (NEW, 0o604)


def test_link_is_refused_and_its_target_untouched(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(OLD)
    (tmp_path / "brief.pdf").symlink_to(precious)
    with pytest.raises(OutputError, match="this is a link"):
        replace(tmp_path / "brief.pdf", NEW)
    assert precious.read_bytes() == OLD
    assert (tmp_path / "brief.pdf").is_symlink()


def test_planted_part_is_not_followed(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(OLD)
    (tmp_path / f".brief.pdf.{os.getpid()}.part").symlink_to(precious)
    replace(tmp_path / "brief.pdf", NEW)
    assert precious.read_bytes() == OLD
    assert names(tmp_path) == ["brief.pdf", "precious"]


@pytest.mark.parametrize("odd", ["folder", "pipe"])
def test_no_file_is_refused(tmp_path: Path, odd: str) -> None:
    target = tmp_path / "brief.pdf"
    target.mkdir() if odd == "folder" else os.mkfifo(target)
    with pytest.raises(OutputError, match="this is no file"):
        replace(target, NEW)
    assert names(tmp_path) == ["brief.pdf"]


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"none/brief\.pdf: cannot be written: No such file"):
        replace(tmp_path / "none" / "brief.pdf", NEW)


def test_one_bad_file_keeps_all_old_ones(tmp_path: Path) -> None:
    good, bad = tmp_path / "brief.html", tmp_path / "none" / "brief.pdf"
    good.write_bytes(OLD)
    with pytest.raises(OutputError, match=r"brief\.pdf"):
        replace_all({good: NEW, bad: NEW})
    assert good.read_bytes() == OLD
    assert names(tmp_path) == ["brief.html"]


def test_several_files_at_once(tmp_path: Path) -> None:
    replace_all({tmp_path / "a": OLD, tmp_path / "b": NEW})
    assert ((tmp_path / "a").read_bytes(), (tmp_path / "b").read_bytes()) == (OLD, NEW)


def test_interruption_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(output.os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        replace(tmp_path / "brief.pdf", NEW)
    assert names(tmp_path) == []


SCRIPT = """
import resource, sys
from pathlib import Path
from reportgen.errors import OutputError
from reportgen.output import replace_all
limit, first, second = int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    replace_all({first: b"new", second: b"new" * 3000})
except OutputError as problem:
    sys.exit(str(problem))
"""


@pytest.mark.parametrize("limit", [0, 1, 3, 4096, 8999, 9000])
def test_full_disk_at_any_point(tmp_path: Path, limit: int) -> None:
    first, second = tmp_path / "brief.html", tmp_path / "brief.pdf"
    for target in (first, second):
        target.write_bytes(OLD)
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(limit), str(first), str(second)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    whole = limit >= len(NEW)
    assert run.returncode == (0 if whole else 1)
    assert whole or "cannot be written: File too large" in run.stderr
    assert second.read_bytes() == (NEW if whole else OLD)
    assert first.read_bytes() == (b"new" if whole else OLD)
    assert names(tmp_path) == ["brief.html", "brief.pdf"]
