"""A page for the screen in fewer bytes: what a browser infers is left unsaid.

Every word, anchor and link stays. Gone are white space that shows nowhere, attributes no style
of the screen reads, quotation marks and end tags that HTML makes optional, languages and
directions an element inherits, isolates around words that stand in the same order without, and
the seams between marks that look alike.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from functools import lru_cache
from typing import NamedTuple

TOKEN = re.compile(
    r"(<(style|script)\b.*?</\2>)|<(/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>|([^<]+|<)", re.DOTALL
)
"""Raw text, a tag, or words. Jinja escapes every < and > of a record."""

RAW = re.compile(r"(<style\b.*?</style>|<script\b.*?</script>)", re.DOTALL)
"""What is no prose."""

ATTRIBUTE = re.compile(r'\s([\w:-]+)(?:="([^"]*)")?')
BARE = re.compile(r"[^\s\"'=<>`/]+")
"""A value that needs no quotation marks."""

UNREAD = frozenset({"data-outline", "data-page", "data-of", "data-head", "data-claims"})
"""Attributes that no style of the screen reads."""

OF_RECORD = "verbatim"
"""A class of words that stay when their language goes: they say which way they run."""

CLASS = re.compile(r"\.([a-z][\w-]*)")
"""How styles and scripts name a class."""

SEAM = re.compile(r"(<mark(?: class=\w+)?>)((?:(?!</?mark).)*)</mark>\1", re.DOTALL)
"""Where a mark ends and one like it begins."""

BLOCKS = (
    "html|head|meta|title|style|body|header|main|footer|section|article|nav|div|p|h[1-3]|table"
    "|colgroup|col|thead|tbody|tr|th|td|template"
)
SPACE = re.compile(rf"\s*(</?(?:{BLOCKS})\b[^<>]*>)\s*")
"""White space beside these shows nowhere."""

BLOCK = re.compile(BLOCKS)
ISOLATES = ("</bdi>", "</q>")
"""How what stands apart from its line ends."""
VOID = frozenset({"meta", "col", "br", "link", "input", "img", "hr"})

OPTIONAL = (
    re.compile(r"</?colgroup>"),
    re.compile(r"</p>(?=<(?:p|div|table|h[1-3])\b|</(?:td|th|div|section|article)>)"),
    re.compile(r"</(?:td|th)>(?=<(?:td|th)\b|</tr>)"),
    re.compile(r"</tr>(?=<tr\b|</(?:thead|tbody)>)"),
    re.compile(r"</(?:thead|tbody)>(?=<tbody\b|</table>)"),
)
"""Tags that what stands beside them implies."""

AGAINST = {
    "ltr": re.compile("[\u0590-\u08ff\u2066-\u2069]"),
    "rtl": re.compile("[0-9A-Za-zª-ʸ\u2066-\u2069]"),
}
"""By the direction of a line, what may put its words into another order (UAX #9, W2 to N2)."""

ALONG = {"ltr": re.compile("[A-Za-zÀ-ʸ]"), "rtl": re.compile("[\u0620-\u064a\u0660-\u0669]")}
"""What keeps its place whatever came before it."""


class OpenElement(NamedTuple):
    """An open element and what it hands down; `end` is its end tag, if it has one."""

    language: str
    direction: str
    end: str


Token = tuple[str, str, str, str, str, str]


def lean(page: str) -> str:
    """The page in fewer bytes: same words, same anchors, same links, same order of lines."""
    tokens: list[Token] = TOKEN.findall(page)
    named = frozenset(CLASS.findall("".join(raw for raw, *_ in tokens)))
    parts: list[str] = []
    line, above = "", [OpenElement("", "", "")]
    for at, (raw, _, closing, tag, given, words) in enumerate(tokens):
        if tag and BLOCK.fullmatch(tag):
            line = ""
        if raw or words:
            line += "" if above[-1].end in ISOLATES else words
            parts.append(raw or words)
        elif closing:
            parts.append(above.pop().end)
        elif given.endswith("/"):
            parts.append(f"<{tag}{_shape(given)}>")
        else:
            needless = tag == "bdi" and _is_needless(
                given, line, above[-1], tokens[at + 1 : at + 3]
            )
            element = _open_element(tag, given, above[-1])
            parts.append("" if needless else _write(tag, given, above[-1], named))
            if tag not in VOID:
                above.append(element._replace(end="") if needless else element)
    return _shed(_close_seams("".join(parts)))


def _close_seams(page: str) -> str:
    """The page with one mark where two that look alike stood side by side."""
    while (closed := SEAM.sub(r"\1\2", page)) != page:
        page = closed
    return page


def _is_needless(given: str, line: str, above: OpenElement, ahead: list[Token]) -> bool:
    """Whether an isolate may go: its words run as their line does, and what came before in the
    line cannot turn the first of them."""
    own = _read(given)
    inherits = (own.get("lang", above.language), own["dir"]) == above[:2]
    words = ahead[0][5]
    if not inherits or not words or ahead[1][2:4] != ("/", "bdi"):
        return False
    against, along = AGAINST[above.direction], ALONG[above.direction]
    return not against.search(words) and bool(along.match(words) or not against.search(line))


def _open_element(tag: str, given: str, above: OpenElement) -> OpenElement:
    """What an element hands down. The root hands down no language: a language switch hides parts
    by the language they name."""
    own = _read(given)
    language = "" if tag == "html" else own.get("lang", above.language)
    return OpenElement(language, own.get("dir", above.direction), f"</{tag}>")


@lru_cache(maxsize=4096)
def _write(tag: str, given: str, above: OpenElement, named: Set[str]) -> str:
    """A start tag with what must be said; `named` are the classes that a style or a script
    looks for."""
    own = dict(_read(given))
    own["class"] = " ".join(each for each in own.get("class", "").split() if each in named)
    unsaid = set(UNREAD) | (set() if own["class"] else {"class"})
    if own.get("lang", above.language) == above.language:
        unsaid.add("lang")
    if _runs_so(tag, own, above):
        unsaid.add("dir")
    if tag == "bdi":
        unsaid.add("class")
    return f"<{tag}{''.join(_quote(*each) for each in own.items() if each[0] not in unsaid)}>"


def _runs_so(tag: str, own: Mapping[str, str], above: OpenElement) -> bool:
    """Whether an element has its direction from above. An isolate has none from there."""
    says = {"html", "bdi"} if OF_RECORD not in own["class"].split() else {tag}
    return tag not in says and own.get("dir") == above.direction


@lru_cache(maxsize=4096)
def _read(given: str) -> dict[str, str]:
    """The attributes of a start tag as they are written."""
    return dict(ATTRIBUTE.findall(given))


@lru_cache(maxsize=4096)
def _shape(given: str) -> str:
    """The attributes of an element that ends itself, whole percents without a decimal; the last
    one keeps its quotation marks, which part it from the slash."""
    *others, last = _read(given.replace(".0%", "%")).items()
    return "".join(_quote(*each) for each in others) + f' {last[0]}="{last[1]}"/'


def _quote(name: str, value: str) -> str:
    """An attribute, its value in quotation marks where it needs them."""
    if not value:
        return f" {name}"
    return f" {name}={value}" if BARE.fullmatch(value) else f' {name}="{value}"'


def _shed(page: str) -> str:
    """The page without white space that shows nowhere and without tags that are implied."""
    return "".join(part if RAW.fullmatch(part) else _shed_prose(part) for part in RAW.split(page))


def _shed_prose(page: str) -> str:
    """What stands outside styles and scripts, shed alike."""
    page = re.sub(r"\s*\n\s*", "\n", SPACE.sub(r"\1", page))
    for ends in OPTIONAL:
        page = ends.sub("", page)
    return page
