"""Every way a record can be wrong: its code, its place, its line."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from reportgen.errors import DossierError, Finding
from reportgen.records import check, load
from tiny import ARTICLE, ENGLISH, Tiny

# what stands · what is written instead · code · field · words on the line that is named
WRONG = [
    # shape
    ("event:\n", "events:\n", "unknown-key", "events", "events:"),
    ("event:\n", "events:\n", "missing-key", "", "events:"),
    ("  id: tiny\n", "", "missing-key", "event.id", "event:"),
    ("id: tiny", "id: ../tiny", "bad-value", "event.id", "id: ../"),
    ("id: tiny", "id: [tiny]", "wrong-shape", "event.id", "id: [tiny]"),
    ("kind: town", "kind: twon", "bad-value", "places.hajin.kind", "kind: twon"),
    ("kind: town", "kind: town, lat: 91", "bad-value", "places.hajin.lat", "lat: 91"),
    ("kind: town", "kind: town, lat: x", "bad-value", "places.hajin.lat", "lat: x"),
    ("party: yes", "party: perhaps", "bad-value", "sources.coalition.party", "perhaps"),
    ("party: yes", "id: c", "unknown-key", "sources.coalition.id", "id: c"),
    ("  value: about 40\n", "  valeu: 40\n", "unknown-key", "claims[0].valeu", "valeu"),
    ("  quote: لا تعليق من التحالف\n", "", "missing-key", "claims[2].quote", "coalition-in-outlet\n"),  # noqa: E501
    ("claims:\n- account: outlet\n", "claims:\n- xy\n- account: outlet\n", "wrong-shape",
     "claims[0]", "- xy"),
    ("  syria: {", "  syria: x\n  sy: {", "wrong-shape", "places.syria", "syria: x"),
    ("kind: human}", "kind: oracle}", "bad-value", "translations.kind", "oracle"),
    ("examined: all}\n  coal", "examined: most}\n  coal", "wrong-shape",
     "accounts.outlet.examined", "examined: most"),
    ("  syria:", "  sy ria:", "bad-id", "places.sy ria", "sy ria"),
    # references
    ("source: outlet\n", "source: outlte\n", "unknown-reference", "documents.article.source",
     "outlte"),
    ("  outlet: {document: article", "  outlet: {document: artcle", "unknown-reference",
     "accounts.outlet.document", "artcle"),
    ("speaker: coalition", "speaker: nobody", "unknown-reference",
     "accounts.coalition-in-outlet.speaker", "nobody"),
    ("speaker: coalition", "reports: nobody", "unknown-reference",
     "accounts.coalition-in-outlet.reports", "nobody"),
    ("speaker: coalition", "reports: coalition-in-outlet", "cycle",
     "accounts.coalition-in-outlet.reports", "reports:"),
    ("[deaths.civilian]", "[deaths.civilians]", "unknown-reference",
     "accounts.coalition-in-outlet.examined[0]", "deaths.civilians"),
    ("within: [syria]", "within: [hajin]", "cycle", "places.hajin.within", "within:"),
    ("member_of: [coalition]", "member_of: [nato]", "unknown-reference",
     "actors.task-force.member_of[0]", "nato"),
    ("  place: hajin", "  place: hajjin", "unknown-reference", "event.place", "hajjin"),
    ("- account: outlet\n", "- account: outlte\n", "unknown-reference", "claims[0].account",
     "outlte"),
    ("attribute: event.time", "attribute: event.tiem", "unknown-reference",
     "claims[1].attribute", "event.tiem"),
    ("value: declined", "value: declined\n  supersedes: none", "unknown-reference",
     "claims[2].supersedes", "supersedes"),
    ("value: declined", "value: declined\n  attributed_to: nobody", "unknown-reference",
     "claims[2].attributed_to", "nobody"),
    ("value: declined", "value: declined\n  by: nato", "unknown-reference", "claims[2].by", "nato"),
    ("value: declined", "value: declined\n  by: [coalition, nato]", "unknown-reference",
     "claims[2].by[1]", "nato"),
    ("value: declined", "value: declined\n  where: hajjin", "unknown-reference",
     "claims[2].where", "hajjin"),
    ("value: declined", "value: declined\n  of: civilans", "unknown-reference",
     "claims[2].of", "civilans"),
    ("value: declined", "value: declined\n  during: last year", "bad-date",
     "claims[2].during", "last year"),
    ("value: declined", "value: declined\n  method: guessed", "bad-value",
     "claims[2].method", "guessed"),
    ("value: declined", "value: declined\n  at: hajin", "bad-value", "claims[2].at", "at: hajin"),
    ("{document: article, examined: all}", "{document: article, examined: all, by: nato}",
     "unknown-reference", "accounts.outlet.by", "by: nato"),
    ("value: declined", "value: declined\n  quoted_document: x", "unknown-reference",
     "claims[2].quoted_document", "quoted_document"),
    ("party: yes", "protected: yes", "public-name-missing", "sources.coalition", "protected"),
    ("value: declined", "value: declined\n  supersedes: outlet/event.time", "supersedes-other",
     "claims[2].supersedes", "supersedes"),
    ("value: declined", "value: declined\n  supersedes: coalition-in-outlet/deaths.civilian",
     "cycle", "claims[2].supersedes", "supersedes"),
    ("speaker: coalition", "speaker: coalition, reports: outlet", "two-origins",
     "accounts.coalition-in-outlet.speaker", "reports: outlet"),
    ("id: tiny", "id: con.x", "bad-id", "event.id", "con.x"),
    ("id: tiny", "id: tiny.", "bad-id", "event.id", "tiny."),
    ("timezone:", "arabic: en_US\n  timezone:", "bad-language", "event.arabic", "en_US"),
    ("language: ar", "language: arabic!", "bad-language", "documents.article.language", "arabic!"),
    ("english: article.en.txt", "translations: {English: article.en.txt}", "bad-language",
     "documents.article.translations.English", "English:"),
    # dates and zones
    ("date: 2018-11-17", "date: 17 November", "bad-date", "event.date", "17 November"),
    ("published: 2018-11-18", "published: 2018-11-31", "bad-date",
     "documents.article.published", "2018-11-31"),
    ("value: declined", "value: declined\n  as_of: noon", "bad-date", "claims[2].as_of", "as_of"),
    ("Asia/Damascus", "Asia/Damaskus", "bad-timezone", "event.timezone", "Damaskus"),
    ("Asia/Damascus", "+03:00", "bad-timezone", "event.timezone", "+03:00"),
    # values
    ("value: about 40", "value: fourty", "bad-value", "claims[0].value", "fourty"),
    ("  value: about 40\n", "", "value-missing", "claims[0]", "- account: outlet"),
    ("value: about 40", "value: denied\n  polarity: asserts", "polarity-conflict",
     "claims[0].polarity", "polarity"),
    ("value: about 40", "value: {kind: time}", "wrong-kind", "claims[0].value.kind", "kind: time}"),
    ("value: about 40", "value: {form: range, low: 9, high: 3}", "bad-value", "claims[0].value",
     "low: 9"),
    ("value: about 40", "value: {form: roughly}", "bad-value", "claims[0].value.form", "roughly"),
    ("value: about 40", "value: [4, 5]", "bad-value", "claims[0].value[0]", "[4, 5]"),
    ("value: about 40", "value: []", "bad-value", "claims[0].value", "[]"),
    ("yesterday Saturday", "yesterday Friday", "bad-value", "claims[1].value", "Friday"),
    ("yesterday Saturday dawn", "'2018-11-17 04:30 Asia/Damask'", "bad-value", "claims[1].value",
     "Damask'"),
    # quotes
    ("حوالي 40 شهيداً من المدنيين  #", "حوالي 41 شهيداً  #", "quote-not-found", "claims[0].quote",
     "حوالي 41"),
    ("quote: فجر أمس السبت", "quote: الغارات", "quote-ambiguous", "claims[1].quote", "quote: الغارات"),  # noqa: E501
    ("quote: لا تعليق من التحالف", "quote: لا تعليق من التحالف\n  at: 5-24", "quote-moved",
     "claims[2].at", "at: 5-24"),
    ("quote: لا تعليق من التحالف", "quote: لا تعليق من التحالف\n  at: five", "bad-value",
     "claims[2].at", "at: five"),
    ("quote: لا تعليق من التحالف", "quote: لا تعليق من التحالف\n  hedge: هجين", "hedge-not-found",
     "claims[2].hedge", "hedge"),
    ("english: About 40", "arabic: About 40", "same-language", "claims[0].arabic", "arabic:"),
    ("value: declined", "value: declined\n  id: outlet/deaths.civilian", "duplicate-id",
     "claims[2].id", "  id: outlet/"),
    # documents
    ("file: article.txt", "file: artcle.txt", "file-missing", "documents.article.file", "artcle"),
    ("file: article.txt", "file: ../article.txt", "file-outside", "documents.article.file", "../"),
    ("file: article.txt", "file: /etc/passwd", "file-outside", "documents.article.file", "/etc"),
    ("file: article.txt", "file: 'a\\b'", "file-outside", "documents.article.file", "a\\b"),
    ("english: article.en.txt", "english: missing.txt", "file-missing",
     "documents.article.english", "missing.txt"),
    ("english: article.en.txt", "arabic: article.en.txt", "same-language",
     "documents.article.arabic", "arabic: article"),
    ("file: article.txt", f"sha256: {'0' * 64}\n    file: article.txt", "hash-mismatch",
     "documents.article.sha256", "sha256"),
    ("file: article.txt", "sha256: abc\n    file: article.txt", "bad-value",
     "documents.article.sha256", "sha256"),
    ("المشاهدات : 1896", "المشاهدات : 1897", "furniture-not-found",
     "documents.article.furniture[0]", "1897"),
    ("{quote: أمس السبت", "{quote: أمس الأحد", "slip-not-found",
     "documents.article.slips[0].quote", "أمس الأحد"),
    # decisions, vocabulary, characters
    ("severity: minor,", "", "bad-value", "decisions[0]", "- {discrepancy"),
    ("severity: minor,", "severity: minor, dismiss: yes,", "bad-value", "decisions[0]", "dismiss"),
    (", reason: {ar: سبب, en: a reason}", "", "missing-key", "decisions[0].reason", "- {disc"),
    ("decisions:", "attributes: {deaths.civilian: {kind: text}}\ndecisions:", "kind-redefined",
     "attributes.deaths.civilian.kind", "kind: text"),
    ("decisions:", "units: {bell: {}}\ndecisions:", "missing-key", "units.bell.forms", "bell: {}"),
    ("en: the outlet}", "en: \"the \u202eoutlet\"}", "bidi-override", "sources.outlet.name.en",
     "outlet: {name"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "field", "words"), WRONG)
def test_wrong(old: str, new: str, code: str, field: str, words: str, tmp_path: Path) -> None:
    tiny = Tiny().but(old, new)
    found = [(one.code, one.field, one.line) for one in tiny.errors(tmp_path)]
    assert (code, field, tiny.line(words)) in found


@pytest.mark.parametrize(("old", "new", "code", "field", "words"), WRONG)
def test_wrong_is_refused_with_a_remedy(
    old: str, new: str, code: str, field: str, words: str, tmp_path: Path
) -> None:
    with pytest.raises(DossierError) as raised:
        load(Tiny().but(old, new).write(tmp_path))
    assert all(found.message and found.path for found in raised.value.findings)


def test_a_near_key_is_suggested(tmp_path: Path) -> None:
    (found,) = Tiny().but("source: outlet\n", "source: outlte\n").errors(tmp_path)
    assert found.remedy == "did you mean `outlet`?"


def test_a_record_at_fault_is_not_called_unknown(tmp_path: Path) -> None:
    codes = [one.code for one in Tiny().but("kind: news_outlet", "kind: paper").errors(tmp_path)]
    assert codes == ["bad-value"]


def test_changed_document_names_both_digests(tmp_path: Path) -> None:
    tiny = Tiny().but("file: article.txt", f"sha256: {'0' * 64}\n    file: article.txt")
    (found,) = tiny.errors(tmp_path)
    assert "0" * 64 in found.message
    assert "sha256 is " in found.message


def test_moved_quote_names_its_place(tmp_path: Path) -> None:
    start = ARTICLE.index("لا تعليق")
    quote = "quote: لا تعليق من التحالف"
    (found,) = Tiny().but(quote, f"{quote}\n  at: {start + 1}-{start + 20}").errors(tmp_path)
    assert f"it stands at {start}-{start + 19}" in found.message
    assert found.remedy == f"write `at: {start}-{start + 19}`"


def test_ambiguous_quote_lists_its_places(tmp_path: Path) -> None:
    (found,) = Tiny().but("quote: فجر أمس السبت", "quote: الغارات").errors(tmp_path)
    first, second = ARTICLE.index("الغارات"), ARTICLE.index("الغارات", 5)
    assert f"{first}-{first + 7}, {second}-{second + 7}" in found.message


def test_offsets_decide_between_places(tmp_path: Path) -> None:
    second = ARTICLE.index("الغارات", 5)
    tiny = Tiny().but("quote: فجر أمس السبت", f"quote: الغارات, at: {second}-{second + 7}")
    assert load(tiny.write(tmp_path)).claims["outlet/event.time"].quote.start == second


def test_dirty_arabic_is_pointed_at(tmp_path: Path) -> None:
    dirty = "لا تعلیق من التحالف"  # Persian yeh
    (found,) = Tiny().but("quote: لا تعليق من التحالف", f"quote: {dirty}").errors(tmp_path)
    assert found.code == "quote-not-found"
    assert "`لا تعليق من التحالف`" in found.message
    assert f"{ARTICLE.index('لا تعليق')}-" in found.message


def test_a_quote_that_goes_astray_is_followed_as_far_as_it_goes(tmp_path: Path) -> None:
    quote = "quote: لا تعليق من التحالف"
    (found,) = Tiny().but(quote, "quote: لا تعليق من الحكومة").errors(tmp_path)
    assert "its first 3 words stand at" in found.remedy


def test_uneven_translation_names_the_place(tmp_path: Path) -> None:
    short = ENGLISH.replace("The strikes on Hajin\n\n", "The strikes on Hajin\n")
    tiny = Tiny().having("article.en.txt", short.replace("Views: 1896\n", ""))
    (found,) = tiny.errors(tmp_path)
    assert (found.code, found.line) == ("lines-uneven", 2)
    assert found.path.endswith("article.en.txt")
    assert "3 lines with words stand beside 4" in found.message


def test_missing_last_line_of_a_translation(tmp_path: Path) -> None:
    tiny = Tiny().having("article.en.txt", ENGLISH.replace("Views: 1896\n", ""))
    (found,) = tiny.errors(tmp_path)
    assert "line 5 there (`المشاهدات : 1896`) has none beside it" in found.message


def test_translation_beside_the_text_is_a_warning(tmp_path: Path) -> None:
    tiny = Tiny().but("english: About 40 civilian martyrs", "english: some forty martyrs")
    assert tiny.errors(tmp_path) == []
    assert "translation-not-in-text" in codes_of(tiny, tmp_path)


def test_translation_is_looked_for_beside_the_quote_only(tmp_path: Path) -> None:
    """Line 4 of the translation holds the words; the quote stands on line 3."""
    tiny = Tiny().but("english: About 40 civilian martyrs", "english: The strikes hit the town")
    assert "translation-not-in-text" in codes_of(tiny, tmp_path)
    both = tiny.but("quote: حوالي 40 شهيداً من المدنيين  #", 'quote: "التحالف.\\nاستهدفت"  #')
    assert "translation-not-in-text" not in codes_of(both, tmp_path)


def test_many_lost_quotes_take_no_time(tmp_path: Path) -> None:
    lost = "".join(
        f"- {{account: outlet, attribute: event.place, value: hajin, quote: كلام ليس هنا {n}}}\n"
        for n in range(300)
    )
    tiny = Tiny().having("article.txt", ARTICLE[:-1] + " نص آخر تماماً." * 5000)
    begun = time.monotonic()
    assert len(tiny.but("decisions:", f"{lost}decisions:").errors(tmp_path)) == 300
    assert time.monotonic() - begun < 5


def test_name_in_one_language_is_a_warning(tmp_path: Path) -> None:
    tiny = Tiny().but("syria: {name: {ar: سورية, en: Syria}", "syria: {name: {ar: سورية}")
    assert tiny.errors(tmp_path) == []
    assert "language-missing" in codes_of(tiny, tmp_path)


@pytest.mark.parametrize(
    ("inserted", "code", "level"),
    [
        ("\u202e", "bidi-override", "error"),
        ("\u2067", "bidi-unbalanced", "error"),
        ("\u0085", "forbidden", "error"),
        ("\x00", "forbidden", "error"),
        ("\u200b", "invisible", "warning"),
    ],
)
def test_misleading_characters_of_a_document(
    inserted: str, code: str, level: str, tmp_path: Path
) -> None:
    tiny = Tiny().having("article.txt", ARTICLE.replace("البلدة", f"البلدة{inserted}"))
    found = [one for one in all_of(tiny, tmp_path) if one.code == code]
    assert [(one.line, one.level) for one in found] == [(4, level)]
    assert found[0].path.endswith("article.txt")


def test_a_flood_of_invisible_characters_is_counted(tmp_path: Path) -> None:
    tiny = Tiny().having("article.txt", ARTICLE + "\u200b" * 400)
    found = [one for one in all_of(tiny, tmp_path) if one.code == "invisible"]
    assert len(found) == 2
    assert found[0].message == "400 in all"


def test_document_that_is_not_utf8(tmp_path: Path) -> None:
    tiny = Tiny().having("article.txt", ARTICLE.encode("cp1256", "ignore"))
    (found,) = tiny.errors(tmp_path)
    assert (found.code, found.line) == ("not-utf8", 1)


def codes_of(tiny: Tiny, folder: Path) -> set[str]:
    return {found.code for found in all_of(tiny, folder)}


def all_of(tiny: Tiny, folder: Path) -> tuple[Finding, ...]:

    return check(tiny.write(folder))
