"""The one exception of the short forms."""

from __future__ import annotations


class NotUnderstood(Exception):
    """A short form says nothing admissible: what was wrong, and what may be written."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message, self.remedy = message, remedy
