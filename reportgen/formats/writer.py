"""What a writer of an output format is, and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from reportgen.brief.model import Brief
from reportgen.discrepancies.model import Discrepancy
from reportgen.dossier import Dossier
from reportgen.settings import Edition, Settings
from reportgen.theme import Theme

if TYPE_CHECKING:
    from reportgen.page import Medium
    from reportgen.pdf import Press


@dataclass(frozen=True, slots=True)
class Material:
    """All that a file of a brief is made from."""

    records: Dossier
    discrepancies: tuple[Discrepancy, ...]
    brief: Brief
    settings: Settings
    theme: Theme
    press: Press | None = None


@dataclass(frozen=True, slots=True)
class Writer:
    """One output format. `suffix` ends the file's name, `write` gives its content; `medium` is
    the medium whose templates and style sheets it uses, if any, `editions` those it can be."""

    suffix: str
    write: Callable[[Material], bytes]
    medium: Medium | None = None
    editions: tuple[Edition, ...] = get_args(Edition)
