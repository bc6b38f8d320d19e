"""Stage 4, render: brief → page (HTML).

The one owner of Jinja, and of HarfBuzz for the fonts a page carries. Importing this package
loads neither.
"""

from __future__ import annotations

from reportgen.page.editions import choose_texts, digests
from reportgen.page.filling import longest_that_fits
from reportgen.page.guests import print_guests
from reportgen.page.rendering import Medium, render, stylesheets
from reportgen.page.template_files import sources

__all__ = [
    "Medium",
    "choose_texts",
    "digests",
    "longest_that_fits",
    "print_guests",
    "render",
    "sources",
    "stylesheets",
]
