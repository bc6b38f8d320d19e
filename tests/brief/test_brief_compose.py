from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from reportgen.brief import compose
from reportgen.brief.model import LABELS, Brief, Cell, Run, Text
from reportgen.brief.pieces.chips import LOOKS, SEVERITIES
from reportgen.brief.words.relations import RELATIONS
from reportgen.discrepancies import compare
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Account, Decision, Document, Dossier, Time
from reportgen.records import load
from reportgen.settings import Settings
from reportgen.text.bidi.ordering import direction

HAJIN = Path(__file__).parents[2] / "examples" / "hajin-2018-11-17"


def everything(node: object) -> Iterator[object]:
    """Every dataclass and string of a brief."""
    yield node
    if dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            yield from everything(getattr(node, field.name))
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield from (key, *everything(value))
    elif isinstance(node, tuple | list):
        for value in node:
            yield from everything(value)


def cell(brief: Brief, attribute: str, column: int) -> Cell:
    rows = (row for group in brief.matrices[0].groups for row in group.rows)
    return next(row for row in rows if row.anchor == f"a-{attribute}").cells[column]


def anchors(brief: Brief) -> list[str]:
    found = [str(getattr(node, "anchor", "")) for node in everything(brief)]
    return [anchor for anchor in found if anchor]


def hrefs(brief: Brief) -> Iterator[str]:
    for node in everything(brief):
        yield from filter(None, [getattr(node, "href", "")])
        yield from getattr(node, "hrefs", ())
        if isinstance(node, Run):
            yield from (f"#{claim}" for claim in node.claims)


@pytest.fixture(params=["small", "hajin"])
def any_brief(request: pytest.FixtureRequest, brief: Brief) -> Brief:
    if request.param == "small":
        return brief
    dossier = load(HAJIN)
    return compose(dossier, compare(dossier), Settings())


def test_a_denial_is_never_a_zero(brief: Brief) -> None:
    denied = cell(brief, "deaths", 1)
    assert denied.stance == "denies"
    assert not denied.value["en"].runs
    assert denied.qualifier is not None
    assert denied.qualifier["ar"].plain == "من دون رقم"
    figures = next(fact for fact in brief.facts if fact.label["en"].plain == "Deaths")
    assert [words["en"].plain for words in figures.values] == [
        "about 40 civilians (A1)",
        "denied, no figure (B1)",
        "an unstated number of civilians (C1)",
    ]
    assert figures.disputed
    assert not any(re.search(r"(?<!\d)[0٠](?!\d)", words["ar"].plain) for words in figures.values)


def test_silent_and_unread_are_told_apart(dossier: Dossier, brief_of: Callable[..., Brief]) -> None:
    accounts = {**dossier.accounts}
    accounts["army"] = accounts["army"].model_copy(update={"examined": ()})
    claims = {key: claim for key, claim in dossier.claims.items() if key != "army/deaths"}
    unread = brief_of(dossier.model_copy(update={"accounts": accounts, "claims": claims}))
    silent = brief_of(dossier.model_copy(update={"claims": claims}))
    assert cell(unread, "deaths", 1).stance == "not_examined"
    assert cell(silent, "deaths", 1).stance == "silent"


def test_a_window_lasts_as_long_as_its_readings_admit(brief: Brief) -> None:
    rows = [row for group in brief.matrices[0].groups for row in group.rows if row.derived]
    (row,) = rows
    ambiguous, plain, absent = row.cells
    assert ambiguous.value["en"].plain == (
        "5 h 30 min if the start is read as 11:00 p.m. (23:00)"
        " or 17 h 30 min if the start is read as 11:00 a.m. (11:00)"
    )
    assert plain.value["en"].plain == "17 h 29 min"
    assert plain.value["ar"].plain == "17 ساعة و29 دقيقة"
    assert absent.stance == "not_examined"


def test_the_qualifier_says_how_firmly(brief: Brief) -> None:
    found = cell(brief, "window-end", 1)
    assert found.qualifier is not None
    assert found.qualifier["ar"].plain == "تقييم أولي"


def test_differences_come_before_controls_and_are_numbered_through(any_brief: Brief) -> None:
    items = (*any_brief.discrepancies, *any_brief.controls)
    assert [item.number for item in items] == list(range(1, len(items) + 1))
    assert all(item.severity.name != "none" for item in any_brief.discrepancies)


