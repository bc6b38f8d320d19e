"""One source in several accounts, and several words in one position."""

from __future__ import annotations

from reportgen.brief.words.wording import sentence
from reportgen.discrepancies import compare
from reportgen.discrepancies.model import Discrepancy
from reportgen.dossier import Account, Actors, Dossier, Number, Term, Wording
from reportgen.language import bind
from small_dossier import Maker

OWN = Account(id="own", document="doc-a")
PASSED_ON = Account(id="passed-on", document="doc-b", speaker="a")
RETOLD = Account(id="retold", document="doc-c", speaker="a")
ACCOUNTS = (OWN, PASSED_ON, RETOLD)
ARMY, FORCE = Actors(refs=("army",)), Actors(refs=("force",))


def n(value: int) -> Number:
    return Number(low=value, high=value)


def found(maker: Maker) -> tuple[Dossier, dict[str, Discrepancy]]:
    dossier = maker.dossier(accounts=ACCOUNTS)
    return dossier, {each.relation.value: each for each in compare(dossier)}


def test_what_one_account_holds_against_itself_is_told_once(said: type[Maker]) -> None:
    maker = said().say("own", "who", FORCE)
    _, by_relation = found(maker.say("passed-on", "who", ARMY).say("passed-on", "who", FORCE))
    assert set(by_relation) == {"internal_inconsistency"}


def test_one_source_told_in_two_ways_is_a_difference(said: type[Maker]) -> None:
    _, by_relation = found(said().say("passed-on", "who", ARMY).say("retold", "who", FORCE))
    assert set(by_relation) == {"contradict"}


def test_what_is_said_on_one_date_is_one_step(said: type[Maker]) -> None:
    maker = said().say("passed-on", "deaths", n(5), as_of="2020-01-01")
    maker.say("retold", "deaths", n(3), as_of="2020-01-01")
    dossier, by_relation = found(maker.say("own", "deaths", n(6), as_of="2020-01-02"))
    steps = [step.accounts for step in by_relation["sequence"].positions]
    assert steps == [("passed-on", "retold"), ("own",)]
    assert sentence(by_relation["sequence"], dossier, bind("en")).plain == (
        "The agency gives in turn: 5 people and 3 people (1 January), then 6 people (2 January)."
    )


def test_a_figure_that_comes_back_is_a_step_again(said: type[Maker]) -> None:
    maker = said()
    for day, value in enumerate((3, 9, 9, 3), 1):
        maker.say("own", "strikes", n(value), as_of=f"2020-01-0{day}")
    _, by_relation = found(maker)
    assert len(by_relation["sequence"].positions) == 3


def test_a_superseding_figure_comes_after(said: type[Maker]) -> None:
    maker = said().say("own", "deaths", n(5), id="z", supersedes="later")
    maker.say("own", "deaths", n(4), id="later", supersedes="first").say(
        "own", "deaths", n(3), id="first"
    )
    _, by_relation = found(maker)
    assert [step.claims for step in by_relation["sequence"].positions] == [
        ("first",),
        ("later",),
        ("z",),
    ]


def test_different_words_for_one_thing_are_all_shown(said: type[Maker]) -> None:
    killed = Term(form="killed")
    maker = said().say("a", "word", killed, words="killed").say("b", "word", killed, words="slain")
    dossier = maker.dossier()
    (agreed,) = compare(dossier)
    assert sentence(agreed, dossier, bind("en")).plain == (
        "The agency and the monitor write “killed” and “slain”."
    )


def test_an_editors_summary_is_said_not_written(said: type[Maker]) -> None:
    summary = Wording(text={"en": "other causes"})
    dossier = said().say("a", "note", summary).say("b", "note", words="none known").dossier()
    (differs,) = compare(dossier)
    assert sentence(differs, dossier, bind("en")).plain == (
        "The agency says: other causes; the monitor writes “none known”."
    )
