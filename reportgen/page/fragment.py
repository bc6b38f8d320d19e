"""A brief as part of a page of others: what of it is embedded, and how it is dressed.

Everything stands in a declarative shadow tree; `docs/embedding.md` says why.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from hashlib import sha256
from typing import Any

from markupsafe import Markup

from reportgen.brief.model import Brief
from reportgen.page.editions import choose_texts
from reportgen.page.guests import guests_of, seat
from reportgen.page.screen.fonts import embed
from reportgen.page.screen.style import Style, shorten
from reportgen.theme import Theme

LINKS = frozenset({"href", "@id"})
TOKEN = re.compile(r"(?<=[({;\s])--(?=[a-z-]+[:)])")
"""Before the name of a token: in a declaration, or where it is used."""
HASH = re.compile(r"\b[0-9a-f]{64}(?=<)")
"""A word of its own, too long for a narrow column."""
PIXELS = 16
"""Of a rem. The page around sets its own, so that lengths here do not hang on it."""


def excerpt(brief: Brief) -> Brief:
    """What is embedded of a brief: facts, the critical and major differences with their words,
    sources. No text line by line, no table, no link to either; anchors and links begin with the
    brief's id, and machines are told of nothing else."""
    brief = choose_texts(brief, "quotes")
    items = tuple(replace(item, href="") for item in brief.weighty)
    shown = {f"#{each.anchor}" for item in items for each in item.evidence}
    graph = [
        node
        for node in brief.linked.get("@graph", ())
        if node["@type"] != "Claim" or node["@id"] in shown
    ]
    linked = {**brief.linked, "@graph": graph}
    chosen: Brief = _prefix(replace(brief, discrepancies=items, linked=linked), brief.id)
    return chosen


def _prefix(part: Any, name: str, key: str = "") -> Any:
    """A part of a brief with `name` before each of its anchors and links within the page."""
    if isinstance(part, str):
        return _lead(part, name, key)
    if isinstance(part, Mapping):
        return {inner: _prefix(value, name, inner) for inner, value in part.items()}
    if isinstance(part, tuple | list):
        return type(part)(_prefix(value, name, key) for value in part)
    if is_dataclass(part) and not isinstance(part, type):
        parts = {f.name: _prefix(getattr(part, f.name), name, f.name) for f in fields(part)}
        return replace(part, **parts)
    return part


def _lead(text: str, name: str, key: str) -> str:
    """The text under a key: an anchor or a link to one led by the name, else as it is."""
    if key == "anchor" and text:
        return f"{name}-{text}"
    return f"#{name}-{text[1:]}" if key in LINKS and text.startswith("#") else text


def dress(sheets: Iterable[str], text: str, theme: Theme) -> Style:
    """The style of a fragment. Font faces stand outside its shadow, where alone browsers take
    them, and change no element there; their names are made of what they hold, so that two
    fragments on a page keep apart."""
    plain = adapt(seat("\n".join(map(shorten, sheets)), guests_of(text, theme)))
    faces = embed(text + plain, theme)
    family = f'"RG {sha256(faces.encode()).hexdigest()[:8]} '
    return Style(Markup(plain.replace('"RG ', family)), faces=Markup(faces.replace('"RG ', family)))


def rename(page: str) -> str:
    """The page with tokens under names of its own. A page around may register a name with
    `@property`, and what is registered there holds within a shadow too."""
    return TOKEN.sub("--reportgen-", page)


def soften(page: str) -> str:
    """The page with places to break in its hashes, for hosts whose policy refuses the style."""
    return HASH.sub(lambda found: "<wbr>".join(re.findall(".{16}", found[0])), page)


def adapt(sheet: str) -> str:
    """A sheet made for a page of its own, made for a part of another: tokens on the sheet of
    the fragment, lengths in pixels, headings a level lower, some font where ours is refused."""
    sheet = sheet.replace(":root", ".sheet")
    sheet = re.sub(r"(\d*\.?\d+)rem\b", lambda m: f"{float(m[1]) * PIXELS:g}px", sheet)
    sheet = re.sub(r"\bh([123])\b(?=[^{}]*\{)", lambda m: f"h{int(m[1]) + 1}", sheet)
    return re.sub(r'("RG \w+")(?=\s*[;}])', r"\1, sans-serif", sheet)
