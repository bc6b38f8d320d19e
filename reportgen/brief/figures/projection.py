"""From degrees to the units of a map.

Equirectangular: a degree of latitude is as long everywhere, a degree of longitude as long as on
the middle parallel (cos φ of it). Circles stay round and one scale bar does for the map. On
another parallel distances from east to west are drawn cos φ₀ / cos φ as long as they should be. A
basemap that is off by more than a tenth is refused (`records/basemap.py`): around 35° north it
may reach seven degrees to either side.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, floor, log10, radians

WIDTH = 1000
FLAT, TALL = 0.4, 0.7
"""Least and greatest height of a map, as shares of its width."""
KM = 111.195
"""In a degree of latitude, on a sphere of 6,371 km."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Projection:
    """A map of `WIDTH` × `height` units around a middle, `scale` units to a degree of latitude."""

    longitude: float
    latitude: float
    scale: float
    height: int

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Units from the left and from the top."""
        x = (longitude - self.longitude) * cos(radians(self.latitude)) * self.scale
        return WIDTH / 2 + x, self.height / 2 - (latitude - self.latitude) * self.scale

    def length(self, km: float) -> float:
        """Units that a distance takes."""
        return km / KM * self.scale


def project(box: Box) -> Projection:
    """The map of a box (west, south, east, north), which it shows whole; where the box is very
    flat or tall, more than that."""
    west, south, east, north = box
    latitude = (south + north) / 2
    across, up = (east - west) * cos(radians(latitude)), north - south
    shape = min(max(up / across, FLAT), TALL)
    scale = min(WIDTH / across, WIDTH * shape / up)
    return Projection((west + east) / 2, latitude, scale, round(WIDTH * shape))


def widen(box: Box, longitude: float, latitude: float, km: float) -> Box:
    """The box with room for a circle around a point."""
    up = km / KM
    across = up / cos(radians(latitude))
    west, south, east, north = box
    return (
        min(west, longitude - across),
        min(south, latitude - up),
        max(east, longitude + across),
        max(north, latitude + up),
    )


def round_length(projection: Projection) -> int:
    """Kilometres for a scale bar: 1, 2 or 5 with noughts, at most a quarter of the map."""
    most = WIDTH / 4 / projection.length(1)
    power = 10 ** floor(log10(max(most, 1)))
    return int(max(step * power for step in (1, 2, 5) if step == 1 or step * power <= most))
