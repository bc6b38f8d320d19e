"""Accounts stand where their documents were published; what has no date stands nowhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportgen.brief.model import Brief
from reportgen.brief.model.figure import Figure, Lane, Link
from reportgen.dossier import Dossier

BriefOf = Callable[..., Brief]


def published(dossier: Dossier, **dates: str) -> Dossier:
    """The dossier with other dates of its documents."""
    documents = {
        name: document.model_copy(update={"published": dates.get(name, "")})
        for name, document in dossier.documents.items()
    }
    return dossier.model_copy(update={"documents": documents})


def reporting(dossier: Dossier, account: str, **fields: object) -> Dossier:
    """The dossier with an account that reports another or a source."""
    changed = dossier.accounts[account].model_copy(update=fields)
    return dossier.model_copy(update={"accounts": {**dossier.accounts, account: changed}})


def unprotected(dossier: Dossier) -> Dossier:
    """The dossier with nobody to protect."""
    source = dossier.sources["canary"].model_copy(update={"protected": False})
    return dossier.model_copy(update={"sources": {**dossier.sources, "canary": source}})


def chain(brief: Brief) -> Figure:
    (found,) = [figure for figure in brief.figures if figure.name == "chain"]
    return found


def lanes(figure: Figure) -> dict[str, Lane]:
    return {lane.speakers[0].sigil: lane for panel in figure.panels for lane in panel.lanes}


TWO_DAYS = {"article": "2018-11-18", "statement": "2018-11-17"}


def test_accounts_stand_in_the_order_of_publication(dossier: Dossier, brief_of: BriefOf) -> None:
    found = lanes(chain(brief_of(published(dossier, **TWO_DAYS))))
    assert {sigil: lane.link for sigil, lane in found.items()} == {
        "B1": Link(0, 1, own=True),
        "A1": Link(1, 2, own=True),
        "C1": None,
    }
    assert list(found) == ["B1", "A1", "C1"]


def test_what_has_no_date_is_listed_and_not_placed(dossier: Dossier, brief_of: BriefOf) -> None:
    figure = chain(brief_of(published(dossier, **TWO_DAYS)))
    dated, undated = figure.panels
    (canary,) = undated.lanes
    assert (canary.link, canary.marks) == (None, ())
    assert canary.beside is not None
    assert canary.beside["en"].plain == "no date"
    assert canary.lines[0]["en"].plain.startswith("no date")
    assert [lane.beside for lane in dated.lanes] == [None, None]
    assert "without a date: 1" in figure.alternative["en"].plain


def test_a_report_leads_to_the_date_of_what_it_reports(dossier: Dossier, brief_of: BriefOf) -> None:
    told = reporting(published(dossier, **TWO_DAYS), "paper", reports="army", via=("canary",))
    found = lanes(chain(brief_of(told)))
    assert found["A1"].link == Link(1, 2, own=False, origin=(0, 1), via=1)
    assert "report of B1" in found["A1"].lines[0]["en"].plain


def test_a_report_of_what_has_no_date_leads_off_the_axis(
    dossier: Dossier, brief_of: BriefOf
) -> None:
    dated = published(dossier, article="2018-11-18")
    for fields in ({"reports": "army"}, {"speaker": "army"}):
        lane = lanes(chain(brief_of(reporting(dated, "paper", **fields))))["A1"]
        assert lane.link == Link(0, 1, own=False)
        assert lane.beside is not None
        assert lane.beside["en"].plain == "original undated"
        assert lane.beside["ar"].plain == "الأصل بلا تاريخ"


def test_a_minute_is_a_point_and_a_day_is_a_stretch(dossier: Dossier, brief_of: BriefOf) -> None:
    dates = {"article": "2018-11-17T18:00", "statement": "2018-11-17"}
    found = lanes(chain(brief_of(published(dossier, **dates))))
    assert found["A1"].link == Link(0.75, 0.75, own=True)
    assert found["B1"].link == Link(0, 1, own=True)


def test_dates_far_apart_stand_in_steps_and_it_is_said(dossier: Dossier, brief_of: BriefOf) -> None:
    dates = {"article": "2021-12-23", "statement": "2016-07-19", "canary": "2016-07"}
    figure = chain(brief_of(published(unprotected(dossier), **dates)))
    links = [lane.link for lane in lanes(figure).values() if lane.link]
    assert [(link.low, link.high) for link in links] == [(0, 1), (1, 2), (2, 3)]
    assert [tick.label["en"].plain for tick in figure.ticks] == [
        "July 2016", "19 July 2016", "23 December 2021",
    ]  # fmt: skip
    assert "not to scale" in figure.caption["en"].plain
    near = chain(brief_of(published(dossier, **TWO_DAYS)))
    assert "not to scale" not in near.caption["en"].plain


def test_keys_name_what_is_drawn(dossier: Dossier, brief_of: BriefOf) -> None:
    plain = published(dossier, **TWO_DAYS)
    assert [key.name for key in chain(brief_of(plain)).keys] == ["own", "span"]
    told = reporting(plain, "paper", reports="army", via=("canary",))
    assert [key.name for key in chain(brief_of(told)).keys] == ["own", "report", "via", "span"]
    heard = reporting(plain, "army", speaker="canary")
    assert [key.name for key in chain(brief_of(heard)).keys] == ["own", "outside", "span"]


def test_a_protected_source_is_not_named(dossier: Dossier, brief_of: BriefOf) -> None:
    heard = reporting(published(dossier, **TWO_DAYS), "paper", speaker="canary")
    lane = lanes(chain(brief_of(heard)))["A1"]
    assert "Canary" not in lane.lines[0]["en"].plain
    assert "A witness" in lane.speakers[0].name["en"].plain


def test_when_a_protected_source_published_is_withheld(dossier: Dossier, brief_of: BriefOf) -> None:
    told = published(dossier, **TWO_DAYS, canary="2016-07-19")
    lane = lanes(chain(brief_of(told)))["C1"]
    assert (lane.link, lane.marks) == (None, ())
    assert lane.beside is not None
    assert lane.beside["en"].plain == "date withheld"
    assert lane.lines[0]["ar"].plain.startswith("تاريخها محجوب")


@pytest.mark.parametrize("date", ["", "unknown", "2018-13-45"])
def test_no_chain_without_a_date(dossier: Dossier, brief_of: BriefOf, date: str) -> None:
    dates = dict.fromkeys(("article", "statement", "canary"), date)
    figures = brief_of(published(dossier, **dates)).figures
    assert [figure.name for figure in figures] == ["numbers", "times"]


def test_no_chain_within_one_document(dossier: Dossier, brief_of: BriefOf) -> None:
    dated = published(dossier, article="2018-11-18")
    accounts = {
        key: account.model_copy(update={"document": "article"})
        for key, account in reporting(dated, "army", speaker="army").accounts.items()
    }
    figures = brief_of(dated.model_copy(update={"accounts": accounts})).figures
    assert "chain" not in [figure.name for figure in figures]


def test_no_chain_where_all_speak_for_themselves_at_once(
    dossier: Dossier, brief_of: BriefOf
) -> None:
    same = published(dossier, article="2018-11-18", statement="2018-11-18")
    assert "chain" not in [figure.name for figure in brief_of(same).figures]
    heard = reporting(same, "paper", speaker="army")
    assert chain(brief_of(heard)).alternative["en"].plain.startswith("In its own voice: 2;")
