"""Tokens: the colours of a page by what they are for, as `templates/tokens.css` lists them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.theme.written import WrittenColours, WrittenSizes

TOKEN = re.compile(r"--([a-z-]+):\s*(#[0-9a-f]{6});")
USE = re.compile(r'(?<==")var\(--([a-z-]+)\)(?=")')


def read_tokens(sheet: str) -> dict[str, str]:
    """Token → colour, as the first rule of a style sheet has them."""
    return dict(TOKEN.findall(sheet.partition("}")[0]))


def resolve(page: str, colours: dict[str, str]) -> str:
    """The page with the colours of its drawings written out: WeasyPrint reads no custom
    property in an attribute. Quotes of a text are escaped, so nothing of it is changed."""
    return USE.sub(lambda match: colours[match[1]], page)


def write_sheet(
    light: Mapping[str, str], colours: WrittenColours, sizes: WrittenSizes
) -> dict[str, str]:
    """The style sheets of a theme's colours and sizes, by path: for all, for dark screens, for
    paper, for screens. Who says colours for light alone stays light."""
    scheme = "color-scheme: dark; " + _declare(colours.dark)
    dark = f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {scheme} }} }}\n"
    sheets = {"/tokens.css": _rule(light)}
    if colours.dark or colours.light:
        sheets["/dark.css"] = dark * bool(colours.dark)
    looks = {
        "/look-print.css": _rule(colours.print) * bool(colours.print) + _size(sizes.print),
        "/look-screen.css": _size(sizes.screen),
    }
    return sheets | {path: sheet for path, sheet in looks.items() if sheet}


def _rule(colours: Mapping[str, str]) -> str:
    """The rule that sets tokens."""
    return f":root {{ {_declare(colours)} }}\n"


def _declare(colours: Mapping[str, str]) -> str:
    """The declarations of tokens."""
    return " ".join(f"--{name}: {value};" for name, value in colours.items())


def _size(text: str | None) -> str:
    """The rule that sets the size all others follow."""
    return f"html {{ font-size: {text} }}\n" if text else ""
