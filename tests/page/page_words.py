"""Texts made by hand, in one language and in both."""

from __future__ import annotations

from reportgen.brief.model import Parallel, Role, Run, Text


def text(language: str, *runs: str | Run) -> Text:
    """A Text of plain strings and runs."""
    made = tuple(Run(run) if isinstance(run, str) else run for run in runs)
    return Text(language, "rtl" if language == "ar" else "ltr", made)


def both(arabic: str | Text, english: str | Text) -> Parallel:
    """The same thing in both languages."""
    return {
        "ar": text("ar", arabic) if isinstance(arabic, str) else arabic,
        "en": text("en", english) if isinstance(english, str) else english,
    }


def inner(words: str, language: str, role: Role = "value", href: str = "") -> Run:
    """A run in its own element."""
    return Run(words, role, language, "rtl" if language == "ar" else "ltr", href)
