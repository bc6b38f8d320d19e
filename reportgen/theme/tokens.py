"""Tokens: the colours of a page by what they are for, as `templates/tokens.css` lists them."""

from __future__ import annotations

import re

TOKEN = re.compile(r"--([a-z-]+):\s*(#[0-9a-f]{6});")
USE = re.compile(r'(?<==")var\(--([a-z-]+)\)(?=")')


def read_tokens(sheet: str) -> dict[str, str]:
    """Token → colour, as the first rule of a style sheet has them."""
    return dict(TOKEN.findall(sheet.partition("}")[0]))


def resolve(page: str, colours: dict[str, str]) -> str:
    """The page with the colours of its drawings written out: WeasyPrint reads no custom
    property in an attribute. Quotes of a text are escaped, so nothing of it is changed."""
    return USE.sub(lambda match: colours[match[1]], page)
