"""One voice against itself, or one source over time, in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.brief.model import Run, Text
from reportgen.brief.words.between import parts
from reportgen.brief.words.clauses import in_a_row, say
from reportgen.brief.words.contents import content_of, labels, rungs
from reportgen.brief.words.names import Subject, speaker, subject
from reportgen.brief.words.notes import day_text, is_dated, noted
from reportgen.brief.words.phrase import Slot
from reportgen.brief.words.sentences import INTERNAL
from reportgen.discrepancies.model import Discrepancy, Position, Relation
from reportgen.dossier import Dossier
from reportgen.language import Language


def internal(found: Discrepancy, dossier: Dossier, language: Language) -> Text:
    """What one voice holds against itself, or one source said in turn."""
    if "whole" in found.parameters:
        return parts(found, dossier, language)
    accounts = tuple(dict.fromkeys(a for p in found.positions for a in p.accounts))
    who = _one_voice(accounts, dossier, language)
    dated = is_dated(found, dossier)
    values = [_said(position, dossier, language, dated) for position in found.positions]
    slots: dict[str, Slot] = {
        "first": values[0],
        "second": values[-1],
        "values": in_a_row(values, language, "turns"),
        **labels(found, dossier, language),
    }
    if found.relation == Relation.INTERNAL_TENSION:
        slots["first"] = rungs(found.positions[0], dossier, language)
        slots["second"] = rungs(found.positions[-1], dossier, language)
    slots |= {key: _parameter(key, value, language) for key, value in found.parameters.items()}
    return say(language, INTERNAL[found.relation], who, **slots)


def _said(position: Position, dossier: Dossier, language: Language, dated: bool) -> Text:
    """What a position says, with its day if these are told."""
    said = content_of(position, dossier, language)
    day = day_text([dossier.claims[claim] for claim in position.claims], dossier, language)
    return noted(language, said, [day] if dated and day.runs else [])


def _one_voice(accounts: Sequence[str], dossier: Dossier, language: Language) -> Subject:
    """One source, with who passed its words on where that was one and the same."""
    carriers = {dossier.publisher(account).id for account in accounts}
    if len(carriers) > 1:
        return speaker(accounts[0], dossier, language)
    return subject(accounts[:1], dossier, language)


def _parameter(key: str, value: str | int | float, language: Language) -> Slot:
    if key == "actual":
        sign = "−" if int(value) < 0 else "+"
        value = f"{sign}{abs(int(value)) // 60:02}:{abs(int(value)) % 60:02}"
    if isinstance(value, str):
        # left to right, so that the sign of an offset stays before its digits
        return Run(language.own_digits(value), "value", language.code, "ltr")
    return language.number(int(value))
