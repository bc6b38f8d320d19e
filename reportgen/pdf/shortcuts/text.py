"""What Pango needs to know of a style, told once for all texts in that style.

WeasyPrint makes a context, a font description and a list of features for every stretch of text
that it measures or draws, and does not free the lists: a worker grows with every brief.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from weasyprint.text import line_break
from weasyprint.text.ffi import ffi, gobject, pango
from weasyprint.text.fonts import font_features, get_font_description

from reportgen.pdf.shortcuts.tapes import Tape
from reportgen.pdf.shortcuts.way import Way, wherever

Strut = tuple[float, float]

FEATURES = (
    "font_kerning",
    "font_variant_ligatures",
    "font_variant_position",
    "font_variant_caps",
    "font_variant_numeric",
    "font_variant_alternates",
    "font_variant_east_asian",
    "font_feature_settings",
)


def ways() -> Iterator[Way]:
    """The shortcuts to layouts and struts."""
    yield Way(line_break, "Layout", Layout)
    yield from wherever(line_break.strut, keep_strut(line_break.strut))


class Setting(NamedTuple):
    """A style in Pango's terms. `features` is empty where the style has none."""

    context: Any
    language: Any
    description: Any
    features: bytes


class Layout(line_break.Layout):  # type: ignore[misc]
    """A layout that takes its setting from its style. It is set up again only by who draws it
    without a `tape`."""

    tape: Tape | None = None

    def reactivate(self, style: Any) -> None:
        pass

    def activate(self, style: Any) -> None:
        """What WeasyPrint does before it draws."""
        super().reactivate(style)

    def deactivate(self) -> None:
        if "layout" in self.__dict__:
            super().deactivate()

    def setup(self, style: Any) -> None:
        if style["text_decoration_line"] != "none":
            super().setup(style)
            return
        self.style = style
        self.first_line_direction = 0
        self.ascent = self.underline_position = self.strikethrough_position = None
        setting = style.__dict__.get("setting")
        if setting is None:
            setting = style.setting = make_setting(style)
        self.language = setting.language
        self.layout = ffi.gc(pango.pango_layout_new(setting.context), gobject.g_object_unref)
        pango.pango_layout_set_auto_dir(self.layout, False)
        pango.pango_layout_set_font_description(self.layout, setting.description)
        if setting.features:
            # A list belongs to one layout: `set_text` adds to it.
            attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
            feature = pango.pango_attr_font_features_new(setting.features)
            pango.pango_attr_list_insert(attributes, feature)
            pango.pango_layout_set_attributes(self.layout, attributes)


def make_setting(style: Any) -> Setting:
    """The setting of a style without decoration."""
    context = ffi.gc(
        pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref
    )
    pango.pango_context_set_round_glyph_positions(context, False)
    direction = line_break.PANGO_DIRECTION[style["direction"]]
    pango.pango_context_set_base_dir(context, direction)
    language = pango.pango_language_get_default()
    if code := language_code(style):
        language = pango.pango_language_from_string(ffi.new("char[]", code.encode()))
        pango.pango_context_set_language(context, language)
    features = font_features(*(style[name] for name in FEATURES))
    listed = ",".join(f"{key} {value}" for key, value in features.items()).encode()
    return Setting(context, language, get_font_description(style), listed)


def language_code(style: Any) -> str | None:
    """The language that decides shaping."""
    override = style["font_language_override"]
    if override != "normal":
        return str(line_break.LST_TO_ISO.get(override.lower(), override))
    return style["lang"] or None


def keep_strut(measure: Callable[[Any], Strut]) -> Callable[[Any], Strut]:
    """WeasyPrint's `strut`, line height and baseline, kept with the style."""

    def strut(style: Any) -> Strut:
        kept: Strut | None = style.__dict__.get("strut")
        if kept is None:
            kept = style.strut = measure(style)
        return kept

    return strut
