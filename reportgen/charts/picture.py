"""The frame of a drawing: its class, and how it is told to those who do not see it."""

from __future__ import annotations

from html import escape


def picture(name: str, title: str, shapes: str, language: str = "", size: str = "") -> str:
    """An SVG with a title in `language`; without one, hidden from screen readers."""
    frame = f'class="{name}"{size and " "}{size}'
    if not language:
        return f'<svg {frame} aria-hidden="true">{shapes}</svg>'
    return f'<svg {frame} lang="{language}"><title>{escape(title)}</title>{shapes}</svg>'
