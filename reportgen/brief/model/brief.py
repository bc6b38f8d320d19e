"""The brief: all that templates see. Texts are composed, ordered and numbered; a template
only places them.

A `Text` is one language's words as runs; a `Parallel` is the same thing in each language of
the brief, keyed by language code in column order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from reportgen.brief.model.figure import Agreement, Coverage, Figure, Map
from reportgen.brief.model.grid import Column, Matrix
from reportgen.brief.model.runs import Chip, Direction, Parallel, Text

WEIGHTY = frozenset({"critical", "major"})
LONG = 900
"""Letters beyond which a quote is long: it is told whole once, and in excerpts elsewhere."""

LABELS = (
    "title.gravest", "title.none", "title.voices", "title.matrix", "title.discrepancies",
    "title.smaller", "title.controls",
    "title.readings", "title.sources", "title.documents", "title.method", "title.relations",
    "matrix.attribute", "matrix.relation",
    "stance.denies", "stance.declines", "stance.says_unknown", "stance.silent",
    "stance.not_examined",
    "derived", "reading.line", "link.matrix", "link.skip", "link.accounts", "link.whole",
    "link.quote", "tool.view", "tool.language", "tool.both", "tool.name", "tool.filter",
    "tool.severity", "tool.shown", "tool.digits", "tool.cite", "tool.copied", "tool.citation",
)  # fmt: skip
"""Names that `Brief.labels` must hold: section headings (`title.none` stands where no difference
was found); headings of the matrix' first and last
column; the word printed in a cell for each stance but `asserts`; "computed by this tool";
the heading over line numbers; "in the table", the way back from a discrepancy; the way
to the first discrepancy, past all before it; where a
digest without room for the names of accounts sends its reader; what an excerpt leaves out, and
where that is; the way from some of a quote to all of it; what a script offers on a screen,
each language by its own name, and its ten digits."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One cell of the facts strip; `disputed` where the accounts do not agree. `numbers` are
    the discrepancies on it, gravest first."""

    label: Parallel
    values: tuple[Parallel, ...]
    disputed: bool = False
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Verbatim words behind a discrepancy, without quotation marks of ours: the page sets them
    off. `translation` holds the other languages of the brief; `credit` says what kind of
    translation it is. `where` names the passage, `line` too where the letter of its document
    stands beside it, `href` leads to it. `whole` is empty, or leads
    from an excerpt to all the words. `review` is an editor's rating of the claim, and whose."""

    anchor: str
    sigil: str
    attribution: Parallel
    original: Text
    translation: Mapping[str, Text]
    credit: Parallel | None
    where: Parallel
    line: Parallel
    href: str
    whole: str = ""
    review: Parallel | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A discrepancy as printed: numbered, graded, explained, with its evidence. `href` leads
    back to its row in the matrix; `continued` heads a page on which it goes on."""

    number: int
    anchor: str
    attribute: Parallel
    relation: Chip
    severity: Chip
    sentence: Parallel
    evidence: tuple[Evidence, ...]
    remarks: tuple[Parallel, ...] = ()
    href: str = ""
    continued: Parallel | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of a document beside its translation. `numbers` are the discrepancies whose
    evidence stands in it; `long` allows the row to break across pages."""

    anchor: str
    label: str
    texts: Parallel
    numbers: tuple[int, ...] = ()
    furniture: bool = False
    long: bool = False


@dataclass(frozen=True, slots=True)
class ParallelReading:
    """A document read in parallel. `originals` names for each language whether its column is
    the original or a translation, with credit."""

    sigil: str
    anchor: str
    title: Parallel
    captions: Parallel
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list: a term and one or more explanations (sources, documents, method)."""

    anchor: str
    sigil: str
    title: Parallel
    lines: tuple[Parallel, ...] = ()
    chip: Chip | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many discrepancies of one severity."""

    severity: Chip
    count: Parallel


@dataclass(frozen=True, slots=True)
class Brief:
    """One event's brief. `labels` holds every fixed heading of the page by name
    (`title.matrix`, `title.discrepancies`, …), so that templates need no catalog."""

    id: str
    languages: tuple[str, ...]
    directions: Mapping[str, Direction]
    title: Parallel
    kicker: Parallel
    summary: Parallel
    labels: Mapping[str, Parallel]
    facts: tuple[Fact, ...]
    tallies: tuple[Tally, ...]
    matrices: tuple[Matrix, ...]
    discrepancies: tuple[Item, ...]
    controls: tuple[Item, ...]
    readings: tuple[ParallelReading, ...]
    sources: tuple[Entry, ...]
    documents: tuple[Entry, ...]
    method: tuple[Entry, ...]
    relations: tuple[Entry, ...]
    colophon: Parallel
    pages: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Running foot in each language: the words before the page number and before the count."""
    stands: tuple[Fact, ...] = ()
    """Who says what of each disputed attribute in one line, the gravest first."""
    remainders: tuple[Parallel, ...] = ()
    """That so many of `stands` are left out, and where they are: for one, for two, for all."""
    figures: tuple[Figure, ...] = ()
    coverage: Coverage | None = None
    map: Map | None = None
    linked: Mapping[str, Any] = field(default_factory=dict)
    """What the page says to machines: JSON-LD."""
    agreement: Agreement | None = None
    leads: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What lies at each place a link may lead to, by language; by "" in all of them."""
    latin: bool = False
    """Whether all its languages count in Latin digits: so do the numbers of its pages."""

    @property
    def numerals(self) -> str:
        """The ten digits of what stands beside its texts: those of its one language, Latin ones
        where two languages share a number."""
        (first, *others) = self.languages
        return "0123456789" if others else self.labels["tool.digits"][first].plain

    @property
    def columns(self) -> tuple[Column, ...]:
        """The accounts."""
        return tuple(column for matrix in self.matrices for column in matrix.columns)

    @property
    def severities(self) -> tuple[Chip, ...]:
        """The severities of the differences, gravest first."""
        return tuple(tally.severity for tally in self.tallies)

    @property
    def kinds(self) -> tuple[Chip, ...]:
        """The relations of the differences that have a place of their own, each once."""
        placed = [item for item in self.discrepancies if item.anchor]
        return tuple({item.relation.name: item.relation for item in placed}.values())

    @property
    def weighty(self) -> tuple[Item, ...]:
        """Critical and major differences: each is shown at length."""
        return tuple(item for item in self.discrepancies if item.severity.name in WEIGHTY)

    @property
    def smaller(self) -> tuple[Item, ...]:
        """The other differences: each is a line of a list."""
        return tuple(item for item in self.discrepancies if item.severity.name not in WEIGHTY)
