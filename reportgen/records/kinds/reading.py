"""How an editor writes the values of a kind: one `Reading` for each, in `records/kinds/`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from reportgen.dossier import Attribute, Value, Vocabulary
from reportgen.dossier.vocabulary import PartOfDay

Wrong = tuple[str, str, str]
"""Code, message and remedy of what is wrong with a value."""
Named = tuple[str, Iterable[str], Iterable[str]]
"""What is named (a noun), by which names, and the names there are."""


@dataclass(frozen=True, slots=True)
class TimeDefaults:
    """What a short time leans on: the parts of day, the document's date of publication (for
    `today`), and the day to take where a time states none."""

    parts: Mapping[str, PartOfDay]
    published: date | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One row of the table: the class of the values, `read` from a short form to a value
    (raises NotUnderstood), and `hint`, the short forms for the schema.

    `wrong` says what the class cannot say of a value, `named` which words of the vocabulary it
    names. `bare` makes the value of a claim that writes none; `spread` is the key that the
    mapping in a long form may leave out. `dated` values lean on the day of the document, and
    `after` gives a later reading what an earlier one has said.
    """

    value: type[Value]
    read: Callable[[str, TimeDefaults], Value]
    hint: str
    wrong: Callable[[Any], Wrong | None] = lambda value: None
    named: Callable[[Any, Attribute, Vocabulary], Named | None] = lambda *_: None
    bare: Callable[[], Value] | None = None
    spread: str = ""
    dated: bool = False
    after: Callable[[Any, TimeDefaults], TimeDefaults] = lambda value, calendar: calendar
