"""Figures hold what accounts state, at its place; what is no value has words and no mark."""

from __future__ import annotations

import math
from collections.abc import Callable

from reportgen.brief.figures.axis import time_axis
from reportgen.brief.model import Brief
from reportgen.brief.model.figure import Figure, Lane
from reportgen.dossier import Dossier, Number

BriefOf = Callable[..., Brief]


def named(brief: Brief, name: str) -> Figure:
    (found,) = [figure for figure in brief.figures if figure.name == name]
    return found


def lanes(figure: Figure) -> list[Lane]:
    return [lane for panel in figure.panels for lane in panel.lanes]


def stating(dossier: Dossier, claim: str, *numbers: Number) -> Dossier:
    """The dossier with other readings of one claim."""
    changed = dossier.claims[claim].model_copy(update={"readings": numbers, "polarity": "asserts"})
    return dossier.model_copy(update={"claims": {**dossier.claims, claim: changed}})


def test_a_denial_has_words_and_no_mark(brief: Brief) -> None:
    paper, army, canary = lanes(named(brief, "numbers"))
    assert [mark.form for mark in paper.marks] == ["about"]
    assert (army.stance, army.marks) == ("denies", ())
    assert "denied" in army.lines[0]["en"].plain
    assert [mark.form for mark in canary.marks] == ["some"]


def test_accounts_stand_in_the_order_of_the_dossier(brief: Brief) -> None:
    sigils = [lane.speakers[0].sigil for lane in lanes(named(brief, "numbers"))]
    assert sigils == ["A1", "B1", "C1"]


def test_about_reaches_as_far_as_the_comparison_admits(brief: Brief) -> None:
    (mark,) = lanes(named(brief, "numbers"))[0].marks
    assert (mark.low, mark.high) == (36, 44)


def test_the_axis_begins_at_zero_and_holds_every_figure(
    dossier: Dossier, brief_of: BriefOf
) -> None:
    for n in (1, 3, 9, 47, 500, 12345):
        figure = named(brief_of(stating(dossier, "paper/deaths", Number(low=n, high=n))), "numbers")
        assert (figure.low, figure.ticks[0].at, figure.ticks[-1].at) == (0, 0, figure.high)
        assert figure.high >= n
        assert 2 <= len(figure.ticks) <= 6


def test_an_open_figure_has_room_beyond_it(dossier: Dossier, brief_of: BriefOf) -> None:
    least = Number(form="at_least", low=50)
    figure = named(brief_of(stating(dossier, "paper/deaths", least)), "numbers")
    (mark,) = lanes(figure)[0].marks
    assert (mark.form, mark.low, mark.high) == ("floor", 50, math.inf)
    assert figure.high > 50


def test_readings_of_a_figure_stand_one_below_the_other(
    dossier: Dossier, brief_of: BriefOf
) -> None:
    two = (Number(low=4, high=4), Number(low=40, high=40))
    marks = lanes(named(brief_of(stating(dossier, "paper/deaths", *two)), "numbers"))[0].marks
    assert [(mark.low, mark.row, mark.reading) for mark in marks] == [(4, 0, True), (40, 1, True)]


def test_no_figure_where_one_account_alone_speaks(dossier: Dossier, brief_of: BriefOf) -> None:
    kept = {key: claim for key, claim in dossier.claims.items() if key.startswith("paper/")}
    brief = brief_of(dossier.model_copy(update={"claims": kept}))
    assert brief.figures == ()


def test_no_figure_where_the_others_do_not_comment(dossier: Dossier, brief_of: BriefOf) -> None:
    claims = {
        key: claim.model_copy(update={"polarity": "declines", "readings": ()})
        if claim.attribute == "deaths" and claim.account != "paper"
        else claim
        for key, claim in dossier.claims.items()
    }
    figures = brief_of(dossier.model_copy(update={"claims": claims})).figures
    assert "numbers" not in [figure.name for figure in figures]


def test_no_figure_where_nobody_names_one(dossier: Dossier, brief_of: BriefOf) -> None:
    brief = brief_of(stating(dossier, "paper/deaths", Number(form="some")))
    assert [figure.name for figure in brief.figures] == ["times"]


def test_a_window_is_drawn_once_for_each_reading(brief: Brief) -> None:
    paper, army, unread = lanes(named(brief, "times"))
    assert [mark.high - mark.low for mark in paper.marks] == [330, 1050]
    assert all(mark.reading and mark.form == "range" for mark in paper.marks)
    assert [line["en"].plain[:8] for line in paper.lines] == ["read as:", "read as:"]
    assert [(mark.high - mark.low, mark.reading) for mark in army.marks] == [(1049, False)]
    assert (unread.stance, unread.marks) == ("not_examined", ())


def test_hours_stand_on_both_clocks_and_days_have_names(brief: Brief) -> None:
    figure = named(brief, "times")
    noon = figure.ticks[1]
    assert noon.detail is not None
    assert (noon.label["en"].plain, noon.detail["en"].plain) == ("12:00", "noon")
    assert [day.label["en"].plain for day in figure.names] == ["16 November", "17 November"]
    assert [tick.strong for tick in figure.ticks] == [True, False, True, False, True]


def test_another_zone_is_moved_to_the_axis_and_named(dossier: Dossier, brief_of: BriefOf) -> None:
    def moved(key: str) -> object:
        claim = dossier.claims[key]
        (time,) = claim.readings
        return claim.model_copy(update={"readings": (time.model_copy(update={"zone": "UTC"}),)})

    claims = {**dossier.claims, **{key: moved(key) for key in ("army/start", "army/end")}}
    before = lanes(named(brief_of(dossier), "times"))[1]
    after = lanes(named(brief_of(dossier.model_copy(update={"claims": claims})), "times"))[1]
    assert after.marks[0].low - before.marks[0].low == 120
    assert "UTC" in after.lines[0]["en"].plain


