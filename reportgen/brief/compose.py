"""compose: a dossier and its discrepancies become a brief, in every language at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reportgen.brief.context import Context, languages_of, open_context
from reportgen.brief.figures import build_figures
from reportgen.brief.figures.agreement import build_agreement
from reportgen.brief.figures.coverage import build_coverage
from reportgen.brief.figures.map import build_map
from reportgen.brief.model import Brief, Parallel, Run, Tally, Text
from reportgen.brief.parts.codes import show_codes
from reportgen.brief.parts.documents import build_documents
from reportgen.brief.parts.facts import build_facts
from reportgen.brief.parts.items import build_items
from reportgen.brief.parts.leads import build_leads
from reportgen.brief.parts.linked import build_linked
from reportgen.brief.parts.matrix import build_matrices
from reportgen.brief.parts.method import build_method, build_relations
from reportgen.brief.parts.passages import build_readings
from reportgen.brief.parts.sources import build_sources
from reportgen.brief.parts.stands import build_remainders, build_stands
from reportgen.brief.pieces.chips import severity_chip
from reportgen.brief.pieces.labels import build_labels
from reportgen.brief.words.phrase import phrase, text, value
from reportgen.discrepancies.model import SEVERITIES, Discrepancy
from reportgen.dossier import Dossier
from reportgen.language import Language, Message
from reportgen.settings import Settings

KICKER = Message("brief", "Brief of conflicting accounts • {id}")
COLOPHON = Message(
    "brief",
    "Composed by reportgen from the records of {id}. It compares what the accounts state and"
    " does not say which is right.",
)
PAGE = Message("foot", "Page ")
OF_PAGES = Message("foot", " of ")


def compose(
    dossier: Dossier, discrepancies: Iterable[Discrepancy], settings: Settings | None = None
) -> Brief:
    """The brief of one event: every text composed, ordered and numbered.

    `discrepancies` come in printing order, as `compare` gives them.
    Raises UsageError for a language or locale that is not known.
    """
    languages = languages_of(dossier, settings or Settings())
    context = open_context(dossier, tuple(discrepancies), languages)
    differences, controls = build_items(context)
    matrices, readings = build_matrices(context), build_readings(context)
    brief = Brief(
        id=dossier.event.id,
        languages=tuple(language.code for language in languages),
        directions={language.code: language.direction for language in languages},
        title=context.localized(dossier.event.title),
        kicker=context.say(KICKER, id=_id(dossier)),
        summary=_summary(context),
        labels=build_labels(context),
        facts=build_facts(context),
        tallies=_tallies(context),
        matrices=matrices,
        discrepancies=differences,
        controls=controls,
        readings=readings,
        sources=build_sources(context),
        documents=build_documents(context),
        method=build_method(context),
        relations=build_relations(context),
        colophon=context.say(COLOPHON, id=_id(dossier)),
        pages={
            language.code: (language.say(PAGE), language.say(OF_PAGES)) for language in languages
        },
        figures=build_figures(context),
        coverage=build_coverage(context),
        map=build_map(context),
        agreement=build_agreement(context),
        stands=build_stands(context),
        remainders=build_remainders(context),
        linked=build_linked(context),
        leads=build_leads(context, matrices, differences, controls, readings),
        latin=all(language.numbering == "latn" for language in languages),
    )
    return show_codes(brief, context)


def _id(dossier: Dossier) -> Run:
    return Run(dossier.event.id, "value", "en", "ltr")


def _tallies(context: Context) -> tuple[Tally, ...]:
    """How many differences of each severity, gravest first; severities without any left out."""
    counts = Counter(found.severity for found in context.differences)

    def count(n: int) -> Parallel:
        return context.parallel(lambda lang: text(lang, [value(lang, lang.number(n))]))

    return tuple(
        Tally(severity_chip(context, severity), count(counts[severity]))
        for severity in SEVERITIES
        if counts[severity]
    )


def _summary(context: Context) -> Parallel:
    """The editor's summary, else how much was compared and found."""
    if context.dossier.event.summary:
        return context.localized(context.dossier.event.summary)
    return context.parallel(lambda language: _counts(context, language))


def _counts(context: Context, language: Language) -> Text:
    accounts, documents = len(context.dossier.accounts), len(context.dossier.documents)
    found = len(context.differences)
    return phrase(
        language,
        language.pgettext("summary", "{accounts} in {documents}; {differences}."),
        accounts=_count(
            language,
            language.npgettext("summary", "{n} account", "{n} accounts", accounts),
            accounts,
        ),
        documents=_count(
            language,
            language.npgettext("summary", "{n} document", "{n} documents", documents),
            documents,
        ),
        differences=_count(
            language,
            language.npgettext("summary", "{n} difference", "{n} differences", found),
            found,
        ),
    )


def _count(language: Language, template: str, n: int) -> Text:
    return phrase(language, template, n=language.number(n))
