"""What a finished PDF proves to its reader, as findings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reportgen.errors import Finding
from reportgen.proof.pages import Page, UnreadablePdf, read_pages
from reportgen.proof.textlayer import TextLayer
from reportgen.proof.words import words

MANY = 12
"""Lost words named one by one; of more the rest is counted."""

CONTROL = re.compile("[\x00\x01\x03-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]")
"""What PDFium gives for a glyph without a letter; U+0002 is its hyphen at the end of a line."""

AROUND = 20

FONT_REMEDY = "set it in a font whose letters keep their Unicode values (fonts/ holds one)"

WORD_REMEDY = (
    "if a theme brings the font of its script, build without; else shorten the quote so that it "
    "leaves the word out, or build only the page for the screen (--format html)"
)


def check_pdf(
    pdf: bytes, *, printed: str = "", documents: Mapping[str, str] | None = None, path: str = "pdf"
) -> tuple[Finding, ...]:
    """Findings on a PDF; none if it is sound.

    `printed` is the text the page prints (`printed_text(html)`), `documents` the verbatim
    texts it must hold, by file; `path` is what findings call the PDF. Each word of both is looked
    for as often as it stands there. Codes: `pdf-unreadable`, `page-empty`, `font-not-embedded`,
    `text-layer-control`, `text-layer-word`, `text-layer-words`.
    """
    try:
        pages = read_pages(pdf)
    except UnreadablePdf as problem:
        remedy = "build the brief again"
        return (
            Finding(path, 0, "", "pdf-unreadable", f"this is no readable PDF: {problem}", remedy),
        )
    layer = TextLayer([page.text for page in pages])
    return (*check_pages(pages, path), *_check_words(layer, printed, documents or {}, path))


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


def _check_words(
    layer: TextLayer, printed: str, documents: Mapping[str, str], path: str
) -> Iterator[Finding]:
    """Words that a search does not find, each with its page and where its document has it."""
    lost = dict.fromkeys(layer.lost(printed), printed)
    for text in documents.values():
        lost = dict.fromkeys(layer.lost(text), text) | lost
    for word, text in list(lost.items())[:MANY]:
        found = "found fewer times than it stands there" if word in layer.counted else "not found"
        message = f"a search for {word} does not work: {found}{_stands(word, documents)}"
        place = f"page {layer.place(word, text)}"
        yield Finding(path, 0, place, "text-layer-word", message, WORD_REMEDY)
    if (more := len(lost) - MANY) > 0:
        message = f"{more} more words are not found"
        yield Finding(path, 0, "", "text-layer-words", message, WORD_REMEDY)


def _stands(word: str, documents: Mapping[str, str]) -> str:
    """In which line of which document a word stands first."""
    for name, text in documents.items():
        for number, line in enumerate(text.splitlines(), 1):
            if word in words(line):
                return f" ({name}, line {number})"
    return ""
