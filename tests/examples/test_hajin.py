"""The real input: an outlet's article and the military statement it reports."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reportgen.discrepancies import compare
from reportgen.dossier import Assertion, Claim, Codes, Document, Dossier, Number, Time
from reportgen.records import check, coverage, load

HAJIN = Path(__file__).parents[2] / "examples" / "hajin-2018-11-17"
SEED = "88f80ffd09cc3c0891782d071b4720cdcc42128f47d4039fc52a198572883fa1"


@pytest.fixture(scope="module")
def hajin() -> Dossier:
    return load(HAJIN)


def lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def english_line(claim: Claim, document: Document) -> str:
    """The line of the English text that stands beside the line where the quote begins."""
    before = document.text[: claim.quote.start].rpartition("\n")[0]
    return lines(document.translations["en"].text)[len(lines(before))]


def values(dossier: Dossier, account: str, attribute: str) -> list[object]:
    claims = dossier.claims_of(account, attribute)
    return [reading for claim in claims for reading in claim.readings]


def texts(dossier: Dossier) -> Iterator[str]:
    """Every text for readers in the records, in the order of the file."""
    for document in dossier.documents.values():
        for slip in document.slips:
            yield from slip.note.values()
    for claim in dossier.claims.values():
        yield from claim.note.values()


def test_the_two_documents_are_the_seed_byte_for_byte() -> None:
    parts = [(HAJIN / name).read_bytes() for name in ("article.ar.txt", "statement.ar.txt")]
    assert hashlib.sha256(b"".join(parts)).hexdigest() == SEED
    assert parts[1].startswith(b"## COMBINED JOINT TASK FORCE")


def test_check_finds_nothing() -> None:
    assert check(HAJIN) == ()


def test_every_sentence_has_a_claim_or_is_furniture() -> None:
    bare = coverage(HAJIN)
    assert not [sentence.text for sentence in bare if not sentence.furniture]
    assert len({sentence.text for sentence in bare}) == 8


def test_furniture_is_whole_lines(hajin: Dossier) -> None:
    for document in hajin.documents.values():
        assert set(document.furniture) <= {line.strip() for line in lines(document.text)}


def test_every_line_has_its_english(hajin: Dossier) -> None:
    for document in hajin.documents.values():
        english = document.translations["en"]
        assert len(lines(document.text)) == len(lines(english.text))
        assert (english.credit.kind, english.credit.status) == ("human", "working")


def test_every_claim_reads_the_same_in_the_english_line(hajin: Dossier) -> None:
    for claim in hajin.claims.values():
        line = english_line(claim, hajin.document_of(claim.account))
        assert claim.translations["en"].text in line, claim.id


def test_quotes_stand_at_whole_words(hajin: Dossier) -> None:
    for claim in hajin.claims.values():
        text, quote = hajin.document_of(claim.account).text, claim.quote
        seams = text[quote.start - 1 : quote.start + 1], text[quote.end - 1 : quote.end + 1]
        assert not any(re.fullmatch(r"[^\W\d]{2}", seam) for seam in seams), claim.id


def test_quotation_marks_are_where_the_article_has_them(hajin: Dossier) -> None:
    text = hajin.documents["article"].text
    first, last = text.index('"'), text.rindex('"')
    for claim in hajin.claims.values():
        inside = hajin.accounts[claim.account].document == "article" and (
            first < claim.quote.start < last
        )
        assert claim.in_quotation_marks == inside, claim.id


def test_every_account_has_been_read_for_everything(hajin: Dossier) -> None:
    assert {account.examined for account in hajin.accounts.values()} == {"all"}


def test_a_denial_has_no_figure(hajin: Dossier) -> None:
    assert values(hajin, "outlet", "deaths.civilian") == [Number(form="about", low=40, high=40)]
    denials = list(hajin.claims_of("statement", "deaths.civilian"))
    assert denials
    assert {(claim.polarity, claim.readings) for claim in denials} == {("denies", ())}


def test_the_windows_are_as_each_text_has_them(hajin: Dossier) -> None:
    def clocks(account: str, end: str) -> list[str]:
        times = values(hajin, account, f"strikes.window.{end}")
        return [f"{time.start:%d %H:%M}" for time in times if isinstance(time, Time)]

    assert clocks("statement", "start") == ["16 23:01"]
    assert clocks("statement", "end") == ["17 16:30"]
    assert clocks("outlet-on-statement", "start") == ["16 23:00", "16 11:00"]
    assert clocks("outlet-on-statement", "end") == ["17 04:30"]


def test_yesterday_and_this_day_are_one_day(hajin: Dossier) -> None:
    said = [
        *values(hajin, "outlet", "event.date"),
        *values(hajin, "statement-on-open-sources", "event.date"),
    ]
    days = [time.start.date() for time in said if isinstance(time, Time)]
    assert days == [date(2018, 11, 17)] * 2


def test_the_report_hardens_what_the_statement_assessed(hajin: Dossier) -> None:
    def certainties(account: str) -> list[str]:
        return [claim.certainty for claim in hajin.claims_of(account, "civilians.present")]

    assert certainties("outlet-on-statement") == ["flat"]
    assert certainties("statement") == ["assessed", "initial"]
    for account in ("outlet-on-statement", "statement"):
        assert set(values(hajin, account, "civilians.present")) == {Assertion(holds=False)}
    assert values(hajin, "outlet-on-statement", "civilians.scope") == [Codes(codes=("area",))]


def test_the_dropped_denial_of_authorship_is_recorded(hajin: Dossier) -> None:
    (denial,) = hajin.claims_of("statement", "others.actor")
    assert denial.polarity == "denies"
    assert not list(hajin.claims_of("outlet-on-statement", "others.actor"))


def test_notes_are_in_both_languages_and_slips_are_kept(hajin: Dossier) -> None:
    for claim in hajin.claims.values():
        assert set(claim.note) in (set(), {"ar", "en"}), claim.id
    for document in hajin.documents.values():
        assert document.slips
        assert all(set(slip.note) == {"ar", "en"} for slip in document.slips)
    assert not [words for words in texts(hajin) if "زعم" in words]


REPORT = "report/outlet-on-statement"
GRAVE = {
    "deaths.civilian/between": "denies",
    "harm.actor/between": "denies",
    f"deaths.responsibility/{REPORT}": "presupposition",
    f"strikes.window.end/{REPORT}": "am_pm_flip",
    f"civilians.present/{REPORT}/certainty": "certainty_inflated",
    f"others.actor/{REPORT}": "omitted",
}
SAME = {
    "event.date/between",
    f"strikes.count/{REPORT}",
    f"strikes.actor/{REPORT}",
    f"others.count/{REPORT}",
    f"others.coordinated/{REPORT}",
    f"targets.verified/{REPORT}",
}


def test_the_gravest_differences_are_found_and_no_others(hajin: Dossier) -> None:
    critical = {d.id: d.relation for d in compare(hajin) if d.severity == "critical"}
    assert critical == GRAVE


def test_what_is_the_same_is_not_called_different(hajin: Dossier) -> None:
    assert {d.id for d in compare(hajin) if d.is_control} >= SAME


SMALL = {
    f"strikes.place/{REPORT}": "less_precise",
    f"terms.detection/{REPORT}": "naming",
    f"terms.harm/{REPORT}": "loaded_term",
    "terms.harm/terms": "loaded_term",
    "statement.issuer/by-hand/1": "by_hand",
}


def test_what_an_editor_would_name_too_is_found(hajin: Dossier) -> None:
    """The valley for the area, counted for detected, massacre for casualties, and a statement
    that has neither number nor date."""
    minor = {d.id: d.relation for d in compare(hajin) if d.severity == "minor"}
    assert minor.items() >= SMALL.items()
