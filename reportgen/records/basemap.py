"""The basemap: a GeoJSON file of the dossier (RFC 7946), never fetched, small enough to print."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from math import cos, radians
from typing import Any

from reportgen.dossier import Basemap, Claim, Landmark, Place, PlaceRecord
from reportgen.dossier.basemap import LOCATES, Position
from reportgen.records.characters import misleading
from reportgen.records.files import decode
from reportgen.records.findings import Findings
from reportgen.records.formalities import reader_languages
from reportgen.records.json_reader import read_json
from reportgen.records.nodes import Marked, Refused, Where, field_name
from reportgen.records.texts import Shelf
from reportgen.records.typed import typed
from reportgen.records.written import WrittenBasemap

MAX_BYTES = 1_000_000
MAX_POINTS = 5_000
SCALE = 0.1
"""How far the scale may be off at the northern and southern edge, as a share of itself."""
DEPTHS = {"LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
"""Lists around the positions of a geometry."""
AREAS = ("Polygon", "MultiPolygon")
NAME = "name:"
"""Before the language of a point's name among its properties."""

Box = tuple[float, float, float, float]
PLACE: Where = ("basemap",)


def read_basemap(data: Mapping[str, Any], texts: Shelf, report: Findings) -> Basemap | None:
    """The basemap of a dossier; None where it has none, or where record or file is at fault."""
    if "basemap" not in data:
        return None
    written = typed(WrittenBasemap, data["basemap"], PLACE, report)
    if written is None:
        return None
    for code in reader_languages(dict(data)):
        if not written.licence.get(code):
            message = f"the licence has no words in `{code}`, and it is printed"
            report.error((*PLACE, "licence"), "licence-missing", message, f"add `{code}: …`")
    content = _content(texts, written, report)
    marked = content and _tree(content, written, texts, report)
    if not content or not marked:
        return None
    drawing = Drawing(marked, texts.call(written.file), report)
    drawing.read()
    box = drawing.box()
    if box is None:
        return None
    return Basemap(
        file=written.file,
        sha256=hashlib.sha256(content).hexdigest(),
        licence=written.licence,
        box=box,
        areas=tuple(drawing.areas),
        lines=tuple(drawing.lines),
        landmarks=tuple(drawing.landmarks),
    )


def check_inside(
    basemap: Basemap | None,
    places: Mapping[str, PlaceRecord],
    claims: Mapping[str, Claim],
    report: Findings,
) -> None:
    """Every located place that an account names for the event lies on the basemap."""
    if basemap is None:
        return
    west, south, east, north = basemap.box
    readings = [
        each for claim in claims.values() if claim.attribute == LOCATES for each in claim.readings
    ]
    named = dict.fromkeys(each.ref for each in readings if isinstance(each, Place))
    for record in (places[ref] for ref in named if ref in places):
        at = record.position
        if at and not (west <= at[0] <= east and south <= at[1] <= north):
            message = f"`{record.id}` lies outside {basemap.file}"
            remedy = "choose a wider basemap, or mend `lat` and `lon`"
            report.error(("places", record.id), "outside-basemap", message, remedy)


def _content(texts: Shelf, written: WrittenBasemap, report: Findings) -> bytes | None:
    """The bytes of the file, held to the hash that the record states."""
    try:
        content = texts.read(written.file, MAX_BYTES)
    except Refused as refused:
        report.fault(refused.faults[0], place=(*PLACE, "file"))
        return None
    real = hashlib.sha256(content).hexdigest()
    if not written.sha256:
        report.warning(PLACE, "hash-missing", "the basemap has no sha256", "run `reportgen pin`")
    elif real != written.sha256.lower():
        message = f"the basemap is no longer what it was: sha256 is {real}"
        remedy = "bring the file back, or delete the sha256 and run `reportgen pin`"
        report.error((*PLACE, "sha256"), "hash-mismatch", message, remedy)
    return content


def _tree(content: bytes, written: WrittenBasemap, texts: Shelf, report: Findings) -> Marked | None:
    try:
        return read_json(decode(content, written.file))
    except Refused as refused:
        for fault in refused.faults:
            where = texts.call(written.file), fault.line, report.records.name(PLACE)
            report.elsewhere(*where, fault.code, fault.message, fault.remedy)
        return None


