"""The rules on what several positions are about: a scope, a report's original, a denial."""

from __future__ import annotations

from typing import Any

from rule_samples import (
    A_YEAR_LATER,
    ARMY,
    FIVE_MONTHS,
    FORCE,
    NINTH,
    TENTH,
    THREE_YEARS,
    n,
    records,
)

from reportgen.dossier import Account, Dossier
from small_dossier import Maker

Row = tuple[Dossier, list[str]]

REPORTED = (
    Account(id="b", document="doc-b", examined="all"),
    Account(id="a-on-b", document="doc-a", reports="b", examined="all"),
)
IN_TOWN = {"where": ("town",), "during": "2015"}


def dead(maker: Maker, account: str, count: int | None, **scope: Any) -> Maker:
    """What an account says of the killed; None is a denial."""
    if count is None:
        return maker.say(account, "deaths.total", polarity="denies", **scope)
    return maker.say(account, "deaths.total", n(count), **scope)


def reported(stated: dict[str, Any], carried: dict[str, Any], *further: dict[str, Any]) -> Dossier:
    """402 by the original and by its report, each in its own scope; 104 beside it."""
    maker = dead(dead(Maker(), "b", 402, **stated), "a-on-b", 402, **carried)
    for scope in further:
        dead(maker, "b", 104, **scope)
    return records(maker, REPORTED)


def two_matters(ours: int | None, years: tuple[int, int], **method: str) -> Dossier:
    """Two sources on the dead of the town, and on those of a year."""
    maker = dead(dead(Maker(), "a", ours, **IN_TOWN), "b", 9, **IN_TOWN)
    for account, count in zip("ab", years, strict=True):
        known = {"method": method[account]} if method else {}
        dead(maker, account, count, during="2017", by=("force",), **known)
    return records(maker)


def two_years() -> Dossier:
    maker = dead(Maker(), "a", 29, during="2016").say(
        "b", "deaths.total", n(30).model_copy(update={"form": "about"}), during="2016"
    )
    return records(dead(maker, "c", 402, during="2017"))


def counted_as(theirs: str, ours: str, count: int) -> Dossier:
    """12 of some by the original, which its report gives, perhaps changed, of others."""
    maker = Maker().say("b", f"deaths.{theirs}", n(12)).say("a-on-b", f"deaths.{ours}", n(count))
    return records(maker, REPORTED)


MATTERS: dict[str, Row] = {
    "5 and 9 killed in the town, 402 and 1,700 in one year": (
        two_matters(5, (402, 1700)),
        ["contradict", "contradict"],
    ),
    "9 killed in the town and its denial, 159 verified and 1,600 alleged of one year": (
        two_matters(None, (159, 1600), a="verified", b="alleged"),
        ["denies", "not_comparable"],
    ),
    "29 killed in one year, about 30 in the same; 402 in the next": (
        two_years(),
        ["less_precise"],
    ),
    "402 killed in three years, reported of five months of them": (
        reported({"during": THREE_YEARS}, {"during": FIVE_MONTHS}),
        ["scope_narrowed"],
    ),
    "402 killed in five months, reported of three years": (
        reported({"during": FIVE_MONTHS}, {"during": THREE_YEARS}),
        ["scope_widened"],
    ),
    "402 killed in one year, reported of the next": (
        reported({"during": "2016"}, {"during": "2017"}),
        ["misreported"],
    ),
    "402 killed in one year, 104 in the next, only the first reported": (
        reported({"during": "2016"}, {"during": "2016"}, {"during": "2017"}),
        [],
    ),
    "12 civilians killed, reported as 12 killed in all": (
        counted_as("civilian", "total", 12),
        ["scope_widened"],
    ),
    "12 killed in all, reported as 12 civilians": (
        counted_as("total", "civilian", 12),
        ["scope_narrowed"],
    ),
    "12 civilians killed, reported as 15 killed in all": (
        counted_as("civilian", "total", 15),
        ["added_detail", "omitted"],
    ),
    "402 killed by one force, reported without a perpetrator": (
        reported({"by": ("force",)}, {}),
        [],
    ),
}


def denied(first: str, second: str) -> Dossier:
    """One denies the dead, two others count them on the days given."""
    maker = Maker().say("a", "deaths.total", polarity="denies", as_of=NINTH)
    maker.say("b", "deaths.total", n(29), as_of=first)
    return records(maker.say("c", "deaths.total", n(43), as_of=second))


def named() -> Dossier:
    maker = Maker().say("a", "strikes.actor", ARMY, polarity="denies")
    return records(maker.say("b", "strikes.actor", ARMY).say("c", "strikes.actor", FORCE))


DENIED_BY_A_THIRD: dict[str, Row] = {
    "killed denied by one, 29 and 43 of one day according to two others": (
        denied(NINTH, NINTH),
        ["denies", "contradict"],
    ),
    "killed denied by one, 29 and then 43 according to two others": (
        denied(NINTH, TENTH),
        ["denies"],
    ),
    "the army denied, the army named and the task force named by two others": (
        named(),
        ["denies", "contradict"],
    ),
}

DECLINED_FIRST: dict[str, Row] = {
    "one source declines, then gives 0, a year later 40": (
        records(
            Maker()
            .say("a", "deaths.civilian", polarity="declines", as_of=NINTH)
            .say("a", "deaths.civilian", n(0), as_of=TENTH)
            .say("a", "deaths.civilian", n(40), as_of=A_YEAR_LATER),
            examined=(),
        ),
        ["reversed"],
    ),
}
