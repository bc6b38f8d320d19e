"""Number, case and gender of composed Arabic and English, in two files to be proof-read: every unit
in each number class and case, and every kind of clause for each sort of subject."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import get_args

from test_wording_sentences import NOT, at

from reportgen.brief.words.clauses import clause
from reportgen.discrepancies.model import Position
from reportgen.dossier import Actors, Codes, Dossier, Number, Place, Source
from reportgen.language import Case, bind
from reportgen.records.vocabulary import shipped
from small_dossier import Maker

GOLDEN = Path(__file__).parents[1] / "golden"
COUNTS = (0, 1, 2, 3, 11, 100, 102, 1000)
FORMS = ("about", "at_least", "fewer_than")
SAID = {
    "number": ("deaths", Number(form="exact", low=2, high=2)),
    "one": ("deaths", Number(form="exact", low=1, high=1)),
    "zero": ("deaths", Number(form="exact", low=0, high=0)),
    "time": ("end", at("04:30")),
    "place": ("where", Place(ref="town")),
    "actor": ("who", Actors(refs=("army",))),
    "category": ("what", Codes(codes=("school",))),
    "assertion": ("absent", NOT),
}
SUBJECTS = {
    "masculine": {"name": {"ar": "المرصد", "en": "the monitor"}, "gender": {}},
    "feminine": {
        "name": {"ar": "الوكالة", "en": "the agency"},
        "gender": {"ar": "feminine"},
    },
    "plural": {
        "name": {"ar": "شهود العيان", "en": "eyewitnesses"},
        "gender": {"en": "plural"},
    },
}


def amount(form: str, n: int) -> Number:
    return Number(form=form, low=n, high=n)


def test_every_unit_is_counted_as_the_golden_file_says(golden):
    arabic, rows = bind("ar"), []
    for unit in shipped()[1].units.values():
        forms = unit.forms["ar"]
        for n in COUNTS:
            cases = " | ".join(arabic.count(n, forms, case=case) for case in get_args(Case))
            rows.append(f"| {unit.id} | {n} | {cases} |")
        vague = [arabic.quantity(amount(form, n), forms) for form, n in product(FORMS, (1, 2, 3))]
        vague += [
            arabic.quantity(Number(form="range", low=low, high=high), forms)
            for low, high in ((1, 2), (2, 3), (36, 43))
        ]
        vague += [arabic.quantity(Number(form=form), forms) for form in ("dozens", "some")]
        rows.append(f"| {unit.id} | | {'؛ '.join(vague)} | | |")
    head = (
        "# Counted nouns\n\n| unit | n | "
        + " | ".join(get_args(Case))
        + " |\n|---|---|---|---|---|\n"
    )
    golden(GOLDEN / "numbers.md", head + "\n".join(rows) + "\n")


def test_every_clause_agrees_as_the_golden_file_says(golden):
    rows = []
    for (kind, (attribute, value)), (sort, fields), speakers, polarity in product(
        SAID.items(), SUBJECTS.items(), (1, 2, 4), ("asserts", "denies")
    ):
        said = speaking(attribute, value, fields, speakers, polarity)
        rows.append(f"| {kind}, {polarity} | {sort} × {speakers} | {said['en']} | {said['ar']} |")
    head = "# Clauses\n\n| kind | subject | English | العربية |\n|---|---|---|---|\n"
    golden(GOLDEN / "clauses.md", head + "\n".join(rows) + "\n")


def speaking(attribute, value, fields, speakers, polarity) -> dict[str, str]:
    """The clause of one to four accounts of one sort that say the same."""
    maker = Maker()
    values = [value] if polarity == "asserts" else []
    names = ("a", "b", "c", "a-on-b")[:speakers]
    for name in names:
        maker.say(name, attribute, *values, polarity=polarity)
    dossier = dressed(maker.dossier(), fields)
    position = Position(accounts=names, claims=tuple(dossier.claims), stance=polarity)
    return {
        code: clause(position, dossier, bind(code, digits="latn")).plain for code in ("ar", "en")
    }


def dressed(dossier: Dossier, fields) -> Dossier:
    """The dossier with every source of the same name and gender, counting in shipped units."""
    sources = {
        key: Source.model_validate({**source.model_dump(), "short": {}, **fields})
        for key, source in dossier.sources.items()
    }
    vocabulary = dossier.vocabulary.model_copy(update={"units": shipped()[1].units})
    return dossier.model_copy(update={"sources": sources, "vocabulary": vocabulary})
