"""What an edition leaves out of a brief. Nothing is left out unsaid, no link leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from reportgen.brief.model import Brief, Cell, Item, Matrix, ParallelReading, Text
from reportgen.page.layout import gravest
from reportgen.settings import Texts

NAMED = 24
"""Accounts whose names take no more than a quarter of a digest."""


def choose_texts(brief: Brief, texts: Texts) -> Brief:
    """The brief with the documents that can be read line by line: none where only quotes are
    asked for, and none that has no words in a language of the brief."""
    readings = tuple(each for each in brief.readings if texts == "full" and _has_words(each))
    if readings == brief.readings:
        return brief
    lines = {f"#{passage.anchor}" for reading in readings for passage in reading.passages}
    return replace(
        brief,
        readings=readings,
        matrices=tuple(_relink_matrix(matrix, lines) for matrix in brief.matrices),
        discrepancies=tuple(_relink_item(item, lines) for item in brief.discrepancies),
        controls=tuple(_relink_item(item, lines) for item in brief.controls),
    )


def _has_words(reading: ParallelReading) -> bool:
    """Whether any line of the document has words in a language of the brief."""
    return any(text.runs for passage in reading.passages for text in passage.texts.values())


def _relink_matrix(matrix: Matrix, lines: Set[str]) -> Matrix:
    """The matrix without links to lines that are not printed."""
    groups = tuple(
        replace(
            group,
            rows=tuple(
                replace(row, cells=tuple(_relink_cell(cell, lines) for cell in row.cells))
                for row in group.rows
            ),
        )
        for group in matrix.groups
    )
    return replace(matrix, groups=groups)


def _relink_cell(cell: Cell, lines: Set[str]) -> Cell:
    """The cell without links to lines that are not printed."""
    value = {code: _relink_text(text, lines) for code, text in cell.value.items()}
    hrefs = tuple(href for href in cell.hrefs if _arrives(href, lines))
    more = cell.more if hrefs[1:] == cell.hrefs[1:] else None
    return replace(cell, value=value, hrefs=hrefs, more=more)


def _relink_text(text: Text, lines: Set[str]) -> Text:
    """The text without links to lines that are not printed."""
    runs = (run if _arrives(run.href, lines) else replace(run, href="") for run in text.runs)
    return replace(text, runs=tuple(runs))


def _relink_item(item: Item, lines: Set[str]) -> Item:
    """The item without links to lines that are not printed."""
    evidence = tuple(
        each if _arrives(each.href, lines) else replace(each, href="") for each in item.evidence
    )
    return replace(item, evidence=evidence)


def _arrives(href: str, lines: Set[str]) -> bool:
    """Whether a link leads elsewhere than to a document's line, or to one that is printed."""
    return not href.startswith("#p-") or href in lines


def digests(brief: Brief) -> Iterator[Brief]:
    """Digests of the brief, each shorter than the one before: first fewer lines on who says
    what, then fewer of the gravest differences, at last no facts. Each says how many lines it
    leaves out and where they are; none has links into pages it does not have. The names of more
    than `NAMED` accounts are left to the full brief."""
    matrices = brief.matrices if len(brief.columns) <= NAMED else ()
    items = tuple(replace(item, anchor="", href="") for item in brief.discrepancies)
    brief = replace(
        brief, discrepancies=items, controls=(), readings=(), matrices=matrices, linked={}
    )
    for lines in range(len(brief.stands), -1, -1):
        yield _leave_lines(brief, lines)
    for leads in range(len(gravest(brief)) - 1, -1, -1):
        yield _leave_lines(replace(brief, discrepancies=gravest(brief)[:leads]), 0)
    yield _leave_lines(replace(brief, discrepancies=(), facts=()), 0)


def _leave_lines(brief: Brief, count: int) -> Brief:
    """The brief with that many lines on who says what, and the word on how many points are
    then neither there nor among the gravest differences."""
    led = {item.number for item in gravest(brief)}
    omitted = sum(led.isdisjoint(fact.numbers) for fact in brief.stands[count:])
    remainders = brief.remainders[omitted - 1 : omitted] if omitted else ()
    return replace(brief, stands=brief.stands[:count], remainders=remainders)
