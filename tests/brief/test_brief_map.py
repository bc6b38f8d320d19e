"""Located places are drawn; what has no coordinates, or is no place, is in words alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.brief.figures.projection import Projection, project, round_length, widen
from reportgen.brief.model import Brief
from reportgen.brief.model.figure import Map, Spot
from reportgen.dossier import Account, Basemap, Claim, Dossier, Place, PlaceRecord, Quote
from reportgen.records import load
from tiny_map import mapped

BriefOf = Callable[..., Brief]

PLACES = (
    PlaceRecord(id="hajin", name={"ar": "بلدة هجين", "en": "Hajin"}, kind="town", lat=34.69,
                lon=40.83, accuracy_km=2),
    PlaceRecord(id="camp", name={"ar": "المخيم", "en": "the camp"}, kind="point", lat=34.5,
                lon=41, located_by="source"),
    PlaceRecord(id="valley", name={"ar": "الوادي", "en": "the valley"}, kind="valley"),
)  # fmt: skip
SAID: dict[str, tuple[Place, ...]] = {
    "in": (Place(ref="hajin"),),
    "in-too": (Place(ref="hajin", relation="at"),),
    "near": (Place(ref="hajin", relation="near"),),
    "either": (Place(ref="camp"), Place(ref="valley")),
    "nowhere": (Place(ref="valley"),),
    "denies": (Place(ref="hajin"),),
}


@pytest.fixture
def located(tmp_path: Path) -> Dossier:
    """An account for each way to speak of a place, one that is silent and one unread."""
    dossier = load(mapped().write(tmp_path))
    accounts = {
        id: Account(id=id, document="article", examined=() if id == "unread" else "all")
        for id in (*SAID, "silent", "unread")
    }
    quote = Quote(exact="هجين", start=12, end=16)
    claims = {
        id: Claim(id=id, account=id, attribute="event.place", readings=said, quote=quote,
                  polarity="denies" if id == "denies" else "asserts")
        for id, said in SAID.items()
    }  # fmt: skip
    places = {place.id: place for place in PLACES}
    changes = {"accounts": accounts, "claims": claims, "places": places, "decisions": ()}
    return dossier.model_copy(update=changes)


@pytest.fixture
def drawn(located: Dossier, brief_of: BriefOf) -> Map:
    found = brief_of(located).map
    assert found is not None
    return found


def sigils(spot: Spot) -> list[str]:
    return [each.sigil for each in spot.speakers]


def test_accounts_stand_at_the_place_they_name(drawn: Map) -> None:
    assert [(spot.form, sigils(spot)) for spot in drawn.spots] == [
        ("in", ["A1", "A2"]),
        ("near", ["A3"]),
        ("reading", ["A4"]),
    ]
    assert [round(spot.radius) for spot in drawn.spots] == [8, 8, 0]


def test_what_is_not_drawn_is_said(drawn: Map) -> None:
    said = [
        (
            lane.stance,
            [who.sigil for who in lane.speakers],
            [each["en"].plain for each in lane.lines],
        )
        for lane in drawn.lanes
    ]
    editors = "located by the editors, to within 2 km"
    assert said == [
        ("asserts", ["A1"], [f"in Hajin: {editors}"]),
        ("asserts", ["A2"], [f"at Hajin: {editors}"]),
        ("asserts", ["A3"], [f"near Hajin: {editors}"]),
        ("asserts", ["A4"], ["in the camp: located by the source itself",
                             "in the valley: without coordinates, and not drawn"]),
        ("asserts", ["A5"], ["in the valley: without coordinates, and not drawn"]),
        ("denies", ["A6"], ["denied, in Hajin"]),
        ("silent", ["A7"], ["not mentioned"]),
        ("not_examined", ["A8"], ["not read for this"]),
    ]  # fmt: skip


def test_the_arabic_takes_the_oblique_dual(drawn: Map) -> None:
    assert (
        drawn.lanes[0].lines[0]["ar"].plain == "في بلدة هجين: حدد المحررون الموقع، بهامش كيلومترين"
    )


def test_the_alternative_counts_accounts(drawn: Map) -> None:
    assert drawn.alternative["en"].plain == (
        "Hajin: in 3 accounts; the camp: in 1 account; accounts that are not on the map: 4."
    )


def test_each_kind_that_is_drawn_has_its_key(drawn: Map) -> None:
    assert [key.name for key in drawn.keys] == ["in", "near", "reading"]


def test_a_circle_has_a_key_where_it_is_seen(located: Dossier, brief_of: BriefOf) -> None:
    wide = {id: each.model_copy(update={"accuracy_km": 9}) for id, each in located.places.items()}
    found = brief_of(located.model_copy(update={"places": wide})).map
    assert found is not None
    assert [key.name for key in found.keys] == ["in", "near", "reading", "within"]


def test_the_licence_is_printed_in_each_language(drawn: Map) -> None:
    assert {code: text.plain for code, text in drawn.licence.items()} == {
        "ar": "ملك عام",
        "en": "public domain",
    }


def test_where_a_protected_source_was_is_withheld(located: Dossier, brief_of: BriefOf) -> None:
    outlet = {"protected": True, "public_name": {"ar": "شاهد", "en": "a witness"}}
    sources = {**located.sources, "outlet": located.sources["outlet"].model_copy(update=outlet)}
    found = brief_of(located.model_copy(update={"sources": sources})).map
    assert found is not None
    assert [spot.form for spot in found.spots] == ["in", "near"]
    said = [line["en"].plain for line in found.lanes[3].lines]
    assert said[0] == "in the camp: location withheld, and not drawn"


def test_without_a_basemap_there_is_no_map(located: Dossier, brief_of: BriefOf) -> None:
    assert brief_of(located.model_copy(update={"basemap": None})).map is None


def test_without_coordinates_there_is_no_map(located: Dossier, brief_of: BriefOf) -> None:
    claims = {"nowhere": located.claims["nowhere"], "denies": located.claims["denies"]}
    assert brief_of(located.model_copy(update={"claims": claims})).map is None


def test_what_lies_off_the_map_is_left_out(located: Dossier, brief_of: BriefOf) -> None:
    assert located.basemap is not None
    far = Basemap(
        **{
            **dict(located.basemap),
            "box": (40.7, 34.3, 41.2, 34.8),
            "areas": (((10, 50), (11, 51)),),
        }
    )
    found = brief_of(located.model_copy(update={"basemap": far})).map
    assert found is not None
    assert [found.areas, len(found.lines), len(found.towns)] == [(), 3, 1]


def test_a_projection_is_true_to_its_middle() -> None:
    drawn = project((40, 34, 42, 36))
    (west, middle), (east, _) = drawn.place(40, 35), drawn.place(42, 35)
    assert middle == pytest.approx(drawn.height / 2)
    assert east - west == pytest.approx(drawn.length(182.2), abs=0.5)
    _, north = drawn.place(41, 36)
    assert middle - north == pytest.approx(drawn.length(111.2), abs=0.1)


@pytest.mark.parametrize("box", [(40, 34, 42, 34.1), (40, 30, 40.2, 36), (40, 34, 42, 35)])
def test_a_box_is_shown_whole(box: tuple[float, float, float, float]) -> None:
    drawn = project(box)
    (left, top), (right, bottom) = drawn.place(box[0], box[3]), drawn.place(box[2], box[1])
    assert (left >= -0.01, top >= -0.6, right <= 1000.01) == (True, True, True)
    assert bottom <= drawn.height + 0.6
    assert 400 <= drawn.height <= 700


def test_seven_degrees_around_35_north_are_off_by_less_than_a_tenth() -> None:
    drawn = project((40, 28, 54, 42))
    for latitude in (28, 42):
        (west, _), (east, _) = drawn.place(46, latitude), drawn.place(47, latitude)
        true = Projection(46, latitude, drawn.scale, 1)
        assert (east - west) == pytest.approx(true.place(47, latitude)[0] - 500, rel=0.11)


def test_a_circle_has_room() -> None:
    assert widen((40, 34, 42, 36), 42, 35, 111.195) == pytest.approx(
        (40, 34, 43.2208, 36), abs=1e-3
    )


@pytest.mark.parametrize(("degrees", "km"), [(10, 200), (1, 20), (0.1, 2), (0.004, 1)])
def test_a_scale_bar_is_a_round_number(degrees: float, km: int) -> None:
    assert round_length(project((40, 0, 40 + degrees, degrees / 2))) == km
