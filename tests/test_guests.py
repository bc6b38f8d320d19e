"""A program that builds a brief keeps all that is its own: layouts, environment, collector."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import signal
import subprocess
import sys
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep

import pytest

import reportgen
from reportgen.pdf.looks import LoadedLooks
from tiny import Tiny

pytestmark = pytest.mark.pages

HOST = """
import gc, itertools, json, os, sys
import weasyprint, reportgen

FAMILIES = ["serif", "DejaVu Sans", "monospace", "no such font", "Noto Naskh Arabic"]
WORDS = ["office affinity 1914", "\\u0647\\u062c\\u064a\\u0646 19", "a \\u2013 b \\u2026 c"]
BLOCKS = ["<p>{}", "<table border=1><tr><td>{0}<th scope=col>{0}</table>", "<ul><li>{}",
          "<div style='display:flex'><b>{0}</b><i>{0}</i></div>",
          "<p style='float:left;width:30%;background:#eee;border-radius:3px'>{0}</p><p>{0}"]
SIZES = ["9pt", "31px"]

def pages():
    for family, words, block, size in itertools.product(FAMILIES, WORDS, BLOCKS, SIZES):
        style = f"body {{ font: {size} '{family}' }} @page {{ size: 60mm 80mm }}"
        yield f"<html lang=en><style>{style}</style>{block.format(words)}"

def lay_out(page):
    document = weasyprint.HTML(string=page).render()
    return [[(type(box).__name__, box.position_x, box.position_y, box.width, box.height,
              getattr(box, "text", "")) for box in each._page_box.descendants()]
            for each in document.pages]

def state():
    return gc.get_threshold(), gc.isenabled(), gc.get_freeze_count(), dict(os.environ), \\
        sys.gettrace(), sys.getrecursionlimit(), weasyprint.pdf.add_tags, os.listdir(".")

before, had = [lay_out(page) for page in pages()], state()
drawn = weasyprint.HTML(string=next(pages())).write_pdf()
reportgen.build(sys.argv[1], sys.argv[2])
after, has = [lay_out(page) for page in pages()], state()
print(json.dumps([len(before), sum(a != b for a, b in zip(before, after)), had == has,
                  drawn == weasyprint.HTML(string=next(pages())).write_pdf()]))
"""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return Tiny().write(tmp_path)


def pdf_of(dossier: Path, out: Path, **how: reportgen.Press) -> bytes:
    settings = reportgen.Settings(formats=("pdf",))
    (path,) = reportgen.build(dossier, out, settings, **how).files
    return path.read_bytes()


def run(code: str, *arguments: Path) -> str:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=240)
    return done.stdout.strip()


def test_a_host_lays_out_as_before(dossier: Path, tmp_path: Path) -> None:
    assert json.loads(run(HOST, dossier, tmp_path / "out")) == [150, 0, True, True]


def test_the_host_need_not_load_weasyprint(dossier: Path, tmp_path: Path) -> None:
    code = (
        "import sys, reportgen; reportgen.build(sys.argv[1], sys.argv[2])\n"
        "print(sorted({'weasyprint', 'pydyf'} & set(sys.modules)))"
    )
    assert run(code, dossier, tmp_path / "out") == "[]"


def test_same_bytes_in_a_process_of_its_own(dossier: Path, tmp_path: Path) -> None:
    here = pdf_of(dossier, tmp_path, press=reportgen.Press(in_process=True))
    with reportgen.Press() as press, reportgen.Press(plain=True) as plain:
        assert pdf_of(dossier, tmp_path, press=press) == here
        assert pdf_of(dossier, tmp_path, press=press) == here
        assert pdf_of(dossier, tmp_path, press=plain) == here


def test_collector_and_tracing_are_left_alone(dossier: Path, tmp_path: Path) -> None:
    heard: list[str] = []
    gc.callbacks.append(lambda phase, _: heard.append(phase) if not gc.isenabled() else None)
    before = gc.get_threshold(), gc.isenabled(), tracemalloc.is_tracing(), dict(os.environ)
    pdf_of(dossier, tmp_path)
    gc.callbacks.pop()
    after = gc.get_threshold(), gc.isenabled(), tracemalloc.is_tracing(), dict(os.environ)
    assert (before, heard) == (after, [])


def test_threads_take_turns(dossier: Path, tmp_path: Path) -> None:
    with reportgen.Press() as press, ThreadPoolExecutor(4) as threads:
        made = threads.map(lambda name: pdf_of(dossier, tmp_path / name, press=press), "abcdef")
        assert len(set(made)) == 1


def test_the_worker_outlives_the_thread_that_started_it(dossier: Path, tmp_path: Path) -> None:
    async def build() -> list[bytes]:
        return [await asyncio.to_thread(pdf_of, dossier, tmp_path, press=press) for _ in "ab"]

    with reportgen.Press() as press:
        first, second = asyncio.run(build())
        started = press.do(number)
        third, _ = asyncio.run(build())
        assert press.do(number) == started
    assert first == second == third


def number(_: LoadedLooks) -> int:
    return os.getpid()


def die(_: LoadedLooks) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def hang(_: LoadedLooks) -> None:
    sleep(60)


def test_a_death_is_told_and_survived(dossier: Path, tmp_path: Path) -> None:
    with reportgen.Press() as press:
        first = press.do(number)
        with pytest.raises(reportgen.TypesetError, match=r"killed by SIGKILL.*in_process=True"):
            press.do(die)
        assert press.do(number) != first
        os.kill(press.do(number), signal.SIGKILL)
        sleep(0.2)
        assert pdf_of(dossier, tmp_path, press=press)


def test_an_interrupt_leaves_no_answer_behind() -> None:
    with reportgen.Press() as press:
        press.do(number)
        signal.setitimer(signal.ITIMER_REAL, 0.3)
        before = signal.signal(signal.SIGALRM, signal.default_int_handler)
        try:
            with pytest.raises(KeyboardInterrupt):
                press.do(hang)
        finally:
            signal.signal(signal.SIGALRM, before)
        assert press.do(number) > 0


def test_it_ends_with_its_press() -> None:
    press = reportgen.Press()
    worker = press.do(number)
    press.close()
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_fork_has_a_worker_of_its_own() -> None:
    with reportgen.Press() as press:
        mine = press.do(number)
        read, write = os.pipe()
        child = os.fork()
        if not child:
            os.write(write, str(press.do(number)).encode())
            press.close()
            os._exit(0)
        theirs = int(os.read(read, 20))
        os.waitpid(child, 0)
        assert (press.do(number), theirs != mine) == (mine, True)


def test_a_script_without_a_guard_ends(dossier: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        f"import reportgen\nprint(reportgen.build({str(dossier)!r}, {str(tmp_path)!r}).id)\n"
    )
    done = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, check=True, timeout=100
    )
    assert (done.stdout, done.stderr) == ("tiny\n", "")


def test_no_python_to_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(reportgen.TypesetError, match=r"cannot be started.*code 1"):
        reportgen.Press().do(number)
