"""The choices a run can make; each default is said once, here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from reportgen.errors import UsageError
from reportgen.resources import folder

Edition = Literal["side-by-side", "ar", "en", "digest"]
Digits = Literal["locale", "latn", "arab"]
Paper = Literal["a4", "letter"]
Texts = Literal["full", "quotes"]
Format = Literal["pdf", "html", "card", "fragment"]
SINGLE = ("ar", "en")
"""The editions in one language, each named after it."""
ARABIC = re.compile(r"(ar_[A-Z]{2})?")


@cache
def known_languages(catalogs: str = "") -> tuple[str, ...]:
    """The languages that a brief can be in: English, and every one that has a catalog, shipped or
    in the folder `catalogs`."""
    folders = [folder("locale"), *([Path(catalogs)] if catalogs else [])]
    return ("en", *sorted({path.stem for each in folders for path in each.glob("*.po")} - {"en"}))


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one run; passed along, never global.

    `digits` concerns composed text only: quotes keep their own. `arabic` is the locale of
    Arabic dates (`ar_SY` says تشرين الثاني, `ar_AE` says نوفمبر); empty means the event's own.
    `languages` are the two columns, the first where its readers begin: Arabic stands on the right,
    first or second; or they are one alone, as an edition in one language has it. `texts` says
    whether the documents are printed line by line or only the words that are evidence. `catalogs`
    is a folder of messages besides the shipped ones (`fa.po`); what it lacks is said in English.
    Raises UsageError for a choice that is not there, and names those that are.
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
        _choose("edition", [self.edition], get_args(Edition))
        _choose("format", self.formats, get_args(Format))
        _choose("digits", [self.digits], get_args(Digits))
        _choose("paper", [self.paper], get_args(Paper))
        _choose("texts", [self.texts], get_args(Texts))
        if self.catalogs and not Path(self.catalogs).is_dir():
            raise UsageError(f"{self.catalogs}: there is no such folder of catalogs")
        _choose("language", self.languages, known_languages(self.catalogs))
        if not 1 <= len(self.languages) == len(set(self.languages)) <= 2:
            raise UsageError("name one language, or two that differ")
        if not isinstance(self.arabic, str) or not ARABIC.fullmatch(self.arabic):
            raise UsageError(f"unknown locale {self.arabic!r}: write ar_ and a country, as ar_SY")
        if self.edition in SINGLE:
            object.__setattr__(self, "languages", (self.edition,))


def _choose(what: str, chosen: Sequence[Any], known: Sequence[str]) -> None:
    """Raise UsageError for the first that is not known."""
    if not isinstance(chosen, (tuple, list)):
        raise UsageError(f"name each {what} in a tuple: ({chosen!r},)")
    for name in chosen:
        if name not in known:
            raise UsageError(f"unknown {what} {name!r}: choose from {', '.join(known)}")