def test_a_dismissed_difference_is_listed_with_the_reason(
    dossier: Dossier, brief_of: Callable[..., Brief]
) -> None:
    dismissed = Decision(
        discrepancy="deaths/between",
        action="dismiss",
        reason={"ar": "سبب", "en": "a reason"},
        by="Editor",
    )
    brief = brief_of(dossier.model_copy(update={"decisions": (dismissed,)}))
    item = next(item for item in brief.controls if item.attribute["en"].plain == "Deaths")
    assert item.remarks[0]["en"].plain == "Set aside by the editor (Editor): a reason"


def test_every_link_leads_somewhere_and_every_anchor_is_one(any_brief: Brief) -> None:
    targets = anchors(any_brief)
    assert len(targets) == len(set(targets))
    inner = {href for href in hrefs(any_brief) if href.startswith("#")}
    assert inner
    assert {href[1:] for href in inner} <= set(targets)


def test_only_safe_addresses_become_links(brief: Brief) -> None:
    outer = {href for href in hrefs(brief) if not href.startswith("#")}
    assert outer == {"https://example.org/a"}


def test_a_protected_source_is_nowhere_but_under_its_public_name(brief: Brief) -> None:
    words = [str(node) for node in everything(brief) if isinstance(node, str)]
    assert "A witness" in words
    assert not [word for word in words if "canary" in word.casefold() or "كناري" in word]
    assert not [word for word in words if "caca" in word]


def test_a_line_stands_beside_its_translation(brief: Brief) -> None:
    first, second, third = brief.readings[0].passages
    assert second.texts["ar"].plain == "بدأت الغارات الساعة 11 وانتهت الساعة 4.30."
    assert second.texts["en"].plain == "The strikes began at 11 and ended at 4.30."
    assert third.furniture
    marked = [run.text for run in first.texts["en"].runs if run.role == "mark"]
    assert marked == ["About 40 civilians"]
    assert first.numbers


def test_a_missing_translation_is_an_empty_line(brief: Brief) -> None:
    statement = brief.readings[1]
    assert not statement.passages[0].texts["ar"].runs
    assert statement.captions["ar"].plain == "لا ترجمة في الملف"


def test_many_accounts_make_several_matrices(
    dossier: Dossier, brief_of: Callable[..., Brief]
) -> None:
    documents: dict[str, Document] = {**dossier.documents}
    accounts: dict[str, Account] = {**dossier.accounts}
    for n in range(30):
        documents[f"d{n}"] = dossier.documents["statement"].model_copy(update={"id": f"d{n}"})
        accounts[f"d{n}"] = Account(id=f"d{n}", document=f"d{n}", examined="all")
    brief = brief_of(dossier.model_copy(update={"documents": documents, "accounts": accounts}))
    assert [len(matrix.columns) for matrix in brief.matrices] == [5, 5, 5, 4, 5, 5, 4]
    assert brief.matrices[-1].columns[-1].sigil == "AG1"
    targets = anchors(brief)
    assert len(targets) == len(set(targets))


def test_every_label_is_there_in_each_language(brief: Brief) -> None:
    assert set(brief.labels) == set(LABELS)
    for label in brief.labels.values():
        assert re.search("[a-z0]", label["en"].plain)
        assert not re.search("[A-Za-z]", re.sub("{[a-z]+}", "", label["ar"].plain))


def test_the_method_is_said_in_arabic(any_brief: Brief) -> None:
    for entry in (*any_brief.method, *any_brief.relations):
        for said in (entry.title, *entry.lines):
            assert not re.search("[A-Za-z]", said["ar"].plain), said["ar"].plain


def test_every_relation_and_severity_has_a_chip_and_a_meaning() -> None:
    assert set(LOOKS) == set(RELATIONS) == set(Relation)
    assert {tone for tone, _ in LOOKS.values()} == {"conflict", "caution", "note", "same", "absent"}
    assert len(SEVERITIES) == 5


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"digits": "locale"}, "١٧ تشرين الثاني ٢٠١٨"),
        ({"digits": "latn"}, "17 تشرين الثاني 2018"),
        ({"digits": "locale", "arabic": "ar_AE"}, "17 نوفمبر 2018"),
    ],
)
def test_dates_follow_locale_and_digits(
    dossier: Dossier, brief_of: Callable[..., Brief], choices: dict[str, str], said: str
) -> None:
    (date,) = next(
        f for f in brief_of(dossier, **choices).facts if f.label["en"].plain == "Date"
    ).values
    assert date["ar"].plain == said


