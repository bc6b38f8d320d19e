"""The map behind the places: an editor's, from a file of the dossier."""

from __future__ import annotations

from reportgen.dossier.values import Frozen, Localized

LOCATES = "event.place"
"""The attribute whose places are drawn."""

Position = tuple[float, float]
"""Longitude and latitude in degrees."""


class Landmark(Frozen):
    """A named point for orientation."""

    name: Localized
    at: Position


class Basemap(Frozen):
    """`areas` are rings, `lines` are open; `box` is west, south, east and north of what is shown.
    `licence` says whose it is and under which terms, and is printed."""

    file: str
    sha256: str
    licence: Localized
    box: tuple[float, float, float, float]
    areas: tuple[tuple[Position, ...], ...] = ()
    lines: tuple[tuple[Position, ...], ...] = ()
    landmarks: tuple[Landmark, ...] = ()
