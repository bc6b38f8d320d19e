"""A brief as an HTML page, for paper or for the screen."""

from __future__ import annotations

import re
from typing import Literal

from reportgen.brief.model import Brief
from reportgen.settings import Edition, Paper, Settings
from reportgen.theme import SHIPPED, Theme
from reportgen.theme.pictures import data_url
from reportgen.theme.sheets import URL
from reportgen.theme.tokens import resolve

SCRIPT = "screen.js"
Medium = Literal["print", "screen", "fragment"]

TEMPLATES: dict[Edition, str] = {
    "side-by-side": "side-by-side.html",
    "ar": "side-by-side.html",
    "en": "side-by-side.html",
    "digest": "digest.html",
}


def render(brief: Brief, medium: Medium, settings: Settings, theme: Theme = SHIPPED) -> str:
    """The HTML of a brief, in the look of a theme.

    For `print` it is bare: the typesetter adds `stylesheets("print")`. For `screen` it is
    complete in itself, style, fonts and a script inside, asks for nothing and is read without
    the script. A `fragment` is one element
    for a page of others, of any edition but the digest. Same brief, same text.
    Raises TemplateError, naming template and line, also for a theme's part that leaves out
    something of the brief.
    """
    from reportgen.page.screen.lean import lean  # noqa: PLC0415
    from reportgen.page.screen.style import PLACES, Style, enliven, inline, put  # noqa: PLC0415
    from reportgen.page.whole import fill_whole  # noqa: PLC0415

    if medium == "fragment":
        return _render_fragment(brief, theme)
    template = TEMPLATES[settings.edition]
    parts = {"brief": brief, "medium": medium, "logo": _logo_of(brief, medium, theme)}
    if medium == "print":
        return resolve(fill_whole(template, theme, **parts, style=Style()), theme.colours)
    page = fill_whole(template, theme, **parts, style=PLACES)
    style = inline(_read_sheets(medium, theme), put(Style(), page), theme)
    style = enliven(style, theme.read("templates", SCRIPT).decode())
    return lean(put(style, page))


def _render_fragment(brief: Brief, theme: Theme) -> str:
    """The HTML of a brief's fragment."""
    from reportgen.page.environment import fill  # noqa: PLC0415
    from reportgen.page.fragment import dress, excerpt, rename, soften  # noqa: PLC0415
    from reportgen.page.screen.style import Style, visible  # noqa: PLC0415
    from reportgen.page.whole import fill_whole  # noqa: PLC0415

    parts = {
        "brief": excerpt(brief),
        "medium": "fragment",
        "logo": _logo_of(brief, "fragment", theme),
    }
    bare = fill_whole("fragment.html", theme, **parts, style=Style())
    style = dress(_read_sheets("fragment", theme), visible(bare), theme)
    return soften(rename(fill("fragment.html", theme, len(bare), **parts, style=style)))


def _logo_of(brief: Brief, medium: Medium, theme: Theme) -> dict[str, str] | None:
    """Where a page finds the logo, and its words in the languages of the brief."""
    if (logo := theme.logo) is None:
        return None
    words = [logo.alternatives[code] for code in brief.languages if code in logo.alternatives]
    source = logo.file if medium == "print" else data_url(logo.file, theme.files[logo.file])
    return {"source": source, "words": " • ".join(words or logo.alternatives.values())}


def carry_pictures(sheet: str, theme: Theme) -> str:
    """The style sheet with the theme's pictures inside it."""

    def carry(match: re.Match[str]) -> str:
        path = f"/{match[2]}"
        return f'url("{data_url(path, theme.files[path])}")' if path in theme.files else match[0]

    return URL.sub(carry, sheet)


def stylesheets(
    medium: Medium, paper: Paper = "a4", theme: Theme = SHIPPED, *, mapped: bool = True
) -> tuple[str, ...]:
    """Names of the style sheets that dress the page, in order: those of `templates/`, then the
    theme's own. Only a page for print takes its fonts from `faces.css`; a fragment stays as
    light as it is where it stands in a page of others. `mapped`: whether the page has a map."""
    faces = ("faces.css",) if medium == "print" else ()
    letter = ("letter.css",) if (medium, paper) == ("print", "letter") else ()
    screen = medium == "screen"
    dark, tools = (("dark.css",), ("tools.css",)) if screen else ((), ())
    maps = ("map.css",) if mapped and medium != "fragment" else ()
    shared = ("tokens.css", *dark, "brief.css", "figures.css", *maps)
    return (*faces, *shared, f"{medium}.css", *tools, *letter, *theme.sheets(medium))


def _read_sheets(medium: Medium, theme: Theme) -> list[str]:
    """The texts of the style sheets."""
    names = stylesheets(medium, theme=theme)
    return [carry_pictures(theme.read("templates", name).decode(), theme) for name in names]
