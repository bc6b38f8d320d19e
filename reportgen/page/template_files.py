"""The templates and style sheets that a page is made from."""

from __future__ import annotations

import re

from reportgen.page.rendering import SCRIPT, TEMPLATES, Medium, stylesheets
from reportgen.settings import Settings
from reportgen.theme import SHIPPED, Theme
from reportgen.theme.parts import SHIPPED as PREFIX

NAMED = re.compile(r'{%-?\s*(?:extends|include|import|from)\s+"([^"]+)"')
"""How a template names another: always in so many letters, never by an expression."""

ALONE: dict[str, Medium] = {"parts/tools.html": "screen"}
"""What is named for one medium, and not read for the others."""


def sources(medium: Medium, settings: Settings, theme: Theme) -> dict[str, bytes]:
    """Name → content of every template, style sheet and script that a page is made from. Raises
    OSError if one is missing."""
    page = "fragment.html" if medium == "fragment" else TEMPLATES[settings.edition]
    script = (SCRIPT,) if medium == "screen" else ()
    wanted = [page, *stylesheets(medium, settings.paper, theme), *script]
    found: dict[str, bytes] = {}
    while wanted:
        name = wanted.pop()
        if name not in found and ALONE.get(name, medium) == medium:
            found[name] = _read(name, theme)
            wanted += NAMED.findall(found[name].decode()) if name.endswith(".html") else ()
    return found


def _read(name: str, theme: Theme) -> bytes:
    """Content of a template, the theme's or the shipped one. Raises OSError."""
    bare = name.removeprefix(PREFIX)
    return (theme if bare == name else SHIPPED).read("templates", bare)
