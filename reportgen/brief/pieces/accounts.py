"""Accounts as columns and headings: a sigil, a name, and whose words they are."""

from __future__ import annotations

from reportgen.brief.context import Context
from reportgen.brief.model import Column, Parallel, Text
from reportgen.brief.words.names import source_name
from reportgen.brief.words.phrase import Slot, capitalised, joined, phrase, text, value
from reportgen.dossier import Localized
from reportgen.language import Language, Message

REPORT = Message("account", "report of {sigil}")
RELAYED = Message("account", "report of {source}")
THROUGH = Message("account", "via {sources}")
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
        language,
        language.say(ON),
        publisher=name,
        speaker=source_name(speaker, language, oblique=True),
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
            language, language.say(CITING), speaker=source_name(speaker, language, oblique=True)
        )
    )


def _detail(context: Context, account: str) -> Parallel | None:
    """What its name does not say: of which account it is a report, and through whom."""
    record = context.dossier.accounts[account]
    told = record.reports or (record.speaker and _label(context, account))
    if not told and not record.via:
        return None
    return context.parallel(lambda language: _voice(context, account, bool(told), language))


def _voice(context: Context, account: str, told: bool, language: Language) -> Text:
    """Of which account or source it is a report, where that is to be `told`; and through whom."""
    record = context.dossier.accounts[account]
    sources = context.dossier.sources
    names: list[Slot] = [source_name(sources[via], language, oblique=True) for via in record.via]
    via = joined(language, names) if names else text(language, [])
    if not told:
        return phrase(language, language.say(THROUGH), sources=via)
    if record.reports:
        said = phrase(language, language.say(REPORT), sigil=context.sigils[record.reports])
    else:
        source = source_name(context.dossier.speaker(account), language, oblique=True)
        said = phrase(language, language.say(RELAYED), source=source)
    return phrase(language, language.say(VIA), account=said, sources=via) if names else said
