"""Who speaks, who acts, and where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from reportgen.dossier.values import Frozen, Localized

SourceKind = Literal[
    "belligerent",
    "government",
    "state_media",
    "news_agency",
    "news_outlet",
    "opposition_media",
    "ngo_monitor",
    "un",
    "local_network",
    "witness",
    "medical",
    "armed_group_media",
    "social",
    "open_sources",
]
Gender = Literal["masculine", "feminine", "plural"]


class Source(Frozen):
    """Who speaks. `party`: a party to the event. `protected`: never named in an output;
    `public_name` stands in its place. `gender` is the grammatical gender of the name in each
    language that has one; `short` a name for tight places, and `oblique` the form that this name
    takes after a preposition, where a language bends it (محليين beside محليون)."""

    id: str
    name: Localized
    kind: SourceKind
    short: Localized = Field(default_factory=dict)
    oblique: Localized = Field(default_factory=dict)
    gender: Mapping[str, Gender] = Field(default_factory=dict)
    party: bool = False
    protected: bool = False
    public_name: Localized = Field(default_factory=dict)
    alignment: Localized = Field(default_factory=dict)
    alignment_basis: str = ""


class Actor(Frozen):
    """Who acts. `member_of` leads up to umbrellas (a task force within a coalition); `oblique` is
    the form of the name after a preposition, where a language bends it."""

    id: str
    name: Localized
    oblique: Localized = Field(default_factory=dict)
    member_of: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


class PlaceRecord(Frozen):
    """A place. `within` leads up (town, district, governorate); `accuracy_km` is the radius
    in which a statement naming this place may lie. `located_by` says whose the coordinates are:
    the editors', or stated by the source that names the place."""

    id: str
    name: Localized
    kind: Literal[
        "point", "village", "town", "city", "subdistrict", "district", "valley", "area",
        "governorate", "country",
    ]  # fmt: skip
    within: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)
    accuracy_km: float | None = Field(default=None, ge=0)
    located_by: Literal["editors", "source"] = "editors"

    @property
    def position(self) -> tuple[float, float] | None:
        """Longitude and latitude, if both are known."""
        return None if self.lon is None or self.lat is None else (self.lon, self.lat)
