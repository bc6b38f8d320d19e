"""The index of many briefs, as its template sees it: a `Brief` in small."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reportgen.brief.model import Direction, Parallel, Tally
from reportgen.brief.words.phrase import words
from reportgen.discrepancies.model import SEVERITIES
from reportgen.index.summary import Summary
from reportgen.language import Language, Message, bind
from reportgen.settings import Settings

LABELS = {
    "title": Message("index", "Briefs of conflicting accounts"),
    "search": Message("index", "Search"),
    "grave": Message("index", "Gravest first"),
    "date": Message("index", "Latest first"),
    "by_title": Message("index", "By title"),
    "none": Message("index", "No difference was found"),
}


@dataclass(frozen=True, slots=True)
class File:
    """A file of a brief: how its name ends (`pdf`, `ar.html`), and a link to it."""

    ending: str
    href: str


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One event. `grave` counts from 0, the gravest; `href` is the file its title leads to."""

    date: str
    grave: int
    title: Parallel
    when: Parallel
    tallies: tuple[Tally, ...]
    sentence: Parallel
    href: str
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """All rows, the gravest and then the latest first."""

    languages: tuple[str, ...]
    directions: Mapping[str, Direction]
    title: Parallel
    labels: Mapping[str, Parallel]
    rows: tuple[IndexRow, ...]
    linked: Mapping[str, str] = field(default_factory=dict)
    latin: bool = False
    """It has no page numbers, which are all that this decides."""


def build_index(briefs: Iterable[tuple[Summary, Iterable[str]]], settings: Settings) -> Index:
    """The index of briefs, each a summary with the names of its files. Editions of one event
    stand in one row. Raises UsageError for a language that is not known."""
    languages = [
        bind(code, digits=settings.digits, catalogs=settings.catalogs)
        for code in settings.languages
    ]
    labels = {name: _say(languages, message) for name, message in LABELS.items()}
    events: dict[str, list[tuple[Summary, tuple[str, ...]]]] = {}
    for summary, files in briefs:
        events.setdefault(summary.id, []).append((summary, tuple(files)))
    rows = [_row(event) for _, event in sorted(events.items())]
    rows.sort(key=lambda row: row.date, reverse=True)
    rows.sort(key=lambda row: row.grave)
    return Index(
        languages=settings.languages,
        directions={language.code: language.direction for language in languages},
        title=labels["title"],
        labels=labels,
        rows=tuple(rows),
    )


def _say(languages: Iterable[Language], message: Message) -> Parallel:
    """A message in each language."""
    return {language.code: words(language, language.say(message)) for language in languages}


def _row(editions: list[tuple[Summary, tuple[str, ...]]]) -> IndexRow:
    """The row of one event; the edition in most languages speaks for the others."""
    first = max((summary for summary, _ in editions), key=lambda it: len(it.title))
    names = sorted(name for _, files in editions for name in files)
    files = tuple(File(name.removeprefix(f"{first.id}."), f"./{name}") for name in names)
    return IndexRow(
        date=first.date,
        grave=min((_rank(tally) for tally in first.tallies), default=len(SEVERITIES)),
        title=first.title,
        when=first.when,
        tallies=first.tallies,
        sentence=first.sentence,
        href=min(files, key=lambda file: (not file.ending.endswith("html"), len(file.ending))).href,
        files=files,
    )


def _rank(tally: Tally) -> int:
    """How grave a severity is: 0 the gravest."""
    return SEVERITIES.index(tally.severity.name)
