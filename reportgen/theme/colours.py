"""Whether colours can be read, and told apart where there is no colour.

WCAG 2.2: 1.4.3 asks for 4.5:1 between text and its ground, 1.4.11 for 3:1 between what a
picture or a border means and what it stands on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

TEXT, SHAPE = 4.5, 3.0


class Pair(NamedTuple):
    """A colour, the ground it stands on, what for, and how far they must differ."""

    colour: str
    ground: str
    use: str
    least: float


PAIRS = (
    Pair("ink", "paper", "text", TEXT),
    Pair("ink", "wash", "text of a band", TEXT),
    Pair("ink", "hatch", "text of a cell that was not read", TEXT),
    Pair("ink", "mark", "marked words", TEXT),
    Pair("mute", "paper", "small text", TEXT),
    Pair("mute", "wash", "headings of groups", TEXT),
    Pair("note", "paper", "account signs and chips", TEXT),
    Pair("note", "wash", "account signs on a band", TEXT),
    Pair("conflict", "paper", "disputed facts", TEXT),
    Pair("on-conflict", "conflict", "text of the gravest chips", TEXT),
    Pair("caution", "caution-wash", "text of major chips", TEXT),
    Pair("caution", "paper", "borders of major chips", SHAPE),
    Pair("mark-line", "paper", "lines under marked words", SHAPE),
    Pair("conflict", "mark", "lines under the gravest words", SHAPE),
    Pair("note", "note-soft", "points within their margin", SHAPE),
    Pair("conflict", "caution-wash", "critical from major, in grey", SHAPE),
)


def too_close(colours: Mapping[str, str]) -> Iterator[tuple[Pair, float]]:
    """Each pair that differs too little, with its contrast."""
    for pair in PAIRS:
        found = contrast(colours[pair.colour], colours[pair.ground])
        if found < pair.least:
            yield pair, found


def contrast(first: str, second: str) -> float:
    """Contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, light = sorted((_luminance(first), _luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance): what is left of it
    in grey."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """A channel of sRGB as light (IEC 61966-2-1)."""
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
