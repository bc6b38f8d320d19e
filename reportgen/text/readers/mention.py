"""What a text mentions: numbers, dates, times, as one reads them in any language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal[
    "number",
    "percent",
    "date",
    "weekday",
    "day",
    "time",
    "part",
    "fraction",
    "ordinal",
    "decade",
    "sense",
    "unread",
]
Amount = int | Decimal
Value = tuple[int | Decimal | str | None, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention at `text[start:end]`, its value the same in every language.

    | kind | value | form |
    |---|---|---|
    | number, percent | (low, high), `None` where open or vague | as `dossier.Number.form` |
    | date | (calendar, year, month, day), `None` where not stated | |
    | weekday | (0 for Monday … 6) | |
    | day | (days from the document's own day: -1 yesterday) | |
    | time | (hour, minute), of 24 h where the text settles it | the part of day, 24h or bare |
    | fraction | (1/2) | |
    | ordinal | (n), of what names and does not count; `subject` what bears it | |
    | decade | (90 for the nineties) | |
    | sense | (what is meant, `senses.py`) | |
    | unread | (the figure, or `dual`): it may say something that no reader knows | |
    | part | (dawn, morning, noon, afternoon, evening, night or midnight) | |

    `subject` says of what a number is: outcomes (killed, injured, casualties, missing) and
    things (strike, civilian, hour …), empty where the text leaves it open.
    """

    kind: Kind
    start: int
    end: int
    value: Value
    form: str = ""
    subject: frozenset[str] = frozenset()

    def __str__(self) -> str:
        """The notation of the phrase tables: `time 16:30 pm`, `number 23..30 range killed`."""
        words = [self.kind, _shown(self), self.form, "+".join(sorted(self.subject))]
        return " ".join(word for word in words if word)


def _shown(mention: Mention) -> str:
    value = mention.value
    if mention.kind == "time":
        return f"{value[0]:02}:{value[1]:02}"
    if mention.kind == "date":
        calendar, *parts = value
        date = "-".join("?" if part is None else f"{part:02}" for part in parts)
        return date if calendar == "gregorian" else f"{calendar} {date}"
    if mention.kind in ("number", "percent"):
        low, high = ("" if bound is None else str(bound) for bound in value)
        return low if low == high else f"{low}..{high}"
    return str(value[0])
