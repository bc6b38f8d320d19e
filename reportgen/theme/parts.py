"""Templates of a theme, judged before they run: what they may say, and where they may say it.

The page's sandbox (`reportgen/page/environment.py`) stops the same when it runs; here all is
found at once, in branches too that this brief does not take.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from html.parser import HTMLParser
from typing import Any

from reportgen.theme.sheets import Forbidden

FILTERS = frozenset(
    "first last length join truncate upper lower trim default reverse list href spot "  # noqa: SIM905
    "centre labels draw_axis draw_degree draw_key draw_lane draw_map draw_measure draw_place "
    "draw_sections draw_stance draw_strip stretches".split()
)
"""All that a template may do to a value."""
GIVEN = frozenset({"brief", "medium", "m", "logo"})
"""What every template sees: the brief, print or screen, the macros, the logo."""
SHIPPED = "shipped/"
"""Before the name of a template: the one that comes with reportgen, not the theme's."""

ELEMENTS = frozenset(
    "section article header footer div p span b bdi q a mark h1 h2 h3 ul ol li dl dt dd table "  # noqa: SIM905
    "colgroup col thead tbody tr th td figure figcaption img br hr blockquote strong em sup sub "
    "aside caption abbr time".split()
)
ATTRIBUTES = re.compile(
    r"class|id|lang|dir|href|title|alt|src|scope|colspan|rowspan|data-[a-z-]+|aria-[a-z-]+|role"
)
PLAIN, LINK, CODE = "\ue000", "\ue001", "\ue002"
"""What stands for an expression, for one that ends in `|href`, and for a statement."""


def check_part(name: str, source: str, shipped: dict[str, str]) -> list[Forbidden]:
    """What a template may not hold. `shipped` are the templates of reportgen by name: what the
    one of this name is given, it is given too."""
    from jinja2 import Environment, TemplateSyntaxError, nodes  # noqa: PLC0415

    environment = Environment(autoescape=True)  # parses alone; the page has its own
    environment.globals.clear()
    environment.filters |= dict.fromkeys(FILTERS, str)
    try:
        tree = environment.parse(source)
        found = [each for node in tree.find_all(nodes.Node) for each in _check_node(node, shipped)]
        found += (
            []
            if found
            else _check_names(tree, GIVEN | _undeclared(environment.parse(shipped[name])))
        )
        return sorted({*found, *_check_markup(_skeleton(environment, source))})
    except TemplateSyntaxError as problem:
        message, remedy = problem.message or "unreadable", "mend the template"
        return [Forbidden(problem.lineno, "template-syntax", message, remedy)]


def _check_names(tree: Any, known: Set[str]) -> list[Forbidden]:
    """Names that nobody gives. Asking for them compiles the template, products of texts and all,
    so all else is asked first."""
    from jinja2 import nodes  # noqa: PLC0415

    unknown = _undeclared(tree) - known
    remedy = f"a template here is given {', '.join(sorted(known))}"
    return [
        Forbidden(node.lineno, "template-undefined", f"`{node.name}` is undefined", remedy)
        for node in tree.find_all(nodes.Name)
        if node.name in unknown
    ]


def _undeclared(tree: Any) -> set[str]:
    """Names a template takes from outside."""
    from jinja2.meta import find_undeclared_variables  # noqa: PLC0415

    return find_undeclared_variables(tree)


