"""What a language asks for beside its catalog and what CLDR knows of it: one row for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """One row of the table; a language without a row has these.

    `locale` is CLDR's name for it where that is not its code, `latin` the locale whose grouping
    marks go with Latin digits. `article` stands before a noun after "dozens of". `dual`: one and
    two are said by the noun alone. `verb_first`: the verb precedes its subject, stays singular
    and takes the nearest gender.
    """

    locale: str = ""
    latin: str = ""
    article: str = ""
    dual: bool = False
    verb_first: bool = False


TONGUES: Mapping[str, Tongue] = {
    "ar": Tongue(latin="ar", article="ال", dual=True, verb_first=True),
    "en": Tongue(locale="en_GB"),
    "fr": Tongue(),
}
"""Some Arabic locales group Latin digits with a dot; beside English that misleads."""
