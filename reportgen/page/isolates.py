"""Lines whose names and values stand in order without an isolate of their own.

An isolate costs a box of the typesetter and bytes of a page. Where nothing in a text runs against
it, its words come in one order whether they stand apart or not (UAX #9). But two Arabic numbers
that touch, or have one colon or point between them, would be ordered as one number (W4).
"""

from __future__ import annotations

from itertools import accumulate
from unicodedata import bidirectional

from reportgen.brief.model.runs import Text

NEUTRAL = {"ES", "ET", "CS", "WS", "S", "ON"}
ALONG = {"ltr": {"L", "EN", *NEUTRAL}, "rtl": {"R", "AL", "AN", "NSM", *NEUTRAL}}
"""By the direction of a text, the kinds of characters (UAX #9, table 4) that never turn it."""

LETTER = {"AN": "1", "CS": ":"}


def is_even(text: Text) -> bool:
    """Whether no isolate of a text's own language changes its order."""
    kinds = list(map(bidirectional, text.plain))
    if not set(kinds) <= ALONG[text.direction]:
        return False
    if kinds.count("AN") < 2:
        return True
    shape = "".join(LETTER.get(kind, "_") for kind in kinds)
    ends = accumulate(len(run.text) for run in text.runs)
    return not any(_is_one_number(shape[:end], shape[end:]) for end in ends)


def _is_one_number(before: str, after: str) -> bool:
    """Whether a number runs on across the end of a run."""
    return (before.endswith("1") and after.startswith(("1", ":1"))) or (
        before.endswith("1:") and after.startswith("1")
    )
