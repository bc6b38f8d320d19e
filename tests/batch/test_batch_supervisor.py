"""Workers that hang, swell, die or lie: every job has its result, and no other job pays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from saboteurs import work

from reportgen.batch.job import Job, Limits
from reportgen.batch.supervisor import supervise

LIMITS = Limits(deadline=3, memory=512, jobs=50)
SABOTEURS = {
    "hang": ("deadline", "longer than 3 seconds"),
    "swell": ("memory", "more memory"),
    "refuse": ("refused", "the records are wrong"),
    "crash": ("crash", "KeyError: 'nobody thought of this'"),
    "leave": ("exit", "code 0"),
    "quit_quietly": ("exit", "SystemExit"),
    "recurse": ("crash", "RecursionError"),
    "kill SIGSEGV": ("signal", "SIGSEGV"),
    "kill SIGKILL": ("signal", "SIGKILL"),
}


def jobs(*names: str) -> list[Job]:
    return [Job(name, name) for name in names]


@pytest.mark.parametrize("workers", [1, 2])
def test_saboteurs_are_named_and_cost_no_other_job(workers):
    honest = [f"job {n}" for n in range(60)]
    names = [*honest[:20], *SABOTEURS, *honest[20:]]
    results = list(supervise(jobs(*names), work, LIMITS, workers=workers))
    failures = {each.job.name: each.failure for each in results if each.failure}
    assert {each.job.name for each in results} == set(names)
    assert len(results) == len(names)
    assert failures.keys() == SABOTEURS.keys()
    for name, (code, words) in SABOTEURS.items():
        assert failures[name].code == code
        assert words in failures[name].message
    done = {each.job.name: each.value for each in results if not each.failure}
    assert all(done[name].startswith(f"{name} done by") for name in honest)


def test_a_signal_that_was_meant_for_another_costs_nothing(tmp_path):
    (result,) = supervise(jobs(f"kill_once {tmp_path / 'once'}"), work, LIMITS)
    assert result.failure is None


def test_a_worker_is_replaced_after_so_many_jobs():
    limits = Limits(jobs=2)
    results = supervise(jobs(*"abcde"), work, limits)
    assert len({each.value.rpartition(" ")[2] for each in results}) == 3


def test_a_worker_that_has_grown_is_replaced():
    results = supervise(jobs(*"abc"), work, Limits(growth=1))
    assert len({each.value.rpartition(" ")[2] for each in results}) == 3


def test_workers_end_when_nobody_asks_on():
    results = supervise(jobs(*"abc"), work, LIMITS)
    pid = int(next(results).value.rpartition(" ")[2])
    results.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_workers_die_with_a_supervisor_that_is_killed(tmp_path):
    sign = tmp_path / "pid"
    code = (
        "from saboteurs import work; from reportgen.batch.job import Job\n"
        "from reportgen.batch.supervisor import supervise\n"
        f"list(supervise([Job('a', 'note {sign}')], work))"
    )
    paths = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    process = subprocess.Popen(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": paths}
    )
    wait_for(lambda: sign.exists() and sign.read_text())
    process.send_signal(signal.SIGKILL)
    process.wait()
    pid = int(sign.read_text())
    wait_for(lambda: not is_alive(pid))


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that nobody has buried yet does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def wait_for(condition, seconds: float = 20):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)
