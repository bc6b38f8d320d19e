"""A figure as data: who states what, where it stands on an axis, and in which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.brief.model.runs import Parallel


@dataclass(frozen=True, slots=True)
class Mark:
    """What a claim states, on the axis of a figure: `low` and `high` in the axis' units,
    infinite where open. `exact` is a point; `about` a point amid the stretch it admits;
    `range` a stretch; a `floor` ends at `low` alone, a `ceiling` at `high`, `some` nowhere.
    `strict`: the end itself is not meant (more than). A `reading` is one of several that the
    words admit. Marks of one lane in different `row`s stand one below the other."""

    form: Literal["exact", "about", "range", "floor", "ceiling", "some"]
    low: float
    high: float
    strict: bool = False
    reading: bool = False
    row: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """How an account came about: published between `low` and `high`, in its `own` voice or as a
    report of what was published within `origin`; None where that has no place on the axis. `via`
    counts who passed it on."""

    low: float
    high: float
    own: bool
    origin: tuple[float, float] | None = None
    via: int = 0


@dataclass(frozen=True, slots=True)
class Speaker:
    """An account in a figure; `href` leads to it in the table of accounts."""

    sigil: str
    name: Parallel
    href: str


@dataclass(frozen=True, slots=True)
class Lane:
    """What one account states, as words and as marks; what is no value has a stance and no
    mark, and its word stands `beside` the axis. The silent share a lane, and so do those not
    read."""

    speakers: tuple[Speaker, ...]
    stance: str
    lines: tuple[Parallel, ...]
    marks: tuple[Mark, ...] = ()
    beside: Parallel | None = None
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """One attribute in a figure."""

    label: Parallel
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis with its label and, for an hour, the other clock as `detail`; a
    `strong` one begins a day."""

    at: float
    label: Parallel
    strong: bool = False
    detail: Parallel | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """A kind of mark in words. `name` is a form of `Mark`, `more` and `fewer` for those whose
    end is not meant, or `reading`; in a picture of stances a stance, in a chain a part of a
    link."""

    name: str
    label: Parallel


@dataclass(frozen=True, slots=True)
class Figure:
    """Accounts on one axis from `low` to `high`. `alternative` says in a sentence what is to
    be seen, `caption` how to read it. `mirrored`: the axis runs from right to left, as all
    languages of the brief do. `account` and `beside` head the columns of the accounts and of
    what is no value. `names` are further labels, of stretches of the axis (days). `name` is for
    templates and style sheets: `numbers`, `times`, `chain`, or one that a further kind gives."""

    name: str
    title: Parallel
    caption: Parallel
    alternative: Parallel
    low: float
    high: float
    ticks: tuple[Tick, ...]
    panels: tuple[Panel, ...]
    keys: tuple[Key, ...]
    account: Parallel
    beside: Parallel
    names: tuple[Tick, ...] = ()
    mirrored: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Attributes of one group, side by side: `first` is the column of the first of them. The
    `number` stands over them; `href` leads to them in the matrix."""

    number: Parallel
    label: Parallel
    first: int
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class Strip:
    """What one account says of each attribute, as stances from the first column to the last,
    and in `line` how often it takes each."""

    speaker: Speaker
    stances: tuple[str, ...]
    line: Parallel


@dataclass(frozen=True, slots=True)
class Band:
    """As many attributes as stand side by side, and a strip for each account."""

    sections: tuple[Section, ...]
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which attributes each account speaks of. `mirrored`: columns run from right to left."""

    title: Parallel
    caption: Parallel
    alternative: Parallel
    account: Parallel
    bands: tuple[Band, ...]
    keys: tuple[Key, ...]
    mirrored: bool = False


Polyline = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where accounts put the event, and how far off that may be (0: not stated). `form` is `in`,
    `near` for beside the place that is named, or `reading` for one of several."""

    x: float
    y: float
    radius: float
    form: str
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Town:
    """A named point for orientation."""

    x: float
    y: float
    name: Parallel


@dataclass(frozen=True, slots=True)
class Map:
    """Places on an editor's map of `width` × `height` units; `measure` is the length that
    `distance` names. `lanes` say in words what each account states, those too that put the event
    at no spot. `licence` is that of the lines behind, `areas` and `lines`."""

    title: Parallel
    caption: Parallel
    alternative: Parallel
    width: int
    height: int
    areas: tuple[Polyline, ...]
    lines: tuple[Polyline, ...]
    towns: tuple[Town, ...]
    spots: tuple[Spot, ...]
    measure: float
    distance: Parallel
    account: Parallel
    lanes: tuple[Lane, ...]
    keys: tuple[Key, ...]
    licence: Parallel


@dataclass(frozen=True, slots=True)
class Point:
    """A stated attribute: a stance and a number of accounts for each thing said of it."""

    label: Parallel
    shares: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Degree:
    """The points whose gravest difference is of one severity, which looks as its chip does."""

    name: str
    tone: str
    icon: str
    label: Parallel
    count: Parallel
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The points by severity, the gravest first; `mirrored`: from the right."""

    caption: Parallel
    degrees: tuple[Degree, ...]
    keys: tuple[Key, ...]
    mirrored: bool = False
