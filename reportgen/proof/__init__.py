"""Stage 6, verify: pdf → findings.

The one owner of PDFium. Importing this package does not load it.
"""

from __future__ import annotations

from reportgen.proof.checks import check_pdf
from reportgen.proof.printed import printed_text
from reportgen.proof.textlayer import TextLayer, lost_words

__all__ = ["TextLayer", "check_pdf", "lost_words", "printed_text"]
