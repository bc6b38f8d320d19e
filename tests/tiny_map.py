"""The tiny dossier with a map behind its places."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tiny import DOSSIER, Tiny

RECORD = """\
basemap:
  file: map.geojson
  licence: {ar: ملك عام, en: public domain}
"""
Edit = Callable[[dict[str, Any]], object]


def feature(kind: str, coordinates: object, **properties: str) -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def whole() -> dict[str, Any]:
    ring = [[40, 34], [42, 34], [42, 35.5], [40, 34]]
    return {
        "type": "FeatureCollection",
        "features": [
            feature("Polygon", [ring]),
            feature("MultiPolygon", [[ring], [ring, ring]]),
            feature("LineString", [[40.5, 34.5, 180], [41, 35]]),
            feature("MultiLineString", [[[40.5, 34.5], [41, 35]], [[41, 34], [41, 35]]]),
            feature("Point", [40.9, 34.45], **{"name:ar": "البوكمال", "name:en": "Abu Kamal"}),
        ],
    }


def mapped(text: str | None = None, edit: Edit | None = None) -> Tiny:
    tree = whole()
    if edit:
        edit(tree)
    given = json.dumps(tree, ensure_ascii=False, indent=1) if text is None else text
    return Tiny(text=DOSSIER + RECORD).having("map.geojson", given)
