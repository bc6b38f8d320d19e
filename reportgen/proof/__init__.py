"""Stage 6, verify: pdf → findings.

The one owner of PDFium and fontTools. Importing this package loads neither.
"""

from __future__ import annotations

from reportgen.proof.checks import check_pdf
from reportgen.proof.glyphs import glyph_coverage
from reportgen.proof.printed import printed_text
from reportgen.proof.textlayer import TextLayer, lost_words

__all__ = ["TextLayer", "check_pdf", "glyph_coverage", "lost_words", "printed_text"]
