"""A brief as an HTML page, for paper or for the screen."""

from __future__ import annotations

import re
from typing import Literal

from reportgen.brief.model import Brief
from reportgen.resources import folder
from reportgen.settings import Edition, Paper, Settings

Medium = Literal["print", "screen"]

TEMPLATES: dict[Edition, str] = {
    "side-by-side": "side-by-side.html",
    "ar": "side-by-side.html",
    "en": "side-by-side.html",
    "digest": "digest.html",
}


def render(brief: Brief, medium: Medium, settings: Settings) -> str:
    """The HTML of a brief.

    For `print` it is bare: the typesetter adds `stylesheets("print")`. For `screen` it is
    complete in itself, style and fonts inside, and asks for nothing. Same brief, same text.
    Raises TemplateError, naming template and line.
    """
    from reportgen.page.environment import fill  # noqa: PLC0415
    from reportgen.page.style import Style, inline  # noqa: PLC0415

    template = TEMPLATES[settings.edition]
    parts = {"brief": brief, "medium": medium}
    bare = fill(template, **parts, style=Style())
    if medium == "print":
        return bare
    style = inline([read_sheet(name) for name in stylesheets(medium)], visible(bare))
    return fill(template, **parts, style=style)


def stylesheets(medium: Medium, paper: Paper = "a4") -> tuple[str, ...]:
    """Names of the style sheets in `templates/` that dress the page, in order."""
    letter = ("letter.css",) if (medium, paper) == ("print", "letter") else ()
    return ("brief.css", "figures.css", f"{medium}.css", *letter)


def read_sheet(name: str) -> str:
    """Text of a shipped style sheet."""
    return (folder("templates") / name).read_text(encoding="utf-8")


def visible(page: str) -> str:
    """Every character a reader may see on a page, attributes and all; entities resolved."""
    from markupsafe import Markup  # noqa: PLC0415

    return Markup(re.sub(r"</?\w+", " ", page)).unescape()
