"""Every colour of the page stands in one place."""

from __future__ import annotations

import re

from reportgen.page import stylesheets
from reportgen.resources import folder
from reportgen.theme import SHIPPED
from reportgen.theme.colours import too_close
from reportgen.theme.tokens import read_tokens, resolve, write_sheet
from reportgen.theme.written import WrittenColours, WrittenSizes

SHEETS = {name: (folder("templates") / name).read_text("utf-8")
          for name in {*stylesheets("print", "letter"), *stylesheets("screen")}}  # fmt: skip


def test_only_tokens_name_colours() -> None:
    tokens = {"tokens.css", "dark.css"}
    others = {name: sheet for name, sheet in SHEETS.items() if name not in tokens}
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


def test_the_dark_look_names_every_token_and_can_be_read() -> None:
    dark = read_tokens(SHEETS["dark.css"])
    assert list(dark) == list(SHIPPED.colours)
    assert [*too_close(dark)] == []
    assert [pair.colour for pair, _ in too_close(dark | {"ink": dark["paper"]})][:2] == ["ink"] * 2


def test_a_theme_with_light_colours_alone_stays_light() -> None:
    light, dark = {"ink": "#000000"}, {"ink": "#ffffff"}
    shipped = write_sheet(SHIPPED.colours, WrittenColours(), WrittenSizes())
    own = write_sheet(light, WrittenColours(light={"ink": "000000"}), WrittenSizes())
    both = write_sheet(light, WrittenColours(dark={"ink": "ffffff"}), WrittenSizes())
    assert "/dark.css" not in shipped
    assert own["/dark.css"] == ""
    assert read_tokens(both["/dark.css"]) == dark
    assert "screen and (prefers-color-scheme: dark)" in both["/dark.css"]
