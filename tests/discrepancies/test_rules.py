"""The rules of docs/comparison.md: each row of its truth tables, in the same words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rule_samples import (
    A_YEAR_LATER,
    ABSENT,
    ARMY,
    COALITION,
    FIVE_MONTHS,
    FORCE,
    NINTH,
    PRESENT,
    TENTH,
    THIRTEENTH,
    THREE_YEARS,
    TWO_PAPERS,
    beside,
    fighters,
    including,
    n,
    parts,
    records,
    scoped,
    swapped,
    tolls,
    twice,
)
from rules_of_denials import PRESUPPOSED
from rules_of_scopes import DECLINED_FIRST, DENIED_BY_A_THIRD, MATTERS, REPORTED
from rules_of_values import ABOUT, CLOCKS, EXCLUSION

from reportgen.discrepancies import compare
from reportgen.discrepancies.model import Discrepancy
from reportgen.dossier import Account, Dossier
from small_dossier import Maker

DOCS = Path(__file__).parents[2] / "docs" / "comparison.md"
OWN_AND_OTHER = (
    Account(id="a", document="doc-a", examined="all"),
    Account(id="also-a", document="doc-b", speaker="a", examined="all"),
)
READ_LATER = (
    Account(id="b", document="doc-b", examined="all"),
    Account(id="a-on-b", document="doc-a", reports="b"),
)
READ_ONLY_REPORT = (
    Account(id="b", document="doc-b"),
    Account(id="a-on-b", document="doc-a", reports="b", examined="all"),
)


COUNTING = Account(id="c", document="doc-c")


def reported_denial() -> Maker:
    maker = Maker().say("a-on-b", "deaths.civilian", polarity="denies")
    return maker.say("c", "deaths.civilian", n(40))


def replaced() -> Maker:
    maker = Maker().say("a", "deaths.total", n(29), id="old")
    maker.say("a", "deaths.total", n(43), supersedes="old")
    return maker.say("b", "deaths.total", n(43))


def whole_denied(whole: str, part: str, other: str) -> Maker:
    return Maker().say("a", whole, polarity="denies").say(other, part, n(9))


DAYS = {
    "29 killed on 9 August, 43 on 10 August": (
        records(tolls(("a", NINTH, 29), ("b", TENTH, 43))),
        ["sequence"],
    ),
    "43 killed on 9 August, 29 on 10 August": (
        records(tolls(("a", NINTH, 43), ("b", TENTH, 29))),
        ["contradict"],
    ),
    "29 and 43 killed, both on 9 August": (
        records(tolls(("a", NINTH, 29), ("b", NINTH, 43))),
        ["contradict"],
    ),
    "29 killed on 9 August, 43 on 10 August, 40 on 13 August": (
        records(tolls(("a", NINTH, 29), ("b", TENTH, 43), ("c", THIRTEENTH, 40))),
        ["contradict"],
    ),
    "at least 40 killed on 9 August, 43 on 10 August": (
        records(tolls(("a", NINTH, n(40, "at_least")), ("b", TENTH, 43))),
        ["less_precise"],
    ),
    "51 killed in August, 39 on 9 August": (
        records(tolls(("a", "2018-08", 51), ("b", NINTH, 39))),
        ["ambiguous"],
    ),
    "51 killed without a date, 39 on 9 August": (
        records(tolls(("a", "", 51), ("b", NINTH, 39)), published=""),
        ["ambiguous"],
    ),
    "4 strikes on 9 August, 6 on 10 August": (
        records(tolls(("a", NINTH, 4), ("b", TENTH, 6), attribute="strikes.count")),
        ["contradict"],
    ),
    "40 children on 13 August, 29 killed in all on 9 August": (
        records(
            tolls(("a", NINTH, 29)).say("b", "deaths.child", n(40), as_of=THIRTEENTH), examined=()
        ),
        [],
    ),
    "40 children on 9 August, 29 killed in all on 13 August": (
        records(
            tolls(("a", THIRTEENTH, 29)).say("b", "deaths.child", n(40), as_of=NINTH), examined=()
        ),
        ["contradict"],
    ),
    "40 children and 29 killed in all on one day": (
        records(tolls(("a", NINTH, 29)).say("b", "deaths.child", n(40), as_of=NINTH), examined=()),
        ["contradict"],
    ),
}

REVERSALS = {
    "one source denies, a year later it gives 40": (
        records(twice("deaths.civilian", None, 40), examined=()),
        ["reversed"],
    ),
    "one source gives 40, a year later it denies": (
        records(twice("deaths.civilian", 40, None), examined=()),
        ["reversed"],
    ),
    "one source denies, a year later it gives 40, and another gave 40 at once": (
        records(twice("deaths.civilian", None, 40).say("b", "deaths.civilian", n(40))),
        ["denies", "reversed"],
    ),
    "one source gives 0, a year later 40": (
        records(twice("deaths.civilian", 0, 40), examined=()),
        ["reversed"],
    ),
    "one source names the army, later the task force": (
        records(twice("strikes.actor", ARMY, FORCE), examined=()),
        ["reversed"],
    ),
    "one source names the task force, later its coalition": (
        records(twice("strikes.actor", FORCE, COALITION), examined=()),
        ["sequence"],
    ),
    "one source says that civilians were absent, later that they were there": (
        records(twice("civilians.present", ABSENT, PRESENT), examined=()),
        ["reversed"],
    ),
    "one source denies twice": (records(twice("deaths.civilian", None, None), examined=()), []),
    "one source denies, and gives 40 without a date": (
        records(
            tolls(("also-a", NINTH, 40), attribute="deaths.civilian").say(
                "a", "deaths.civilian", polarity="denies", as_of="2018"
            ),
            OWN_AND_OTHER,
            published="",
        ),
        ["denies"],
    ),
    "one source holds absence possible, later says that civilians were there": (
        records(
            Maker()
            .say("a", "civilians.present", ABSENT, as_of=NINTH, certainty="possible")
            .say("a", "civilians.present", PRESENT, as_of=A_YEAR_LATER),
            examined=(),
        ),
        ["sequence"],
    ),
} | DECLINED_FIRST

SUPERSEDED = {
    "one source gives 29, the next day 43": (
        records(tolls(("a", NINTH, 29), ("a", TENTH, 43)), examined=()),
        ["sequence"],
    ),
    "one source gives 43, the next day 29": (
        records(tolls(("a", NINTH, 43), ("a", TENTH, 29)), examined=()),
        ["contradict"],
    ),
    "one outlet relays at least 40 of a source, another 40 on a later day": (
        records(tolls(("x", NINTH, n(40, "at_least")), ("y", TENTH, 40)), TWO_PAPERS),
        ["less_precise"],
    ),
    "one outlet relays 40 of a source, another 40 on a later day": (
        records(tolls(("x", NINTH, 40), ("y", TENTH, 40)), TWO_PAPERS),
        [],
    ),
    "one outlet relays 29 of a source, another 43 on a later day": (
        records(tolls(("x", NINTH, 29), ("y", TENTH, 43)), TWO_PAPERS),
        ["sequence"],
    ),
    "one source replaces 29 by 43, and another gives 43": (records(replaced()), ["sequence"]),
}

UNREAD = {
    "the original states it, the report was read and has it not": (
        records(Maker().say("b", "strikes.count", n(19)), REPORTED),
        ["omitted"],
    ),
    "the original states it, the report was not read for it": (
        records(Maker().say("b", "strikes.count", n(19)), READ_LATER),
        [],
    ),
    "the report has it, the original was read and has it not": (
        records(Maker().say("a-on-b", "strikes.count", n(19)), REPORTED),
        ["added_detail"],
    ),
    "the report has it, the original was not read for it": (
        records(Maker().say("a-on-b", "strikes.count", n(19)), READ_ONLY_REPORT),
        [],
    ),
    "the original states it, the report stands in an excerpt": (
        records(Maker().say("b", "strikes.count", n(19)), REPORTED, excerpts=["a"]),
        [],
    ),
    "the report has a denial, the original was not read for it, and another gives 40": (
        records(reported_denial(), (*READ_ONLY_REPORT, COUNTING)),
        ["denies"],
    ),
    "the report has a denial, the original was read and has none, and another gives 40": (
        records(reported_denial(), (*REPORTED, COUNTING)),
        ["added_detail", "one_silent"],
    ),
    "one states it, the other is an excerpt": (
        records(Maker().say("b", "strikes.count", n(19)), excerpts=["a"]),
        [],
    ),
}

ZERO = {
    "0 killed against a denial": (records(beside("deaths.total", 0, None)), []),
    "0 killed against 40": (records(beside("deaths.total", 0, 40)), ["contradict"]),
    "0 killed against an unknown toll": (
        records(tolls(("a", NINTH, 0)).say("b", "deaths.total", polarity="says_unknown")),
        ["no_comment"],
    ),
    "all deaths denied by one, 9 children killed according to another": (
        records(whole_denied("deaths.total", "deaths.child", "b"), examined=()),
        ["denies"],
    ),
    "all deaths denied and 9 children killed in one account": (
        records(whole_denied("deaths.total", "deaths.child", "a"), examined=()),
        ["internal_inconsistency"],
    ),
    "children killed denied by one, 9 killed in all according to another": (
        records(whole_denied("deaths.child", "deaths.total", "b"), examined=()),
        [],
    ),
} | DENIED_BY_A_THIRD

CERTAINTY = {
    "absence of civilians given as possible, their presence stated": (
        records(beside("civilians.present", ABSENT, PRESENT, certainty="possible")),
        ["certainty_differs"],
    ),
    "absence of civilians given as an initial assessment, their presence stated": (
        records(beside("civilians.present", ABSENT, PRESENT, certainty="initial")),
        ["contradict"],
    ),
    "58 given as unconfirmed, 40 stated": (
        records(beside("strikes.count", 58, 40, certainty="alleged")),
        ["certainty_differs"],
    ),
    "40 stated by both, by one as an assessment": (
        records(beside("deaths.total", 40, 40, certainty="assessed")),
        ["certainty_differs"],
    ),
    "about 40 as an assessment, 43 stated": (
        records(beside("deaths.total", n(40, "about"), 43, certainty="assessed")),
        ["less_precise"],
    ),
    "a denial given as possible, 40 stated": (
        records(beside("deaths.total", None, 40, certainty="possible")),
        ["certainty_differs"],
    ),
}

PARTS = {
    "12 women and 17 children, 30 in all": (
        records(parts(woman=12, child=17, man=0, total=30), examined=()),
        ["arithmetic"],
    ),
    "12 women and 17 children in one document, 30 in all in another of one source": (
        records(
            parts(woman=12, child=17, man=0).say("also-a", "deaths.total", n(30)),
            (
                Account(id="a", document="doc-a"),
                Account(id="also-a", document="doc-b", speaker="a"),
            ),
        ),
        ["arithmetic"],
    ),
    "30 in all, including 12 women and 17 children": (records(including(), examined=()), []),
    "30 in all, 12 women": (records(parts(woman=12, total=30), examined=()), []),
    "12 fighters, 5 civilians and 40 undetermined, against 47 fighters": (
        records(fighters(47), examined=()),
        [],
    ),
    "12 fighters, 5 civilians and 40 undetermined, against 60 fighters": (
        records(fighters(60), examined=()),
        ["contradict"],
    ),
    "a report gives 9 women and 14 children where the original has 14 and 9": (
        records(swapped(), examined=()),
        ["swapped_parts"],
    ),
}

FORCE_ALONE = {"by": ("force",)}
SCOPES = {
    "2,140 killed by all, 1,230 killed by one force": (
        records(scoped(2140, 1230, {}, FORCE_ALONE)),
        [],
    ),
    "1,230 killed by all, 2,140 killed by one force": (
        records(scoped(1230, 2140, {}, FORCE_ALONE)),
        ["contradict"],
    ),
    "402 killed in three years, 1,700 in five months of them by the same force": (
        records(
            scoped(
                402,
                1700,
                {"during": THREE_YEARS, **FORCE_ALONE},
                {"during": FIVE_MONTHS, **FORCE_ALONE},
            )
        ),
        ["contradict"],
    ),
    "1,700 killed in three years, 402 in five months of them": (
        records(scoped(1700, 402, {"during": THREE_YEARS}, {"during": FIVE_MONTHS})),
        [],
    ),
    "402 killed in one year, 1,700 in the next": (
        records(scoped(402, 1700, {"during": "2016"}, {"during": "2017"})),
        ["not_comparable"],
    ),
    "5 killed in the town, 9 in the village": (
        records(scoped(5, 9, {"where": ("town",)}, {"where": ("village",)})),
        ["not_comparable"],
    ),
    "5 killed in the town, 9 in the valley": (
        records(scoped(5, 9, {"where": ("town",)}, {"where": ("valley",)})),
        [],
    ),
    "159 killed as verified, 1,600 as alleged": (
        records(scoped(159, 1600, {"method": "verified"}, {"method": "alleged"})),
        ["not_comparable"],
    ),
    "20 civilians by one force, 12 civilians by the same": (
        records(
            Maker()
            .say("a", "deaths.civilian", n(20), **FORCE_ALONE)
            .say("b", "deaths.civilian", n(12), **FORCE_ALONE)
        ),
        ["contradict"],
    ),
} | MATTERS


def denied_twice() -> Maker:
    maker = Maker()
    for attribute in ("strikes.actor", "harm.actor"):
        maker.say("a", attribute, FORCE).say("b", attribute, FORCE, polarity="denies")
    return maker


def denied_in_part() -> Maker:
    maker = Maker()
    for attribute, count in (("deaths.total", 40), ("deaths.child", 9)):
        maker.say("a", attribute, n(count)).say("b", attribute, polarity="denies")
    return maker


def two_matters() -> Maker:
    maker = Maker().say("a", "strikes.actor", FORCE)
    maker.say("b", "strikes.actor", FORCE, polarity="denies")
    return maker.say("a", "strikes.count", n(4)).say("b", "strikes.count", n(6))


ENTRIES = {
    "who struck and who caused the deaths, denied by the same": (
        records(denied_twice()),
        ["denies"],
        ["denies"],
    ),
    "40 killed in all and 9 children, both denied by another": (
        records(denied_in_part()),
        ["denies"],
        ["denies", "denies"],
    ),
    "who struck denied, how many strikes differs": (
        records(two_matters()),
        ["contradict", "denies"],
        [],
    ),
}

ROWS = DAYS | REVERSALS | SUPERSEDED | UNREAD | ZERO | CERTAINTY | PARTS | SCOPES
ROWS |= EXCLUSION | ABOUT | CLOCKS | PRESUPPOSED


def relations(found: tuple[Discrepancy, ...]) -> list[str]:
    """The relations of all that is a difference."""
    return sorted(str(d.relation) for d in found if d.severity != "none")


@pytest.mark.parametrize("row", ROWS)
def test_row(row: str) -> None:
    dossier, expected = ROWS[row]
    assert relations(compare(dossier)) == sorted(expected)


@pytest.mark.parametrize("row", ENTRIES)
def test_entry(row: str) -> None:
    dossier, entries, beneath = ENTRIES[row]
    found = compare(dossier)
    assert relations(tuple(d for d in found if not d.under)) == entries
    assert relations(tuple(d for d in found if d.under)) == beneath


def test_the_tables_and_the_tests_are_the_same() -> None:
    page = DOCS.read_text(encoding="utf-8").partition("<!-- rules -->")[2]
    page = re.sub(r"### Who said it\n.*?(?=###)", "", page, flags=re.S)  # test_who_said_it.py
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", page.partition("<!-- /rules -->")[0], re.M)
    written = {row: outcome for row, outcome in rows if row not in ("what is stated", "---")}
    cases: dict[str, tuple[Dossier, list[str]]] = ROWS
    tested = {row: set(case[1]) for row, case in cases.items()}
    tested |= {row: {*case[1], *case[2]} for row, case in ENTRIES.items()}
    assert written.keys() == tested.keys()
    for row, outcome in written.items():
        assert set(re.findall(r"`(\w+)`", outcome)) == tested[row], row


def test_a_reversal_on_harm_is_critical() -> None:
    found, *_ = compare(REVERSALS["one source denies, a year later it gives 40"][0])
    assert found.severity == "critical"
    assert [step.stance for step in found.positions] == ["denies", "asserts"]


def test_no_answer_is_nothing_to_go_back_on() -> None:
    found, *_ = compare(REVERSALS["one source declines, then gives 0, a year later 40"][0])
    assert [step.stance for step in found.positions] == ["asserts", "asserts"]


def test_zero_against_the_dead_is_critical() -> None:
    found, *_ = compare(ZERO["0 killed against 40"][0])
    assert found.severity == "critical"


def test_places_hold_for_a_scope_as_for_a_place() -> None:
    within = records(scoped(9, 5, {"where": ("valley",)}, {"where": ("town",)}))
    beyond = records(scoped(5, 9, {"where": ("valley",)}, {"where": ("town",)}))
    assert relations(compare(within)) == []
    assert relations(compare(beyond)) == ["contradict"]


def test_a_reversal_in_two_documents_is_told_once() -> None:
    maker = tolls(("also-a", A_YEAR_LATER, 40), attribute="deaths.civilian")
    maker.say("a", "deaths.civilian", polarity="denies", as_of=NINTH)
    assert relations(compare(records(maker, OWN_AND_OTHER))) == ["reversed"]


def test_a_count_of_another_year_is_no_part_of_a_conflict() -> None:
    maker = scoped(402, 1700, {"during": "2016"}, {"during": "2017"})
    maker.say("c", "deaths.total", n(1900), during="2017")
    found, *_ = compare(records(maker))
    assert found.relation == "contradict"
    assert [place.accounts for place in found.positions] == [("b",), ("c",)]


def test_a_count_of_another_year_is_not_among_close_ones() -> None:
    row = "29 killed in one year, about 30 in the same; 402 in the next"
    (found,) = [d for d in compare(MATTERS[row][0]) if d.relation == "less_precise"]
    assert [place.accounts for place in found.positions] == [("a",), ("b",)]


def test_who_denies_civilians_denies_children() -> None:
    dossier = records(whole_denied("deaths.civilian", "deaths.child", "b"), examined=())
    assert relations(compare(dossier)) == ["denies"]


def test_more_children_than_civilians_is_no_contradiction() -> None:
    maker = Maker().say("a", "deaths.civilian", n(3)).say("b", "deaths.child", n(9))
    assert relations(compare(records(maker, examined=()))) == []


def test_an_account_lends_its_scope_to_its_claims() -> None:
    accounts = (
        Account(id="a", document="doc-a", examined="all", during="2016"),
        Account(id="b", document="doc-b", examined="all", during="2017"),
    )
    maker = Maker().say("a", "deaths.total", n(402)).say("b", "deaths.total", n(1700))
    assert relations(compare(records(maker, accounts))) == ["not_comparable"]


def test_a_closed_period_does_not_grow() -> None:
    both = {"during": "2017"}
    maker = scoped(402, 1700, {**both, "as_of": NINTH}, {**both, "as_of": THIRTEENTH})
    assert relations(compare(records(maker))) == ["contradict"]


def test_who_denies_the_whole_is_not_silent_on_a_part() -> None:
    found = compare(records(whole_denied("deaths.civilian", "deaths.child", "b")))
    assert relations(tuple(d for d in found if d.attribute == "deaths.child")) == ["denies"]
