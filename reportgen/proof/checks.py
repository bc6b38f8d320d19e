"""What a finished PDF proves to its reader, as findings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reportgen.errors import Finding
from reportgen.proof.pages import Page, UnreadablePdf, read_pages
from reportgen.proof.textlayer import TextLayer, compare_words, lost_probes, tally

PRINTED_FLOOR = 0.98
"""Share of the printed words a reader's search must find; bad fonts stay at or below 0.976."""

DOCUMENT_FLOOR = 0.97
"""The same for the words of a source document."""

CONTROL = re.compile("[\x00\x01\x03-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]")
"""What PDFium gives for a glyph without a letter; U+0002 is its hyphen at the end of a line."""

AROUND = 20

FONT_REMEDY = "set it in a font whose letters keep their Unicode values (fonts/ holds one)"


def check_pdf(
    pdf: bytes, *, printed: str = "", documents: Mapping[str, str] | None = None, path: str = "pdf"
) -> tuple[Finding, ...]:
    """Findings on a PDF; none if it is sound.

    `printed` is the text the page prints (`printed_text(html)`), `documents` the verbatim
    texts it must hold, by name; `path` is what findings call the file. Codes:
    `pdf-unreadable`, `page-empty`, `font-not-embedded`, `text-layer-control`,
    `text-layer-recall`, `text-layer-word`.
    """
    try:
        pages = read_pages(pdf)
    except UnreadablePdf as problem:
        remedy = "build the brief again"
        return (
            Finding(path, 0, "", "pdf-unreadable", f"this is no readable PDF: {problem}", remedy),
        )
    found = tally("\n".join(page.text for page in pages))
    texts = {"printed": (printed, PRINTED_FLOOR)}
    texts |= {name: (text, DOCUMENT_FLOOR) for name, text in (documents or {}).items()}
    findings = [*check_pages(pages, path)]
    for name, (text, floor) in texts.items():
        findings += _check_text(text, found, floor, path, name)
    return tuple(findings)


def check_pages(pages: Sequence[Page], path: str) -> Iterator[Finding]:
    """Empty pages, signs without a letter, and fonts a reader's machine would have to guess."""
    for number, page in enumerate(pages, 1):
        if not page.text.strip():
            message = "the page holds no text"
            yield Finding(path, 0, f"page {number}", "page-empty", message)
        if unmapped := CONTROL.search(page.text):
            around = page.text[max(0, unmapped.start() - AROUND) : unmapped.end() + AROUND]
            message = f"a sign stands for no letter, after which nobody can search: {around!r}"
            yield Finding(path, 0, f"page {number}", "text-layer-control", message, FONT_REMEDY)
    for name in sorted({name for page in pages for name, own in page.fonts.items() if not own}):
        message = f"font {name} is not embedded"
        yield Finding(path, 0, "fonts", "font-not-embedded", message, "use the fonts of fonts/")


def _check_text(
    text: str, found: Counter[str], floor: float, path: str, name: str
) -> Iterator[Finding]:
    """Words of an expected text that the text layer, its words counted, does not give back."""
    wanted = tally(text)
    layer = compare_words(wanted, found)
    if layer.recall < floor:
        yield Finding(path, 0, name, "text-layer-recall", _shortfall(layer, floor), FONT_REMEDY)
    for word in lost_probes(wanted, found):
        message = f"a search for {word} finds nothing"
        yield Finding(path, 0, name, "text-layer-word", message, FONT_REMEDY)


def _shortfall(layer: TextLayer, floor: float) -> str:
    """How much is missing, with the first words of it."""
    missing = list(layer.missing)
    words = "، ".join(missing[:12]) + (" …" if len(missing) > 12 else "")
    return (
        f"a search finds {layer.recall:.1%} of the words, {floor:.0%} are asked for; "
        f"not found: {words}"
    )
