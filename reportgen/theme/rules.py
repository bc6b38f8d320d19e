"""The rules of a theme's style sheet: what they may set, and whether their colours can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reportgen.theme.colours import TEXT, contrast
from reportgen.theme.sheets import URL, Forbidden, line_of, without_comments

RULE = re.compile(r"([^{};]*)\{([^{}]*)\}")
DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;]+)")
PROPERTIES = re.compile(
    r"(?:color|background(?:-color|-image|-position|-repeat|-size)?|border(?:-[a-z-]+)?"
    r"|(?:margin|padding)(?:-[a-z-]+)?|font(?:-(?:family|feature-settings|size|style|weight))?"
    r"|line-height|letter-spacing|word-spacing|text-(?:align|decoration(?:-[a-z-]+)?|transform)"
    r"|vertical-align|list-style(?:-type)?|content|display|float|clear|gap|align-items"
    r"|justify-content|flex(?:-[a-z]+)?|order|table-layout|(?:min-|max-)?(?:width|inline-size)"
    r"|(?:min-)?height|break-(?:after|before|inside)|orphans|widows|hyphens|overflow-wrap|size"
    r"|box-shadow|outline(?:-[a-z]+)?|direction|z-index)"
)
"""What dresses. What places, cuts, turns or veils is not among it."""
SMALL = r"(?<![\d.])(?:[0-5]?(?:\.\d+)?(?:px|pt)|0?\.[0-4]\d*r?em|0(?:\.0*)?)(?![\d.%])"
HIDING = {
    re.compile(r"font(-size)?|line-height"): re.compile(SMALL),
    re.compile(r"(max-)?(width|inline-size)"): re.compile(r"(?<![\d.])0"),
    re.compile(r"(margin|padding)(-[a-z-]+)?"): re.compile(r"\d{4}|-\s*\d{3}"),
    re.compile(r"color"): re.compile(r"transparent"),
    re.compile(r"display"): re.compile(r"none|contents"),
}
"""Property → the values of it that make words vanish."""
COLOURED = re.compile(r"color|background(-color|-image)?|border(-[a-z-]+)?|outline(-color)?"
                      r"|box-shadow|text-decoration(-color)?")  # fmt: skip
KEYWORDS = frozenset(
    "solid dashed dotted double thin medium thick repeat no-repeat repeat-x repeat-y center "  # noqa: SIM905
    "top bottom left right cover contain inset transparent currentcolor inherit auto underline "
    "separate linear-gradient to deg rem em px pt mm cm var transparent none".split()
)
WORD = re.compile(r"[a-z][a-z-]*|#[\w]+")
TOKEN = re.compile(r"var\(\s*--([a-z-]+)\s*\)")


def check_rules(text: str, looks: Mapping[str, Mapping[str, str]]) -> Iterator[Forbidden]:
    """Declarations that do not dress, colours that are no tokens, and tokens that cannot be read
    on the ground of their rule: in `looks`, token → colour of light, dark and print."""
    plain = without_comments(text)
    for rule in RULE.finditer(plain):
        ground, ink = "paper", ""
        for each in DECLARATION.finditer(rule[2]):
            line = line_of(plain, rule.start(2) + each.start())
            name, value = each[1].lower(), URL.sub("", each[2]).lower()
            yield from _check_declaration(line, name, value, looks["light"])
            if (named := TOKEN.search(value)) and name == "color":
                ink = named[1]
            elif named and name in ("background", "background-color"):
                ground, ink = named[1], ink or "ink"
        if ink:
            yield from _check_pair(line_of(plain, rule.start(2)), ink, ground, looks)


def _check_declaration(
    line: int, name: str, value: str, tokens: Mapping[str, str]
) -> Iterator[Forbidden]:
    """What is wrong with one declaration."""
    if not PROPERTIES.fullmatch(name):
        message = f"`{name}` is not for a theme to set"
        remedy = "set colours, fonts, borders, margins and sizes; the page places its words itself"
        yield Forbidden(line, "style-refused", message, remedy)
    elif any(which.fullmatch(name) and what.search(value) for which, what in HIDING.items()):
        message = f"`{name}: {value.strip()}` hides words"
        yield Forbidden(line, "style-refused", message, "a theme leaves every word to be read")
    if COLOURED.fullmatch(name):
        words = set(WORD.findall(TOKEN.sub("", value))) - KEYWORDS
        unknown = words | (set(TOKEN.findall(value)) - set(tokens))
        if unknown:
            message = f"{', '.join(sorted(unknown))} is no colour of theme.yaml"
            yield Forbidden(
                line, "style-colour", message, "write var(--ink), var(--note) or another"
            )


def _check_pair(
    line: int, ink: str, ground: str, looks: Mapping[str, Mapping[str, str]]
) -> Iterator[Forbidden]:
    """Words that cannot be told from their ground in one of the looks."""
    for look, colours in looks.items():
        if ink not in colours or ground not in colours:
            return
        found = contrast(colours[ink], colours[ground])
        if found < TEXT:
            message = f"{ink} on {ground} has a contrast of {found:.2f}:1 in the {look} look"
            remedy = f"at least {TEXT:g}:1 (WCAG 2.2); name `color` and `background` in one rule"
            yield Forbidden(line, "low-contrast", message, remedy)
            return
