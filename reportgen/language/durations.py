"""How long something lasted, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from reportgen.language.numerals import Numerals


@dataclass(frozen=True, slots=True)
class Durations(Numerals):
    """Adds durations to the numerals of a language."""

    def duration(self, span: timedelta, *, oblique: bool = False) -> str:
        """5 h 30 min · 5 ساعات و30 دقيقة, in days from two days on. `oblique` is the Arabic
        dual after a verb or preposition (ساعتين)."""
        minutes = round(span.total_seconds() / 60)
        days = minutes // 1440 if minutes >= 2 * 1440 else 0
        hours = minutes // 60 - days * 24
        parts = [
            self._days(days, oblique) if days else "",
            self._hours(hours, oblique) if hours else "",
            self._minutes(minutes % 60, oblique) if minutes % 60 or not minutes else "",
        ]
        words, *shorter = filter(None, parts)
        template = self.pgettext("duration", "{longer} {shorter}")
        for part in shorter:
            words = template.format(longer=words, shorter=part)
        return words

    def _days(self, n: int, oblique: bool) -> str:
        if oblique and n == 2:
            return self.pgettext("duration after a verb or preposition", "2 days")
        return self.npgettext("duration", "{n} day", "{n} days", n).format(n=self.number(n))

    def _hours(self, n: int, oblique: bool) -> str:
        if oblique and n == 2:
            return self.pgettext("duration after a verb or preposition", "2 h")
        return self.npgettext("duration", "{n} h", "{n} h", n).format(n=self.number(n))

    def _minutes(self, n: int, oblique: bool) -> str:
        if oblique and n == 2:
            return self.pgettext("duration after a verb or preposition", "2 min")
        return self.npgettext("duration", "{n} min", "{n} min", n).format(n=self.number(n))
