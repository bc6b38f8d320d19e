"""Accounts as columns and headings: a sigil, a name, and whose words they are."""

from __future__ import annotations

from ..language import Language, Message
from .context import Context
from .model import Column, Parallel, Text
from .names import source_name
from .phrase import Slot, joined, phrase, text, value

OWN = Message("account", "own account")
REPORT = Message("account", "report of {sigil}")
RELAYED = Message("account", "report of {source}")
VIA = Message("account", "{account}, via {sources}")
ON = Message("account", "{publisher} reporting {speaker}")


def column(context: Context, account: str) -> Column:
    """An account as a column of the matrix."""
    sigil = context.sigils[account]
    return Column(
        sigil=sigil,
        anchor=f"account-{sigil}",
        name=context.parallel(lambda language: account_name(context, account, language)),
        detail=_detail(context, account),
    )


def account_name(context: Context, account: str, language: Language) -> Text:
    """The editor's label of an account, else its source; for a report both sources."""
    dossier = context.dossier
    label = dossier.accounts[account].label
    publisher, speaker = dossier.publisher(account), dossier.speaker(account)
    protected = publisher.protected or speaker.protected
    if language.code in label and not protected:
        return text(language, [value(language, label[language.code])])
    name = source_name(publisher, language)
    if speaker.id == publisher.id:
        return text(language, [name])
    return phrase(
        language, language.say(ON), publisher=name, speaker=source_name(speaker, language)
    )


def _detail(context: Context, account: str) -> Parallel:
    return context.parallel(lambda language: _voice(context, account, language))


def _voice(context: Context, account: str, language: Language) -> Text:
    """Own voice or a report, of which account, and through whom."""
    record = context.dossier.accounts[account]
    said = phrase(language, language.say(OWN))
    if record.reports:
        said = phrase(language, language.say(REPORT), sigil=context.sigils[record.reports])
    elif record.speaker:
        source = source_name(context.dossier.sources[record.speaker], language)
        said = phrase(language, language.say(RELAYED), source=source)
    if not record.via:
        return said
    names: list[Slot] = [source_name(context.dossier.sources[via], language) for via in record.via]
    return phrase(language, language.say(VIA), account=said, sources=joined(language, names))
