"""The output formats: one file and one row each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportgen.errors import UsageError
from reportgen.formats.card import write_card
from reportgen.formats.fragment import write_fragment
from reportgen.formats.html import write_html
from reportgen.formats.pdf import write_pdf
from reportgen.formats.writer import Material, Writer
from reportgen.settings import Edition, Format, Settings

__all__ = ["FORMATS", "Material", "Writer", "choose_writers"]

PAGES: tuple[Edition, ...] = ("side-by-side", "ar", "en")
"""The editions that are no page of a given length."""

FORMATS: Mapping[Format, Writer] = {
    "pdf": Writer("pdf", write_pdf, "print"),  # first: it needs the most memory
    "html": Writer("html", write_html, "screen"),
    "fragment": Writer("fragment.html", write_fragment, "fragment", PAGES),
    "card": Writer("card.png", write_card),
}


def choose_writers(settings: Settings, also: Iterable[Writer] = ()) -> tuple[Writer, ...]:
    """The writers that a run asks for, and others besides, in the order of their work. Raises
    UsageError for two that would write one file, and for an edition that one cannot be."""
    shipped = (writer for name, writer in FORMATS.items() if name in settings.formats)
    chosen = (*shipped, *also)
    for place, writer in enumerate(chosen):
        if writer.suffix in {each.suffix for each in chosen[:place]}:
            raise UsageError(f"two formats write the same file, ID.{writer.suffix}: leave one out")
        if settings.edition not in writer.editions:
            known = ", ".join(writer.editions)
            raise UsageError(f"no {settings.edition} can be {writer.suffix}: choose {known}")
    return chosen
