"""How sources and accounts are named in a sentence, and what agrees with the name.

The only door through which a source's name reaches a brief: a protected source leaves here
under its public name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from reportgen.brief.model import Run, Text
from reportgen.brief.words.phrase import Slot, joined, localized, phrase, text
from reportgen.dossier import Dossier, Source
from reportgen.language import Language, Message

MANY = 3
"""More accounts than this are counted, not listed."""

RELAYED = Message("sentence", "{source} (according to {carrier})")
RELAYED_ON = Message("sentence", "{source} (according to {carrier}, {day})")
DATED = Message("sentence", "{source} ({day})")


@dataclass(frozen=True, slots=True)
class Subject:
    """Words that can be the subject of a verb, and the agreement they ask for: "" (masculine
    singular), "feminine" or "plural"."""

    words: Text
    agreement: str


def source_name(source: Source, language: Language, *, short: bool = True) -> Run:
    """A source's name; of a protected source its public name, always."""
    if source.protected:
        return localized(language, source.public_name, "name")
    chosen = source.short if short and language.code in source.short else source.name
    return localized(language, chosen, "name")


def publisher(account: str, dossier: Dossier, language: Language) -> Subject:
    """Who published the account."""
    source = dossier.publisher(account)
    return Subject(text(language, [source_name(source, language)]), _gender(source, language))


def speaker(account: str, dossier: Dossier, language: Language) -> Subject:
    """Whose words the account gives, without who passed them on."""
    source = dossier.speaker(account)
    return Subject(text(language, [source_name(source, language)]), _gender(source, language))


def subject(
    accounts: Sequence[str],
    dossier: Dossier,
    language: Language,
    days: Callable[[Collection[str]], Text] | None = None,
) -> Subject:
    """One or several accounts as the subject of one verb; `days` gives the days on which
    accounts spoke, where these must be told."""
    if len(accounts) > MANY:
        count = language.npgettext("accounts", "{n} account", "{n} accounts", len(accounts))
        words = phrase(language, count, n=language.number(len(accounts)))
        if days and (day := days(accounts)).runs:
            words = phrase(language, language.say(DATED), source=words, day=day)
        return Subject(words, "feminine" if language.tongue.verb_first else "plural")
    names = [
        _voice(account, dossier, language, days([account]) if days else None)
        for account in accounts
    ]
    if len(names) == 1:
        return names[0]
    first = names[0].agreement if language.tongue.verb_first else "plural"
    return Subject(joined(language, [name.words for name in names]), first)


def _voice(account: str, dossier: Dossier, language: Language, day: Text | None = None) -> Subject:
    """The source whose words the account gives; who passed them on, and when, in brackets."""
    speaker = dossier.speaker(account)
    name = text(language, [source_name(speaker, language)])
    carrier = dossier.publisher(account)
    if carrier.id != speaker.id:
        passed_on = source_name(carrier, language)
        slots: dict[str, Slot] = {"source": name, "carrier": passed_on}
        if day and day.runs:
            slots["day"] = day
        name = phrase(language, language.say(RELAYED_ON if "day" in slots else RELAYED), **slots)
    elif day and day.runs:
        name = phrase(language, language.say(DATED), source=name, day=day)
    return Subject(name, _gender(speaker, language))


def _gender(source: Source, language: Language) -> str:
    gender = source.gender.get(language.code, "")
    return "" if gender == "masculine" else gender
