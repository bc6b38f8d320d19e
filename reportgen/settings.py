"""The choices a run can make; each default is said once, here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Edition = Literal["side-by-side", "ar", "en", "digest"]
Digits = Literal["locale", "latn", "arab"]
Paper = Literal["a4", "letter"]
Texts = Literal["full", "quotes"]
Format = Literal["pdf", "html", "card", "fragment"]
SINGLE = ("ar", "en")
"""The editions in one language, each named after it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one run; passed along, never global.

    `digits` concerns composed text only: quotes keep their own. `arabic` is the locale of
    Arabic dates (`ar_SY` says تشرين الثاني, `ar_AE` says نوفمبر); empty means the event's own.
    `languages` are the two columns, the first where its readers begin: Arabic stands on the right,
    first or second; or they are one alone, as an edition in one language has it. `texts` says
    whether the documents are printed line by line or only the words that are evidence. `catalogs`
    is a folder of messages besides the shipped ones (`fa.po`); what it lacks is said in English.
    """

    languages: tuple[str, ...] = ("ar", "en")
    edition: Edition = "side-by-side"
    formats: tuple[Format, ...] = ("pdf", "html")
    digits: Digits = "locale"
    arabic: str = ""
    paper: Paper = "a4"
    texts: Texts = "full"
    catalogs: str = ""

    def __post_init__(self) -> None:
        if self.edition in SINGLE:
            object.__setattr__(self, "languages", (self.edition,))
