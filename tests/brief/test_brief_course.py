"""What a source said before stays on the page, and one conflict is one entry there."""

from __future__ import annotations

from reportgen.brief import compose
from reportgen.brief.model import Brief, Cell
from reportgen.discrepancies import compare
from reportgen.dossier import Actors, Dossier, Number
from reportgen.settings import Settings
from small_dossier import Maker

LATIN = Settings(digits="latn")


def n(value: int) -> Number:
    return Number(low=value, high=value)


def brief_of(dossier: Dossier) -> Brief:
    return compose(dossier, compare(dossier), LATIN)


def cells(brief: Brief, label: str) -> list[Cell]:
    (matrix,) = brief.matrices
    rows = [row for group in matrix.groups for row in group.rows]
    return next([*row.cells] for row in rows if row.label["en"].plain == label)


def words(cell: Cell) -> tuple[str, str]:
    return cell.value["en"].plain, cell.qualifier["en"].plain if cell.qualifier else ""


def replaced() -> Dossier:
    maker = Maker().say("a", "deaths", n(29), id="old", as_of="2020-01-01")
    maker.say("b", "deaths", n(43))
    return maker.say("a", "deaths", n(43), supersedes="old").dossier()


def test_a_superseded_value_stays_and_is_marked_as_earlier() -> None:
    (mine, _) = cells(brief_of(replaced()), "Killed")
    assert words(mine)[0] == "29 people (earlier: 1 January); 43 people"


def test_a_superseded_value_stays_in_the_figure() -> None:
    figure = next(each for each in brief_of(replaced()).figures if each.name == "numbers")
    lane = figure.panels[0].lanes[0]
    assert [mark.low for mark in lane.marks] == [29, 43]
    assert "29 people (earlier: 1 January)" in lane.lines[0]["en"].plain


def test_a_denial_before_an_admission_stays() -> None:
    maker = Maker().say("a", "deaths", polarity="denies", as_of="2020-01-01")
    maker.say("a", "deaths", n(43), as_of="2020-01-05").say("b", "deaths", n(43))
    (mine, _) = cells(brief_of(maker.dossier()), "Killed")
    assert words(mine) == ("43 people", "as of 5 January 2020, earlier (1 January): denied")


def test_the_scope_stands_beside_its_value() -> None:
    maker = Maker().say("a", "deaths", n(43), by=("force",), during="2019")
    (mine, _) = cells(brief_of(maker.say("b", "deaths", n(40)).dossier()), "Killed")
    assert words(mine)[0] == "43 people (by the task force, 2019)"


def twice_denied() -> Dossier:
    maker, force = Maker(), Actors(refs=("force",))
    for attribute in ("who", "author"):
        maker.say("a", attribute, force).say("b", attribute, force, polarity="denies")
    return maker.dossier()


def test_one_conflict_is_one_entry_with_the_rest_beneath() -> None:
    (item,) = brief_of(twice_denied()).discrepancies
    assert item.attribute["en"].plain == "Who did it"
    assert [remark["en"].plain for remark in item.remarks] == [
        "The same conflict: Author: The agency names the task force; the monitor denies that it"
        " was the task force."
    ]
    assert len(item.evidence) == 4


def test_what_is_told_beneath_has_its_row_and_its_number() -> None:
    (matrix,) = brief_of(twice_denied()).matrices
    rows = {r.label["en"].plain: r for group in matrix.groups for r in group.rows}
    assert rows["Author"].numbers == rows["Who did it"].numbers == (1,)
