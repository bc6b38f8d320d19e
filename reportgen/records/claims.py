"""Claims: written records into claims, with their values, quotes and translations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from reportgen.dossier import (
    Account,
    Attribute,
    Claim,
    Credit,
    Document,
    Polarity,
    Scoped,
    Translation,
    Value,
    Vocabulary,
)
from reportgen.records.dates import day
from reportgen.records.faults import NotUnderstood
from reportgen.records.findings import Findings
from reportgen.records.kinds import READINGS, Reading, TimeDefaults
from reportgen.records.nodes import Where
from reportgen.records.quotes import check_hedge, check_translation, read_quote
from reportgen.records.shorthand import POLARITIES, read_readings
from reportgen.records.typed import typed
from reportgen.records.written import WrittenClaim


@dataclass(frozen=True, slots=True)
class Around:
    """What claims lean on."""

    accounts: Mapping[str, Account]
    documents: Mapping[str, Document]
    vocabulary: Vocabulary
    credit: Credit
    event_date: str = ""
    kinds: Mapping[str, Reading] = field(default_factory=lambda: READINGS)


def read_claims(
    records: list[Any], around: Around, report: Findings
) -> tuple[dict[str, Claim], dict[str, Where]]:
    """The claims by id, in the order of the file, and where each stands. Those at fault are
    reported and left out of the first; the second has them."""
    claims: dict[str, Claim] = {}
    counts: dict[str, int] = {}
    places: dict[str, Where] = {}
    for index, data in enumerate(records):
        place: Where = ("claims", index)
        written = typed(WrittenClaim, data, place, report)
        if written is None:
            continue
        id = written.id or _default_id(written, counts)
        if id in places:
            line = report.records.line(places[id])
            other = f"on line {line}" if line else f"at {report.records.name(places[id])}"
            report.error(
                (*place, "id"),
                "duplicate-id",
                f"the claim {other} is called `{id}` too",
                "choose another id",
            )
            continue
        places[id] = place
        claim = _claim(id, written, place, around, report)
        if claim:
            claims[id] = claim
    return claims, places


def _default_id(written: WrittenClaim, counts: dict[str, int]) -> str:
    name = f"{written.account}/{written.attribute}"
    counts[name] = counts.get(name, 0) + 1
    return name if counts[name] == 1 else f"{name}/{counts[name]}"


def _claim(
    id: str, written: WrittenClaim, place: Where, around: Around, report: Findings
) -> Claim | None:
    """The claim; None where it leans on something missing (reported by the references)."""
    account = around.accounts.get(written.account)
    document = around.documents.get(account.document) if account else None
    attribute = around.vocabulary.attributes.get(written.attribute)
    stated = None
    if attribute and (document or not around.kinds[attribute.kind].dated):
        stated = _stated(written, attribute, document, place, around, report)
    if document is None:
        return None
    quote = read_quote(written.quote, written.at, document, place, report)
    if quote is None:
        return None
    check_hedge(written.hedge, quote, document, place, report)
    beside = _translations(written, document, place, around.credit, report)
    for code, (inside, translation) in beside.items():
        check_translation(translation.text, code, quote, document, (*place, *inside), report)
    if stated is None:
        return None
    polarity, readings = stated
    return Claim(
        id=id,
        account=written.account,
        attribute=written.attribute,
        polarity=polarity,
        readings=readings,
        certainty=written.certainty,
        hedge=written.hedge,
        quote=quote,
        in_quotation_marks=written.in_quotation_marks,
        quoted_document=written.quoted_document,
        attributed_to=written.attributed_to,
        translations={code: translation for code, (_, translation) in beside.items()},
        supersedes=written.supersedes,
        as_of=written.as_of,
        note=written.note,
        review=written.review,
        **{name: getattr(written, name) for name in Scoped.model_fields},
    )


def _translations(
    written: WrittenClaim, document: Document, place: Where, credit: Credit, report: Findings
) -> dict[str, tuple[Where, Translation]]:
    found = {}
    for code, (inside, entry) in written.beside().items():
        if code == document.language:
            report.error(
                (*place, *inside), "same-language", f"the quote itself is in `{code}`", "delete it"
            )
        else:
            found[code] = (inside, Translation(text=entry.text, credit=entry.credit(credit)))
    return found


Stated = tuple[Polarity, tuple[Value, ...]]


def _stated(
    written: WrittenClaim,
    attribute: Attribute,
    document: Document | None,
    place: Where,
    around: Around,
    report: Findings,
) -> Stated | None:
    """Polarity and readings, from the key `polarity` and the value together."""
    value = written.value
    word = value.strip().casefold() if isinstance(value, str) else ""
    if word in POLARITIES:
        if written.polarity not in (None, POLARITIES[word]):
            report.error(
                (*place, "polarity"),
                "polarity-conflict",
                f"`{written.polarity}` stands beside the value `{word}`",
                "keep one",
            )
            return None
        return POLARITIES[word], ()
    polarity = written.polarity or "asserts"
    if value is None:
        return _unstated(polarity, attribute, place, around, report)
    readings = _readings(value, attribute, document, place, around, report)
    return (polarity, readings) if readings else None


def _unstated(
    polarity: Polarity, attribute: Attribute, place: Where, around: Around, report: Findings
) -> Stated | None:
    if polarity != "asserts":
        return polarity, ()
    if bare := around.kinds[attribute.kind].bare:
        return polarity, (bare(),)
    report.error(
        place,
        "value-missing",
        f"no value for `{attribute.id}` ({attribute.kind})",
        "add `value:`, which may be denied, declined or unknown",
    )
    return None


def _readings(
    value: Any,
    attribute: Attribute,
    document: Document | None,
    place: Where,
    around: Around,
    report: Findings,
) -> tuple[Value, ...]:
    place = (*place, "value")
    if not isinstance(value, str):
        return _long(value, attribute, place, around, report)
    published = day(document.published) if document else None
    calendar = TimeDefaults(around.vocabulary.parts_of_day, published, day(around.event_date))
    try:
        return read_readings(around.kinds[attribute.kind], value, calendar)
    except NotUnderstood as why:
        report.error(place, "bad-value", why.message, why.remedy)
        return ()


def _long(
    value: Any, attribute: Attribute, place: Where, around: Around, report: Findings
) -> tuple[Value, ...]:
    """The long form: one reading spelt out, or a list of them."""
    kind = around.kinds[attribute.kind]
    if kind.spread and isinstance(value, dict) and "kind" not in value:
        value = {kind.spread: value}
    parts = value if isinstance(value, list) else [value]
    readings = []
    for index, part in enumerate(parts):
        at = (*place, index) if isinstance(value, list) else place
        reading = _spelt(part, attribute, kind, at, report)
        if reading is not None:
            readings.append(reading)
    if not parts:
        report.error(place, "bad-value", "the list of readings is empty", "leave the key out")
    return tuple(readings) if len(readings) == len(parts) else ()


def _spelt(
    part: Any, attribute: Attribute, reading: Reading, place: Where, report: Findings
) -> Value | None:
    if not isinstance(part, dict):
        report.error(
            place,
            "bad-value",
            "a reading in a list is not spelt out",
            "write `{kind: …, …}`, or part short forms by `|`",
        )
        return None
    kind = part.get("kind", attribute.kind)
    if kind != attribute.kind:
        report.error(
            (*place, "kind"),
            "wrong-kind",
            f"`{attribute.id}` is of kind {attribute.kind}, not {kind}",
            f"write `kind: {attribute.kind}`",
        )
        return None
    value = typed(reading.value, {**part, "kind": kind}, place, report)
    wrong = reading.wrong(value) if value else None
    if wrong:
        report.error(place, *wrong)
        return None
    return value
