"""The chain: when each account was published, and whom it reports. What has no date stands beside
the axis and is never placed on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from reportgen.brief.context import Context
from reportgen.brief.figures.lanes import ACCOUNT, caption, speaker
from reportgen.brief.model import Text
from reportgen.brief.model.figure import Figure, Key, Lane, Link, Panel, Tick
from reportgen.brief.pieces.accounts import column
from reportgen.brief.pieces.cells import QUALIFIERS
from reportgen.brief.words.phrase import phrase, text, value
from reportgen.dossier import Account
from reportgen.language import EdtfDate, Language, Message, read_point

FEW_DAYS = 14
"""Documents of more days than this stand at equal steps, for on a scale they would touch."""
APART = 0.2
"""Dates nearer than this share of the axis have no room for both their names."""
LENGTHS = {"year": 365, "month": 31, "day": 1}

TITLE = Message("chain", "Who reports whom, and when")
CAPTION = Message(
    "chain",
    "One row for each account, in the order of publication, with the dates its document gives.",
)
SCALE = Message("chain", "Days stand at equal distances.")
STEPS = Message("chain", "The dates stand at equal steps; the time between them is not to scale.")
COUNTS = Message("chain", "In its own voice: {own}; reports: {reports}; without a date: {undated}.")
DATED = Message("chain", "In the order of publication")
UNDATED = Message("chain", "Without a date of publication, and not placed on the axis")
NO_DATE = Message("chain", "no date")
WITHHELD = Message("chain", "date withheld")
ORIGIN = Message("chain", "original undated")
BESIDE = Message("chain", "Not on the axis")
KEYS = {
    "own": Message("chain", "in its own voice"),
    "report": Message("chain", "a report; the arrow leads to what it reports"),
    "outside": Message("chain", "a report of what has no place on the axis"),
    "via": Message("chain", "someone who passed it on"),
    "span": Message("chain", "published that day or month, nothing finer is known"),
}

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Dated:
    """An account and when its document was published."""

    account: str
    point: EdtfDate


def draw_chain(context: Context) -> Figure | None:
    """The figure of who reports whom. None where nobody has a date, where one document holds all
    accounts, or where all speak in their own voice at one date."""
    accounts = context.dossier.accounts.values()
    dated = sorted(_dated(context), key=lambda each: _order(each.point))
    dates = {each.point for each in dated}
    documents = {account.document for account in accounts}
    if not dated or len(documents) == 1:
        return None
    if len(dates) == 1 and not any(map(_is_report, accounts)):
        return None
    scaled, spans = _spans(dates)
    places = {each.account: spans[each.point] for each in dated}
    panels = tuple(_panels(context, places))
    links = [lane.link for panel in panels for lane in panel.lanes if lane.link]
    return Figure(
        name="chain",
        title=context.say(TITLE),
        caption=caption(context, [context.say(CAPTION), context.say(SCALE if scaled else STEPS)]),
        alternative=context.parallel(lambda language: _counts(context, len(dated), language)),
        low=min(low for low, _ in spans.values()),
        high=max(high for _, high in spans.values()),
        ticks=_ticks(context, spans),
        panels=panels,
        keys=tuple(Key(name, context.say(KEYS[name])) for name in KEYS if name in _names(links)),
        account=context.say(ACCOUNT),
        beside=context.say(BESIDE),
        mirrored=all(language.direction == "rtl" for language in context.languages),
    )


def _dated(context: Context) -> Iterator[Dated]:
    for account in context.dossier.accounts:
        point = read_point(_published(context, account))
        if point:
            yield Dated(account, point)


def _published(context: Context, account: str) -> str:
    """When its document was published; of one that is not printed, nothing is told."""
    document = context.dossier.document_of(account)
    return document.published if context.printed(document) else ""


def _undated(context: Context, account: str) -> Message:
    """Why no date is told."""
    withheld = context.dossier.document_of(account).published and not _published(context, account)
    return WITHHELD if withheld else NO_DATE


def _is_report(account: Account) -> bool:
    """Whether it gives the words of another."""
    return bool(account.reports or account.speaker)


def _order(point: EdtfDate) -> tuple[datetime, timedelta]:
    """By the first moment, the longer stretch first."""
    return point.at, -_length(point)


def _length(point: EdtfDate) -> timedelta:
    return timedelta(days=LENGTHS.get(point.precision, 0))


def _spans(points: Iterable[EdtfDate]) -> tuple[bool, dict[EdtfDate, Span]]:
    """Where each date stands, in days; in steps, if that is too far. First whether to scale."""
    ordered = sorted(points, key=_order)
    first = ordered[0].at.replace(hour=0, minute=0)
    ends = [(point.at - first, point.at - first + _length(point)) for point in ordered]
    if max(end for _, end in ends) > timedelta(days=FEW_DAYS):
        return False, {point: (n, n + 1) for n, point in enumerate(ordered)}
    day = timedelta(days=1)
    return True, {
        point: (low / day, high / day) for point, (low, high) in zip(ordered, ends, strict=True)
    }


def _panels(context: Context, places: dict[str, Span]) -> Iterator[Panel]:
    undated = [account for account in context.dossier.accounts if account not in places]
    yield Panel(context.say(DATED), tuple(_lane(context, each, places) for each in places))
    if undated:
        lanes = tuple(_lane(context, account, places) for account in undated)
        yield Panel(context.say(UNDATED), lanes)


def _lane(context: Context, account: str, places: dict[str, Span]) -> Lane:
    """One account: when it was published, in whose voice, and what is not on the axis."""
    link = _link(context, account, places) if account in places else None
    missing = _missing(context, account, link)
    return Lane(
        (speaker(context, account),),
        "asserts" if link else "undated",
        (context.parallel(lambda language: _line(context, account, language)),),
        beside=context.say(missing) if missing else None,
        link=link,
    )


def _missing(context: Context, account: str, link: Link | None) -> Message | None:
    """What has no place on the axis: the account, or what it reports."""
    if link is None:
        return _undated(context, account)
    return None if link.own or link.origin else ORIGIN


def _link(context: Context, account: str, places: dict[str, Span]) -> Link:
    record = context.dossier.accounts[account]
    origin = places.get(record.reports) if record.reports else None
    return Link(*places[account], own=not _is_report(record), origin=origin, via=len(record.via))


def _line(context: Context, account: str, language: Language) -> Text:
    """When it was published, and what its name does not say of whom it reports."""
    published = _published(context, account)
    dated = read_point(published)
    said = language.edtf(published) if dated else language.say(_undated(context, account))
    date = text(language, [value(language, said)])
    detail = column(context, account).detail
    if detail is None:
        return date
    return phrase(language, language.say(QUALIFIERS), first=date, second=detail[language.code])


def _ticks(context: Context, spans: Mapping[EdtfDate, Span]) -> tuple[Tick, ...]:
    """The dates at the middle of their places; only some of them, where they would touch."""
    year = len({point.at.year for point in spans}) > 1
    room = APART * (max(high for _, high in spans.values()) - min(low for low, _ in spans.values()))
    ticks: list[Tick] = []
    for point, span in sorted(spans.items(), key=lambda each: sum(each[1])):
        at = sum(span) / 2
        if not ticks or at - ticks[-1].at >= room:
            ticks.append(Tick(at, context.parallel(partial(_date, point, year))))
    return tuple(ticks)


def _date(point: EdtfDate, year: bool, language: Language) -> Text:
    """A date as precise as it is; without its year where all are of one."""
    written = point.at.isoformat()[: {"year": 4, "month": 7}.get(point.precision, 10)]
    short = len(written) == 10 and not year
    said = language.date(point.at, year=False) if short else language.edtf(written)
    return text(language, [value(language, said)])


def _names(links: Sequence[Link]) -> set[str]:
    """What is drawn of these links, by the names of its keys."""
    drawn: dict[str, Callable[[Link], bool]] = {
        "own": lambda link: link.own,
        "report": lambda link: link.origin is not None,
        "outside": lambda link: not link.own and link.origin is None,
        "via": lambda link: link.via > 0,
        "span": lambda link: link.high > link.low,
    }
    return {name for name, is_drawn in drawn.items() if any(map(is_drawn, links))}


def _counts(context: Context, dated: int, language: Language) -> Text:
    """How many speak for themselves, how many report, how many have no date."""
    accounts = context.dossier.accounts.values()
    reports = sum(map(_is_report, accounts))
    return phrase(
        language,
        language.say(COUNTS),
        own=language.number(len(accounts) - reports),
        reports=language.number(reports),
        undated=language.number(len(accounts) - dated),
    )
