"""The brief on paper, with its records inside, read back before it is let out."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportgen.brief.model import Parallel
from reportgen.errors import TypesetError
from reportgen.exports.enclosures import enclose, enclosure_date
from reportgen.formats.writer import Material
from reportgen.text.controls import display
from reportgen.theme import Theme

if TYPE_CHECKING:
    from reportgen.pdf import Attachment

log = logging.getLogger("reportgen")


def write_pdf(material: Material) -> bytes:
    """The PDF. Raises TemplateError, and TypesetError for a page that cannot be set or read back
    faithfully."""
    from reportgen.page import print_guests, render, stylesheets  # noqa: PLC0415
    from reportgen.pdf import typeset  # noqa: PLC0415 - loads Pango

    brief, settings, theme = material.brief, material.settings, material.theme
    log.info("4/6 render for print")
    html = render(brief, "print", settings, theme)
    log.info("5/6 typeset")
    pdf = typeset(
        html,
        stylesheets=stylesheets("print", settings.paper, theme, mapped=brief.map is not None),
        attachments=list(_attachments(material)),
        overlay={**theme.files, **print_guests(html, theme)},
        press=material.press,
    )
    log.info("6/6 verify")
    _read_back(pdf, html, material)
    return pdf


def _attachments(material: Material) -> Iterator[Attachment]:
    """The records that lie in the PDF."""
    from reportgen.page import sources  # noqa: PLC0415
    from reportgen.pdf import Attachment, engines  # noqa: PLC0415

    records, settings, theme = material.records, material.settings, material.theme
    date = enclosure_date(records)
    made_by = engines(sources("print", settings, theme), theme, material.press)
    for each in enclose(records, material.discrepancies, settings, made_by):
        yield Attachment(each.name, each.text, _in_all_languages(each.description), date)


def _in_all_languages(words: Parallel) -> str:
    """One line in all languages of the brief."""
    return " • ".join(text.plain for text in words.values())


def _read_back(pdf: bytes, html: str, material: Material) -> None:
    """Raise TypesetError where the file does not say what the page does."""
    from reportgen.proof import check_pdf, printed_text  # noqa: PLC0415

    path, documents = f"{material.brief.id}.pdf", _printed_documents(material)
    findings = check_pdf(pdf, printed=printed_text(html), documents=documents, path=path)
    if findings:
        raise TypesetError([*map(str, findings), *_suspects(material.theme)])


def _printed_documents(material: Material) -> dict[str, str]:
    """The texts that stand on the page line by line."""
    brief, records = material.brief, material.records
    return {
        document.file: "".join(piece for piece, _ in display(document.text))
        for document in records.documents.values()
        if brief.readings
        and document.language in brief.languages
        and not records.sources[document.source].protected
    }


def _suspects(theme: Theme) -> list[str]:
    """The fonts of a theme, to look at first where words of a page cannot be found."""
    fonts = ", ".join(sorted(set(theme.fonts.values())))
    message = f"the theme {theme.name} brings fonts of its own: {fonts}"
    return [f"{message}; look at these first"] if fonts else []
