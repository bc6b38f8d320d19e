"""`check` in each of its forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportgen.cli import main
from reportgen.cli.findings import FORMS
from reportgen.errors import Finding

HAJIN = Path(__file__).parents[2] / "examples" / "hajin-2018-11-17"
FOUND = [
    Finding("a,b.yaml", 3, "claims[0].quote", "quote-not-found", "50 % gone\nhere", "look again"),
    Finding("a,b.yaml", 0, "", "hash-missing", "no hash", level="warning"),
]


@pytest.mark.parametrize("form", FORMS)
def test_a_clean_dossier_exits_0(form):
    result = CliRunner().invoke(main, ["check", str(HAJIN), "--format", form])
    assert result.exit_code == 0


@pytest.mark.parametrize("form", FORMS)
def test_findings_exit_1(form, tmp_path):
    (tmp_path / "dossier.yaml").write_text("event: 1\n")
    result = CliRunner().invoke(main, ["check", str(tmp_path), "--format", form])
    assert result.exit_code == 1
    assert "missing-key" in result.stdout


def test_sarif_names_rule_level_and_line():
    (run,) = json.loads(FORMS["sarif"](FOUND))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "hash-missing",
        "quote-not-found",
    ]
    first, second = run["results"]
    assert first["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}
    assert first["message"]["text"] == "claims[0].quote: 50 % gone\nhere; look again"
    assert "region" not in second["locations"][0]["physicalLocation"]
    assert second["level"] == "warning"


def test_github_commands_are_escaped():
    error, warning = FORMS["github"](FOUND).split("\n")
    assert error == (
        "::error file=a%2Cb.yaml,line=3,title=quote-not-found::"
        "claims[0].quote: 50 %25 gone%0Ahere; look again"
    )
    assert warning.startswith("::warning file=a%2Cb.yaml,line=1,title=hash-missing::")


def test_a_wrong_call_exits_2():
    assert CliRunner().invoke(main, ["check"]).exit_code == 2
    assert CliRunner().invoke(main, ["build", str(HAJIN)]).exit_code == 2
