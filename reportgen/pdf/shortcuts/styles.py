"""Each style computed once, where WeasyPrint 70 computes it again for every element.

WeasyPrint lets elements share a computed style, but never two that have a language or an
anchor: it compares the declarations made of `lang` and `id` by identity. Here they share by what
the declarations say, also with elements of earlier pages in the same style sheets. What differs
for every element is its anchor alone, and nothing inherits an anchor. Pseudo-elements are
computed when somebody asks for them; WeasyPrint's own style sheet has five for each element.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from math import inf
from typing import Any, ClassVar

from weasyprint import css
from weasyprint.css import ComputedStyle, InitialStyle, StyleFor
from weasyprint.css.properties import ZERO_PIXELS

from reportgen.pdf.shortcuts.selectors import Match, Rules, Stand, match
from reportgen.pdf.shortcuts.way import Way

SIDES = ("top", "bottom", "left", "right")
MANY = 5000
"""Styles kept at most: more than any brief has, and what bounds a worker's memory."""

Declared = tuple[Any, Any]
"""A value, and its weight in the cascade."""
Cascaded = dict[str, Declared]


def ways(wardrobe: Wardrobe) -> Iterator[Way]:
    """The shortcut to styles that a wardrobe holds."""
    yield Way(css, "StyleFor", type("Styles", (SharedStyles,), {"wardrobe": wardrobe}))


class Sizes(dict[str, Any]):
    """Sizes of the first page; remembers whether a style depends on them."""

    asked = False

    def __getitem__(self, key: str) -> Any:
        self.asked = True
        return super().__getitem__(key)


@dataclass(slots=True)
class Family:
    """The computed style of some elements, and what is declared for their pseudo-elements."""

    style: Any
    cascaded: dict[str, Cascaded]
    pseudo: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Wardrobe:
    """Every style computed so far for one list of style sheets."""

    families: dict[Hashable, Family] = field(default_factory=dict)
    pages: dict[Hashable, Any] = field(default_factory=dict)
    declared: dict[Hashable, list[tuple[str, Declared]]] = field(default_factory=dict)
    sizes: Sizes = field(default_factory=lambda: Sizes(box=None, area=None))
    rules: Rules | None = None

    def open(self, sheets: Iterable[Any]) -> Rules:
        """Get ready for the next page: forget what was the last page's own."""
        if self.rules is None or self.rules.known > MANY:
            self.rules = Rules(sheets)
        if self.sizes.asked or len(self.families) > MANY:
            self.families.clear()
            self.pages.clear()
            self.sizes = Sizes(box=None, area=None)
        for key, family in self.families.items():
            if isinstance(key, tuple) and key[1] in ("html", "body"):
                # WeasyPrint gives their overflow to the page, and says so in their style.
                family.style.pop("overflow", None)
        return self.rules


class AnchoredStyle(ComputedStyle):  # type: ignore[misc]
    """A shared style with an anchor of its own."""

    def __init__(self, shared: Any, anchor: str) -> None:
        self.__dict__.update(shared.__dict__)
        self.shared = shared
        self["anchor"] = anchor

    @property
    def anonymous_style(self) -> Any:
        return self.shared.anonymous_style

    def __missing__(self, key: str) -> Any:
        value = self[key] = self.shared[key]
        return value


class One:
    """A tree of one element, for WeasyPrint's own reading of attributes."""

    def __init__(self, element: Any) -> None:
        self.element = element

    def iter(self) -> Iterator[Any]:
        yield self.element


