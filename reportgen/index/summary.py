"""A brief in a few lines: what an index of many briefs says of one, and how that is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from reportgen.brief.context import languages_of
from reportgen.brief.model import Brief, Chip, Parallel, Run, Tally, Text
from reportgen.brief.words.phrase import words
from reportgen.dossier import Dossier
from reportgen.settings import Settings


@dataclass(frozen=True, slots=True)
class Summary:
    """Title, date (`date` in EDTF, `when` in words), how many differences of each severity,
    gravest first, and the sentence on the gravest; no sentence where there is no difference."""

    id: str
    date: str
    title: Parallel
    when: Parallel
    tallies: tuple[Tally, ...]
    sentence: Parallel


def summarise(brief: Brief, dossier: Dossier, settings: Settings) -> Summary:
    """The summary of a brief that was composed from a dossier with these settings."""
    date = dossier.event.date
    first = brief.discrepancies[0].sentence if brief.discrepancies else {}
    return Summary(
        id=brief.id,
        date=date,
        title=_bare(brief.title),
        when={
            language.code: words(language, language.edtf(date))
            for language in languages_of(dossier, settings)
        },
        tallies=brief.tallies,
        sentence=_bare(first),
    )


def _bare(parallel: Parallel) -> Parallel:
    """Words without links and marks: what these lead to is not here."""
    return {
        code: replace(text, runs=tuple(_unlinked(run) for run in text.runs))
        for code, text in parallel.items()
    }


def _unlinked(run: Run) -> Run:
    """A run that leads nowhere and is evidence of nothing."""
    role = "plain" if run.role == "mark" else run.role
    return Run(run.text, role, run.language, run.direction)


def to_data(summary: Summary) -> dict[str, Any]:
    """A summary as plain data, for JSON."""
    return {
        "id": summary.id,
        "date": summary.date,
        "title": _parallel_data(summary.title),
        "when": _parallel_data(summary.when),
        "tallies": [
            {
                "name": tally.severity.name,
                "tone": tally.severity.tone,
                "icon": tally.severity.icon,
                "label": _parallel_data(tally.severity.label),
                "count": _parallel_data(tally.count),
            }
            for tally in summary.tallies
        ],
        "sentence": _parallel_data(summary.sentence),
    }


def from_data(data: Mapping[str, Any]) -> Summary:
    """The summary that `to_data` gave. Raises KeyError or TypeError for anything else."""
    return Summary(
        id=data["id"],
        date=data["date"],
        title=_parallel(data["title"]),
        when=_parallel(data["when"]),
        tallies=tuple(
            Tally(
                Chip(each["name"], each["tone"], each["icon"], _parallel(each["label"])),
                _parallel(each["count"]),
            )
            for each in data["tallies"]
        ),
        sentence=_parallel(data["sentence"]),
    )


def _parallel_data(words: Parallel) -> dict[str, Any]:
    """Words in each language: their direction, then the runs."""
    return {code: [text.direction, *map(_run_data, text.runs)] for code, text in words.items()}


def _run_data(run: Run) -> list[str]:
    """A run that leads nowhere."""
    return [run.text, run.role, run.language, run.direction]


def _parallel(data: Mapping[str, Any]) -> Parallel:
    """The words that `parallel_data` gave."""
    return {
        code: Text(code, direction, tuple(Run(*run) for run in runs))
        for code, (direction, *runs) in data.items()
    }
