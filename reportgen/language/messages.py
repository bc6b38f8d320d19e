"""Messages: English msgids, their translations from the catalogs, bound to one language.

Catalogs are `.po` files read when first needed; nothing is compiled, nothing can be stale.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Literal, NamedTuple

from babel.core import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from reportgen.resources import folder
from reportgen.settings import Digits

Direction = Literal["rtl", "ltr"]


class Message(NamedTuple):
    """A message kept in a table and said later: `language.say(Message("relation", "agrees"))`."""

    context: str
    text: str


@lru_cache(maxsize=16)
def _catalog(code: str) -> NullTranslations:
    """The catalog of a language, read from `locale/CODE.po`; empty if there is none, and then
    every message is its English msgid."""
    path = folder("locale") / f"{code}.po"
    if not path.is_file():
        return NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=code))
    compiled.seek(0)
    return Translations(compiled)


@lru_cache(maxsize=64)
def babel_locale(identifier: str) -> Locale:
    """Babel's data for a locale identifier (`ar_SY`)."""
    return Locale.parse(identifier)


@dataclass(frozen=True, slots=True)
class Messages:
    """A language bound once: `code` (ar), `locale` (ar_SY) and the choice of digits."""

    code: str
    locale: str
    digits: Digits = "locale"

    @property
    def direction(self) -> Direction:
        """The direction of the language's script."""
        return "rtl" if self.babel.text_direction == "rtl" else "ltr"

    @property
    def babel(self) -> Locale:
        """Babel's data for the locale."""
        return babel_locale(self.locale)

    def gettext(self, message: str) -> str:
        """Translation of a message."""
        return str(_catalog(self.code).gettext(message))

    def pgettext(self, context: str, message: str) -> str:
        """Translation of a message within a context."""
        return str(_catalog(self.code).pgettext(context, message))

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """Translation in the plural form that `n` asks for; `{n}` is left to the caller."""
        return str(_catalog(self.code).ngettext(singular, plural, n))

    def npgettext(self, context: str, singular: str, plural: str, n: int) -> str:
        """Translation within a context, in the plural form that `n` asks for."""
        return str(_catalog(self.code).npgettext(context, singular, plural, n))

    def say(self, message: Message) -> str:
        """Translation of a message kept in a table."""
        return self.pgettext(message.context, message.text)
