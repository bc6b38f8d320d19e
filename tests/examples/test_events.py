"""Four real events, of which only quoted words are held: their traps come out as the rules say."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from reportgen import build
from reportgen.brief.words.wording import sentence
from reportgen.discrepancies import Discrepancy, compare
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Codes, Dossier, Number
from reportgen.language import bind
from reportgen.records import check, coverage, load

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLDEN = Path(__file__).parents[1] / "golden" / "events"
EVENTS = ("tokhar-2016-07-19", "sanaa-hall-2016-10-08", "shayrat-2017-04-07", "ahli-2023-10-17")
TOKHAR, SANAA, SHAYRAT, AHLI = EVENTS
EXCERPTS = {Relation.ONE_SILENT, Relation.OMITTED, Relation.OMITS_QUALIFIER}

every_event = pytest.mark.parametrize("event", EVENTS)


@cache
def dossier(event: str) -> Dossier:
    return load(EXAMPLES / event)


@cache
def all_found(event: str) -> tuple[Discrepancy, ...]:
    return compare(dossier(event))


def found(event: str, attribute: str) -> dict[str, Discrepancy]:
    return {str(d.relation): d for d in all_found(event) if d.attribute == attribute}


def one(event: str, attribute: str, relation: str) -> Discrepancy:
    return found(event, attribute)[relation]


def only(records: Dossier, *accounts: str) -> Dossier:
    """The dossier with these accounts alone."""
    kept = {key: account for key, account in records.accounts.items() if key in accounts}
    claims = {key: claim for key, claim in records.claims.items() if claim.account in kept}
    return rebuilt(records, accounts=kept, claims=claims)


def rebuilt(records: Dossier, **changes: object) -> Dossier:
    """The dossier with other records, and nothing remembered of the old ones."""
    return Dossier(**{name: getattr(records, name) for name in Dossier.model_fields} | changes)


def between(event: str, attribute: str, *accounts: str) -> str:
    """The relation of these accounts alone on an attribute."""
    (relation,) = (
        str(d.relation)
        for d in compare(only(dossier(event), *accounts))
        if d.id == f"{attribute}/between"
    )
    return relation


def values(event: str, account: str, attribute: str) -> list[object]:
    claims = dossier(event).claims_of(account, attribute)
    return [reading for claim in claims for reading in claim.readings]


def accounts(discrepancy: Discrepancy) -> set[str]:
    """Those that say something."""
    return {a for place in discrepancy.positions if place.claims for a in place.accounts}


# all four


@every_event
def test_check_finds_nothing(event: str) -> None:
    assert check(EXAMPLES / event) == ()


@every_event
def test_every_line_held_has_a_claim(event: str) -> None:
    assert coverage(EXAMPLES / event) == ()


@every_event
def test_of_excerpts_no_silence_is_claimed(event: str) -> None:
    assert {account.examined for account in dossier(event).accounts.values()} == {()}
    assert not {d.relation for d in all_found(event)} & EXCERPTS


@every_event
def test_every_line_and_quote_is_in_both_languages(event: str) -> None:
    records = dossier(event)
    for document in records.documents.values():
        assert {document.language, *document.translations} >= {"ar", "en"}
    for claim in records.claims.values():
        own = records.document_of(claim.account).language
        assert {own, *claim.translations} >= {"ar", "en"}, claim.id


@every_event
def test_every_document_says_how_much_of_it_is_held(event: str) -> None:
    notes = {key: document.note for key, document in dossier(event).documents.items()}
    assert {tuple(note) for note in notes.values()} == {("ar", "en")}
    for claim in dossier(event).claims.values():
        assert set(claim.note) in (set(), {"ar", "en"}), claim.id


@every_event
def test_what_is_not_a_sources_own_words_says_so(event: str) -> None:
    """Working notes and memory are documents of their own, never of the source they report."""
    for account in dossier(event).accounts.values():
        document = dossier(event).documents[account.document]
        published = document.source not in ("notes", "memory")
        assert published or (account.speaker and not document.url), account.id


@every_event
def test_it_builds_without_a_complaint(event: str, tmp_path: Path) -> None:
    built = build(EXAMPLES / event, tmp_path)
    assert {path.suffix for path in built.files} == {".pdf", ".html"}
    html = (tmp_path / f"{event}.html").read_text(encoding="utf-8")
    first = next(iter(dossier(event).documents.values()))
    assert first.note["ar"] in html
    assert first.note["en"] in html
    assert "…" not in "".join(re.findall(r'href="[^"]*"', html))


@every_event
def test_every_sentence_can_be_proof_read(event: str, golden: Callable[[Path, str], None]) -> None:
    records = dossier(event)
    english, arabic = bind("en"), bind("ar", arabic=records.event.arabic)
    rows = [
        f"| {d.id} | {d.relation} | {d.severity} | {sentence(d, records, english).plain} "
        f"| {sentence(d, records, arabic).plain} |\n"
        for d in all_found(event)
    ]
    head = "| discrepancy | relation | severity | English | العربية |\n|---|---|---|---|---|\n"
    golden(GOLDEN / f"{event}.md", f"# {records.event.title['en']}\n\n{head}{''.join(rows)}")


# Tokhar


def test_two_actors_in_one_item_differ_from_themselves() -> None:
    assert set(found(TOKHAR, "strikes.actor")) == {"internal_inconsistency"}
    item = one(TOKHAR, "strikes.actor", "internal_inconsistency")
    assert item.severity == "critical"
    assert [place.claims for place in item.positions] == [
        ("notes-on-spc/strikes.actor",),
        ("notes-on-spc/strikes.actor/2",),
    ]


def test_three_at_night_and_the_afternoon_contradict() -> None:
    assert one(TOKHAR, "event.time", "contradict").severity == "major"


def test_six_tolls_are_six_positions() -> None:
    tolls = one(TOKHAR, "deaths.civilian", "contradict")
    assert tolls.severity == "critical"
    assert len([place for place in tolls.positions if place.claims]) == 6


def test_a_toll_of_one_force_is_not_held_against_that_of_all() -> None:
    """The Syrian Press Center counts those of a massacre it puts down to Russian aviation."""
    (claim,) = dossier(TOKHAR).claims_of("spc", "deaths.civilian")
    assert claim.by == ("russia",)
    assert "spc" not in accounts(one(TOKHAR, "deaths.civilian", "contradict"))


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("enab-baladi", "amaq", "less_precise"),
        ("enab-baladi", "enab-baladi-on-others", "less_precise"),
        ("nyt", "enab-baladi-on-others", "less_precise"),
        ("centcom", "nyt", "ambiguous"),
        ("centcom", "sohr", "ambiguous"),
        ("sohr", "enab-baladi", "contradict"),
        ("amaq", "enab-baladi-on-others", "contradict"),
    ],
)
def test_a_lower_bound_contradicts_only_what_lies_below(
    first: str, second: str, relation: str
) -> None:
    assert between(TOKHAR, "deaths.civilian", first, second) == relation


def test_fighters_are_not_counted_against_civilians() -> None:
    assert values(TOKHAR, "nyt-on-they", "deaths.combatant") == [Number(low=85, high=85)]
    assert "nyt-on-they" not in accounts(one(TOKHAR, "deaths.civilian", "contradict"))


def test_martyrs_are_a_matter_of_words() -> None:
    assert accounts(one(TOKHAR, "terms.dead", "loaded_term")) >= {"jisr", "centcom"}
    assert values(TOKHAR, "jisr", "deaths.total") == [Number(form="more_than", low=100)]


# Sana'a


def test_the_denial_stands_against_the_later_word() -> None:
    actor = one(SANAA, "strikes.actor", "denies")
    assert actor.severity == "critical"
    assert [(p.stance, p.accounts) for p in actor.positions if p.claims] == [
        ("denies", ("coalition",)),
        ("asserts", ("notes-on-jiat",)),
    ]


def test_two_missiles_do_not_contradict_four_strikes() -> None:
    assert "contradict" not in found(SANAA, "strikes.count")
    assert "contradict" not in found(SANAA, "missiles.launched")


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("emirates-voice", "bakeel", "contradict"),
        ("emirates-voice", "health", "contradict"),
        ("un", "bakeel", "contradict"),
        ("un", "health", "less_precise"),
        ("health", "bakeel", "overlap"),
    ],
)
def test_tolls_of_the_hall(first: str, second: str, relation: str) -> None:
    assert between(SANAA, "deaths.total", first, second) == relation


def test_the_injured_can_all_be_right() -> None:
    assert set(found(SANAA, "injured.total")) == {"less_precise"}


# Shayrat


def test_missiles_launched_and_arrived_are_different_counts() -> None:
    assert values(SHAYRAT, "notes-on-pentagon", "missiles.launched") == [Number(low=59, high=59)]
    assert values(SHAYRAT, "russian-mod", "missiles.reached") == [Number(low=23, high=23)]
    assert not found(SHAYRAT, "missiles.launched")
    assert not found(SHAYRAT, "missiles.reached")


def test_what_is_known_from_memory_alone_is_unconfirmed() -> None:
    hits = next(d for d in all_found(SHAYRAT) if d.id == "missiles.hit/between")
    assert accounts(hits) == {"pentagon", "secdef"}
    (claim,) = dossier(SHAYRAT).claims_of("secdef")
    assert claim.as_of == "2017-04-10"
    assert (claim.certainty, claim.hedge) == ("alleged", "memory-unverified")
    assert "unverified recollection" in sentence(hits, dossier(SHAYRAT), bind("en")).plain


def test_more_hits_than_arrivals_cannot_both_be_right() -> None:
    (found,) = [d for d in all_found(SHAYRAT) if "whole" in d.parameters]
    assert (found.id, found.relation) == ("missiles.hit/within/missiles.reached", "contradict")
    assert accounts(found) == {"pentagon", "russian-mod"}


def test_soldiers_and_civilians_are_different_counts() -> None:
    soldiers = one(SHAYRAT, "deaths.military", "contradict")
    civilians = one(SHAYRAT, "deaths.civilian", "contradict")
    assert accounts(soldiers) == {"syrian-army", "governor", "sohr", "pro-government"}
    assert accounts(civilians) == {"sana", "governor"}


def test_the_governors_figures_are_a_sequence() -> None:
    turns = one(SHAYRAT, "deaths.military", "sequence")
    assert [place.accounts for place in turns.positions] == [("governor-earlier",), ("governor",)]
    assert "sequence" not in found(SHAYRAT, "deaths.civilian")


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("brigadier", "major_general", "contradict"),
        ("general", "brigadier", "less_precise"),
        ("general", "general", "agree"),
    ],
)
def test_two_ranks_contradict_and_a_wider_one_does_not(
    first: str, second: str, relation: str
) -> None:
    records = only(dossier(SHAYRAT), "sohr", "governor")
    claim = records.claims["sohr/deaths.rank"].model_copy(
        update={"readings": (Codes(codes=(first,)),)}
    )
    other = claim.model_copy(
        update={"id": "x", "account": "governor", "readings": (Codes(codes=(second,)),)}
    )
    both = rebuilt(records, claims={claim.id: claim, other.id: other})
    assert [str(d.relation) for d in compare(both)] == [relation]


# al-Ahli


def test_killed_and_killed_and_injured_are_different_counts() -> None:
    killed = one(AHLI, "deaths.total", "contradict")
    together = one(AHLI, "casualties.total", "contradict")
    assert accounts(together) == {"health-roaya", "hamas"}
    assert not accounts(killed) & accounts(together)
    assert values(AHLI, "health-salon", "deaths.total") == values(
        AHLI, "health-roaya", "casualties.total"
    )


def test_a_figure_for_both_says_so() -> None:
    together = one(AHLI, "casualties.total", "contradict")
    said = {code: sentence(together, dossier(AHLI), bind(code)).plain for code in ("ar", "en")}
    assert "at least 500 killed and injured" in said["en"]
    assert "471 killed and injured" in said["en"]
    assert "ما لا يقل عن ٥٠٠ بين قتيل وجريح" in said["ar"]


def test_471_lies_outside_100_to_300() -> None:
    assert between(AHLI, "deaths.total", "health-saraya", "us-intelligence") == "contradict"
    assert between(AHLI, "deaths.total", "health-saraya", "civil-defence") == "less_precise"
    (claim,) = dossier(AHLI).claims_of("us-intelligence", "deaths.total")
    assert (claim.certainty, claim.hedge) == ("assessed", "probably")


def test_the_ministrys_figures_fall_from_one_day_to_the_next() -> None:
    turns = next(d for d in all_found(AHLI) if d.id == "deaths.total/sequence/health")
    assert (turns.relation, turns.severity) == ("contradict", "major")
    assert [place.accounts for place in turns.positions] == [
        ("notes-on-health", "health-salon"),
        ("health-saraya",),
    ]


def test_only_the_named_actor_denies() -> None:
    actor = one(AHLI, "harm.actor", "denies")
    assert actor.severity == "critical"
    assert between(AHLI, "harm.actor", "notes-on-idf", "jihad") == "denies"
    assert between(AHLI, "harm.actor", "notes-on-idf", "notes-on-us-intelligence") == "compatible"
