"""What the typesetter complained about, in words an editor understands.

WeasyPrint logs a problem and goes on; a page with a box for a letter or without a rule of its
style is a wrong page, so every warning counts.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager

LOGGER = logging.getLogger("weasyprint")

Wording = Callable[[re.Match[str]], str]


class Complaints(logging.Handler):
    """Collects warnings and errors as `causes`, each once, in order.

    `about` names the stylesheet being read, since WeasyPrint's messages do not.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.causes: dict[str, None] = {}
        self.about = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record, reworded."""
        self.add(reword(record.getMessage()))

    def add(self, cause: str) -> None:
        """Keep a cause, under the stylesheet being read."""
        self.causes[f"{self.about}: {cause}" if self.about else cause] = None


@contextmanager
def listen() -> Iterator[Complaints]:
    """Collect what WeasyPrint logs meanwhile; its logger is left as it was found."""
    before = LOGGER.level, LOGGER.propagate, LOGGER.disabled
    complaints = Complaints()
    LOGGER.addHandler(complaints)
    LOGGER.level, LOGGER.propagate, LOGGER.disabled = logging.WARNING, False, False
    try:
        yield complaints
    finally:
        LOGGER.level, LOGGER.propagate, LOGGER.disabled = before
        LOGGER.removeHandler(complaints)


def reword(message: str) -> str:
    """A message of WeasyPrint in plain words; one not known to us stays as it is."""
    for pattern, wording in WORDINGS.items():
        if match := re.search(pattern, message, re.DOTALL):
            return wording(match)
    return message


def _missing_glyph(match: re.Match[str]) -> str:
    """The character no font can draw, with its code and the name that tells its script."""
    sign = chr(int(match[1], 16))
    code, name = f"U+{match[1]}", unicodedata.name(sign, "unnamed")
    shown = f"{sign} ({code}, {name})" if sign.isprintable() else f"{code} ({name})"
    return f"no font has a glyph for {shown}"


def _ignored_style(match: re.Match[str]) -> str:
    """The declaration that had no effect, where it stands and why."""
    return f'style "{match[1]}" (line {match[2]}, column {match[3]}) has no effect: {match[4]}'


WORDINGS: dict[str, Wording] = {
    r"^\.notdef glyph .*\(U\+([0-9A-F]+)\)$": _missing_glyph,
    r"^Ignored `(.*?)\s*` at (\d+):(\d+), (.*?)\.?$": _ignored_style,
    r"^Invalid or unsupported selector, (.*)$": lambda m: f"style rule has no effect: {m[1]}",
    r"^No anchor (.*) for internal URI reference": lambda m: f"a link leads nowhere: {m[1]}",
    r"^Image \"(.*)\" has no required alt": lambda m: f"picture without description: {m[1]}",
    r"^Font-face '(.*)' cannot be loaded": lambda m: f"font {m[1]} cannot be loaded",
    r"^Missing required \"lang\"": lambda m: "the page does not say its language (<html lang>)",
}
