"""Stage 5, typeset: page → pdf.

The one owner of WeasyPrint and pydyf. Importing this package loads neither.
"""

from __future__ import annotations

from reportgen.pdf.engines import engines
from reportgen.pdf.isolation import subsetter
from reportgen.pdf.press import Press, usual_press
from reportgen.pdf.typesetting import Attachment, default_roots, typeset

__all__ = ["Attachment", "Press", "default_roots", "engines", "subsetter", "typeset", "usual_press"]
