"""The frame of a drawing: its class, and how it is told to those who do not see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from reportgen.brief.model.runs import Parallel


def picture(name: str, titles: Mapping[str, str], shapes: str, size: str = "") -> str:
    """An SVG with a title in each language; without any, hidden from screen readers."""
    frame = f'class="{name}"{size and " "}{size}'
    if not titles:
        return f'<svg {frame} aria-hidden="true">{shapes}</svg>'
    said = "".join(f'<title lang="{each}">{escape(titles[each])}</title>' for each in titles)
    return f"<svg {frame}>{said}{shapes}</svg>"


def told(words: Parallel, languages: Sequence[str]) -> dict[str, str]:
    """The words in each of the languages."""
    return {each: words[each].plain for each in languages}
