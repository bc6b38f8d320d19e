"""How values of a kind are compared: one `Relating` for each, in `discrepancies/kinds/`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportgen.discrepancies.kinds.frame import Frame, Outcome
from reportgen.dossier import Value


@dataclass(frozen=True, slots=True)
class Relating:
    """One row of the table: `relate`, a pure function of two values; None where claims are
    compared by the words of their quotes.

    `turned` makes of a denied statement the values that it states; without it a denial is of
    another nature than a value. `decides` are kinds of which a contradiction is as grave as the
    attribute: who did it, and whether. `lasting` are words that still stand when a source has
    spoken again, `naming` among them those that never conflict; `loaded` says which do not lie
    level."""

    relate: Callable[[Any, Any, Frame], Outcome] | None
    turned: Callable[[Sequence[Value]], tuple[Value, ...]] | None = None
    decides: bool = False
    lasting: bool = False
    naming: bool = False
    loaded: Callable[[Any, Frame], bool] = lambda value, frame: False