class Drawing:
    """Walks the file once and notes every fault of it, by line and field."""

    def __init__(self, marked: Marked, file: str, report: Findings) -> None:
        self.marked, self.file, self.report = marked, file, report
        self.areas: list[tuple[Position, ...]] = []
        self.lines: list[tuple[Position, ...]] = []
        self.landmarks: list[Landmark] = []
        self.sound, self.points = True, 0

    def read(self) -> None:
        """All features, into areas, lines and landmarks."""
        whole = self.marked.data
        features = whole.get("features") if isinstance(whole, dict) else None
        if not isinstance(features, list) or whole.get("type") != "FeatureCollection":
            self.fault((), "not-geojson", "this is no FeatureCollection", "see docs/dossier.md")
            return
        for n, feature in enumerate(features):
            self.read_feature(feature, ("features", n))
        if self.points > MAX_POINTS:
            message = f"{self.points} points; {MAX_POINTS} may be drawn"
            self.fault((), "too-large", message, "simplify the lines, or cut them to the region")

    def read_feature(self, feature: Any, place: Where) -> None:
        """One feature; geometries that cannot be drawn are faults."""
        geometry = feature.get("geometry") if isinstance(feature, dict) else None
        kind = geometry.get("type") if isinstance(geometry, dict) else None
        inside = (*place, "geometry", "coordinates")
        coordinates = geometry.get("coordinates") if isinstance(geometry, dict) else None
        if kind == "Point":
            self.read_landmark(feature.get("properties"), coordinates, place)
        elif kind in DEPTHS:
            rings = tuple(self.read_lines(coordinates, DEPTHS[kind], inside))
            (self.areas if kind in AREAS else self.lines).extend(filter(None, rings))
        else:
            known = ", ".join(("Point", *DEPTHS))
            self.fault((*place, "geometry"), "not-geojson", "no such geometry", f"known: {known}")

    def read_landmark(self, properties: Any, coordinates: Any, place: Where) -> None:
        """A point with its names."""
        given = properties.items() if isinstance(properties, dict) else ()
        names = {key.removeprefix(NAME): str(name) for key, name in given if key.startswith(NAME)}
        for code, name in names.items():
            for control, message in misleading(name):
                inside = (*place, "properties", NAME + code)
                self.fault(inside, control.name, message, "delete it")
        at = self.read_position(coordinates, (*place, "geometry", "coordinates"))
        if not names:
            self.fault(place, "missing-key", "a point without a name", f"add `{NAME}en`")
        elif at:
            self.landmarks.append(Landmark(name=names, at=at))

    def read_lines(self, found: Any, depth: int, place: Where) -> Iterator[tuple[Position, ...]]:
        """The lines of a geometry, from lists `depth` deep."""
        if not isinstance(found, list):
            self.fault(place, "not-geojson", "no list of positions stands here")
            return
        parts = [(part, (*place, n)) for n, part in enumerate(found)]
        if depth > 1:
            for part, inside in parts:
                yield from self.read_lines(part, depth - 1, inside)
        else:
            yield tuple(at for each in parts if (at := self.read_position(*each)))

    def read_position(self, found: Any, place: Where) -> Position | None:
        """Longitude and latitude; a height behind them is passed over."""
        self.points += 1
        try:
            longitude, latitude = map(float, found[:2] if isinstance(found, list) else ())
            if abs(longitude) <= 180 and abs(latitude) <= 90:
                return longitude, latitude
        except (TypeError, ValueError):
            pass
        self.fault(place, "bad-position", "no longitude and latitude in degrees stand here")
        return None

    def box(self) -> Box | None:
        """What the map shows: `bbox` of the file, else all its lines; None where it is faulty."""
        given = self.marked.data.get("bbox") if isinstance(self.marked.data, dict) else None
        found = [at for line in (*self.areas, *self.lines) for at in line]
        if given is not None:
            corners = (given[:2], given[2:]) if isinstance(given, list) else (None, None)
            found = [at for each in corners if (at := self.read_position(each, ("bbox",)))]
        if not self.sound:
            return None
        if len({x for x, _ in found}) < 2 or len({y for _, y in found}) < 2:
            self.fault((), "not-geojson", "there is nothing to draw", "add lines or polygons")
            return None
        (west, *_, east), (south, *_, north) = (sorted(each) for each in zip(*found, strict=True))
        self.check_scale(south, north)
        return west, south, east, north

    def check_scale(self, south: float, north: float) -> None:
        """One scale must do for the whole map: see `brief/projection.py`."""
        middle = cos(radians((south + north) / 2))
        edges = (cos(radians(each)) / middle for each in (south, north))
        if any(abs(edge - 1) > SCALE for edge in edges):
            message = f"from {south:g} to {north:g} degrees north one scale does not do"
            self.fault(("bbox",), "basemap-too-wide", message, "cut it to the region, by `bbox`")

    def fault(self, place: Where, code: str, message: str, remedy: str = "") -> None:
        """Write down an error in the basemap's own file."""
        self.sound = False
        line = self.marked.line(place)
        self.report.elsewhere(self.file, line, field_name(place), code, message, remedy)
