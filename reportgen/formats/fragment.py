"""The brief as one element, for a page of others."""

from __future__ import annotations

from reportgen.formats.writer import Material


def write_fragment(material: Material) -> bytes:
    """The element, see docs/embedding.md. Raises TemplateError."""
    from reportgen.page import render  # noqa: PLC0415 - loads templates

    return render(material.brief, "fragment", material.settings, material.theme).encode()
