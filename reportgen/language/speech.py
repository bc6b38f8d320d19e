"""The whole language: messages, numerals, durations, calendar, lists and quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from babel.core import UnknownLocaleError
from babel.lists import format_list

from reportgen.errors import UsageError
from reportgen.language.calendar import Calendar
from reportgen.language.edtf import read_point
from reportgen.language.messages import babel_locale
from reportgen.language.tongues import TONGUES, Tongue
from reportgen.settings import Digits


@dataclass(frozen=True, slots=True)
class Language(Calendar):
    """All that composing needs of a language, bound once and passed along. `bind` makes one."""

    def join(self, items: Sequence[str], style: Literal["and", "or"] = "and") -> str:
        """Words in a row: a, b and c · أ وب وج."""
        return str(format_list(items, "or" if style == "or" else "standard", self.babel))

    def name_of(self, code: str) -> str:
        """The name of a language, by its code; an unknown code as it is."""
        try:
            return str(babel_locale(code).get_language_name(self.babel) or code)
        except (UnknownLocaleError, ValueError):
            return code

    def quote(self, words: str) -> str:
        """Words between the language's quotation marks: “words” · «كلمات»."""
        return self.pgettext("quotation marks", "“{words}”").replace("{words}", words)

    def edtf(self, text: str, *, year: bool = True) -> str:
        """An EDTF date or interval in words, as precise as written; other text unchanged.
        Without `year` a day or month leaves it out."""
        first, _, last = text.partition("/")
        if last:
            template = self.pgettext("time", "{start} to {end}")
            return template.format(
                start=self.edtf(first, year=year), end=self.edtf(last, year=year)
            )
        point = read_point(text)
        if point is None:
            return text
        words = self._at(point.at, point.precision, None, year=year)
        return (
            self.pgettext("time", "about {moment}").format(moment=words)
            if point.approximate
            else words
        )


def bind(
    code: str, *, arabic: str = "ar_SY", digits: Digits = "locale", catalogs: str = ""
) -> Language:
    """A language for composing. `arabic` is the locale of Arabic dates and digits (ar_SY says
    تشرين الثاني, ar_AE نوفمبر); `catalogs` a folder of catalogs besides the shipped ones.

    Raises UsageError if CLDR knows no such locale, or the folder is none.
    """
    if catalogs and not Path(catalogs).is_dir():
        raise UsageError(f"{catalogs}: there is no such folder of catalogs")
    locale = arabic if code == "ar" else TONGUES.get(code, Tongue()).locale or code
    try:
        babel_locale(locale)
    except (UnknownLocaleError, ValueError) as error:
        raise UsageError(f"{locale!r} is not a language or locale that CLDR knows") from error
    return Language(code, locale, digits, catalogs)
