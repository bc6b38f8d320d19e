"""What can be stated: attributes, units, schemes and glossary, all data.

The shipped vocabulary lies in `reportgen/vocabulary/*.yaml`; a dossier extends it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from reportgen.dossier.values import Frozen, Localized

Importance = Literal["critical", "major", "minor", "info"]
Register = Literal[
    "neutral", "honorific", "condemnatory", "belligerent_self", "hostile_name", "euphemism"
]


class Unit(Frozen):
    """A counted noun. `forms`: language → CLDR plural category → words with `{n}`;
    extra categories of Arabic: `one_accusative` (شخصاً واحداً), `two_oblique` (غارتين),
    `definite` (عشرات القتلى والجرحى), `range` (بين ٢ و٣ من القتلى والجرحى)."""

    id: str
    forms: Mapping[str, Mapping[str, str]]


class Code(Frozen):
    """One code of a scheme. Codes under one `parent` specialise it. `excludes` lists codes that
    cannot hold together with this one, `beside` those that can; both speak for all under them."""

    label: Localized
    parent: str | None = None
    excludes: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


class Scheme(Frozen):
    """A set of codes for attributes of kind `category`. Where it is `exclusive`, two codes of
    which neither lies under the other cannot both hold, unless one stands `beside` the other."""

    id: str
    codes: Mapping[str, Code]
    exclusive: bool = True


class Attribute(Frozen):
    """Something accounts can state about the event.

    `unit` and `population` make numbers comparable: equal unit and population, or not at all.
    `exclusive` is for actors of one act: two unrelated actors contradict.
    `presupposes` names the attributes whose facts this one takes for granted, the gravest first.
    `total_of` lists the attributes that add up to this one; `within` names a count that this
    one cannot exceed (missiles that hit, within missiles that reached). `mixed` marks a count
    of several harms together (killed and injured), easily taken for one of them.
    `statement` says what an assertion asserts, in readers' words, for sentences ("that
    civilians were present"), `negation` what its denial says ("that no civilians were …").
    `qualifies` names the attribute that loses a qualifier when a report drops this one.
    `scope` marks the object or extent of another statement: wider or narrower, not finer.
    `denied_by` names further counts whose denial denies this one as well (no civilians killed,
    and so no children). `partitions` lists further sets of attributes that add up to this one;
    `undetermined` names the count of those who may belong to any part. `rolling` marks a count
    that only grows from day to day; by default that is every count of harm.
    `harm` marks what concerns death or injury. `tolerance` is the share of "about n"
    (0.1 = ±10 %) for numbers, and minutes for times.
    """

    id: str
    kind: str
    label: Localized
    group: str
    statement: Localized = Field(default_factory=dict)
    negation: Localized = Field(default_factory=dict)
    importance: Importance = "minor"
    unit: str | None = None
    population: str | None = None
    scheme: str | None = None
    concept: str | None = None
    tolerance: float | None = None
    exclusive: bool = True
    harm: bool = False
    presupposes: tuple[str, ...] = ()
    qualifies: str | None = None
    scope: bool = False
    total_of: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    partitions: tuple[tuple[str, ...], ...] = ()
    undetermined: str | None = None
    rolling: bool | None = None
    within: str | None = None
    mixed: bool = False

    @property
    def grows(self) -> bool:
        """Whether a later figure may be higher than an earlier one and both be right."""
        return self.kind == "number" and (self.harm if self.rolling is None else self.rolling)


class Form(Frozen):
    """One way to name a concept. `forms` lists the written forms in each language."""

    forms: Mapping[str, tuple[str, ...]]
    register_: Register = Field(alias="register", default="neutral")
    gloss: Localized = Field(default_factory=dict)


class Concept(Frozen):
    """A concept of the glossary with its loaded and neutral forms, and a neutral paraphrase."""

    id: str
    label: Localized
    neutral: Localized
    forms: Mapping[str, Form]


class PartOfDay(Frozen):
    """A part of the day in local clock time, `hh:mm`: its first minute, and the first minute
    after it (earlier than the first where it runs past midnight). Between `earliest` and `latest`
    lie all hours that somebody may call so. `words` are how records may write it."""

    from_: str = Field(alias="from", pattern=r"^([01]\d|2[0-3]):[0-5]\d$")
    to: str = Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")
    earliest: str = Field(default="", pattern=r"^(([01]\d|2[0-3]):[0-5]\d)?$")
    latest: str = Field(default="", pattern=r"^(([01]\d|2[0-3]):[0-5]\d)?$")
    words: tuple[str, ...] = ()


class Vocabulary(Frozen):
    """Attributes, groups, units, schemes, glossary and parts of the day, each by id."""

    attributes: Mapping[str, Attribute]
    groups: Mapping[str, Localized]
    units: Mapping[str, Unit]
    schemes: Mapping[str, Scheme]
    glossary: Mapping[str, Concept]
    parts_of_day: Mapping[str, PartOfDay] = Field(default_factory=dict)
