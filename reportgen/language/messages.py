"""Messages: English msgids, their translations from the catalogs, bound to one language.

Catalogs are `.po` files read when first needed; nothing is compiled, nothing can be stale.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Literal, NamedTuple

from babel.core import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from reportgen.language.tongues import TONGUES, Tongue
from reportgen.resources import folder
from reportgen.settings import Digits

Direction = Literal["rtl", "ltr"]


class Message(NamedTuple):
    """A message kept in a table and said later: `language.say(Message("relation", "agrees"))`."""

    context: str
    text: str


@lru_cache(maxsize=16)
def _catalog(code: str, further: str = "") -> NullTranslations:
    """The catalog of a language, read from `CODE.po` in the folder `further`, else the shipped
    one; empty if there is none, and then every message is its English msgid."""
    folders = (*([Path(further)] if further else []), folder("locale"))
    path = next((each for at in folders if (each := at / f"{code}.po").is_file()), None)
    if path is None:
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
    """A language bound once: `code` (ar), `locale` (ar_SY), the choice of digits, and a folder
    of catalogs besides the shipped ones."""

    code: str
    locale: str
    digits: Digits = "locale"
    catalogs: str = ""

    @property
    def tongue(self) -> Tongue:
        """What it asks for beside its catalog."""
        return TONGUES.get(self.code, Tongue())

    @property
    def catalog(self) -> NullTranslations:
        """Its messages."""
        return _catalog(self.code, self.catalogs)

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
        return str(self.catalog.gettext(message))

    def pgettext(self, context: str, message: str) -> str:
        """Translation of a message within a context."""
        return str(self.catalog.pgettext(context, message))

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """Translation in the plural form that `n` asks for; `{n}` is left to the caller."""
        return str(self.catalog.ngettext(singular, plural, n))

    def npgettext(self, context: str, singular: str, plural: str, n: int) -> str:
        """Translation within a context, in the plural form that `n` asks for."""
        return str(self.catalog.npgettext(context, singular, plural, n))

    def say(self, message: Message) -> str:
        """Translation of a message kept in a table."""
        return self.pgettext(message.context, message.text)
