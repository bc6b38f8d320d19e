"""The templates and style sheets that a page is made from."""

from __future__ import annotations

import re

from reportgen.page.rendering import TEMPLATES, Medium, stylesheets
from reportgen.settings import Settings
from reportgen.theme import Theme

NAMED = re.compile(r'{%-?\s*(?:extends|include|import|from)\s+"([^"]+)"')
"""How a template names another: always in so many letters, never by an expression."""


def sources(medium: Medium, settings: Settings, theme: Theme) -> dict[str, bytes]:
    """Name → content of every template and style sheet that a page is made from. Raises OSError
    if one is missing."""
    page = "fragment.html" if medium == "fragment" else TEMPLATES[settings.edition]
    wanted = [page, *stylesheets(medium, settings.paper, theme)]
    found: dict[str, bytes] = {}
    while wanted:
        name = wanted.pop()
        if name not in found:
            found[name] = theme.read("templates", name)
            wanted += NAMED.findall(found[name].decode()) if name.endswith(".html") else ()
    return found
