"""The map: where each account puts the event. What has no coordinates, and what is no place, is
said below it and never drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from reportgen.brief.context import Context
from reportgen.brief.figures.lanes import (
    ABSENT,
    ACCOUNT,
    STANCE,
    absent_lanes,
    in_accounts,
    sentence,
    speaker,
)
from reportgen.brief.figures.projection import WIDTH, Projection, project, round_length, widen
from reportgen.brief.model import Parallel, Text
from reportgen.brief.model.figure import Key, Lane, Map, Polyline, Spot, Town
from reportgen.brief.pieces.cells import cell
from reportgen.brief.pieces.labels import STANCES
from reportgen.brief.pieces.reviews import is_shielded
from reportgen.brief.words.kinds.place import place_name
from reportgen.brief.words.phrase import capitalised, phrase, text, value, words
from reportgen.brief.words.values import readings_text, value_text
from reportgen.dossier import Basemap, Claim, Place, PlaceRecord
from reportgen.dossier.basemap import LOCATES, Position
from reportgen.language import Language, Message

TITLE = Message("map", "Where each account puts the event")
CAPTION = Message(
    "map",
    "The letters of the accounts stand at the place that each names. The map is the editors’"
    " choice; nothing follows from its lines.",
)
AT = Message("map", "{place}: {accounts}")
NOWHERE = Message("map", "accounts that are not on the map: {n}")
LOCATED = {
    ("editors", False): Message("map", "{place}: located by the editors"),
    ("editors", True): Message("map", "{place}: located by the editors, to within {distance}"),
    ("source", False): Message("map", "{place}: located by the source itself"),
    ("source", True): Message("map", "{place}: located by the source itself, to within {distance}"),
}
WITHHELD = Message("map", "{place}: location withheld, and not drawn")
UNLOCATED = Message("map", "{place}: without coordinates, and not drawn")
KEYS = {
    "in": Message("map", "the place that is named"),
    "near": Message("map", "named as near it, or to one side of it"),
    "reading": Message("map", "one of several readings"),
    "within": Message("map", "how far off it may be"),
}
INSIDE = ("in", "at")
HIDDEN = 15
"""Units around a spot within which its own shape hides a circle."""

Stop = tuple[str, str]
"""A place of the dossier, and the form of its spot."""


def build_map(context: Context) -> Map | None:
    """The map. None without a basemap, or where no account names a place with coordinates."""
    basemap = context.dossier.basemap
    stops = dict(_stops(context)) if basemap else {}
    if basemap is None or not stops:
        return None
    projection = _projection(context, basemap, stops)
    spots = tuple(_spot(context, projection, *each) for each in stops.items())
    forms = {spot.form for spot in spots} | {"within" for spot in spots if spot.radius > HIDDEN}
    length = round_length(projection)
    return Map(
        title=context.say(TITLE),
        caption=context.say(CAPTION),
        alternative=context.parallel(partial(_alternative, context, stops)),
        width=WIDTH,
        height=projection.height,
        areas=tuple(_traced(projection, basemap.areas)),
        lines=tuple(_traced(projection, basemap.lines)),
        towns=tuple(_towns(context, projection, basemap)),
        spots=spots,
        measure=projection.length(length),
        distance=context.parallel(partial(_distance, length)),
        account=context.say(ACCOUNT),
        lanes=tuple(_lanes(context)),
        keys=tuple(Key(name, context.say(said)) for name, said in KEYS.items() if name in forms),
        licence=context.localized(basemap.licence),
    )


def _stops(context: Context) -> Iterator[tuple[Stop, tuple[str, ...]]]:
    """Each located place that accounts assert, and those accounts."""
    found: dict[Stop, dict[str, None]] = {}
    for account in context.dossier.accounts:
        for claim in context.counted(account, LOCATES):
            for place in claim.readings if claim.polarity == "asserts" else ():
                if isinstance(place, Place) and _is_drawn(context, claim, place):
                    stop = place.ref, _form(claim, place)
                    found.setdefault(stop, {})[account] = None
    yield from ((stop, tuple(accounts)) for stop, accounts in found.items())


def _projection(context: Context, basemap: Basemap, stops: Iterable[Stop]) -> Projection:
    """All of the basemap, and every circle whole."""
    box = basemap.box
    for ref, _ in stops:
        record = context.dossier.places[ref]
        if record.position:
            box = widen(box, *record.position, record.accuracy_km or 0)
    return project(box)


def _spot(context: Context, projection: Projection, stop: Stop, accounts: Sequence[str]) -> Spot:
    ref, form = stop
    record = context.dossier.places[ref]
    x, y = projection.place(*(record.position or (0, 0)))
    radius = projection.length(record.accuracy_km or 0)
    return Spot(x, y, radius, form, tuple(speaker(context, account) for account in accounts))


def _is_drawn(context: Context, claim: Claim, place: Place) -> bool:
    """Whether it has coordinates, and they would not lead to a protected source."""
    record = context.dossier.places[place.ref]
    return record.position is not None and not _is_withheld(context, claim, record)


def _is_withheld(context: Context, claim: Claim, record: PlaceRecord) -> bool:
    return record.located_by == "source" and is_shielded(context, claim)


def _form(claim: Claim, place: Place) -> str:
    if len(claim.readings) > 1:
        return "reading"
    return "in" if place.relation in INSIDE else "near"


def _traced(projection: Projection, lines: Iterable[Sequence[Position]]) -> Iterator[Polyline]:
    """Lines in whole units, without those that lie off the map."""
    for line in lines:
        points = [projection.place(*at) for at in line]
        xs, ys = zip(*points, strict=True)
        if max(xs) > 0 and min(xs) < WIDTH and max(ys) > 0 and min(ys) < projection.height:
            whole = [(round(x), round(y)) for x, y in points]
            yield tuple(
                at for at, before in zip(whole, [None, *whole], strict=False) if at != before
            )


def _towns(context: Context, projection: Projection, basemap: Basemap) -> Iterator[Town]:
    for landmark in basemap.landmarks:
        x, y = projection.place(*landmark.at)
        if 0 < x < WIDTH and 0 < y < projection.height:
            yield Town(x, y, context.localized(landmark.name, "name"))


def _distance(km: int, language: Language) -> Text:
    return text(language, [value(language, language.distance(km))])


def _lanes(context: Context) -> Iterator[Lane]:
    """In words: a lane for each account that speaks, one for the silent, one for the unread."""
    stances = {each: cell(context, each, LOCATES).stance for each in context.dossier.accounts}
    for account, stance in stances.items():
        if stance not in ABSENT:
            lines = (
                line
                for claim in context.counted(account, LOCATES)
                for line in _lines(context, claim)
            )
            yield Lane((speaker(context, account),), stance, tuple(lines))
    yield from absent_lanes(context, stances)


def _lines(context: Context, claim: Claim) -> Iterator[Parallel]:
    """What a claim states: each reading with whose coordinates it has, or its stance."""
    if claim.polarity != "asserts":
        yield context.parallel(partial(_stance, context, claim))
        return
    for place in claim.readings:
        if isinstance(place, Place):
            yield context.parallel(partial(_located, context, claim, place))


def _stance(context: Context, claim: Claim, language: Language) -> Text:
    said = words(language, language.say(STANCES[claim.polarity]))
    stated = readings_text(claim, context.dossier, language)
    if not stated.runs:
        return said
    return phrase(language, language.say(STANCE), stance=said, value=stated)


def _located(context: Context, claim: Claim, place: Place, language: Language) -> Text:
    record = context.dossier.places[place.ref]
    km = record.accuracy_km
    message = LOCATED[record.located_by, bool(km)] if record.position else UNLOCATED
    message = WITHHELD if record.position and _is_withheld(context, claim, record) else message
    return phrase(
        language,
        language.say(message),
        place=value_text(place, claim.attribute, context.dossier, language),
        distance=language.distance(km or 0, oblique=True),
    )


def _alternative(context: Context, stops: Mapping[Stop, Sequence[str]], language: Language) -> Text:
    """Each place with how many accounts name it, and how many accounts are not on the map."""
    named: dict[str, set[str]] = {}
    for (ref, _), accounts in stops.items():
        named.setdefault(ref, set()).update(accounts)
    clauses = [
        phrase(
            language,
            language.say(AT),
            place=place_name(ref, context.dossier, language),
            accounts=in_accounts(len(accounts), language),
        )
        for ref, accounts in named.items()
    ]
    absent = len(context.dossier.accounts) - len(set().union(*named.values()))
    if absent:
        clauses.append(phrase(language, language.say(NOWHERE), n=language.number(absent)))
    return capitalised(sentence(clauses, language))
