"""Work done elsewhere: the same files, the same names for what fails, whoever dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from batch_samples import copy, tree, write_dossiers
from dask_cluster import run_cluster

from reportgen.batch.executors import Elsewhere, pack, share_of, split, unpack
from reportgen.batch.job import Job, Limits
from reportgen.batch.making import Maker
from reportgen.batch.run import build_all
from reportgen.errors import UsageError
from reportgen.settings import Settings
from reportgen.theme import SHIPPED
from tiny import Tiny

HTML = Settings(formats=("html",))
LIMITS = Limits(deadline=5, memory=512)


def build(dossiers: Path, out: Path, executor: Executor | None, work: Any = copy):
    return build_all([dossiers], out, HTML, work=work, limits=LIMITS, executor=executor)


@pytest.fixture
def dossiers(tmp_path) -> Path:
    folder = tmp_path / "dossiers"
    write_dossiers(folder, 20)
    (folder / "event-3" / "text.txt").write_text("kill SIGSEGV")
    (folder / "event-9" / "text.txt").write_text("refuse ")
    return folder


def threads() -> Executor:
    return ThreadPoolExecutor(2)


def processes() -> Executor:
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


@pytest.mark.parametrize("make", [threads, processes])
def test_any_executor_gives_the_same_files_and_failures(dossiers, tmp_path, make):
    with make() as executor:
        there = build(dossiers, tmp_path / "there", executor)
    here = build(dossiers, tmp_path / "here", None)
    assert tree(tmp_path / "there") == tree(tmp_path / "here")
    failures = [[each.failure for each in report.outcomes] for report in (there, here)]
    assert failures[0] == failures[1]
    assert str(there) == "18 ok + 2 failed + 0 skipped = 20 requested"


def kill_all(_: Path) -> None:
    """Kills the executor's own worker, above the one that is supervised."""
    os.kill(os.getppid(), signal.SIGKILL)


def test_a_broken_executor_is_named_for_every_job(dossiers, tmp_path):
    with processes() as executor:
        report = build(dossiers, tmp_path / "out", executor, kill_all)
    assert {each.failure.code for each in report.outcomes} == {"lost"}
    assert report.count("failed") == 20


def test_many_jobs_share_the_start_of_a_worker():
    assert [share_of(count) for count in (1, 200, 1600, 5000, 100_000)] == [8, 8, 8, 25, 32]
    jobs = [Job(str(n), n) for n in range(5003)]
    tasks = list(split(jobs))
    assert [job for task in tasks for job in task] == jobs
    assert {len(task) for task in tasks} == {25, 3}


def test_a_dossier_travels_whole(tmp_path):
    (dossier,) = write_dossiers(tmp_path / "a", 1)
    (dossier / "more").mkdir()
    (dossier / "more" / "b.txt").write_text("b")
    (dossier / ".hidden").write_text("no")
    unpack(pack(dossier), tmp_path / "there")
    assert tree(tmp_path / "there").keys() == {"dossier.yaml", "text.txt", "more/b.txt"}


def test_a_worker_with_other_versions_makes_nothing(tmp_path):
    (dossier,) = write_dossiers(tmp_path, 1)
    with pytest.raises(UsageError, match=r"other versions: .*libraries"):
        Elsewhere(Maker(HTML, SHIPPED), {"libraries": "older"})(pack(dossier))


@pytest.mark.slow
def test_a_dask_cluster_survives_the_death_of_a_worker(tmp_path):
    """By the command line, on real dossiers, one of which is refused wherever it is read."""
    pytest.importorskip("distributed", reason="needs reportgen[dask]")
    folder, there = tmp_path / "dossiers", tmp_path / "there"
    for name in "abcdefghijklmnopqrstuvwx":  # three tasks
        (folder / name).mkdir(parents=True)
        Tiny().but("id: tiny", f"id: {name}").write(folder / name)
    (folder / "d" / "article.txt").unlink()
    command = [sys.executable, "-m", "reportgen", "build", folder]
    with run_cluster(tmp_path) as (address, workers):
        batch = subprocess.Popen(
            [*command, "-o", there, "--dask", address], stderr=subprocess.PIPE, text=True
        )
        while not list(there.glob("*.html")) and batch.poll() is None:
            time.sleep(0.05)
        workers[0].kill()
        said = batch.communicate(timeout=300)[1]
    assert workers[0].poll() == -signal.SIGKILL
    assert "23 ok + 1 failed + 0 skipped = 24 requested" in said
    assert f"{folder / 'd'}: refused: " in said
    subprocess.run([*command, "-o", tmp_path / "here"], capture_output=True, check=False)
    assert tree(there) == tree(tmp_path / "here")
