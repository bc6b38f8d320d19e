"""The matrix: attributes down, accounts across, and beneath each window how long it lasted."""

from __future__ import annotations

from ..discrepancies import attribute_order
from ..discrepancies.model import SEVERITIES, Discrepancy
from ..language import Message
from .accounts import column
from .cells import cell
from .chips import relation_chip
from .context import Context, is_difference, slug
from .model import Cell, Chip, Matrix, Row, RowGroup
from .windows import Window, length_text, lengths, windows

COLUMNS = 5
DURATION = Message("duration", "Duration")


def build_matrices(context: Context) -> tuple[Matrix, ...]:
    """As many matrices as it takes with five accounts at most in each."""
    every = tuple(context.dossier.accounts)
    return tuple(
        _matrix(context, every[first : first + COLUMNS]) for first in range(0, len(every), COLUMNS)
    )


def _matrix(context: Context, accounts: tuple[str, ...]) -> Matrix:
    return Matrix(
        columns=tuple(column(context, account) for account in accounts),
        groups=build_groups(context, accounts),
    )


def build_groups(context: Context, accounts: tuple[str, ...]) -> tuple[RowGroup, ...]:
    """The attributes on which anything is claimed, in the order of groups and attributes."""
    vocabulary = context.dossier.vocabulary
    claimed = tuple(attribute_order(context.dossier))
    groups = dict.fromkeys([*vocabulary.groups, *(vocabulary.attributes[a].group for a in claimed)])
    found: list[RowGroup] = []
    for group in groups:
        members = [a for a in claimed if vocabulary.attributes[a].group == group]
        if members:
            rows = tuple(row for a in members for row in _rows(context, a, claimed, accounts))
            label = context.localized(vocabulary.groups.get(group, {}))
            found.append(RowGroup(label, rows))
    return tuple(found)


def row_anchor(attribute: str) -> str:
    """The anchor of an attribute's row in the first matrix."""
    return f"a-{slug(attribute)}"


def _rows(
    context: Context, attribute: str, claimed: tuple[str, ...], accounts: tuple[str, ...]
) -> list[Row]:
    """The attribute's row, and beneath the later end of a window its duration."""
    rows = [_row(context, attribute, accounts)]
    for window in windows(claimed):
        later = max(window.start, window.end, key=claimed.index)
        if attribute == later:
            rows.append(_duration_row(context, window, accounts))
    return rows


def _row(context: Context, attribute: str, accounts: tuple[str, ...]) -> Row:
    on_it = [found for found in context.found if found.attribute == attribute]
    differences = [found for found in on_it if is_difference(found)]
    first = accounts[0] == next(iter(context.dossier.accounts))
    suffix = "" if first else f"-{context.sigils[accounts[0]]}"
    return Row(
        anchor=row_anchor(attribute) + suffix,
        label=context.localized(context.dossier.vocabulary.attributes[attribute].label),
        cells=tuple(cell(context, account, attribute) for account in accounts),
        chips=_chips(context, differences or on_it),
        numbers=tuple(context.numbers[found.id] for found in differences),
    )


def _chips(context: Context, found: list[Discrepancy]) -> tuple[Chip, ...]:
    """One chip for each relation, gravest first."""
    ordered = sorted(found, key=lambda each: SEVERITIES.index(each.severity))
    relations = dict.fromkeys(each.relation for each in ordered)
    return tuple(relation_chip(context, relation) for relation in relations)


def _duration_row(context: Context, window: Window, accounts: tuple[str, ...]) -> Row:
    return Row(
        anchor=f"{row_anchor(window.start)}-duration-{context.sigils[accounts[0]]}",
        label=context.say(DURATION),
        cells=tuple(_duration_cell(context, window, account) for account in accounts),
        chips=(),
        derived=True,
    )


def _duration_cell(context: Context, window: Window, account: str) -> Cell:
    """The duration, or the stance of the end that is missing."""
    found = lengths(context, account, window)
    ends = [cell(context, account, attribute) for attribute in (window.start, window.end)]
    if not found:
        missing = [end for end in ends if end.stance != "asserts"] or ends
        return Cell(missing[0].stance, context.empty)
    return Cell(
        stance="asserts",
        value=context.parallel(lambda language: length_text(context, found, language)),
        hrefs=tuple(dict.fromkeys(href for end in ends for href in end.hrefs)),
    )
