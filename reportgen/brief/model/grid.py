"""The matrix as templates see it: accounts across, attributes down, a cell where they meet."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.brief.model.runs import Chip, Parallel


@dataclass(frozen=True, slots=True)
class Column:
    """One account as a column of the matrix and as a heading elsewhere. `sigil` is a short
    Latin letter-number (A1), the same in every language. `detail` says of a report what its
    name does not. At the top of the matrix stands `head`, the name in short, and below it whom it
    is `citing`."""

    sigil: str
    anchor: str
    name: Parallel
    detail: Parallel | None
    head: Parallel
    citing: Parallel | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What one account says of one attribute. `stance` is asserts, denies, declines,
    says_unknown, silent or not_examined: denial, silence and unread never look alike.
    `value` is empty when nothing is stated; `hrefs` lead to the evidence, the first to what is
    shown. Where it states several values, each leads to its own words; `more` leads to those
    to which neither these nor the first lead."""

    stance: str
    value: Parallel
    qualifier: Parallel | None = None
    hrefs: tuple[str, ...] = ()
    more: Parallel | None = None

    @property
    def parted(self) -> bool:
        """Whether each of its values leads somewhere of its own."""
        return any(run.href for text in self.value.values() for run in text.runs)


@dataclass(frozen=True, slots=True)
class Row:
    """One attribute. `numbers` are the discrepancies on it, the controls where there is no
    difference; `agreed` the controls beside differences. `derived` values were computed
    by the tool and are printed as such."""

    anchor: str
    label: Parallel
    cells: tuple[Cell, ...]
    chips: tuple[Chip, ...]
    numbers: tuple[int, ...] = ()
    agreed: tuple[int, ...] = ()
    derived: bool = False


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Attributes of one group."""

    label: Parallel
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Attributes × accounts. A brief with many accounts has several, each a few columns, and
    the attributes on which none of these is on record are `unsaid`."""

    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    unsaid: tuple[Parallel, ...] = ()
