"""The page that lists many briefs: complete in itself, readable without its script."""

from __future__ import annotations

from markupsafe import Markup

from reportgen.index.table import Index
from reportgen.page.environment import fill
from reportgen.page.rendering import carry_pictures
from reportgen.page.screen.style import Style, enliven, inline
from reportgen.theme import SHIPPED, Theme

SHEETS = ("tokens.css", "dark.css", "brief.css", "screen.css", "index.css")
SCRIPT = "index.js"


def render_index(index: Index, theme: Theme = SHIPPED) -> str:
    """The HTML of an index, in the look of a theme. Raises TemplateError."""
    # The page is filled twice, for its style depends on it; its thousands of rows once.
    rows = Markup(fill("index-rows.html", theme, brief=index, medium="screen"))
    bare = fill("index.html", theme, brief=index, rows=rows, medium="screen", style=Style())
    names = (*SHEETS, *theme.sheets("screen"))
    sheets = [carry_pictures(theme.read("templates", name).decode(), theme) for name in names]
    style = inline(sheets, f"{bare} 0123456789/", theme)
    script = theme.read("templates", SCRIPT).decode()
    dressed = enliven(style, script)
    return fill("index.html", theme, brief=index, rows=rows, medium="screen", style=dressed)
