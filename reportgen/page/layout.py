"""What the page makes room for: how much page one leads with, and what may break across pages.

A template reads these as if they were fields; the brief knows nothing of letters and lines.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import Any

from reportgen.brief.model import LONG, Brief, Entry, Evidence, Item

FEW = 12
"""Accounts whose names take no more than a sixth of page one."""
LEADS = 950
"""Letters of the gravest differences for which page one has room."""
MANY = 8
"""Quotes beyond which a row of a list may break across pages."""


def gravest(brief: Brief) -> tuple[Item, ...]:
    """What page one leads with: the first critical differences, five at most; of long ones
    as many as leave room for the picture of agreement, but three."""
    critical = [item for item in brief.discrepancies if item.severity.name == "critical"]
    code = brief.languages[-1]
    ends = accumulate(
        len(item.attribute[code].plain + item.sentence[code].plain) for item in critical[:5]
    )
    fitting = sum(end <= LEADS for end in ends)
    return tuple(critical[: max(fitting, 3)])


def _are_few(brief: Brief) -> bool:
    """Whether the accounts are so few that page one can name them all."""
    return len(brief.columns) <= FEW


def _is_long_evidence(evidence: Evidence) -> bool:
    texts = (evidence.original, *evidence.translation.values())
    return any(len(text.plain) > LONG for text in texts)


def _is_long_item(item: Item) -> bool:
    return any(map(_is_long_evidence, item.evidence)) or len(item.evidence) > MANY


def _is_long_entry(entry: Entry) -> bool:
    return len(entry.lines) > MANY


CHOICES: Mapping[tuple[type, str], Callable[[Any], object]] = {
    (Brief, "gravest"): gravest,
    (Brief, "few"): _are_few,
    (Evidence, "long"): _is_long_evidence,
    (Item, "long"): _is_long_item,
    (Entry, "long"): _is_long_entry,
}
"""What a template asks of a part of the brief that the page decides."""
