"""The matrix: every account on every attribute, whether in a row or in the words below."""

from __future__ import annotations

import pytest

from reportgen.brief import compose
from reportgen.brief.model import Brief, Matrix, Text
from reportgen.brief.parts.matrix import split
from reportgen.discrepancies import attribute_order, compare
from reportgen.records import load
from reportgen.resources import folder

EXAMPLES = folder("templates").parent / "examples"
EVENTS = sorted(path.parent.name for path in EXAMPLES.glob("*/dossier.yaml"))
DOSSIER, HAJIN = (load(EXAMPLES / event) for event in ("shayrat-2017-04-07", "hajin-2018-11-17"))


@pytest.fixture(scope="module")
def brief() -> Brief:
    return compose(DOSSIER, compare(DOSSIER))


def rows(matrix: Matrix) -> list[str]:
    return [row.label["en"].plain for group in matrix.groups for row in group.rows]


def test_accounts_are_split_evenly() -> None:
    accounts = tuple(map(str, range(11)))
    assert [len(part) for part in split(accounts)] == [4, 4, 3]
    assert [account for part in split(accounts) for account in part] == [*accounts]
    assert split(()) == [()]


def test_an_attribute_has_a_row_or_is_named_below(brief: Brief) -> None:
    labels = [DOSSIER.vocabulary.attributes[each].label["en"] for each in attribute_order(DOSSIER)]
    assert len(brief.matrices) == 3
    for matrix in brief.matrices:
        below = " ".join(words["en"].plain for words in matrix.unsaid)
        unsaid = [label for label in labels if label not in rows(matrix)]
        assert unsaid
        assert all(label in below for label in unsaid)


def test_what_is_named_below_was_not_read_for(brief: Brief) -> None:
    said = [words["en"].plain for matrix in brief.matrices for words in matrix.unsaid]
    assert said
    assert all(words.startswith("None of these accounts was read for: ") for words in said)


def test_silence_below_is_not_called_unread() -> None:
    read = {
        key: account.model_copy(update={"examined": "all"})
        for key, account in DOSSIER.accounts.items()
    }
    whole = {
        key: document.model_copy(update={"excerpt": False})
        for key, document in DOSSIER.documents.items()
    }
    silent = DOSSIER.model_copy(update={"accounts": read, "documents": whole})
    matrices = compose(silent, compare(silent)).matrices
    said = [words["en"].plain for matrix in matrices for words in matrix.unsaid]
    assert said
    assert all(words.startswith("None of these accounts mentions: ") for words in said)


def test_every_difference_leads_to_a_row(brief: Brief) -> None:
    anchors = [row.anchor for it in brief.matrices for group in it.groups for row in group.rows]
    assert len(anchors) == len(set(anchors))
    items = brief.discrepancies + brief.controls
    assert {item.href.removeprefix("#") for item in items} <= {*anchors}


@pytest.mark.parametrize("event", EVENTS)
def test_every_difference_and_control_stands_in_the_row_it_leads_back_to(event: str) -> None:
    dossier = load(EXAMPLES / event)
    brief = compose(dossier, compare(dossier))
    rows = [row for it in brief.matrices for group in it.groups for row in group.rows]
    stands = {n: row.anchor for row in rows[::-1] for n in (*row.numbers, *row.agreed)}
    items = brief.discrepancies + brief.controls
    assert {item.number: item.href.removeprefix("#") for item in items} == stands


def test_a_cell_leads_to_each_of_its_quotes() -> None:
    brief = compose(HAJIN, compare(HAJIN))
    rows = [row for it in brief.matrices for group in it.groups for row in group.rows]
    cells = [cell for row in rows if not row.derived for cell in row.cells if cell.hrefs[1:]]
    assert {cell.parted for cell in cells} == {True, False}
    for code in brief.languages:
        for cell in cells:
            led = leads(cell.value[code]) + (leads(cell.more[code]) if cell.more else [])
            assert set(led) == set(cell.hrefs[0 if cell.parted else 1 :])
            assert cell.parted or cell.more


def test_values_lead_nowhere_outside_the_table() -> None:
    brief = compose(HAJIN, compare(HAJIN))
    values = [value for fact in brief.facts + brief.stands for value in fact.values]
    assert len(values) > 50
    assert [href for value in values for text in value.values() for href in leads(text)] == []


def leads(text: Text) -> list[str]:
    return [run.href for run in text.runs if run.href]


def test_relations_are_said_once(brief: Brief) -> None:
    rows = [row for it in brief.matrices for group in it.groups for row in group.rows]
    told = [row.label["en"].plain for row in rows if row.chips]
    again = [row for row in rows if not row.chips]
    assert len(told) == len(set(told))
    assert any(row.numbers for row in again)
