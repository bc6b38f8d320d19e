"""Every colour of the page stands in one place."""

from __future__ import annotations

import re

from reportgen.page import stylesheets
from reportgen.resources import folder
from reportgen.theme import SHIPPED
from reportgen.theme.tokens import resolve

SHEETS = {name: (folder("templates") / name).read_text("utf-8")
          for name in {*stylesheets("print", "letter"), *stylesheets("screen")}}  # fmt: skip


def test_only_tokens_name_colours() -> None:
    others = {name: sheet for name, sheet in SHEETS.items() if name != "tokens.css"}
    assert {name: found for name, sheet in others.items()
            if (found := re.findall(r"#[0-9a-fA-F]{3,8}\b(?!\()", sheet))} == {}  # fmt: skip


def test_every_token_used_is_there_and_every_token_is_used() -> None:
    drawn = "".join(p.read_text("utf-8") for p in folder("reportgen/charts").glob("*.py"))
    used = set(re.findall(r"var\(--([a-z-]+)\)", "".join(SHEETS.values()) + drawn))
    assert used == set(SHIPPED.colours)


def test_drawings_are_resolved_and_words_are_not() -> None:
    page = '<rect fill="var(--note)"/><p>&#34;var(--note)&#34; ="var(--note) "</p>'
    expected = page.replace('="var(--note)"', '="#33536b"')
    assert resolve(page, SHIPPED.colours) == expected
