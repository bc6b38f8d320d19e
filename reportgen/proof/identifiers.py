"""What a PDF says of itself: an archive file, an accessible file, in one revision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import Finding

PACKET = re.compile(rb"<x:xmpmeta.*?</x:xmpmeta>", re.DOTALL)
STATED = {
    "archive-not-stated": (rb"pdfaid:part[=>][\"']?3\b", "PDF/A-3"),
    "level-not-stated": (rb"pdfaid:conformance[=>][\"']?A\b", "level A of PDF/A"),
    "access-not-stated": (rb"pdfuaid:part[=>][\"']?1\b", "PDF/UA-1"),
}
"""Code → the identifier in XMP (ISO 19005-3, 6.6.4; ISO 14289-1, 5) and what it states."""


def check_identifiers(pdf: bytes, path: str) -> Iterator[Finding]:
    """Identifiers that the metadata lack, and bytes written after the file was finished."""
    packet = b"".join(PACKET.findall(pdf))
    for code, (pattern, name) in STATED.items():
        if not re.search(pattern, packet):
            message = f"its metadata do not say that it is {name}"
            remedy = "another program has saved the file; take the one that was built"
            yield Finding(path, 0, "metadata", code, message, remedy)
    if pdf.count(b"startxref") != 1 or not pdf.rstrip().endswith(b"%%EOF"):
        message = "something was added after the file was finished"
        yield Finding(path, 0, "", "pdf-appended", message, "take the file that was built")
