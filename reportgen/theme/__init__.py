"""A newsroom's own look: what stands in place of the shipped colours, fonts and parts.

Importing this package loads nothing heavy.
"""

from __future__ import annotations

from reportgen.theme.model import SHIPPED, Logo, Theme

__all__ = ["SHIPPED", "Logo", "Theme"]
