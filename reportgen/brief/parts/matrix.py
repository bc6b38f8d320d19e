"""The matrix: attributes down, accounts across, and beneath each window how long it lasted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from math import ceil

from reportgen.brief.context import Context, is_difference, slug
from reportgen.brief.model import Cell, Chip, Matrix, Parallel, Row, RowGroup, Text
from reportgen.brief.pieces.accounts import column
from reportgen.brief.pieces.cells import cell
from reportgen.brief.pieces.chips import relation_chip
from reportgen.brief.pieces.windows import Window, length_text, lengths, windows
from reportgen.brief.words.phrase import joined, phrase
from reportgen.discrepancies import attribute_order
from reportgen.discrepancies.model import SEVERITIES, Discrepancy
from reportgen.language import Language, Message

COLUMNS = 5
DURATION = Message("duration", "Duration")
UNMENTIONED = Message("matrix", "None of these accounts mentions: {attributes}.")
UNREAD = Message("matrix", "None of these accounts was read for: {attributes}.")

Accounts = tuple[str, ...]


def build_matrices(context: Context) -> tuple[Matrix, ...]:
    """As many matrices as it takes with five accounts at most in each, about as many in all.
    An attribute on which none of a matrix' accounts is on record is named below it."""
    parts = split(tuple(context.dossier.accounts))
    homes = {
        attribute: next((part for part in parts if _stated(context, attribute, part)), parts[0])
        for attribute in attribute_order(context.dossier)
    }
    return tuple(_matrix(context, part, homes) for part in parts)


def split(accounts: Accounts) -> list[Accounts]:
    """The accounts in order, in parts of five at most; no part is smaller than another by more
    than one."""
    count = max(1, ceil(len(accounts) / COLUMNS))
    edges = [ceil(len(accounts) * n / count) for n in range(count + 1)]
    return [accounts[edges[n] : edges[n + 1]] for n in range(count)]


def _stated(context: Context, attribute: str, accounts: Accounts) -> bool:
    return any(context.counted(account, attribute) for account in accounts)


def _tells(context: Context, attribute: str, accounts: Accounts) -> bool:
    """Whether a row would say more than that all are silent, or that none was read for it."""
    read = {context.dossier.examined(account, attribute) for account in accounts}
    return _stated(context, attribute, accounts) or len(read) > 1


def _matrix(context: Context, accounts: Accounts, homes: Mapping[str, Accounts]) -> Matrix:
    """The matrix of some accounts; `homes` are the accounts with which an attribute has the row
    that links lead to."""
    rows = [
        attribute
        for attribute, home in homes.items()
        if home == accounts or _tells(context, attribute, accounts)
    ]
    return Matrix(
        columns=tuple(column(context, account) for account in accounts),
        groups=_groups(context, rows, accounts, homes),
        unsaid=_unsaid(context, [each for each in homes if each not in rows], accounts),
    )


def _unsaid(context: Context, attributes: list[str], accounts: Accounts) -> tuple[Parallel, ...]:
    """The attributes that none of the accounts mentions, and those that none was read for."""
    read = [a for a in attributes if context.dossier.examined(accounts[0], a)]
    unread = [a for a in attributes if a not in read]
    return tuple(
        context.parallel(partial(_named, context, said, named))
        for said, named in ((UNMENTIONED, read), (UNREAD, unread))
        if named
    )


def _named(context: Context, said: Message, attributes: list[str], language: Language) -> Text:
    labels = [context.dossier.vocabulary.attributes[each].label for each in attributes]
    names = [context.localized(label)[language.code] for label in labels]
    return phrase(language, language.say(said), attributes=joined(language, names))


def _groups(
    context: Context,
    attributes: list[str],
    accounts: Accounts,
    homes: Mapping[str, Accounts],
) -> tuple[RowGroup, ...]:
    """The rows of attributes, in the order of groups and attributes."""
    vocabulary = context.dossier.vocabulary
    group_of = {each: vocabulary.attributes[each].group for each in attributes}
    groups = dict.fromkeys([*vocabulary.groups, *group_of.values()])
    return tuple(
        RowGroup(context.localized(vocabulary.groups.get(group, {})), rows)
        for group in groups
        if (
            rows := tuple(
                row
                for attribute in attributes
                if group_of[attribute] == group
                for row in _rows(context, attribute, accounts, homes)
            )
        )
    )


def row_anchor(attribute: str) -> str:
    """The anchor of an attribute's row, in the first matrix in which it is stated."""
    return f"a-{slug(attribute)}"


def _rows(
    context: Context, attribute: str, accounts: Accounts, homes: Mapping[str, Accounts]
) -> list[Row]:
    """The attribute's row, and beneath the later end of a window its duration."""
    rows = [_row(context, attribute, accounts, homes[attribute] == accounts)]
    claimed = tuple(homes)
    for window in windows(claimed):
        later = max(window.start, window.end, key=claimed.index)
        if attribute == later:
            rows.append(_duration_row(context, window, accounts))
    return rows


def _row(context: Context, attribute: str, accounts: Accounts, home: bool) -> Row:
    """The attribute's row. The relations are among all accounts, and are said once: at home."""
    on_it = context.told_on(attribute)
    differences = [found for found in on_it if is_difference(found)] or on_it
    suffix = "" if home else f"-{context.sigils[accounts[0]]}"
    return Row(
        anchor=row_anchor(attribute) + suffix,
        label=context.localized(context.dossier.vocabulary.attributes[attribute].label),
        cells=tuple(cell(context, account, attribute, linked=True) for account in accounts),
        chips=_chips(context, differences) if home else (),
        numbers=tuple(context.numbers[found.id] for found in differences),
        agreed=tuple(context.numbers[found.id] for found in on_it if found not in differences),
    )


def _chips(context: Context, found: list[Discrepancy]) -> tuple[Chip, ...]:
    """One chip for each relation, gravest first."""
    ordered = sorted(found, key=lambda each: SEVERITIES.index(each.severity))
    relations = dict.fromkeys(each.relation for each in ordered)
    return tuple(relation_chip(context, relation) for relation in relations)


def _duration_row(context: Context, window: Window, accounts: Accounts) -> Row:
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
