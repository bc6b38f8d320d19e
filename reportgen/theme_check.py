"""A theme tried on: the pages of a sample in its look, for faults that no file of it shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from reportgen.errors import Finding, TemplateError, ThemeError, TypesetError
from reportgen.resources import PACKAGE
from reportgen.settings import Edition, Format, Settings
from reportgen.theme import Theme, load_theme

if TYPE_CHECKING:
    from reportgen.pdf import Press

SAMPLE = PACKAGE / "sample"
"""A dossier with something of all that a page can show."""
TRIED: dict[Edition, tuple[Format, ...]] = {"side-by-side": ("pdf", "html", "fragment")}
"""What the editions are tried in, if not as HTML alone: every part in every medium once."""


def check_theme(path: str | Path, press: Press | None = None) -> tuple[Finding, ...]:
    """Every fault of the theme in a folder; where its files are whole, those of the first edition
    of the sample that cannot be made in its look. `press` is as for `build`."""
    try:
        theme = load_theme(path)
    except ThemeError as error:
        return error.findings
    tried = (tuple(_try_on(theme, Path(path), edition, press)) for edition in get_args(Edition))
    return next(filter(None, tried), ())


def _try_on(theme: Theme, root: Path, edition: Edition, press: Press | None) -> Iterator[Finding]:
    """What keeps an edition of the sample from being made in the look of a theme."""
    from reportgen.pipeline import make  # noqa: PLC0415 - loads the typesetter

    try:
        settings = Settings(edition=edition, formats=TRIED.get(edition, ("html",)))
        make(SAMPLE, settings, theme, press)
    except TemplateError as error:
        template = str(root / error.template.removeprefix("theme/"))
        yield Finding(template, error.line, "", "template-fails", error.problem)
    except TypesetError as error:
        for cause in error.causes:
            yield Finding(str(root), 0, "", "page-fails", cause)
