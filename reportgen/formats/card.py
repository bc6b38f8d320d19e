"""The brief as a picture, for messages."""

from __future__ import annotations

from reportgen.formats.writer import Material


def write_card(material: Material) -> bytes:
    """The card, as PNG."""
    from reportgen.card import draw  # noqa: PLC0415 - loads Pillow

    return draw(material.brief)
