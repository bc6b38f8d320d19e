"""What a denial takes for granted, by the words of docs/comparison.md."""

from __future__ import annotations

from rule_samples import records
from rules_of_scopes import REPORTED

from reportgen.dossier import Dossier
from small_dossier import Maker

DEAD, STRUCK, RESPONSIBLE = "deaths.civilian", "strikes.actor", "deaths.responsibility"


def denying(original: tuple[str, ...], report: str) -> Dossier:
    """An original that denies some things, and its report that denies one."""
    maker = Maker().say("a-on-b", report, polarity="denies")
    for attribute in original:
        maker.say("b", attribute, polarity="denies")
    return records(maker, REPORTED)


PRESUPPOSED: dict[str, tuple[Dossier, list[str]]] = {
    "the original denies the dead, the report responsibility for them": (
        denying((DEAD,), RESPONSIBLE),
        ["presupposition"],
    ),
    "the original denies that it struck, the report responsibility for the dead": (
        denying((STRUCK,), RESPONSIBLE),
        ["presupposition"],
    ),
    "the original denies both, the report responsibility for the dead": (
        denying((STRUCK, DEAD), RESPONSIBLE),
        ["presupposition"],
    ),
    "the original denies and the report denies that it struck": (denying((STRUCK,), STRUCK), []),
    "the original was read and denies neither, the report denies responsibility": (
        denying((), RESPONSIBLE),
        ["added_detail"],
    ),
}
