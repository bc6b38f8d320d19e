"""Short forms of `value`, as an editor writes them, into the values of the dossier.

Digits of every script are read alike. Readings are parted by `|`.
"""

from __future__ import annotations

from reportgen.dossier import Polarity, Value
from reportgen.records.faults import NotUnderstood
from reportgen.records.kinds import Reading, TimeDefaults
from reportgen.text.letters import digits

POLARITIES: dict[str, Polarity] = {
    "denied": "denies",
    "declined": "declines",
    "unknown": "says_unknown",
}
"""Short forms that set the polarity and state no value."""


def read_readings(kind: Reading, text: str, calendar: TimeDefaults) -> tuple[Value, ...]:
    """Every reading of a short form, in the order written. Raises NotUnderstood."""
    readings: list[Value] = []
    for part in text.split("|"):
        readings.append(read_value(kind, part, calendar))
        calendar = kind.after(readings[0], calendar)
    if len(readings) != len({repr(reading) for reading in readings}):
        raise NotUnderstood(f"`{text}` names one reading twice", "write each once")
    return tuple(readings)


def read_value(kind: Reading, text: str, calendar: TimeDefaults) -> Value:
    """One reading of the kind. Raises NotUnderstood, which says what may be written."""
    plain = " ".join(digits(text, "latn").replace("٬", ",").replace("٫", ".").split())
    if not plain:
        raise NotUnderstood("an empty reading", "write a value on each side of `|`")
    if plain.casefold() in POLARITIES:
        raise NotUnderstood(f"`{plain}` beside another reading", "write it alone, or not at all")
    return kind.read(plain, calendar)
