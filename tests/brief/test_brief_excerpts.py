"""A long quotation is printed whole once; where it stands again, some of it."""

from __future__ import annotations

import re

from reportgen.brief import compose
from reportgen.brief.model import Evidence
from reportgen.brief.words.excerpts import LENGTH, OMITTED
from reportgen.discrepancies import compare
from reportgen.dossier import Claim, Credit, Dossier, Translation
from reportgen.settings import Settings

CLAUSES = [f"وسقط {100 + n} قتيلاً في الحي رقم {n}" for n in range(60)]
ENGLISH = [f"{300 + n} were killed in district {n}" for n in range(60)]


def drifting(dossier: Dossier) -> Dossier:
    """One claim with a long quote whose figures all differ in the translation."""
    words = "، ".join(CLAUSES)
    article = dossier.documents["article"].model_copy(update={"text": f"{words}.\n"})
    pattern = dossier.claims["paper/deaths"]
    quote = pattern.quote.model_copy(update={"exact": words, "start": 0, "end": len(words)})
    translations = {"en": Translation(text=", ".join(ENGLISH), credit=Credit(kind="official"))}
    claim = pattern.model_copy(update={"quote": quote, "translations": translations})
    claims: dict[str, Claim] = {
        key: each for key, each in dossier.claims.items() if each.account != "paper"
    }
    return dossier.model_copy(
        update={
            "claims": {"paper/deaths": claim, **claims},
            "documents": {**dossier.documents, "article": article},
        }
    )


def shown(dossier: Dossier) -> list[Evidence]:
    brief = compose(dossier, compare(dossier), Settings())
    items = (*brief.discrepancies, *brief.controls)
    return [it for item in items for it in item.evidence if it.sigil == "A1"]


def test_many_words_stand_whole_once(dossier: Dossier) -> None:
    first, *others = shown(drifting(dossier))
    assert len(others) > 30
    assert (first.whole, first.original.plain) == ("", "، ".join(CLAUSES))
    assert {it.whole for it in others} == {f"#{first.anchor}"}
    assert max(len(it.original.plain) for it in others) <= LENGTH + 2 * len(f" {OMITTED}")


def test_an_excerpt_has_only_words_of_the_quote_and_marks_what_it_lacks(dossier: Dossier) -> None:
    first, *others = shown(drifting(dossier))
    for it in others:
        for some, all_of in (
            (it.original.plain, first.original.plain),
            (it.translation["en"].plain, first.translation["en"].plain),
        ):
            kept = some.removeprefix(f"{OMITTED} ").removesuffix(f" {OMITTED}")
            assert kept in all_of
            assert some.startswith(OMITTED) != all_of.startswith(kept)
            assert some.endswith(OMITTED) != all_of.endswith(kept)


def test_an_excerpt_holds_the_words_that_drifted(dossier: Dossier) -> None:
    brief = compose(drifting(dossier), compare(drifting(dossier)), Settings(digits="latn"))
    drifts = [item for item in brief.discrepancies if item.relation.name == "translation_drift"]
    assert drifts
    for item in drifts:
        figures = re.findall(r"\b1\d\d\b", item.sentence["en"].plain)
        (evidence,) = item.evidence
        assert all(figure in evidence.original.plain for figure in figures)


def test_a_short_quote_is_never_cut(dossier: Dossier) -> None:
    assert not any(it.whole or OMITTED in it.original.plain for it in shown(dossier))
