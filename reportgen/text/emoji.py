"""Invisible characters that hold an emoji together (UTS #51).

A family is people with joiners between them, a rainbow flag a flag, a joiner and a rainbow, the
flag of Scotland a black flag and six tags. Without them the same post shows other pictures.
"""

from __future__ import annotations

import re

PICTURE = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001fbff]"
)
"""Whatever can be a part of an emoji: pictures, arrows, flags, colours of skin."""
ELEMENT = f"{PICTURE}\ufe0f?[\U0001f3fb-\U0001f3ff]?"
TAGGED = "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"
SEQUENCE = re.compile(f"{TAGGED}|{ELEMENT}(?:\u200d{ELEMENT})+")
LONGEST = 40


def is_in_sequence(text: str, offset: int) -> bool:
    """Whether the character at `offset` holds an emoji together."""
    start = max(0, offset - LONGEST)
    around = SEQUENCE.finditer(text, start, offset + LONGEST)
    return any(found.start() < offset < found.end() for found in around)
