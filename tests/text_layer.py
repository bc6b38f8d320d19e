"""A PDF's text as two readers get it: PDFium in Chrome and Edge, Poppler in Evince and Okular."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata

from reportgen.proof.pages import read_pages

EMBEDDINGS = dict.fromkeys(map(ord, "\u202a\u202b\u202c"))
"""What pdftotext adds to say which way a line runs."""


def poppler_absence() -> str:
    return "" if shutil.which("pdftotext") else "no pdftotext (Debian: poppler-utils)"


def by_pdfium(pdf: bytes) -> str:
    """All pages, lines parted as PDFium parts them."""
    return "\n".join(page.text for page in read_pages(pdf))


def by_poppler(pdf: bytes) -> str:
    """All pages. For tests marked `poppler`."""
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    read = subprocess.run(command, input=pdf, capture_output=True, check=True, timeout=60)
    return read.stdout.decode().translate(EMBEDDINGS)


def canonical(text: str) -> str:
    """Marks of one letter in the order of their classes (UAX #15), in which Poppler may turn
    shadda and a vowel round."""
    return unicodedata.normalize("NFC", text)
