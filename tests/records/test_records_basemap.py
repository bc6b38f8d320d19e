"""A basemap is a small file of the dossier: read whole, or every fault of it named."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from reportgen.dossier import Basemap
from reportgen.records import check, load, pin
from reportgen.records.basemap import MAX_POINTS
from tiny import Tiny
from tiny_map import Edit, feature, mapped


def read(tiny: Tiny, folder: Path) -> Basemap:
    basemap = load(tiny.write(folder)).basemap
    assert basemap is not None
    return basemap


def test_lines_polygons_and_named_points_are_read(tmp_path: Path) -> None:
    found = read(mapped(), tmp_path)
    assert [len(found.areas), len(found.lines), len(found.landmarks)] == [4, 3, 1]
    assert found.lines[0] == ((40.5, 34.5), (41, 35))
    assert found.landmarks[0].name == {"ar": "البوكمال", "en": "Abu Kamal"}
    assert found.box == (40, 34, 42, 35.5)
    assert found.sha256 == sha256((tmp_path / "map.geojson").read_bytes()).hexdigest()


def test_a_box_of_its_own_cuts_the_map(tmp_path: Path) -> None:
    found = read(mapped(edit=lambda tree: tree.update(bbox=[40.5, 34, 41.5, 35])), tmp_path)
    assert found.box == (40.5, 34, 41.5, 35)


FAULTS: dict[str, tuple[Edit, str, str]] = {
    "no collection": (lambda t: t.update(type="Feature"), "not-geojson", ""),
    "no features": (lambda t: t.pop("features"), "not-geojson", ""),
    "no geometry": (
        lambda t: t["features"][0].update(geometry="null"), "not-geojson", "features[0].geometry",
    ),
    "unknown geometry": (
        lambda t: t["features"][1]["geometry"].update(type="Circle"),
        "not-geojson", "features[1].geometry",
    ),
    "off the earth": (
        lambda t: t["features"][2]["geometry"]["coordinates"].append([40, 91]),
        "bad-position", "features[2].geometry.coordinates[2]",
    ),
    "no number": (
        lambda t: t["features"][2]["geometry"]["coordinates"].append(["east", 3]),
        "bad-position", "features[2].geometry.coordinates[2]",
    ),
    "half a position": (
        lambda t: t["features"][4]["geometry"].update(coordinates=[40]),
        "bad-position", "features[4].geometry.coordinates",
    ),
    "too shallow": (
        lambda t: t["features"][0]["geometry"].update(coordinates=["1"]),
        "not-geojson", "features[0].geometry.coordinates[0]",
    ),
    "no name": (lambda t: t["features"][4].update(properties={}), "missing-key", "features[4]"),
    "a name that misleads": (
        lambda t: t["features"][4]["properties"].update({"name:en": "Abu \u202eKamal"}),
        "bidi-override", "features[4].properties.name:en",
    ),
    "a bad box": (lambda t: t.update(bbox=[1, 2]), "bad-position", "bbox"),
    "too many points": (
        lambda t: t["features"].append(feature("LineString", [[40, 34]] * MAX_POINTS)),
        "too-large", "",
    ),
    "too wide for one scale": (
        lambda t: t["features"].append(feature("LineString", [[40, 25], [41, 45]])),
        "basemap-too-wide", "bbox",
    ),
    "nothing to draw": (
        lambda t: t.update(features=[feature("Point", [40, 34], **{"name:en": "x"})]),
        "not-geojson", "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("edit", "code", "field"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_in_its_file(tmp_path: Path, edit: Edit, code: str, field: str) -> None:
    found = mapped(edit=edit).errors(tmp_path)
    assert (code, field) in {(each.code, each.field) for each in found}
    assert {Path(each.path).name for each in found} == {"map.geojson"}


def test_all_faults_are_named_at_once_with_their_lines(tmp_path: Path) -> None:
    def spoil(tree: dict[str, Any]) -> None:
        for n in (0, 2):
            tree["features"][n]["geometry"]["type"] = "Circle"

    found = mapped(edit=spoil).errors(tmp_path)
    assert [each.field for each in found] == ["features[0].geometry", "features[2].geometry"]
    lines = (tmp_path / "map.geojson").read_text().split("\n")
    assert all("geometry" in lines[each.line - 1] for each in found)


@pytest.mark.parametrize(
    ("text", "code"), [("{", "syntax"), ('{"type": 1, "type": 2}', "duplicate-key")]
)
def test_what_is_no_json_is_named_in_its_file(tmp_path: Path, text: str, code: str) -> None:
    (found,) = mapped(text).errors(tmp_path)
    assert (Path(found.path).name, found.code) == ("map.geojson", code)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("map.geojson", "../map.geojson", "file-outside"),
        ("map.geojson", "https://example.org/map.geojson", "file-outside"),
        ("map.geojson", "other.geojson", "file-missing"),
        ("file: map.geojson", f"file: map.geojson\n  sha256: {'0' * 64}", "hash-mismatch"),
        ("{ar: ملك عام, en: public domain}", "{en: public domain}", "licence-missing"),
        ("  licence: {ar: ملك عام, en: public domain}\n", "", "missing-key"),
        ("  licence:", "  url: x\n  licence:", "unknown-key"),
    ],
)
def test_a_fault_of_the_record(tmp_path: Path, old: str, new: str, code: str) -> None:
    found = mapped().but(old, new).errors(tmp_path)
    assert code in [each.code for each in found]


def test_a_file_beyond_a_megabyte_is_not_read(tmp_path: Path) -> None:
    (found,) = mapped(" " * 1_000_001).errors(tmp_path)
    assert found.code == "too-large"


@pytest.mark.parametrize(("longitude", "codes"), [(41, []), (43, ["outside-basemap"])])
def test_a_named_place_lies_on_the_map(tmp_path: Path, longitude: int, codes: list[str]) -> None:
    claim = "- {account: outlet, attribute: event.place, value: hajin, quote: الغارات على هجين}\n"
    tiny = mapped().but("kind: town,", f"kind: town, lat: 34.7, lon: {longitude},")
    found = tiny.but("decisions:\n", f"{claim}decisions:\n").errors(tmp_path)
    assert [each.code for each in found] == codes


def test_the_hash_is_asked_for_and_filled_in(tmp_path: Path) -> None:
    file = mapped().write(tmp_path)
    assert ("hash-missing", "basemap") in [(each.code, each.field) for each in check(file)]
    pin(file)
    digest = sha256((tmp_path / "map.geojson").read_bytes()).hexdigest()
    assert f"  file: map.geojson\n  sha256: {digest}\n" in file.read_text()
    assert "basemap" not in [each.field for each in check(file)]
