"""How the values of a kind are said: one `Saying` for each, in `brief/words/kinds/`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from reportgen.brief.model import Text
from reportgen.dossier import Attribute, Claim, Dossier
from reportgen.language import Case, Language, Message


@dataclass(frozen=True, slots=True)
class Telling:
    """What surrounds a value that is said: the id of its attribute, the records, the language.
    `case` is the one it stands in, for languages that bend a counted noun; `denied` says that the
    value is denied, so that several are "the one or the other"."""

    attribute: str
    dossier: Dossier
    language: Language
    case: Case = "nominative"
    denied: bool = False

    @property
    def style(self) -> Literal["and", "or"]:
        """How several things of one value are joined."""
        return "or" if self.denied else "and"

    @property
    def record(self) -> Attribute:
        """The attribute itself."""
        return self.dossier.vocabulary.attributes[self.attribute]


DENIES = Message("sentence", "{source} [denies; plural: deny] this: {value}")
DENIES_BARELY = Message("sentence", "{source} [denies; plural: deny] it")
DENIAL = Message("content", "a denial of {value}")
BARE_DENIAL = Message("content", "a denial")


def _by_polarity(claim: Claim) -> bool:
    """Whether a claim says that something is not so."""
    return claim.polarity == "denies"


@dataclass(frozen=True, slots=True)
class Saying:
    """One row of the table: `value` says a value alone; in a clause it fills the slot of
    `says`, of `agreement` where several hold it, or of `denies`.

    `denial` and `bare_denial` are the same as nouns, bare where no value is denied. `clash` ends
    a sentence on two or on several values that contradict, `no_value` stands in the cell of a
    bare denial. `stated` are the words of a claim after a verb where its values alone will not
    do, `cell` those in a cell; `verb` and `noun` say a claim otherwise than by a value. `whole`
    is for what is stated by the attribute itself, so that a denial needs no value, and `denied`
    for a denial that is no matter of polarity. `any_of` says several readings of one claim, where
    that is shorter than each by itself. `in_facts` lets an attribute stand among the facts
    that head the brief."""

    value: Callable[[Any, Telling], Text]
    says: Message
    agreement: Message
    denies: Message = DENIES
    denies_barely: Message = DENIES_BARELY
    denial: Message = DENIAL
    bare_denial: Message = BARE_DENIAL
    clash: tuple[Message, ...] = ()
    no_value: Message | None = None
    any_of: Callable[[Sequence[Any], Telling], Sequence[Text]] | None = None
    stated: Callable[[Claim, Telling], Text] | None = None
    cell: Callable[[Claim, Telling], Text] | None = None
    verb: Callable[[Claim, Telling], Message | None] = lambda claim, telling: None
    noun: Callable[[Claim, Case], Message | None] = lambda claim, case: None
    whole: bool = False
    denied: Callable[[Claim], bool] = _by_polarity
    in_facts: bool = False
