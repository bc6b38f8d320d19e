"""The facts strip: a few values of many, and how many more there are."""

from __future__ import annotations

import pytest

from reportgen.brief import compose
from reportgen.brief.model import Fact
from reportgen.brief.parts.facts import SHOWN
from reportgen.discrepancies import compare
from reportgen.dossier import Account, Claim, Dossier, Number
from reportgen.settings import Settings

DENIED = "denied, no figure (B1)"


def deaths(dossier: Dossier, figures: int) -> Fact:
    """What the strip says of deaths where so many accounts give a figure each, and one denies."""
    pattern = dossier.claims["paper/deaths"]
    claims: dict[str, Claim] = {"army/deaths": dossier.claims["army/deaths"]}
    accounts = {"army": dossier.accounts["army"]}
    for n in range(figures):
        number = Number(form="exact", low=10 + n, high=10 + n)
        given = {"id": f"a{n}/deaths", "account": f"a{n}", "readings": (number,)}
        claims[f"a{n}/deaths"] = pattern.model_copy(update=given)
        accounts = {f"a{n}": Account(id=f"a{n}", document="article", examined="all"), **accounts}
    crowd = dossier.model_copy(update={"accounts": accounts, "claims": claims})
    brief = compose(crowd, compare(crowd), Settings(digits="latn"))
    return next(fact for fact in brief.facts if fact.label["en"].plain == "Deaths")


def test_five_values_all_stand(dossier: Dossier) -> None:
    values = [each["en"].plain for each in deaths(dossier, SHOWN).values]
    assert len(values) == SHOWN + 1
    assert not any("more" in value for value in values)


@pytest.mark.parametrize(
    ("figures", "more", "arabic"),
    [
        (5, "and 2 more values", "إضافةً إلى قيمتين أخريين"),
        (6, "and 3 more values", "إضافةً إلى 3 قيم أخرى"),
        (14, "and 11 more values", "إضافةً إلى 11 قيمة أخرى"),
    ],
)
def test_of_many_the_rest_is_counted(
    dossier: Dossier, figures: int, more: str, arabic: str
) -> None:
    values = deaths(dossier, figures).values
    assert len(values) == SHOWN + 1
    said = [values[-1][code].plain for code in ("en", "ar")]
    assert said == [f"{more}, in the table of the full brief", f"{arabic} في جدول الموجز الكامل"]


def test_a_denial_is_not_lost_among_many_figures(dossier: Dossier) -> None:
    assert DENIED in [each["en"].plain for each in deaths(dossier, 20).values]
