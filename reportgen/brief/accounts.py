"""Accounts as columns and headings: a sigil, a name, and whose words they are."""

from __future__ import annotations

from ..dossier import Localized
from ..language import Language, Message
from .context import Context
from .model import Column, Parallel, Text
from .names import source_name
from .phrase import Slot, capitalised, joined, phrase, text, value

OWN = Message("account", "own account")
REPORT = Message("account", "report of {sigil}")
RELAYED = Message("account", "report of {source}")
VIA = Message("account", "{account}, via {sources}")
ON = Message("account", "{publisher} reporting {speaker}")
CITING = Message("account", "citing {speaker}")


def column(context: Context, account: str) -> Column:
    """An account as a column of the matrix."""
    sigil = context.sigils[account]
    return Column(
        sigil=sigil,
        anchor=f"account-{sigil}",
        name=account_title(context, account),
        detail=_detail(context, account),
        head=_head(context, account),
        citing=_citing(context, account),
    )


def account_title(context: Context, account: str) -> Parallel:
    """The name of an account where a line or a cell begins with it."""
    return context.parallel(lambda language: capitalised(account_name(context, account, language)))


def account_name(context: Context, account: str, language: Language) -> Text:
    """The editor's label of an account, else its source; for a report both sources."""
    label = _label(context, account)
    if language.code in label:
        return text(language, [value(language, label[language.code])])
    publisher, speaker = context.dossier.publisher(account), context.dossier.speaker(account)
    name = source_name(publisher, language)
    if speaker.id == publisher.id:
        return text(language, [name])
    return phrase(
        language, language.say(ON), publisher=name, speaker=source_name(speaker, language)
    )


def _label(context: Context, account: str) -> Localized:
    """The editor's label; none where it could name a protected source."""
    dossier = context.dossier
    if dossier.publisher(account).protected or dossier.speaker(account).protected:
        return {}
    return dossier.accounts[account].label


def _head(context: Context, account: str) -> Parallel:
    """Who published the account, or its label, in few words."""

    def said(language: Language) -> Text:
        if language.code in _label(context, account):
            return account_name(context, account, language)
        return text(language, [source_name(context.dossier.publisher(account), language)])

    return context.parallel(lambda language: capitalised(said(language)))


def _citing(context: Context, account: str) -> Parallel | None:
    """Whose words it gives, where they are not the publisher's and no label says so."""
    speaker, label = context.dossier.speaker(account), _label(context, account)
    labelled = all(language.code in label for language in context.languages)
    if labelled or speaker.id == context.dossier.publisher(account).id:
        return None
    return context.parallel(
        lambda language: phrase(
            language, language.say(CITING), speaker=source_name(speaker, language)
        )
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
