"""Findings in the forms that people and code-hosting platforms read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from reportgen import __version__
from reportgen.errors import Finding

SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def as_text(findings: Sequence[Finding]) -> str:
    """`file:line: field: what is wrong; what to do [code]`, a line each."""
    return "\n".join(f"{finding} [{finding.code}]" for finding in findings)


def _as_json(findings: Sequence[Finding]) -> str:
    """A list of objects with the fields of a finding."""
    return json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2)


def _as_github(findings: Sequence[Finding]) -> str:
    """Workflow commands, which GitHub shows beside the line they are about."""
    levels = {"error": "error", "warning": "warning", "note": "notice"}
    return "\n".join(
        f"::{levels[finding.level]} file={_property(finding.path)},line={max(finding.line, 1)},"
        f"title={_property(finding.code)}::{_data(_message(finding))}"
        for finding in findings
    )


def _as_sarif(findings: Sequence[Finding]) -> str:
    """SARIF 2.1.0 (OASIS): one run, one rule for each code."""
    codes = sorted({finding.code for finding in findings})
    driver = {"name": "reportgen", "version": __version__, "rules": [{"id": c} for c in codes]}
    run = {"tool": {"driver": driver}, "results": [_result(finding) for finding in findings]}
    log = {"$schema": SARIF, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


FORMS = {"text": as_text, "json": _as_json, "sarif": _as_sarif, "github": _as_github}


def _result(finding: Finding) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": finding.path}}
    if finding.line:
        place["region"] = {"startLine": finding.line}
    return {
        "ruleId": finding.code,
        "level": finding.level,
        "message": {"text": _message(finding)},
        "locations": [{"physicalLocation": place}],
    }


def _message(finding: Finding) -> str:
    subject = f"{finding.field}: {finding.message}" if finding.field else finding.message
    return f"{subject}; {finding.remedy}" if finding.remedy else subject


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
