"""The brief as one file for a browser."""

from __future__ import annotations

import logging

from reportgen.formats.writer import Material

log = logging.getLogger("reportgen")


def write_html(material: Material) -> bytes:
    """The page for screens. Raises TemplateError."""
    from reportgen.page import render  # noqa: PLC0415 - loads templates

    log.info("4/6 render for the screen")
    return render(material.brief, "screen", material.settings, material.theme).encode()
