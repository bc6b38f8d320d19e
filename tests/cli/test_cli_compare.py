"""`compare` on a terminal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

import reportgen
from reportgen.cli import main
from reportgen.text.terminal import to_visual

HAJIN = Path(__file__).parents[2] / "examples" / "hajin-2018-11-17"


def arabic_lines(*options: str) -> list[str]:
    output = CliRunner().invoke(main, ["compare", str(HAJIN), "--digits", "latn", *options]).stdout
    return [line.split("│")[-2].strip() for line in output.splitlines() if "│" in line]


def test_a_terminal_without_bidi_reads_from_the_first_line():
    lines = arabic_lines("--visual")
    start = next(n for n, line in enumerate(lines) if to_visual("القتلى من المدنيين:") in line)
    assert any(to_visual("عدداً") in line for line in lines[start + 1 : start + 6])


def decided(folder: Path, decision: str) -> Path:
    """The example with one decision of an editor's."""
    shutil.copytree(HAJIN, folder)
    with (folder / "dossier.yaml").open("a", encoding="utf-8") as file:
        file.write(f"\ndecisions:\n- {{{decision}, reason: {{ar: لسبب, en: For a reason}}}}\n")
    return folder


def test_the_ids_that_decisions_need_are_printed():
    (found, *_) = reportgen.compare(HAJIN)
    output = CliRunner().invoke(main, ["compare", str(HAJIN)]).stdout
    assert f"│ {found.id} " in output


def test_the_reason_of_a_decision_is_printed(tmp_path):
    folder = decided(tmp_path / "event", "discrepancy: event.time/between, dismiss: yes")
    output = CliRunner().invoke(main, ["compare", str(folder)]).stdout
    assert "For a reason" in output
    assert "لسبب" in output


def test_a_stray_decision_is_shown_the_nearest_id(tmp_path):
    folder = decided(tmp_path / "event", "discrepancy: event.time/betwen, dismiss: yes")
    run = CliRunner().invoke(main, ["compare", str(folder)])
    assert run.exit_code == 1
    assert "did you mean `event.time/between`?" in run.stderr


@pytest.mark.parametrize(
    "decision",
    [
        "discrepancy: deaths.civilian/between, severity: major",
        "discrepancy: event.time/between, dismiss: yes",
        "discrepancy: terms.dead/report/outlet-on-statement, severity: minor",
    ],
)
def test_a_reason_prints_in_the_brief_with_who_decided(tmp_path, decision):
    by = "by: {ar: غرفة الأخبار, en: The desk}"
    folder = decided(tmp_path / "event", f"{decision}, {by}")
    settings = reportgen.Settings(formats=("html",))
    (page,) = reportgen.build(folder, tmp_path / "out", settings).files
    text = page.read_text(encoding="utf-8")
    assert "For a reason" in text
    assert "لسبب" in text
    assert "The desk" in text
    assert "غرفة الأخبار" in text


def test_a_terminal_with_bidi_gets_the_text_as_it_is():
    assert any(line.startswith("القتلى من المدنيين:") for line in arabic_lines())
