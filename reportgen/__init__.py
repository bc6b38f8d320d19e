"""From claim records to bilingual briefs: load → compare → compose → render → typeset → verify.

Every command of the command line is a function here under the same name. Names are loaded
when first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from reportgen.version import __version__

_HOMES = {
    "DossierError": "errors",
    "Finding": "errors",
    "Kind": "kinds",
    "OutputError": "errors",
    "Press": "pdf",
    "ReportgenError": "errors",
    "ResourceRefused": "errors",
    "Settings": "settings",
    "TemplateError": "errors",
    "TypesetError": "errors",
    "UsageError": "errors",
    "Theme": "theme",
    "ThemeError": "errors",
    "build": "pipeline",
    "build_all": "batch.run",
    "check": "records",
    "check_theme": "theme_check",
    "load_theme": "theme.loading",
    "new_theme": "theme.start",
    "compare": "discrepancies",
    "compose": "brief",
    "coverage": "records",
    "listing": "exports.listing",
    "load": "records",
    "pin": "records",
    "render": "page",
    "schema": "records",
    "typeset": "pdf",
    "verify": "verification",
}

__all__ = [*sorted(_HOMES), "__version__"]  # noqa: PLE0604


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
