"""A brief as an HTML page, for paper or for the screen."""

from __future__ import annotations

import re
from typing import Literal

from reportgen.brief.model import Brief
from reportgen.settings import Edition, Paper, Settings
from reportgen.theme import SHIPPED, Theme
from reportgen.theme.tokens import resolve

Medium = Literal["print", "screen"]

TEMPLATES: dict[Edition, str] = {
    "side-by-side": "side-by-side.html",
    "ar": "side-by-side.html",
    "en": "side-by-side.html",
    "digest": "digest.html",
}


def render(brief: Brief, medium: Medium, settings: Settings, theme: Theme = SHIPPED) -> str:
    """The HTML of a brief, in the look of a theme.

    For `print` it is bare: the typesetter adds `stylesheets("print")`. For `screen` it is
    complete in itself, style and fonts inside, and asks for nothing. Same brief, same text.
    Raises TemplateError, naming template and line.
    """
    from reportgen.page.environment import fill  # noqa: PLC0415
    from reportgen.page.style import Style, inline  # noqa: PLC0415

    template = TEMPLATES[settings.edition]
    parts = {"brief": brief, "medium": medium}
    bare = fill(template, theme, **parts, style=Style())
    if medium == "print":
        return resolve(bare, theme.colours)
    sheets = [theme.read("templates", name).decode() for name in stylesheets(medium, theme=theme)]
    return fill(template, theme, **parts, style=inline(sheets, visible(bare), theme))


def stylesheets(medium: Medium, paper: Paper = "a4", theme: Theme = SHIPPED) -> tuple[str, ...]:
    """Names of the style sheets that dress the page, in order: those of `templates/`, then the
    theme's own. A page for the screen carries its fonts without `faces.css`."""
    faces = ("faces.css",) if medium == "print" else ()
    letter = ("letter.css",) if (medium, paper) == ("print", "letter") else ()
    shared = ("tokens.css", "brief.css", "figures.css")
    return (*faces, *shared, f"{medium}.css", *letter, *theme.sheets)


def visible(page: str) -> str:
    """Every character a reader may see on a page, attributes and all; entities resolved."""
    from markupsafe import Markup  # noqa: PLC0415

    return Markup(re.sub(r"</?\w+", " ", page)).unescape()