def _check_node(node: Any, shipped: dict[str, str]) -> Iterator[Forbidden]:
    """What is wrong with one node of a template's tree."""
    from jinja2 import nodes  # noqa: PLC0415

    refused = (nodes.Mul, nodes.Pow, nodes.Mod, nodes.Div, nodes.FloorDiv)
    line = node.lineno
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        message = f"the filter `{node.name}` is refused"
        yield Forbidden(line, "template-filter", message, f"there are {', '.join(sorted(FILTERS))}")
    elif isinstance(node, (nodes.ScopedEvalContextModifier, nodes.EvalContextModifier)):
        yield Forbidden(
            line, "template-escape", "escaping cannot be changed", "delete `autoescape`"
        )
    elif isinstance(node, refused):
        message = "a template does not compute"
        yield Forbidden(line, "template-sum", message, "place what the brief has")
    elif isinstance(node, (nodes.Getattr, nodes.Getitem)) and _hidden(node):
        message = "names that begin with _ are closed"
        yield Forbidden(line, "template-closed", message, "use the fields of the brief")
    elif isinstance(node, (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)):
        target = getattr(node.template, "value", None)
        if not isinstance(target, str) or target.removeprefix(SHIPPED) not in shipped:
            remedy = f"name one of reportgen's: {', '.join(sorted(shipped))}, or {SHIPPED}…"
            yield Forbidden(line, "template-elsewhere", f"there is no template {target!r}", remedy)


def _hidden(node: Any) -> bool:
    """Whether an expression reaches for a closed name."""
    name = getattr(node, "attr", None) or getattr(getattr(node, "arg", None), "value", None)
    return isinstance(name, str) and name.startswith("_")


def _skeleton(environment: Any, source: str) -> str:
    """The markup of a template, line for line, with a sign for each thing that is filled in."""
    pieces: list[str] = []
    inside: list[str] = []
    for _, kind, text in environment.lex(source):
        if kind == "data":
            pieces.append(text)
        elif kind.endswith("_begin"):
            inside = [""]
        if kind != "data":
            pieces.append("\n" * text.count("\n"))
            inside.append("" if kind == "whitespace" else text)
        if kind == "variable_end":
            pieces.append(LINK if "".join(inside[:-1]).endswith("|href") else PLAIN)
        elif kind == "block_end":
            pieces.append(CODE)
    return "".join(pieces)


def _check_markup(markup: str) -> list[Forbidden]:
    """Elements and attributes that may not stand in a template, and expressions where escaping
    would not hold."""
    reader = PartReader()
    reader.feed(markup)
    reader.close()
    return reader.found


class PartReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Forbidden] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag.strip(PLAIN + CODE) and tag not in ELEMENTS:
            self.refuse(f"<{tag}> may not stand in a page's part", "use plain elements")
        if re.search(f"=\\s*[^\"'\\s>]*[{PLAIN}{LINK}]", self.unquoted()):
            self.refuse("an attribute without quotation marks holds an expression", "quote it")
        for key, value in attrs:
            name = key.strip(PLAIN + CODE)
            if PLAIN in key or LINK in key:
                # macros of ours write whole attributes, escaped: {{ m.tongue(language) }}
                continue
            if name and not ATTRIBUTES.fullmatch(name):
                self.refuse(f"the attribute {name} may not stand here", "use class and theme.css")
            if name in ("href", "src") and not _leads_right(name, value or ""):
                self.refuse(f"{name} leads to something unchecked", 'write href="{{ …|href }}"')

    def handle_comment(self, data: str) -> None:
        self.refuse("a comment would stand in every brief", "write {# … #}")

    def handle_decl(self, decl: str) -> None:
        self.refuse("a declaration may not stand in a part", "delete it")

    def unquoted(self) -> str:
        """The tag without what stands in quotation marks."""
        return re.sub(r"\"[^\"]*\"|'[^']*'", '""', self.get_starttag_text() or "")

    def refuse(self, message: str, remedy: str) -> None:
        """Note something at the line the reader is at."""
        self.found.append(Forbidden(self.getpos()[0], "template-markup", message, remedy))


def _leads_right(name: str, value: str) -> bool:
    """Whether a link is checked when the page is filled, or checked here."""
    if name == "src":
        return value == PLAIN
    return (
        value == LINK
        or re.fullmatch(r"(#|https?://|mailto:)[^\s\ue000-\ue002]+", value) is not None
    )
