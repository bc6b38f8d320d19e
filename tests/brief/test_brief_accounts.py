"""Accounts as columns: short at the head of the matrix, whole in the list above it."""

from __future__ import annotations

from pathlib import Path

from reportgen.brief import compose
from reportgen.brief.model import Column
from reportgen.discrepancies import compare
from reportgen.records import load
from reportgen.settings import Settings

HAJIN = load(Path(__file__).parents[2] / "examples" / "hajin-2018-11-17")


def columns() -> dict[str, Column]:
    brief = compose(HAJIN, compare(HAJIN), Settings())
    return {column.sigil: column for column in brief.matrices[0].columns}


def test_a_report_has_its_publisher_at_the_head_and_whom_it_cites_below() -> None:
    report = columns()["A2"]
    assert report.citing is not None
    assert (report.head["en"].plain, report.citing["en"].plain) == ("The outlet", "citing CJTF-OIR")
    assert report.citing["ar"].plain == "نقلاً عن قوة المهام المشتركة"
    assert report.name["en"].plain == "The outlet reporting CJTF-OIR"


def test_an_own_account_cites_nobody() -> None:
    own = columns()["A1"]
    assert (own.head["ar"].plain, own.citing) == ("الموقع الإخباري", None)


def test_an_editors_label_stands_alone() -> None:
    key = next(key for key, each in HAJIN.accounts.items() if each.reports)
    account = HAJIN.accounts[key].model_copy(update={"label": {"ar": "البيان", "en": "the echo"}})
    labelled = HAJIN.model_copy(update={"accounts": {**HAJIN.accounts, key: account}})
    brief = compose(labelled, compare(labelled), Settings())
    heads = {c.head["en"].plain: c.citing for c in brief.matrices[0].columns}
    assert heads["The echo"] is None


def test_names_have_a_capital_only_where_a_line_begins() -> None:
    brief = compose(HAJIN, compare(HAJIN), Settings())
    by = {it.attribution["en"].plain for item in brief.discrepancies for it in item.evidence}
    titles = [source.title["en"].plain for source in brief.sources]
    assert "The outlet" in by
    assert titles[0] == "The outlet (editorial staff)"
    assert "A1: the outlet" in {line["en"].plain for d in brief.documents for line in d.lines}
