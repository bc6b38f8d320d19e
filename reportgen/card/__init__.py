"""The card: a brief in one picture, for messages and social media.

The one owner of Pillow. Importing this package does not load it.
"""

from __future__ import annotations

from reportgen.card.drawing import draw

__all__ = ["draw"]
