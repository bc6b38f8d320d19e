"""Icons in the direction of the line they stand in."""

from __future__ import annotations

MIRRORED = str.maketrans("?→", "؟←")


def mirrored(icon: str, direction: str) -> str:
    """An icon as readers of the direction have it: an arrow leads on, a question is asked, the
    way their line runs."""
    return icon.translate(MIRRORED) if direction == "rtl" else icon
