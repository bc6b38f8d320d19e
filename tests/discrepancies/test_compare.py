"""Every relation of the taxonomy: a dossier that shows it, and a neighbour that must not."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from reportgen.discrepancies import compare
from reportgen.discrepancies.model import Relation
from reportgen.dossier import (
    Account,
    Actors,
    Addition,
    Assertion,
    Decision,
    Document,
    Number,
    Place,
    Term,
    Time,
)
from reportgen.errors import DossierError


def n(value: int) -> Number:
    return Number(low=value, high=value)


def at(text: str, **fields) -> Time:
    start = datetime.fromisoformat(text)
    return Time(start=start, end=start + timedelta(minutes=1), precision="minute", **fields)


def relations(dossier, attribute=None, scope=None):
    return [
        str(d.relation)
        for d in compare(dossier)
        if attribute in (None, d.attribute) and scope in (None, d.scope)
    ]


def one(dossier, relation):
    (found,) = [d for d in compare(dossier) if d.relation == relation]
    return found


# between accounts


def test_agreement_is_a_control(said):
    found = one(said().say("a", "strikes", n(19)).say("b", "strikes", n(19)).dossier(), "agree")
    assert found.is_control
    assert found.severity == "none"
    assert found.positions[0].accounts == ("a", "b")


def test_denial_is_never_a_number(said):
    dossier = said().say("a", "deaths", n(40)).say("b", "deaths", polarity="denies").dossier()
    found = one(dossier, "denies")
    assert [p.stance for p in found.positions] == ["asserts", "denies"]
    assert found.severity == "critical"
    assert found.parameters == {}


def test_denying_something_else_denies_nothing(said):
    dossier = (
        said()
        .say("a", "who", Actors(refs=("army",)))
        .say("b", "who", Actors(refs=("force",)), polarity="denies")
        .dossier()
    )
    assert relations(dossier) == ["compatible"]


def test_denying_an_umbrella_denies_its_member(said):
    dossier = (
        said()
        .say("a", "who", Actors(refs=("force",)))
        .say("b", "who", Actors(refs=("coalition",)), polarity="denies")
        .dossier()
    )
    assert relations(dossier) == ["denies"]


def test_a_denied_assertion_equals_one_said_not_to_hold(said):
    dossier = (
        said()
        .say("a", "absent", Assertion(holds=False))
        .say("b", "absent", polarity="denies")
        .dossier()
    )
    assert relations(dossier) == ["agree"]


def test_a_denied_assertion_against_its_assertion(said):
    dossier = (
        said()
        .say("a", "absent", Assertion(holds=True))
        .say("b", "absent", polarity="denies")
        .dossier()
    )
    assert relations(dossier) == ["denies"]


def test_declining_is_no_comment(said):
    dossier = said().say("a", "deaths", n(4)).say("b", "deaths", polarity="declines").dossier()
    assert relations(dossier) == ["no_comment"]


def test_one_reading_conflicts(said):
    dossier = (
        said()
        .say("a", "end", at("2018-11-16T23:00"), at("2018-11-16T11:00"))
        .say("b", "end", at("2018-11-16T23:01"))
        .dossier()
    )
    assert relations(dossier) == ["ambiguous"]


def test_every_reading_conflicts(said):
    dossier = (
        said()
        .say("a", "end", at("2018-11-16T20:00"), at("2018-11-16T08:30"))
        .say("b", "end", at("2018-11-16T23:01"))
        .dossier()
    )
    assert relations(dossier) == ["contradict"]


def test_silence_needs_a_reader(said):
    alone = said().say("a", "deaths", n(4))
    assert relations(alone.dossier()) == ["one_silent"]
    assert relations(alone.dossier(examined=())) == ["not_examined"]


def test_a_report_is_no_silence_of_its_publisher(said):
    dossier = said().say("b", "strikes", n(19)).say("a-on-b", "strikes", n(19)).dossier()
    assert relations(dossier) == ["faithful"]


def test_unrelated_places_are_not_compared(said):
    dossier = (
        said().say("a", "where", Place(ref="town")).say("b", "where", Place(ref="island")).dossier()
    )
    assert relations(dossier) == ["not_comparable"]


def test_same_value_other_certainty(said):
    dossier = (
        said().say("a", "strikes", n(3)).say("b", "strikes", n(3), certainty="alleged").dossier()
    )
    assert relations(dossier) == ["certainty_differs", "agree"]


def test_wording_is_never_a_contradiction(said):
    dossier = said().say("a", "note", words="one thing").say("b", "note", words="another").dossier()
    assert relations(dossier) == ["differs_wording"]


def test_wording_folds_the_letters(said):
    dossier = (
        said().say("a", "note", words="المدنیین ١٢").say("b", "note", words="المدنيين 12").dossier()
    )
    assert relations(dossier) == ["agree"]


def test_positions_not_pairs(said):
    accounts = [Account(id=f"s{i}", document="doc-a", examined="all") for i in range(6)]
    documents = {
        f"d{i}": Document(id=f"d{i}", source="a", language="en", file="x", published="2020-01-02")
        for i in range(6)
    }
    accounts = [
        account.model_copy(update={"document": f"d{i}", "speaker": "abc"[i % 3]})
        for i, account in enumerate(accounts)
    ]
    maker = said()
    for i, value in enumerate([4, 4, 4, 7, 7]):
        maker.say(f"s{i}", "deaths", n(value))
    dossier = maker.dossier(accounts=accounts, documents=documents)
    found = one(dossier, "contradict")
    assert [len(p.accounts) for p in found.positions] == [3, 2]


# reports


def test_report_faithful(said):
    dossier = said().say("a-on-b", "strikes", n(19)).say("b", "strikes", n(19)).dossier()
    assert relations(dossier, scope="report") == ["faithful"]


def test_report_misreported(said):
    dossier = said().say("a-on-b", "strikes", n(10)).say("b", "strikes", n(19)).dossier()
    assert relations(dossier, scope="report") == ["misreported"]


def test_report_slips_half_a_day(said):
    dossier = (
        said()
        .say("a-on-b", "end", at("2018-11-17T04:30"))
        .say("b", "end", at("2018-11-17T16:30"))
        .dossier()
    )
    found = one(dossier, "am_pm_flip")
    assert found.scope == "report"
    assert found.severity == "critical"


def test_report_omits(said):
    dossier = (
        said()
        .say("b", "strikes", n(19))
        .dossier(
            accounts=[
                Account(id="b", document="doc-b", examined="all"),
                Account(id="a-on-b", document="doc-a", reports="b", examined="all"),
            ]
        )
    )
    assert relations(dossier) == ["omitted"]


def test_report_drops_a_denial_of_authorship(said):
    dossier = (
        said()
        .say("a-on-b", "deaths", n(1))
        .say("b", "deaths", n(1))
        .say("b", "who", Actors(refs=("force",)), polarity="denies")
        .dossier()
    )
    assert one(dossier, "omitted").severity == "critical"


def test_report_omits_a_qualifier(said):
    dossier = (
        said()
        .say("a-on-b", "strikes", n(10))
        .say("b", "strikes", n(10))
        .say("b", "author", Actors(refs=("army",)))
        .dossier()
    )
    assert one(dossier, "omits_qualifier").parameters == {"qualified": "strikes"}


def test_report_adds_and_refines(said):
    adds = (
        said().say("a-on-b", "strikes", n(3)).say("b", "deaths", n(1)).say("a-on-b", "deaths", n(1))
    )
    assert relations(adds.dossier(), "strikes") == ["added_detail"]
    finer = said().say("a-on-b", "where", Place(ref="town")).say("b", "where", Place(ref="valley"))
    assert relations(finer.dossier(), scope="report") == ["added_detail"]


def test_report_is_less_precise(said):
    dossier = (
        said()
        .say("a-on-b", "where", Place(ref="valley"))
        .say("b", "where", Place(ref="town"))
        .dossier()
    )
    assert relations(dossier, scope="report") == ["less_precise"]


def test_report_widens_and_narrows_the_scope(said):
    town, valley = Place(ref="town"), Place(ref="valley")
    widened = said().say("a-on-b", "extent", valley).say("b", "extent", town).dossier()
    narrowed = said().say("a-on-b", "extent", town).say("b", "extent", valley).dossier()
    assert relations(widened, scope="report") == ["scope_widened"]
    assert relations(narrowed, scope="report") == ["scope_narrowed"]


def test_report_inflates_and_weakens_certainty(said):
    none = Assertion(holds=False)
    inflated = (
        said().say("a-on-b", "absent", none).say("b", "absent", none, certainty="initial").dossier()
    )
    weakened = (
        said().say("a-on-b", "absent", none, certainty="alleged").say("b", "absent", none).dossier()
    )
    assert one(inflated, "certainty_inflated").severity == "critical"
    assert relations(weakened, scope="report") == ["certainty_weakened"]


def test_report_presupposes_what_the_original_denies(said):
    dossier = (
        said()
        .say("a-on-b", "blame", polarity="denies")
        .say("b", "deaths", polarity="denies")
        .say("a-on-b", "deaths", polarity="denies")
        .dossier()
    )
    found = one(dossier, "presupposition")
    assert found.parameters == {"presupposed": "deaths"}
    assert found.severity == "critical"


def test_swapped_parts_are_named(said):
    dossier = (
        said()
        .say("b", "deaths.children", n(17))
        .say("b", "deaths.women", n(12))
        .say("a-on-b", "deaths.children", n(12))
        .say("a-on-b", "deaths.women", n(17))
        .dossier()
    )
    assert relations(dossier, scope="report") == ["swapped_parts"]


def test_a_chain_is_followed_to_the_origin(said):
    accounts = [
        Account(id="b", document="doc-b", examined="all"),
        Account(id="a-on-b", document="doc-a", reports="b", examined="all"),
        Account(id="c-on-a", document="doc-c", reports="a-on-b", examined="all"),
    ]
    dossier = (
        said()
        .say("b", "strikes", n(19))
        .say("a-on-b", "strikes", n(10))
        .say("c-on-a", "strikes", n(10))
        .dossier(accounts=accounts)
    )
    found = [d for d in compare(dossier) if d.relation == Relation.MISREPORTED]
    assert [d.positions[0].accounts for d in found] == [("a-on-b",), ("c-on-a",)]
    assert found[1].positions[1].accounts == ("b",)


# quotations


def quoting(said, words, language="en"):
    text = "the strikes hit targets in the valley and there were no civilians near it at all"
    documents = {
        "doc-a": Document(id="doc-a", source="a", language="en", file="a.txt", text=words),
        "doc-b": Document(id="doc-b", source="b", language=language, file="b.txt", text=text),
        "doc-c": Document(id="doc-c", source="c", language="en", file="c.txt"),
    }
    maker = said().say("a-on-b", "note", words=words, in_quotation_marks=True)
    return maker.say("b", "note", words=words).dossier(documents=documents)


def test_quotation_word_for_word(said):
    dossier = quoting(said, "the strikes hit targets in the valley")
    assert "verbatim" in relations(dossier, scope="quotation")


def test_quotation_nearly(said):
    dossier = quoting(said, "strikes hit targets in the valley and there was")
    assert relations(dossier, scope="quotation") == ["near_verbatim"]


def test_quotation_altered(said):
    found = one(quoting(said, "bombs fell on many targets in our valley"), "altered_quotation")
    assert found.severity == "major"


def test_quotation_of_another_language(said):
    dossier = quoting(said, "the strikes hit targets", language="ar")
    assert relations(dossier, scope="quotation") == ["translated_quotation"]


# terms


def test_naming_and_loading(said):
    naming = said().say("a", "word", Term(form="killed")).say("b", "word", Term(form="dead"))
    loaded = said().say("a", "word", Term(form="martyr")).say("b", "word", Term(form="dead"))
    alone = said().say("a", "word", Term(form="martyr"))
    plain = said().say("a", "word", Term(form="killed"))
    assert relations(naming.dossier()) == ["naming"]
    assert relations(loaded.dossier()) == ["loaded_term"]
    assert relations(alone.dossier()) == ["loaded_term"]
    assert relations(plain.dossier()) == []


# inside one account


def test_two_values_in_two_places(said):
    dossier = said().say("a", "strikes", n(3)).say("a", "strikes", n(4)).dossier()
    assert relations(dossier, scope="internal") == ["internal_inconsistency"]


def test_certainty_that_jumps(said):
    twice = said().say("a", "strikes", n(3)).say("a", "strikes", n(3), certainty="reported")
    near = said().say("a", "strikes", n(3)).say("a", "strikes", n(3), certainty="assessed")
    assert relations(twice.dossier(), scope="internal") == ["internal_tension"]
    assert relations(near.dossier(), scope="internal") == []


def parts(said, total, women, children=None):
    maker = said().say("a", "deaths.all", n(total)).say("a", "deaths.women", n(women))
    if children is not None:
        maker.say("a", "deaths.children", n(children))
    return relations(maker.dossier(), scope="internal")


def test_parts_against_their_total(said):
    assert parts(said, 30, 12, 17) == ["arithmetic"]
    assert parts(said, 29, 12, 17) == []
    assert parts(said, 29, 12) == []
    assert parts(said, 10, 12) == ["arithmetic"]


def test_a_clock_label_the_zone_did_not_have(said):
    wrong = said().say("a", "end", at("2018-11-17T04:30", zone="+03:00"))
    right = said().say("a", "end", at("2018-11-17T04:30", zone="+02:00"))
    assert relations(wrong.dossier(), scope="internal") == ["tz_label_error"]
    assert relations(right.dossier(), scope="internal") == []


def test_harm_without_a_source(said):
    bare = said().say("a", "deaths", n(4), attributed_to="none")
    assert relations(bare.dossier(), scope="internal") == ["unattributed"]


def test_a_rolling_figure_is_a_sequence(said):
    maker = said()
    for value, hour in [(3, "08"), (9, "10"), (22, "13"), (42, "20")]:
        maker.say("a", "deaths", n(value), as_of=f"2020-01-01T{hour}:00")
    dossier = maker.say("b", "deaths", n(42)).dossier()
    assert relations(dossier) == ["sequence", "agree"]


# the editor's word


def test_an_override_keeps_its_reason(said):
    decision = Decision(
        discrepancy="strikes/between",
        action="severity",
        severity="info",
        reason={"en": "x", "ar": "س"},
    )
    dossier = (
        said().say("a", "strikes", n(1)).say("b", "strikes", n(2)).dossier(decisions=[decision])
    )
    found = one(dossier, "contradict")
    assert found.severity == "info"
    assert found.override is not None
    assert found.override.reason["en"] == "x"


def test_an_addition_is_listed_with_its_reason(said):
    words = {"en": "An editor’s sentence.", "ar": "جملة المحرر."}
    addition = Addition(
        attribute="strikes", claims=("x", "y"), severity="major", sentence=words, reason=words
    )
    maker = said().say("a", "strikes", n(1), id="x").say("b", "strikes", n(1), id="y")
    dossier = maker.dossier().model_copy(update={"additions": (addition,)})
    found = one(dossier, "by_hand")
    assert (found.severity, found.claims) == ("major", ("x", "y"))
    assert found.sentence == words


def test_a_decision_on_nothing_is_an_error(said):
    decision = Decision(discrepancy="gone/between", action="dismiss", reason={"en": "x"})
    with pytest.raises(DossierError, match="gone/between"):
        compare(said().say("a", "strikes", n(1)).dossier(decisions=[decision]))


# counts within counts


def test_a_part_cannot_exceed_the_whole_another_counts(said):
    dossier = said().say("a", "hit", n(59)).say("b", "reached", n(23)).dossier()
    found = one(dossier, "contradict")
    assert (found.attribute, found.parameters) == ("hit", {"whole": "reached"})
    assert [p.accounts for p in found.positions] == [("a",), ("b",)]


def test_a_part_within_its_whole_is_no_difference(said):
    dossier = said().say("a", "hit", n(23)).say("b", "reached", Number(form="at_least", low=20))
    assert "contradict" not in relations(dossier.dossier())


def test_one_account_may_exceed_itself(said):
    dossier = said().say("a", "hit", n(59)).say("a", "reached", n(23)).dossier()
    assert relations(dossier, "hit", "internal") == ["internal_inconsistency"]


def test_words_are_no_rolling_figures(said):
    maker = said().say("a", "word", Term(form="killed"), as_of="2020-01-01")
    maker.say("a", "word", Term(form="martyr"), as_of="2020-01-02")
    dossier = maker.say("b", "word", Term(form="dead")).dossier()
    found = one(dossier, "loaded_term")
    assert len(found.positions) == 3


def test_the_same_figure_of_other_people_is_named(said):
    dossier = said().say("a", "deaths", n(500)).say("b", "hurt", n(500)).dossier()
    found = one(dossier, "population_differs")
    assert (found.parameters, found.severity) == ({"whole": "hurt"}, "major")


def test_an_account_that_gives_both_counts_shifts_nothing(said):
    maker = said().say("a", "deaths", n(500)).say("b", "hurt", n(500)).say("b", "deaths", n(300))
    assert "population_differs" not in relations(maker.dossier())
