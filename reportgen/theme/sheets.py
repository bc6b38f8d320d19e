"""A theme's own style sheet: nothing from elsewhere, nothing hidden.

A backslash is refused, so that no escape can hide a name from the patterns below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

URL = re.compile(r"""\burl\(\s*(["']?)(.*?)\1\s*\)""", re.IGNORECASE | re.DOTALL)
REMOTE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
ELSEWHERE = "put the file into the theme and name it without an address: nothing is fetched"

REFUSED: tuple[tuple[str, str, str], ...] = (
    (r"\\", "a backslash", "write the letter itself"),
    (r"</|<!", "markup", "delete it"),
    (r"@import\b", "another style sheet", "copy its rules into theme.css"),
    (r"@font-face\b", "a font of its own", "name its file in theme.yaml under `fonts`"),
    (r"@(?!media\b|supports\b|page\b|(top|bottom|left|right)-)[\w-]+", "a rule that does not dress",
     "only @media, @supports and @page may stand here"),
    (r"\b(image-set|src|image|cross-fade|expression|element)\s*\(", "a function that loads",
     "use url(FILE)"),
    (r"\b(display\s*:\s*none|(content-)?visibility\s*:\s*(hidden|collapse)"
     r"|(opacity|font-size)\s*:\s*0*(\.0*)?(?![\d.])|behaviou?r\s*:|-moz-binding\s*:)",
     "a declaration that hides or acts", "a theme dresses all of the page and hides nothing"),
)  # fmt: skip


class Forbidden(NamedTuple):
    """Something that may not stand in a theme's file, at its line."""

    line: int
    code: str
    message: str
    remedy: str


def check_sheet(text: str) -> Iterator[Forbidden]:
    """What a style sheet may not hold."""
    plain = without_comments(text)
    for pattern, what, remedy in REFUSED:
        for match in re.finditer(pattern, plain, re.IGNORECASE):
            yield Forbidden(line_of(plain, match.start()), "style-refused", f"{what} stands here: "
                        f"`{match[0]}`", remedy)  # fmt: skip
    for match in URL.finditer(plain):
        if REMOTE.match(match[2]):
            line = line_of(plain, match.start())
            message = f"{match[2][:60]} lies outside the theme"
            yield Forbidden(line, "style-remote", message, ELSEWHERE)


def pictures(text: str) -> Iterator[tuple[int, str]]:
    """Line and file of each picture of the theme that a style sheet shows."""
    plain = without_comments(text)
    for match in URL.finditer(plain):
        if not REMOTE.match(match[2]):
            yield line_of(plain, match.start()), match[2]


def without_comments(text: str) -> str:
    """The style sheet with blanks for comments, line for line."""
    return re.sub(r"/\*.*?(\*/|\Z)", lambda m: re.sub(r"[^\n]", " ", m[0]), text, flags=re.DOTALL)


def line_of(text: str, place: int) -> int:
    """The line of a place, from 1."""
    return text.count("\n", 0, place) + 1
