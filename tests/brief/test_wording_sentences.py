"""Every relation of the taxonomy said in both languages, in a file to be proof-read."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from reportgen.brief.words.wording import sentence
from reportgen.discrepancies import compare
from reportgen.discrepancies.model import Relation
from reportgen.dossier import (
    Account,
    Actors,
    Assertion,
    Codes,
    Credit,
    Document,
    Number,
    Place,
    Term,
    Time,
    Translation,
)
from reportgen.language import bind
from small_dossier import Maker

GOLDEN = Path(__file__).parents[1] / "golden" / "sentences.md"


def n(value: int, form: str = "exact") -> Number:
    return Number(form=form, low=value, high=value)


def at(clock: str, **fields) -> Time:
    start = datetime.fromisoformat(f"2020-01-01T{clock}")
    return Time(start=start, end=start + timedelta(minutes=1), precision="minute", **fields)


def two(attribute, first, second, accounts=("a", "b"), **fields) -> Maker:
    maker = Maker().say(accounts[0], attribute, *first, words="نص أول")
    return maker.say(accounts[1], attribute, *second, words="نص ثان", **fields)


def report(attribute, first, second, **fields) -> Maker:
    return two(attribute, first, second, ("a-on-b", "b"), **fields)


def many(values) -> Maker:
    maker = Maker()
    for place, value in enumerate(values):
        maker.say("abc"[place % 3], "deaths", n(value), as_of="2020-01-02")
    return maker


def crowd():
    """Six accounts: four say two killed, one denies, one is silent."""
    accounts = [
        Account(id=f"s{i}", document=f"d{i}", speaker=None, examined="all") for i in range(6)
    ]
    documents = {
        f"d{i}": Document(id=f"d{i}", source=f"x{i}", language="en", file="x") for i in range(6)
    }
    maker = Maker()
    for i in range(4):
        maker.say(f"s{i}", "deaths", n(2))
    maker.say("s4", "deaths", polarity="denies")
    dossier = maker.dossier(accounts=accounts, documents=documents)
    source = dossier.sources["b"]
    sources = {f"x{i}": source.model_copy(update={"id": f"x{i}"}) for i in range(6)}
    return dossier.model_copy(update={"sources": sources})


def term(account, form, words, gloss) -> dict:
    return {
        "words": words,
        "translations": {"en": Translation(text=gloss)},
    }


def quoting(words, language="en"):
    text = "the strikes hit targets in the valley and there were no civilians near it at all"
    documents = {
        "doc-a": Document(id="doc-a", source="a", language="en", file="a.txt", text=words),
        "doc-b": Document(id="doc-b", source="b", language=language, file="b.txt", text=text),
        "doc-c": Document(id="doc-c", source="c", language="en", file="c.txt"),
    }
    maker = Maker().say("a-on-b", "note", words=words, in_quotation_marks=True)
    return maker.dossier(documents=documents)


def sequence():
    maker = Maker()
    for value, hour in [(3, "08"), (9, "10"), (22, "13")]:
        maker.say("b", "deaths", n(value), as_of=f"2020-01-01T{hour}:00")
    return maker


def parts():
    maker = Maker().say("b", "deaths.all", n(30)).say("b", "deaths.women", n(12))
    return maker.say("b", "deaths.children", n(17))


def swapped():
    maker = report("deaths.children", [n(12)], [n(17)])
    return maker.say("a-on-b", "deaths.women", n(17)).say("b", "deaths.women", n(12))


def drifting():
    """An Arabic count of killed and injured that becomes one of killed."""
    words = "استشهاد وإصابة 500 شخص"
    documents = {
        "doc-a": Document(id="doc-a", source="a", language="ar", file="a.txt", text=words),
        "doc-b": Document(id="doc-b", source="b", language="en", file="b.txt"),
        "doc-c": Document(id="doc-c", source="c", language="en", file="c.txt"),
    }
    english = {"en": Translation(text="500 people were killed", credit=Credit(kind="official"))}
    maker = Maker().say("a", "note", words=words, translations=english)
    return maker.dossier(documents=documents)


def daily(*figures, attribute="deaths"):
    """Figures of one attribute: account, day of January, value; None is a denial."""
    maker = Maker()
    for account, day, value in figures:
        fields = {"as_of": f"2020-01-{day:02}" if day else "2020-01"}
        if value is None:
            maker.say(account, attribute, polarity="denies", **fields)
        else:
            maker.say(account, attribute, value, **fields)
    return maker


def of(one, other, first=5, second=9):
    """Two counts, each of its own scope."""
    maker = Maker().say("a", "deaths", n(first), **one)
    return maker.say("b", "deaths", n(second), **other)


NOT = Assertion(holds=False)
IN_TOWN, IN_VALLEY = Place(ref="town"), Place(ref="valley")
FORCE, ARMY = Actors(refs=("force",)), Actors(refs=("army",))

CASES = {
    "agree: a number, dual": (two("strikes", [n(2)], [n(2)]), "agree"),
    "agree: plural of few": (two("strikes", [n(3)], [n(3)]), "agree"),
    "agree: plural of many": (two("strikes", [n(11)], [n(11)]), "agree"),
    "agree: hundred": (two("strikes", [n(100)], [n(100)]), "agree"),
    "agree: a time": (two("end", [at("04:30")], [at("04:30")]), "agree"),
    "agree: a place": (two("where", [IN_TOWN], [IN_TOWN]), "agree"),
    "agree: an actor": (two("who", [FORCE], [FORCE]), "agree"),
    "agree: an assertion": (two("absent", [NOT], [NOT]), "agree"),
    "agree: a denial": (
        Maker().say("a", "deaths", polarity="denies").say("b", "deaths", polarity="denies"),
        "agree",
    ),
    "compatible": (
        two("strikes", [Number(form="range", low=36, high=43)], [n(40)], ("b", "c")),
        "compatible",
    ),
    "less precise": (two("deaths", [n(40, "about")], [n(43)]), "less_precise"),
    "rounding": (two("end", [at("23:00")], [at("23:01")]), "rounding"),
    "overlap": (two("deaths", [n(40, "about")], [n(43, "about")]), "overlap"),
    "contradict: numbers": (two("strikes", [n(1)], [n(12)]), "contradict"),
    "contradict: three": (many([3, 11, 102]), "contradict"),
    "contradict: times": (two("end", [at("04:30")], [at("09:00")]), "contradict"),
    "contradict: places": (
        two("where", [Place(ref="here")], [Place(ref="there")]),
        "contradict",
    ),
    "contradict: actors": (two("who", [FORCE], [ARMY]), "contradict"),
    "contradict: a category": (
        two("what", [Codes(codes=("school",))], [Codes(codes=("convoy",))]),
        "contradict",
    ),
    "contradict: an assertion": (two("absent", [NOT], [Assertion(holds=True)]), "contradict"),
    "am/pm": (two("end", [at("04:30")], [at("16:30")]), "am_pm_flip"),
    "time zone label": (Maker().say("a", "end", at("04:30", zone="+03:00")), "tz_label_error"),
    "denies": (two("deaths", [n(40)], [], polarity="denies"), "denies"),
    "denies an actor": (two("who", [FORCE], [FORCE], polarity="denies"), "denies"),
    "five positions counted": (crowd(), "denies"),
    "no comment": (two("deaths", [n(40)], [], polarity="declines"), "no_comment"),
    "ambiguous": (two("end", [at("23:00"), at("11:00")], [at("23:01")]), "ambiguous"),
    "one silent": (Maker().say("a", "strikes", n(19)), "one_silent"),
    "not examined": (Maker().say("a", "strikes", n(19)).dossier(examined=()), "not_examined"),
    "not comparable": (two("where", [IN_TOWN], [Place(ref="island")]), "not_comparable"),
    "certainty differs": (
        two("strikes", [n(3)], [n(3)], certainty="initial"),
        "certainty_differs",
    ),
    "differs in wording": (two("note", [], []), "differs_wording"),
    "faithful": (report("strikes", [n(19)], [n(19)]), "faithful"),
    "misreported": (report("strikes", [n(10)], [n(19)]), "misreported"),
    "misreported: a place": (
        report("where", [Place(ref="here")], [Place(ref="there")]),
        "misreported",
    ),
    "reported with the clock turned": (report("end", [at("04:30")], [at("16:30")]), "am_pm_flip"),
    "omitted": (
        report("strikes", [n(1)], [n(1)]).say("b", "who", FORCE, polarity="denies"),
        "omitted",
    ),
    "qualifier left out": (
        report("strikes", [n(10)], [n(10)]).say("b", "author", ARMY),
        "omits_qualifier",
    ),
    "detail added": (report("where", [IN_TOWN], [IN_VALLEY]), "added_detail"),
    "certainty inflated": (
        report("absent", [NOT], [NOT], certainty="initial"),
        "certainty_inflated",
    ),
    "certainty weakened": (
        Maker().say("a-on-b", "absent", NOT, certainty="alleged").say("b", "absent", NOT),
        "certainty_weakened",
    ),
    "scope widened": (report("extent", [IN_VALLEY], [IN_TOWN]), "scope_widened"),
    "scope narrowed": (report("extent", [IN_TOWN], [IN_VALLEY]), "scope_narrowed"),
    "presupposition": (
        Maker().say("a-on-b", "blame", polarity="denies").say("b", "deaths", polarity="denies"),
        "presupposition",
    ),
    "swapped parts": (swapped(), "swapped_parts"),
    "verbatim": (quoting("the strikes hit targets in the valley"), "verbatim"),
    "near verbatim": (quoting("strikes hit targets in the valley and there was"), "near_verbatim"),
    "altered quotation": (quoting("bombs fell on many targets in our valley"), "altered_quotation"),
    "translated quotation": (quoting("the strikes hit targets", "ar"), "translated_quotation"),
    "naming": (
        Maker()
        .say("a", "word", Term(form="killed"), words="killed")
        .say("b", "word", Term(form="dead"), words="dead"),
        "naming",
    ),
    "loaded": (
        Maker()
        .say("a", "word", Term(form="martyr"), words="martyrs")
        .say("b", "word", Term(form="dead"), words="dead"),
        "loaded_term",
    ),
    "internal": (
        Maker().say("a", "strikes", n(3)).say("a", "strikes", n(2)),
        "internal_inconsistency",
    ),
    "tension": (
        Maker().say("b", "absent", NOT).say("b", "absent", NOT, certainty="reported"),
        "internal_tension",
    ),
    "arithmetic": (parts(), "arithmetic"),
    "a part above its whole": (
        Maker().say("a", "hit", n(59)).say("b", "reached", n(23)),
        "contradict",
    ),
    "the same figure of others": (
        Maker().say("a", "deaths", n(500)).say("b", "hurt", n(500)),
        "population_differs",
    ),
    "sequence": (sequence(), "sequence"),
    "sequence: a toll of two days": (daily(("a", 9, n(2)), ("b", 10, n(11))), "sequence"),
    "sequence: a toll of three days": (
        daily(("c", 13, n(103)), ("a", 9, n(3)), ("b", 10, n(11))),
        "sequence",
    ),
    "contradict: an earlier figure is the higher": (
        daily(("a", 9, n(11)), ("b", 10, n(3))),
        "contradict",
    ),
    "contradict: one source lowers its figure": (
        daily(("b", 9, n(11)), ("b", 10, n(2))),
        "contradict",
    ),
    "ambiguous: days in no order": (daily(("a", 0, n(11)), ("b", 10, n(3))), "ambiguous"),
    "ambiguous: three in no order": (
        daily(("a", 0, n(11)), ("b", 10, n(3)), ("c", 10, n(3, "about"))),
        "ambiguous",
    ),
    "reversed: denied, then counted": (daily(("a", 9, None), ("a", 20, n(40))), "reversed"),
    "reversed: counted, then denied": (daily(("b", 9, n(2)), ("b", 20, None)), "reversed"),
    "reversed: another actor": (
        daily(("c", 9, FORCE), ("c", 20, ARMY), attribute="who"),
        "reversed",
    ),
    "reversed: an assertion": (
        daily(("a", 9, NOT), ("a", 20, Assertion(holds=True)), attribute="absent"),
        "reversed",
    ),
    "agree: zero and a denial": (two("deaths", [n(0)], [], polarity="denies"), "agree"),
    "certainty differs: a possibility": (
        two("absent", [Assertion(holds=True)], [NOT], certainty="possible"),
        "certainty_differs",
    ),
    "certainty differs: an unconfirmed count": (
        two("strikes", [n(2)], [n(12)], certainty="alleged"),
        "certainty_differs",
    ),
    "contradict: an assessment": (
        two("strikes", [n(2)], [n(1)], certainty="assessed"),
        "contradict",
    ),
    "not comparable: periods": (of({"during": "2018"}, {"during": "2019"}), "not_comparable"),
    "not comparable: places": (of({"where": ("town",)}, {"where": ("village",)}), "not_comparable"),
    "not comparable: actors": (of({"by": ("force",)}, {"by": ("army",)}), "not_comparable"),
    "not comparable: methods": (
        of({"method": "verified"}, {"method": "alleged"}),
        "not_comparable",
    ),
    "a part within its whole": (of({}, {"by": ("force",)}, 9, 5), "compatible"),
    "a part beyond its whole": (
        of({"during": "2018/2019", "by": ("force",)}, {"during": "2019-06", "by": ("force",)}),
        "contradict",
    ),
    "the whole denied": (
        Maker().say("a", "hurt", polarity="denies").say("b", "deaths", n(9)),
        "denies",
    ),
    "translation drift": (drifting(), "translation_drift"),
    "unattributed": (
        Maker().say("b", "deaths", n(40, "about"), attributed_to="none"),
        "unattributed",
    ),
}


def say(name: str, code: str) -> str:
    made, relation = CASES[name]
    dossier = made.dossier() if isinstance(made, Maker) else made
    (found,) = [d for d in compare(dossier) if d.relation == relation][:1]
    return sentence(found, dossier, bind(code, digits="latn")).plain


def test_every_relation_is_said_as_the_golden_file_says(golden):
    rows = [f"| {name} | {say(name, 'en')} | {say(name, 'ar')} |" for name in CASES]
    head = "# Sentences\n\n| case | English | العربية |\n|---|---|---|\n"
    golden(GOLDEN, head + "\n".join(rows) + "\n")


def test_no_relation_is_left_unsaid():
    said = {Relation(relation) for _, relation in CASES.values()}
    assert set(Relation) - said == {Relation.BY_HAND}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("code", ["ar", "en"])
def test_a_sentence_ends_once_and_leaves_no_syntax(name, code):
    words = say(name, code)
    assert words.endswith(".")
    assert ".." not in words
    assert not set("{}[]") & set(words)


def test_verbs_agree_with_their_subject():
    assert say("agree: a number, dual", "ar").startswith("تتفق الوكالة والمرصد على ما يلي: غارتان")
    assert say("less precise", "ar").startswith("تذكر الوكالة نحو 40 شخصاً، ويذكر المرصد")
    assert "eyewitnesses give" in say("compatible", "en")
    assert "المرصد" in say("denies", "ar")
    assert "وينفي المرصد ذلك من دون ذكر رقم" in say("denies", "ar")
