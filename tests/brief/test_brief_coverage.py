"""Every account has a stance on every attribute, and each is counted in words."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.brief.model import Brief
from reportgen.brief.model.figure import Coverage, Strip
from reportgen.dossier import Dossier

BriefOf = Callable[..., Brief]


def coverage(brief: Brief) -> Coverage:
    assert brief.coverage is not None
    return brief.coverage


def strips(brief: Brief) -> dict[str, Strip]:
    return {strip.speaker.sigil: strip for strip in coverage(brief).bands[0].strips}


def test_denied_silent_and_unread_are_three_things(brief: Brief) -> None:
    # deaths, then both ends of the window
    assert {sigil: strip.stances for sigil, strip in strips(brief).items()} == {
        "A1": ("asserts", "asserts", "asserts"),
        "B1": ("denies", "asserts", "asserts"),
        "C1": ("asserts", "not_examined", "not_examined"),
    }


def test_each_stance_is_counted_in_words(brief: Brief) -> None:
    said = {sigil: strip.line["en"].plain for sigil, strip in strips(brief).items()}
    assert said == {
        "A1": "stated: 3",
        "B1": "stated: 2, denied: 1",
        "C1": "stated: 1, not read for this: 2",
    }


def test_groups_lead_to_their_first_attribute_in_the_matrix(brief: Brief) -> None:
    rows = {f"#{row.anchor}" for group in brief.matrices[0].groups for row in group.rows}
    (band,) = coverage(brief).bands
    assert [(s.label["en"].plain, s.first, s.count) for s in band.sections] == [
        ("Harm", 0, 1),
        ("Time", 1, 2),
    ]
    assert {section.href for section in band.sections} <= rows


def test_the_alternative_counts_attributes(brief: Brief) -> None:
    said = coverage(brief).alternative["en"].plain
    assert said == "Attributes: 3; spoken of in every account: 1; in one alone: 0."


def test_many_attributes_stand_in_several_bands(dossier: Dossier, brief_of: BriefOf) -> None:
    remark, claim = dossier.vocabulary.attributes["remark"], dossier.claims["army/deaths"]
    names = [f"remark.{n}" for n in range(200)]
    attributes = {
        name: remark.model_copy(update={"id": name, "group": f"g{n // 30}"})
        for n, name in enumerate(names)
    }
    claims = {n: claim.model_copy(update={"id": n, "attribute": n}) for n in names}
    vocabulary = dossier.vocabulary.model_copy(update={"attributes": attributes, "groups": {}})
    wide = dossier.model_copy(update={"claims": claims, "vocabulary": vocabulary})
    found = coverage(brief_of(wide)).bands
    assert [len(band.strips[0].stances) for band in found] == [60, 60, 80]
    numbers = [s.number["en"].plain for band in found for s in band.sections]
    assert numbers == [str(n) for n in range(1, 8)]


def test_a_small_table_is_its_own_picture(dossier: Dossier, brief_of: BriefOf) -> None:
    accounts = {key: each for key, each in dossier.accounts.items() if key != "canary"}
    claims = {key: claim for key, claim in dossier.claims.items() if claim.account in accounts}
    pair = dossier.model_copy(update={"accounts": accounts, "claims": claims})
    (matrix,) = brief_of(pair).matrices
    assert len(matrix.columns) == 2
    assert brief_of(pair).coverage is None


def test_one_account_covers_nothing_to_compare(dossier: Dossier, brief_of: BriefOf) -> None:
    claims = {key: claim for key, claim in dossier.claims.items() if claim.account == "paper"}
    alone = {"accounts": {"paper": dossier.accounts["paper"]}, "claims": claims}
    assert brief_of(dossier.model_copy(update=alone)).coverage is None
