"""How sources and accounts are named in a sentence, and what agrees with the name.

The only door through which a source's name reaches a brief: a protected source leaves here
under its public name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from reportgen.brief.model import Run, Text
from reportgen.brief.words.phrase import Slot, joined, localized, phrase, text
from reportgen.dossier import Actor, Byline, Dossier, Source
from reportgen.language import Language, Message

MANY = 3
"""More accounts than this are counted, not listed."""

RELAYED = Message("sentence", "{source} (according to {carrier})")
RELAYED_ON = Message("sentence", "{source} (according to {carrier}, {day})")
HEARD = Message("sentence", "{carrier}, through {via}")
DATED = Message("sentence", "{source} ({day})")
NAMED = {("carrier",): RELAYED, ("carrier", "day"): RELAYED_ON, ("day",): DATED}
"""How a source is named beside what else is told of its words."""

Voice = tuple[str, bool]
"""A source, and whether its words are known through others: what a sentence names once."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Words that can be the subject of a verb, and the agreement they ask for: "" (masculine
    singular), "feminine" or "plural"."""

    words: Text
    agreement: str


def source_name(
    source: Source, language: Language, *, short: bool = True, oblique: bool = False
) -> Run:
    """A source's name, `oblique` after a preposition or as an object; of a protected source its
    public name, always."""
    if source.protected:
        return localized(language, source.public_name, "name")
    if oblique and language.code in source.oblique:
        return localized(language, source.oblique, "name")
    chosen = source.short if short and language.code in source.short else source.name
    return localized(language, chosen, "name")


def author(by: Byline, language: Language) -> Run:
    """Who decided or translated: a name as written, or the language's own."""
    return Run(by, "name", "en", "ltr") if isinstance(by, str) else localized(language, by, "name")


def publisher(account: str, dossier: Dossier, language: Language) -> Subject:
    """Who published the account."""
    source = dossier.publisher(account)
    return Subject(text(language, [source_name(source, language)]), _gender(source, language))


def after_preposition(account: str, dossier: Dossier, language: Language) -> Text:
    """Whose words the account gives, as named after a preposition or as an object."""
    return _voice([account], dossier, language, oblique=True).words


def actor_after_preposition(actor: Actor, language: Language) -> Run:
    """An actor as named after a preposition."""
    return localized(language, {**actor.name, **actor.oblique}, "name")


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
    heard: dict[Voice, list[str]] = {}
    for account in accounts:
        heard.setdefault(voice_of(account, dossier), []).append(account)
    names = [_voice(same, dossier, language, days and days(same)) for same in heard.values()]
    if len(names) == 1:
        return names[0]
    first = names[0].agreement if language.tongue.verb_first else "plural"
    return Subject(joined(language, [name.words for name in names]), first)


def voice_of(account: str, dossier: Dossier) -> Voice:
    """Whose words an account gives, and whether others passed them on."""
    speaker = dossier.speaker(account).id
    return speaker, speaker != dossier.publisher(account).id


def carrier_of(account: str, dossier: Dossier) -> tuple[str, ...]:
    """Who published an account, and through whom he had its words."""
    return (dossier.publisher(account).id, *dossier.accounts[account].via)


def _voice(
    accounts: Sequence[str],
    dossier: Dossier,
    language: Language,
    day: Text | None = None,
    *,
    oblique: bool = False,
) -> Subject:
    """The source whose words the accounts give; who passed them on, and when, in brackets."""
    speaker = dossier.speaker(accounts[0])
    name = text(language, [source_name(speaker, language, oblique=oblique)])
    slots: dict[str, Slot] = {"source": name}
    if carrier := carriers(accounts, dossier, language):
        slots["carrier"] = carrier
    if day and day.runs:
        slots["day"] = day
    template = NAMED.get((*slots,)[1:])
    said = phrase(language, language.say(template), **slots) if template else name
    return Subject(said, _gender(speaker, language))


def carriers(accounts: Sequence[str], dossier: Dossier, language: Language) -> Text | None:
    """Who passed the words of accounts on; None where the source published them itself."""
    named = {
        carrier_of(account, dossier): account
        for account in accounts
        if voice_of(account, dossier)[1]
    }
    names = [_carrier(named[key], dossier, language) for key in sorted(named, key=len)]
    return joined(language, names) if names else None


def _carrier(account: str, dossier: Dossier, language: Language) -> Text:
    """Who passed an account's words on: the publisher, and through whom he had them."""
    carrier = text(language, [source_name(dossier.publisher(account), language, oblique=True)])
    heard = dossier.accounts[account].via
    if not heard:
        return carrier
    names: list[Slot] = [source_name(dossier.sources[key], language, oblique=True) for key in heard]
    return phrase(language, language.say(HEARD), carrier=carrier, via=joined(language, names))


def _gender(source: Source, language: Language) -> str:
    gender = source.gender.get(language.code, "")
    return "" if gender == "masculine" else gender
