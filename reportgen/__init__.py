"""From claim records to bilingual briefs: load → compare → compose → render → typeset → verify.

Every command of the command line is a function here under the same name. Names are loaded
when first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from reportgen.version import __version__ as __version__

if TYPE_CHECKING:  # what type checkers read; the table below says the same to Python
    from reportgen.batch.events import BatchReport as BatchReport
    from reportgen.batch.job import Limits as Limits
    from reportgen.batch.run import build_all as build_all
    from reportgen.brief import compose as compose
    from reportgen.brief.model import Brief as Brief
    from reportgen.comparison import compare as compare
    from reportgen.discrepancies.model import Discrepancy as Discrepancy
    from reportgen.dossier import Dossier as Dossier
    from reportgen.errors import DossierError as DossierError
    from reportgen.errors import Finding as Finding
    from reportgen.errors import OutputError as OutputError
    from reportgen.errors import ReportgenError as ReportgenError
    from reportgen.errors import ResourceRefused as ResourceRefused
    from reportgen.errors import TemplateError as TemplateError
    from reportgen.errors import ThemeError as ThemeError
    from reportgen.errors import TypesetError as TypesetError
    from reportgen.errors import UsageError as UsageError
    from reportgen.exports.listing import listing as listing
    from reportgen.formats import Material as Material
    from reportgen.formats import Writer as Writer
    from reportgen.kinds import Kind as Kind
    from reportgen.page import render as render
    from reportgen.pdf import Attachment as Attachment
    from reportgen.pdf import Press as Press
    from reportgen.pdf import typeset as typeset
    from reportgen.pipeline import Built as Built
    from reportgen.pipeline import build as build
    from reportgen.records import PlacedRecords as PlacedRecords
    from reportgen.records import Sentence as Sentence
    from reportgen.records import check as check
    from reportgen.records import coverage as coverage
    from reportgen.records import load as load
    from reportgen.records import pin as pin
    from reportgen.records import schema as schema
    from reportgen.settings import Settings as Settings
    from reportgen.theme import Theme as Theme
    from reportgen.theme import load_theme as load_theme
    from reportgen.theme.start import new_theme as new_theme
    from reportgen.theme_check import check_theme as check_theme
    from reportgen.verification import verify as verify

NAMES = {
    "batch.events": ("BatchReport",),
    "batch.job": ("Limits",),
    "batch.run": ("build_all",),
    "brief": ("compose",),
    "brief.model": ("Brief",),
    "comparison": ("compare",),
    "discrepancies.model": ("Discrepancy",),
    "dossier": ("Dossier",),
    "errors": (
        "DossierError",
        "Finding",
        "OutputError",
        "ReportgenError",
        "ResourceRefused",
        "TemplateError",
        "ThemeError",
        "TypesetError",
        "UsageError",
    ),
    "exports.listing": ("listing",),
    "formats": ("Material", "Writer"),
    "kinds": ("Kind",),
    "page": ("render",),
    "pdf": ("Attachment", "Press", "typeset"),
    "pipeline": ("Built", "build"),
    "records": ("PlacedRecords", "Sentence", "check", "coverage", "load", "pin", "schema"),
    "settings": ("Settings",),
    "theme": ("Theme", "load_theme"),
    "theme.start": ("new_theme",),
    "theme_check": ("check_theme",),
    "verification": ("verify",),
}
HOMES = {name: f"{__name__}.{home}" for home, names in NAMES.items() for name in names}

__all__ = [*sorted(HOMES), "__version__"]  # noqa: PLE0604


if not TYPE_CHECKING:  # a checker that saw it would take any misspelt name for one of these

    def __getattr__(name: str) -> Any:
        if name not in HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