def test_quotes_keep_their_own_digits(dossier: Dossier, brief_of: Callable[..., Brief]) -> None:
    brief = brief_of(dossier, digits="arab")
    quotes = [e.original.plain for item in brief.discrepancies for e in item.evidence]
    assert "حوالي 40 مدنياً" in quotes


def test_every_text_knows_its_language_and_direction(any_brief: Brief) -> None:
    texts = [node for node in everything(any_brief) if isinstance(node, Text)]
    pairs = {(text.language, text.direction) for text in texts}
    # A line without an Arabic letter in an Arabic document runs from the left.
    assert pairs - {("ar", "ltr")} == {("ar", "rtl"), ("en", "ltr")}
    latin = [text.plain for text in texts if (text.language, text.direction) == ("ar", "ltr")]
    assert all(direction(words) == "ltr" for words in latin)


def test_composing_twice_gives_the_same(dossier: Dossier, brief_of: Callable[..., Brief]) -> None:
    assert brief_of(dossier) == brief_of(dossier)


def test_an_end_of_an_uncertain_day_is_told_apart_by_its_date(
    dossier: Dossier, brief_of: Callable[..., Brief]
) -> None:
    start = dossier.claims["paper/start"]
    first = start.readings[0]
    assert isinstance(first, Time)
    day = timedelta(days=1)
    later = first.model_copy(update={"start": first.start - day, "end": first.end - day})
    readings = start.model_copy(update={"readings": (first, later)})
    claims = {**dossier.claims, start.id: readings}
    brief = brief_of(dossier.model_copy(update={"claims": claims}))
    (row,) = [row for group in brief.matrices[0].groups for row in group.rows if row.derived]
    assert row.cells[0].value["en"].plain == (
        "5 h 30 min if the start is read as 11:00 p.m. (23:00) on 16 November"
        " or 29 h 30 min if the start is read as 11:00 p.m. (23:00) on 15 November"
    )


def test_a_window_crosses_a_change_of_clocks(
    dossier: Dossier, brief_of: Callable[..., Brief]
) -> None:
    """In Syria the clocks went back an hour at midnight on 26 October 2018."""
    moved = {
        key: claim.model_copy(
            update={
                "readings": tuple(
                    reading.model_copy(
                        update={"start": reading.start.replace(month=10, day=day), "zone": None}
                    )
                    for reading in claim.readings
                    if isinstance(reading, Time)
                )
            }
        )
        for key, claim, day in (
            ("army/start", dossier.claims["army/start"], 25),
            ("army/end", dossier.claims["army/end"], 26),
        )
    }
    brief = brief_of(dossier.model_copy(update={"claims": {**dossier.claims, **moved}}))
    (row,) = [row for group in brief.matrices[0].groups for row in group.rows if row.derived]
    assert row.cells[1].value["en"].plain == "18 h 29 min"


def test_the_seeds_windows() -> None:
    dossier = load(HAJIN)
    brief = compose(dossier, compare(dossier), Settings(digits="latn"))
    facts = {fact.label["en"].plain: fact for fact in brief.facts}
    durations = facts["Strikes: duration, computed"].values
    assert [said["en"].plain for said in durations] == [
        "5 h 30 min or 17 h 30 min (A2)",
        "17 h 29 min (B1)",
    ]
    assert durations[0]["ar"].plain == "5 ساعات و30 دقيقة أو 17 ساعة و30 دقيقة (A2)"


def test_a_third_language_is_a_catalog_away(
    dossier: Dossier, brief_of: Callable[..., Brief]
) -> None:
    brief = brief_of(dossier, languages=("ar", "fr"))
    assert brief.labels["title.documents"]["fr"].plain == "Documents"
    assert brief.labels["stance.silent"]["fr"].plain == "non mentionné"
    (item, *_) = brief.discrepancies
    assert "ne donne aucun chiffre" in item.sentence["fr"].plain
    assert cell(brief, "window-end", 1).value["fr"].plain.startswith("4:30 de l’après-midi (16:30)")


def test_a_slip_runs_in_the_direction_of_its_words() -> None:
    hajin = load(HAJIN)
    quotes = {slip.quote for document in hajin.documents.values() for slip in document.slips}
    brief = compose(hajin, compare(hajin), Settings())
    runs = [node for node in everything(brief.documents) if isinstance(node, Run)]
    found = {run.text: run.direction for run in runs if run.text in quotes}
    assert found["## COMBINED JOINT TASK FORCE"] == "ltr"
    assert found["### إدعاءات"] == "rtl"
