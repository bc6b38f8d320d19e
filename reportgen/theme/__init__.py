"""A newsroom's own look: what stands in place of the shipped colours, fonts and parts.

Importing this package loads nothing heavy.
"""

from __future__ import annotations

from pathlib import Path

from reportgen.theme.model import SHIPPED, Logo, Theme

__all__ = ["SHIPPED", "Logo", "Theme", "as_theme", "load_theme"]


def load_theme(path: str | Path) -> Theme:
    """The theme in a folder. Raises ThemeError with every fault at once."""
    from reportgen.theme.loading import load_theme as load  # noqa: PLC0415 - loads pydantic

    return load(path)


def as_theme(theme: Theme | str | Path) -> Theme:
    """A theme as it is, or the one in a folder. Raises ThemeError."""
    return theme if isinstance(theme, Theme) else load_theme(theme)