class SharedStyles(StyleFor):  # type: ignore[misc]
    """The styles of a page; `wardrobe` is set on a subclass for the style sheets it is for."""

    wardrobe: ClassVar[Wardrobe]

    def __init__(self, html: Any, sheets: list[Any], hints: bool, fonts: Any, targets: Any) -> None:
        own = any(origin == "author" for _, origin, _ in sheets)
        self.kept = Wardrobe() if own or hints else self.wardrobe
        self.rules = self.kept.open(sheet for sheet, _, _ in sheets)
        self.initial_page_sizes = self.kept.sizes
        self._cascaded_styles: dict[Any, Any] = {}
        self._computed_styles: dict[Any, Any] = {}
        self._sheets, self.font_config = sheets, fonts
        self.html, self.hints = html, hints
        self.families: dict[Any, Family] = {}
        self.stands: dict[Any, Stand] = {}
        self.root: Any = InitialStyle(fonts)
        for element in html.wrapper_element.iter_subtree():
            self.place(element, targets)
        self._computed_styles[html.etree_element, None] = self.root

    def __call__(self, element: Any, pseudo_type: str | None = None) -> Any:
        family = self.families.get(element)
        if family is None:
            return super().__call__(element, pseudo_type)
        if pseudo_type is None:
            return family.style
        if pseudo_type not in family.pseudo and pseudo_type in family.cascaded:
            parent = getattr(family.style, "shared", family.style)
            style = self.settle(parent, family.cascaded[pseudo_type], pseudo_type)
            family.pseudo[pseudo_type] = style
        return family.pseudo.get(pseudo_type)

    def place(self, wrapper: Any, targets: Any) -> None:
        """Find the family of an element whose parent has one."""
        element, above = wrapper.etree_element, wrapper.parent
        parent = self.families[above.etree_element].style if above else None
        parent = getattr(parent, "shared", parent)
        stand = self.rules.stand(wrapper, self.stands[above.etree_element] if above else None)
        matched = match(wrapper, stand)
        self.stands[element] = stand
        attributes = element.attrib
        key = (
            id(parent),
            element.tag,
            attributes.get("lang"),
            attributes.get("style"),
            (attributes.get("width"), attributes.get("height"))
            if element.tag == "{http://www.w3.org/2000/svg}svg"
            else None,
            tuple((place, rule[0], rule[1]) for place, rule in matched),
        )
        family = self.kept.families.get(key)
        if family is None:
            family = self.kept.families[key] = self.compute(element, parent, matched)
        if parent is None:
            self.root = family.style
        anchor = (element.tag == "a" and attributes.get("name")) or attributes.get("id")
        if anchor:
            family = Family(AnchoredStyle(family.style, anchor), family.cascaded, family.pseudo)
            if targets:
                targets.collect_anchor(anchor)
        self.families[element] = family

    def set_computed_styles(
        self, element: Any, parent: Any, pseudo_type: str | None = None, **_: Any
    ) -> None:
        """The style of a page, or of a box in its margin; also shared by what is declared."""
        above = self._computed_styles[parent, None]
        cascaded = self._cascaded_styles.get((element, pseudo_type), {})
        declared = ((name, id(value)) for name, (value, _) in cascaded.items())
        key = id(above), pseudo_type, *declared
        style = self.kept.pages.get(key)
        if style is None:
            base, fonts, sizes = self.html.base_url, self.font_config, self.initial_page_sizes
            style = ComputedStyle(above, cascaded, pseudo_type, self.root, base, fonts, sizes)
            self.kept.pages[key] = style
        self._computed_styles[element, pseudo_type] = style

    def compute(self, element: Any, parent: Any, matched: list[Match]) -> Family:
        """A new family."""
        cascaded: dict[Any, Cascaded] = {None: {}}
        for specificity, _, declarations, base in css.find_style_attributes(
            One(element), self.hints, self.html.base_url
        ):
            for name, value, important in css.preprocess_declarations(base, declarations):
                if name != "anchor":
                    weight = css.declaration_precedence("author", important), inf, specificity
                    declare(cascaded[None], name, (value, weight))
        for rule in matched:
            style = cascaded.setdefault(rule[1][2], {})
            for name, declared in self.weigh(rule):
                declare(style, name, declared)
        own_style = cascaded.pop(None)
        return Family(self.settle(parent, own_style, None), cascaded)

    def weigh(self, rule: Match) -> list[tuple[str, Declared]]:
        """What a rule declares, each with its weight."""
        place, (specificity, line, _, (declarations, layer)) = rule
        key = place, line, specificity
        if key not in self.kept.declared:
            sheet, origin, own = self._sheets[place]
            order = inf if layer is None else sheet.layers.index(layer)
            weights = [
                (css.declaration_precedence(origin, important), order, own or specificity)
                for important in (False, True)
            ]
            self.kept.declared[key] = [
                (name, (value, weights[important])) for name, value, important in declarations
            ]
        return self.kept.declared[key]

    def settle(self, parent: Any, cascaded: Cascaded, pseudo: str | None) -> Any:
        """The computed style of a cascade; padding and margins that do not apply are none."""
        base, fonts, sizes = self.html.base_url, self.font_config, self.initial_page_sizes
        style = ComputedStyle(parent, cascaded, pseudo, self.root, base, fonts, sizes)
        display = style["display"]
        if "table" in display and style["border_collapse"] == "collapse":
            style.update({f"padding_{side}": ZERO_PIXELS for side in SIDES})
        if len(display) == 1 and display[0].startswith("table-") and display[0] != "table-caption":
            style.update({f"margin_{side}": ZERO_PIXELS for side in SIDES})
        return style


def declare(style: Cascaded, name: str, declared: Declared) -> None:
    """Put a declaration into a cascade, unless a weightier one is there."""
    if name not in style or style[name][1] <= declared[1]:
        style[name] = declared
