"""`compare` on a terminal."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from reportgen.cli import main
from reportgen.text.terminal import to_visual

HAJIN = Path(__file__).parents[2] / "examples" / "hajin-2018-11-17"


def arabic_lines(*options: str) -> list[str]:
    output = CliRunner().invoke(main, ["compare", str(HAJIN), "--digits", "latn", *options]).stdout
    return [line.split("│")[-2].strip() for line in output.splitlines() if "│" in line]


def test_a_terminal_without_bidi_reads_from_the_first_line():
    lines = arabic_lines("--visual")
    start = next(n for n, line in enumerate(lines) if to_visual("القتلى من المدنيين:") in line)
    assert any(to_visual("رقماً") in line for line in lines[start + 1 : start + 6])


def test_a_terminal_with_bidi_gets_the_text_as_it_is():
    assert any(line.startswith("القتلى من المدنيين:") for line in arabic_lines())
