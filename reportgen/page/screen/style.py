"""The style a page carries inside it, and the policy that allows that alone."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from markupsafe import Markup, escape

from reportgen.page.guests import guests_of, seat
from reportgen.page.screen.fonts import embed
from reportgen.theme import Theme

POLICY = (
    "default-src 'none'; style-src 'sha256-{sheet}' 'sha256-{faces}'; font-src data:; "
    "img-src data:; base-uri 'none'; form-action 'none'"
)

HEADING = re.compile(r"<h[1-3]\b.*?</h[1-3]>", re.DOTALL)
LEADS = re.compile(r'<table class="parallel leads".*?</table>', re.DOTALL)
BOLD = re.compile(r"<b>.*?</b>", re.DOTALL)
CLASS = re.compile(r"\.([a-z][\w-]*)")
LANGUAGE = re.compile(r"(?<!:not\()(?:\[lang\|?=|:lang\(|\[data-hide=)(\w+)")
BETWEEN = re.compile(r",(?![^()]*\))")
"""The commas between selectors, not those within one."""
TAG = re.compile(r"<[^>]*>")
SCRIPTED = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
SIGNS = re.compile(r'("[^"\n]*"|`[^`]*`)| ?([=<>!?:&|+\-{}(),;]+) ?')
"""A text of a script, which stays, or signs with blanks about them."""
SAYING = re.compile(r'\s(?:title|alt|aria-label|data-[\w-]+)="([^"]*)"')
"""Attributes whose words a browser, a style or a script shows."""


@dataclass(frozen=True, slots=True)
class Style:
    """`sheet` is trusted CSS of ours; `policy` the Content-Security-Policy that admits it; `faces`
    are font faces, which stand apart: text is there before them. `script` is one of ours."""

    sheet: Markup = Markup("")  # noqa: RUF009 (immutable)
    policy: str = ""
    faces: Markup = Markup("")  # noqa: RUF009
    script: Markup = Markup("")  # noqa: RUF009


PLACES = Style(*(Markup(f"<{part.name}-of-ours>") for part in fields(Style)))
"""What stands for a style in a page until it is known; no record can say it, for Jinja escapes
every < of one."""


def put(style: Style, page: str) -> str:
    """The page with every part of a style in its place."""
    for part in fields(Style):
        page = page.replace(getattr(PLACES, part.name), escape(getattr(style, part.name)))
    return page


def inline(sheets: Iterable[str], page: str, theme: Theme) -> Style:
    """One sheet out of many, with the rules a page needs; fonts cut to its characters. What else
    than headings a theme's own rules set in a face is not known."""
    shown = visible(page)
    plain = seat(prune(shorten("".join(sheets)), page), guests_of(shown, theme))
    large = "" if theme.sheets("screen") else visible(_set_large(page))
    faces = embed(shown + written(plain), theme, large)
    policy = POLICY.format(sheet=_fingerprint(plain), faces=_fingerprint(faces))
    return Style(Markup(plain), policy, Markup(faces))


def _set_large(page: str) -> str:
    """What of a page is set in the bold serif face: headings, and what the gravest are about."""
    return "".join([*HEADING.findall(page), *BOLD.findall("".join(LEADS.findall(page)))])


def enliven(style: Style, script: str) -> Style:
    """The style with one script of ours, which the policy then admits."""
    short = _shorten_script(script)
    policy = f"{style.policy}; script-src 'sha256-{_fingerprint(short)}'"
    return replace(style, script=Markup(short), policy=policy)


def _shorten_script(script: str) -> str:
    """A script without comments, indentation and the blanks about its signs, line for line."""
    bare = re.sub(r"^\s*(//.*\n)?", "", script, flags=re.MULTILINE)
    return SIGNS.sub(lambda found: found[1] or found[2], bare)


def _fingerprint(text: str) -> str:
    """SHA-256 as a policy wants it."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def prune(sheet: str, page: str) -> str:
    """A style sheet without the rules for classes and languages that a page does not have."""
    there = set(" ".join(re.findall(r'class="([^"]*)"', page)).split())
    spoken = set(re.findall(r'lang="([^"]*)"', page))

    def applies(selector: str) -> bool:
        return there.issuperset(CLASS.findall(selector)) and spoken.issuperset(
            LANGUAGE.findall(selector)
        )

    def keep(rule: re.Match[str]) -> str:
        selectors = list(filter(applies, BETWEEN.split(rule[1])))
        return f"{','.join(selectors)}{{{rule[2]}}}" if selectors else ""

    return re.sub(r"([^{};@]+)\{([^{}]*)\}", keep, sheet)


def shorten(sheet: str) -> str:
    """A style sheet without comments and indentation."""
    bare = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    return re.sub(r"\s*([{};,]|: |[>~] )\s*", lambda found: found[1].strip(), bare)


def visible(page: str) -> str:
    """Every character a reader may see on a page, in attributes too; entities resolved."""
    prose = SCRIPTED.sub("", page)
    return Markup(" ".join([TAG.sub(" ", prose), *SAYING.findall(prose)])).unescape()


def written(sheet: str) -> str:
    """Every character that a style sheet may write."""
    return "".join(QUOTED.findall(sheet))
