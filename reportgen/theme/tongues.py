"""Style sheets for languages that the shipped ones do not name.

They name Arabic, English and French. A language written from the right is set as Arabic is, any
other as English, its pages counted in its own digits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportgen.language import bind
from reportgen.resources import folder
from reportgen.theme.model import Theme

NAMED = ("ar", "en", "fr")
COUNTERS = {"arabext": "persian"}
"""Numbering system → the counter style of CSS that pages take in place of Arabic digits."""
PRELUDE = re.compile(r"[^{};@/]+(?=\{)")
BETWEEN = re.compile(r",(?![^()]*\))")


def with_languages(theme: Theme, codes: Sequence[str]) -> Theme:
    """The theme with style sheets that dress these languages as well; the same theme where the
    shipped ones do."""
    strange = [code for code in codes if code.partition("-")[0] not in NAMED]
    if not strange:
        return theme
    names = {path.name for path in folder("templates").glob("*.css")}
    names |= {path.removeprefix("/") for path in theme.files if path.endswith(".css")}
    sheets = {name: theme.read("templates", name).decode() for name in sorted(names)}
    for code in strange:
        sheets = {name: _teach(sheet, code) for name, sheet in sheets.items()}
    return replace(theme, files={**theme.files, **{f"/{n}": s.encode() for n, s in sheets.items()}})


def _teach(sheet: str, code: str) -> str:
    """The sheet with a selector for the language beside each that names the one it is like."""
    language = bind(code)
    like = "ar" if language.direction == "rtl" else "en"
    named = re.compile(rf"(?<==){like}(?=\])|(?<=:lang\(){like}(?=\))")

    def widen(prelude: re.Match[str]) -> str:
        selectors = prelude[0].replace(
            f":not(:lang({like}))", f":not(:lang({like})):not(:lang({code}))"
        )
        also = [named.sub(code, each) for each in BETWEEN.split(selectors) if named.search(each)]
        return ",".join([selectors.rstrip(), *also]) + " "

    counter = COUNTERS.get(language.numbering)
    if counter:
        sheet = sheet.replace("arabic-indic", counter)
    return PRELUDE.sub(widen, sheet)
