"""WeasyPrint is loaded without a look at the machine it runs on."""

from __future__ import annotations

import ctypes.util
import subprocess
import sys

import pytest

from reportgen.pdf.isolation import load_weasyprint

LOAD = """
import sys
started = []
sys.addaudithook(lambda event, _: started.append(event) if event == "subprocess.Popen" else None)
from reportgen.pdf.isolation import load_weasyprint
load_weasyprint()
print(started)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere ctypes asks nobody")
def test_no_process_is_started_to_find_the_libraries() -> None:
    run = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_ctypes_is_left_as_it_was() -> None:
    before = ctypes.util.find_library
    load_weasyprint()
    assert ctypes.util.find_library is before
