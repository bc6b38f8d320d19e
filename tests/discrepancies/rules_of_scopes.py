"""The rules on scopes that several positions, or a report and its original, have."""

from __future__ import annotations

from typing import Any

from rule_samples import FIVE_MONTHS, THREE_YEARS, n, records

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


MATTERS: dict[str, Row] = {
    "5 and 9 killed in the town, 402 and 1,700 in one year": (
        two_matters(5, (402, 1700)),
        ["contradict", "contradict"],
    ),
    "9 killed in the town and its denial, 159 verified and 1,600 alleged of one year": (
        two_matters(None, (159, 1600), a="verified", b="alleged"),
        ["denies", "not_comparable"],
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
    "402 killed by one force, reported without a perpetrator": (
        reported({"by": ("force",)}, {}),
        [],
    ),
}
