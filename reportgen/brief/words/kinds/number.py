"""Numbers in words: «حوالي 40 مدنياً», "about 40 civilians"."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.brief.model import Text
from reportgen.brief.words.kinds.saying import Saying, Telling
from reportgen.brief.words.phrase import text, value
from reportgen.dossier import Claim, Number
from reportgen.language import Case, Message

UNCOUNTED = Message(
    "sentence", "{source} [says; plural: say] that there were some, without a figure"
)
SOME = Message("content", "some, with no figure")
SOME_GIVEN = Message("content after a verb", "some, with no figure")


def say(stated: Number, telling: Telling) -> Text:
    """A number with what it counts."""
    said = telling.language.quantity(stated, _unit(telling), case=telling.case)
    return text(telling.language, [value(telling.language, said)])


def _unit(telling: Telling) -> Mapping[str, str] | None:
    """The plural forms of the attribute's unit in the language; None for a bare number."""
    unit = telling.dossier.vocabulary.units.get(telling.record.unit or "")
    return unit.forms.get(telling.language.code) if unit else None


def _is_uncounted(claim: Claim) -> bool:
    """Whether the claim says that there were some, with no figure."""
    return any(isinstance(value, Number) and value.form == "some" for value in claim.readings)


def _noun(claim: Claim, case: Case) -> Message | None:
    if not _is_uncounted(claim):
        return None
    return SOME if case == "nominative" else SOME_GIVEN


SAYING = Saying(
    value=say,
    says=Message("sentence", "{source} [gives; plural: give] {value}"),
    agreement=Message("sentence", "{source} agree on {value}"),
    denies=Message("sentence", "{source} [denies; plural: deny] the figure {value}"),
    denies_barely=Message("sentence", "{source} [denies; plural: deny] it without giving a figure"),
    bare_denial=Message("content", "a denial, with no figure"),
    clash=(
        Message("closer", "the two figures cannot both be right"),
        Message("closer", "the figures cannot all be right"),
    ),
    no_value=Message("cell", "no figure"),
    verb=lambda claim, telling: UNCOUNTED if _is_uncounted(claim) else None,
    noun=_noun,
    in_facts=True,
)