def test_times_far_apart_have_no_common_axis() -> None:
    assert time_axis(None, [0, 60 * 24 * 30]) is None  # type: ignore[arg-type]
    assert time_axis(None, []) is None  # type: ignore[arg-type]


def test_the_alternative_says_what_is_seen(brief: Brief) -> None:
    said = named(brief, "numbers").alternative
    assert said["en"].plain == (
        "Deaths: the figure 40 in 1 account; a denial in 1 account; no figure in 1 account."
    )
    assert said["ar"].plain == (
        "القتلى: الرقم 40 في رواية واحدة؛ ونفي في رواية واحدة؛ ومن دون رقم في رواية واحدة."
    )


def test_keys_explain_what_is_drawn_and_nothing_else(brief: Brief) -> None:
    assert [key.name for key in named(brief, "numbers").keys] == ["about", "some"]
    assert [key.name for key in named(brief, "times").keys] == ["range", "reading"]


def test_the_key_says_how_far_about_reaches(dossier: Dossier, brief_of: BriefOf) -> None:
    attribute = dossier.vocabulary.attributes["deaths"].model_copy(update={"tolerance": 0.25})
    attributes = {**dossier.vocabulary.attributes, "deaths": attribute}
    wider = dossier.vocabulary.model_copy(update={"attributes": attributes})
    for given, said in ((dossier.vocabulary, "10%"), (wider, "25%")):
        brief = brief_of(dossier.model_copy(update={"vocabulary": given}))
        (about, *_) = named(brief, "numbers").keys
        assert said in about.label["en"].plain
    (mark,) = lanes(named(brief, "numbers"))[0].marks
    assert (mark.low, mark.high) == (30, 50)


def test_a_time_is_drawn_with_the_margin_of_its_attribute(
    dossier: Dossier, brief_of: BriefOf
) -> None:
    (time,) = dossier.claims["army/start"].readings
    moment = dossier.claims["army/start"].model_copy(
        update={"attribute": "seen", "readings": (time.model_copy(update={"approximate": True}),)}
    )
    claims = {**dossier.claims, "army/start": moment}
    start = dossier.vocabulary.attributes["window.start"]
    for tolerance, width in ((None, 60), (90.0, 180)):
        seen = start.model_copy(update={"id": "seen", "tolerance": tolerance})
        attributes = {**dossier.vocabulary.attributes, "seen": seen}
        vocabulary = dossier.vocabulary.model_copy(update={"attributes": attributes})
        changed = dossier.model_copy(update={"claims": claims, "vocabulary": vocabulary})
        found = lanes(named(brief_of(changed), "times"))
        marks = [mark for lane in found for mark in lane.marks if mark.form == "about"]
        assert [mark.high - mark.low for mark in marks] == [width]


def test_more_than_and_at_least_have_keys_of_their_own(dossier: Dossier, brief_of: BriefOf) -> None:
    for form, key in (("at_least", "floor"), ("more_than", "more")):
        figure = named(
            brief_of(stating(dossier, "paper/deaths", Number(form=form, low=50))), "numbers"
        )
        assert [each.name for each in figure.keys] == [key, "some"]
        assert "a short way" in figure.caption["en"].plain
    assert "a short way" not in named(brief_of(dossier), "numbers").caption["en"].plain


def test_no_more_marks_than_there_is_room_for_and_it_is_said(
    dossier: Dossier, brief_of: BriefOf
) -> None:
    many = tuple(Number(low=n, high=n) for n in range(20))
    figure = named(brief_of(stating(dossier, "paper/deaths", *many)), "numbers")
    assert [mark.row for mark in lanes(figure)[0].marks] == list(range(12))
    assert "No more than 12 marks" in figure.caption["en"].plain


def test_one_language_alone_reads_its_own_way(dossier: Dossier, brief_of: BriefOf) -> None:
    for languages, mirrored in ((("ar",), True), (("en",), False), (("ar", "en"), False)):
        assert named(brief_of(dossier, languages=languages), "numbers").mirrored is mirrored


def test_the_picture_of_agreement_counts_every_account_once(dossier: Dossier, brief: Brief) -> None:
    assert brief.agreement is not None
    points = [point for degree in brief.agreement.degrees for point in degree.points]
    assert len(points) == len({claim.attribute for claim in dossier.claims.values()})
    assert {sum(n for _, n in point.shares) for point in points} == {len(dossier.accounts)}


def test_the_picture_of_agreement_keeps_denial_apart(brief: Brief) -> None:
    assert brief.agreement is not None
    (deaths,) = [
        point
        for degree in brief.agreement.degrees
        for point in degree.points
        if point.label["en"].plain == "Deaths"
    ]
    stances = [stance for stance, _ in deaths.shares]
    assert stances[:2] == ["asserts", "denies"]
    assert brief.agreement.degrees[0].name == "critical"


def test_no_picture_of_agreement_with_one_account(dossier: Dossier, brief_of: BriefOf) -> None:
    claims = {key: claim for key, claim in dossier.claims.items() if claim.account == "paper"}
    alone = {"accounts": {"paper": dossier.accounts["paper"]}, "claims": claims}
    assert brief_of(dossier.model_copy(update=alone)).agreement is None
