"""Form of what the records write: ids, dates, time zones, and names in every language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from reportgen.records.dates import is_edtf, is_zone
from reportgen.records.findings import Findings
from reportgen.records.nodes import Where

Tree = dict[str, Any]

ID = re.compile(r"\w[\w.-]*")
# No file of these names on Windows, whatever follows the first dot.
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?|.*\.", re.IGNORECASE)
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
LOCALE = re.compile(r"ar(?:_[A-Z]{2}|_\d{3})?")
READERS = ("ar", "en")
NAMED = (("sources", "name"), ("places", "name"), ("actors", "name"), ("attributes", "label"))
ZONES = "write an IANA name as `Asia/Damascus`"


def check_form(data: Tree, report: Findings) -> None:
    """Ids, dates, zones and languages, in records still as written."""
    _check_ids(data, report)
    _check_languages(data, report)
    event = data.get("event")
    if isinstance(event, dict):
        _check_date(event, "date", ("event",), report)
        _check_zone(event, "timezone", ("event",), report)
        _check_output(event, report)
    for id, document in records(data, "documents"):
        for key in ("published", "retrieved"):
            _check_date(document, key, ("documents", id), report)
        _check_zone(document, "zone", ("documents", id), report)
        _check_language(document, ("documents", id), report)
    for index, claim in enumerate(claims(data)):
        if isinstance(claim, dict):
            _check_date(claim, "as_of", ("claims", index), report)
            _check_date(claim, "during", ("claims", index), report)
    for id, account in records(data, "accounts"):
        _check_date(account, "during", ("accounts", id), report)


def entries(data: Tree, collection: str) -> Iterable[tuple[str, Any]]:
    """Id and record of each entry of a collection as written."""
    found = data.get(collection)
    return found.items() if isinstance(found, dict) else ()


def records(data: Tree, collection: str) -> Iterable[tuple[str, Tree]]:
    """Those of the entries that hold keys and values."""
    return ((id, record) for id, record in entries(data, collection) if isinstance(record, dict))


def claims(data: Tree) -> list[Any]:
    """The claims as written, in file order."""
    found = data.get("claims")
    return found if isinstance(found, list) else []


def reader_languages(data: Tree) -> list[str]:
    """The languages a dossier is for: those of the event's title."""
    event = data.get("event")
    title = event.get("title") if isinstance(event, dict) else None
    return [code for code in READERS if code in (title if isinstance(title, dict) else ())]


def _check_ids(data: Tree, report: Findings) -> None:
    """Ids are words: they become parts of other ids, of links and of anchors."""
    for collection in ("sources", "documents", "accounts", "places", "actors", "attributes"):
        for id, _ in entries(data, collection):
            if not ID.fullmatch(id):
                report.error(
                    (collection, id),
                    "bad-id",
                    f"`{id}` is no id",
                    "write letters, digits and . _ - without spaces",
                )


def _check_languages(data: Tree, report: Findings) -> None:
    """What is named in one of the dossier's languages is named in the others too."""
    wanted = reader_languages(data)
    for collection, key in NAMED:
        for id, record in records(data, collection):
            laid_over = collection == "attributes" and "kind" not in record
            names = None if laid_over else record.get(key)
            for code in wanted:
                if isinstance(names, dict) and code not in names:
                    report.warning(
                        (collection, id, key),
                        "language-missing",
                        f"no `{code}` in `{key}` of `{id}`",
                        f"add `{code}: …`",
                    )


def _check_output(event: Tree, report: Findings) -> None:
    id, locale = event.get("id"), event.get("arabic", "ar")
    if isinstance(id, str) and RESERVED.fullmatch(id):
        report.error(
            ("event", "id"),
            "bad-id",
            f"no file can be called `{id}` everywhere",
            "choose another id",
        )
    if isinstance(locale, str) and not LOCALE.fullmatch(locale):
        report.error(
            ("event", "arabic"),
            "bad-language",
            f"`{locale}` is no locale of Arabic",
            "write `ar_SY` (تشرين الثاني), `ar_AE` (نوفمبر) or another",
        )


def _check_language(document: Tree, place: Where, report: Findings) -> None:
    beside = document.get("translations")
    codes: list[tuple[Where, Any]] = [(("language",), document.get("language"))]
    codes += [(("translations", code), code) for code in beside or () if isinstance(beside, dict)]
    for inside, code in codes:
        if isinstance(code, str) and not LANGUAGE.fullmatch(code):
            report.error(
                (*place, *inside),
                "bad-language",
                f"`{code}` is no language code",
                "write `ar`, `en`, `fr` or another code of BCP 47",
            )


def _check_date(record: Tree, key: str, place: Where, report: Findings) -> None:
    value = record.get(key)
    if isinstance(value, str) and value and not is_edtf(value):
        report.error(
            (*place, key),
            "bad-date",
            f"`{value}` is no EDTF date",
            "write 2018-11-17, 2018-11, 2018-11-17~ or 2018-11-17T16:30",
        )


def _check_zone(record: Tree, key: str, place: Where, report: Findings) -> None:
    value = record.get(key)
    if isinstance(value, str) and (not is_zone(value) or value[0] in "+-"):
        report.error((*place, key), "bad-timezone", f"`{value}` is no time zone", ZONES)
