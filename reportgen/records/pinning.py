"""Filling in hashes and offsets, in the text of the records, which stays as it is otherwise."""

from __future__ import annotations

import hashlib
import json
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

from reportgen.errors import DossierError
from reportgen.output import replace
from reportgen.records.files import read_bytes
from reportgen.records.findings import Findings
from reportgen.records.nodes import Marked, Refused, Where
from reportgen.records.opening import locate, read_marked, read_tree
from reportgen.records.quotes import occurrences

BOM = b"\xef\xbb\xbf"


class Pin(NamedTuple):
    """One entry to fill in: in the record at `place`, behind the key `after`."""

    place: Where
    after: str
    key: str
    value: str


class Edit(NamedTuple):
    """`words` in the place of `text[start:end]`."""

    start: int
    end: int
    words: str


def pin_file(path: Path) -> int:
    """Fill in what is missing and certain; returns how many entries.

    Raises DossierError if the records cannot be read, OutputError if they cannot be written.
    """
    report = Findings(str(path))
    try:
        file = locate(path)
        report = Findings(str(file))
        text, marked = read_marked(file)
        pins = _find_pins(marked.data, file.parent)
        pinned = _write_pins(text, marked, pins, as_json=file.suffix == ".json")
        _verify(pinned, marked, pins, file, report)
    except Refused as refused:
        for fault in refused.faults:
            report.fault(fault)
        raise DossierError(report.errors) from None
    if pins:
        start = BOM if read_bytes(file.parent, file.name).startswith(BOM) else b""
        replace(file, start + pinned.encode())
    return len(pins)


def _find_pins(data: Any, folder: Path) -> list[Pin]:
    """Every hash and offset that is missing and can be said for certain."""
    texts: dict[str, str] = {}
    pins: list[Pin] = []
    for id, document in _entries(data, "documents"):
        content = _content(folder, document)
        if content is None:
            continue
        texts[id] = content.decode("utf-8-sig", "replace")
        pins += _hash(("documents", id), document, content)
    basemap = data.get("basemap") if isinstance(data, dict) else None
    if isinstance(basemap, dict) and (content := _content(folder, basemap)) is not None:
        pins += _hash(("basemap",), basemap, content)
    accounts = {id: account.get("document") for id, account in _entries(data, "accounts")}
    for place, claim in _entries(data, "claims"):
        account, quote = claim.get("account"), claim.get("quote")
        if "at" in claim or not isinstance(account, str) or not isinstance(quote, str):
            continue
        found = occurrences(quote, texts.get(str(accounts.get(account)), ""))
        if len(found) == 1:
            offsets = f"{found[0]}-{found[0] + len(quote)}"
            pins.append(Pin(("claims", place), "quote", "at", offsets))
    return pins


def _hash(place: Where, record: dict[str, Any], content: bytes) -> list[Pin]:
    """The hash of a record's file, if it has none."""
    digest = hashlib.sha256(content).hexdigest()
    return [] if "sha256" in record else [Pin(place, "file", "sha256", digest)]


def _write_pins(text: str, marked: Marked, pins: list[Pin], *, as_json: bool) -> str:
    """The text of the records with the entries in it, every other character as before."""
    edits = sorted((_edit(text, marked, pin, as_json) for pin in pins), reverse=True)
    for edit in edits:
        text = text[: edit.start] + edit.words + text[edit.end :]
    return text


def _edit(text: str, marked: Marked, pin: Pin, as_json: bool) -> Edit:
    key, value = (json.dumps(pin.key), json.dumps(pin.value)) if as_json else (pin.key, pin.value)
    if (*pin.place, pin.key) in marked.keys:
        return _fill(text, marked, (*pin.place, pin.key), value, as_json)
    end = marked.marks[(*pin.place, pin.after)].end
    if marked.marks[pin.place].flow:
        return Edit(end, end, f", {key}: {value}")
    return _new_line(text, marked, (*pin.place, pin.after), f"{key}: {value}")


def _fill(text: str, marked: Marked, place: Where, value: str, as_json: bool) -> Edit:
    """The key stands there without a value, or with `null` in JSON."""
    if as_json:
        mark = marked.marks[place]
        return Edit(mark.start, mark.end, value)
    colon = text.index(":", marked.keys[place].end) + 1
    return Edit(colon, colon, f" {value}")


def _new_line(text: str, marked: Marked, place: Where, entry: str) -> Edit:
    """A line of its own below the value, as far in as the value's key."""
    key, end = marked.keys[place].start, marked.marks[place].end
    indent = " " * (key - (text.rfind("\n", 0, key) + 1))
    newline = "\r\n" if "\r\n" in text else "\n"
    if text[end - 1] == "\n":  # a block scalar ends where the next line begins
        return Edit(end, end, f"{indent}{entry}{newline}")
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop - (text[stop - 1] == "\r")
    return Edit(stop, stop, f"{newline}{indent}{entry}")


def _verify(pinned: str, marked: Marked, pins: list[Pin], file: Path, report: Findings) -> None:
    """The edited text says what the old one did and the pins, nothing else."""
    wanted = deepcopy(marked.data)
    for pin in pins:
        record = wanted
        for part in pin.place:
            record = record[part]
        record[pin.key] = pin.value
    if read_tree(pinned, file).data != wanted:
        report.error(
            (),
            "not-pinned",
            "the entries cannot be written into this file safely",
            "write `at:` and `sha256:` by hand, as `check` names them",
        )
        raise DossierError(report.errors)


def _entries(data: Any, key: str) -> list[tuple[Any, dict[str, Any]]]:
    found = data.get(key) if isinstance(data, dict) else None
    pairs = found.items() if isinstance(found, dict) else enumerate(found or ())
    return [(id, record) for id, record in pairs if isinstance(record, dict)]


def _content(folder: Path, document: dict[str, Any]) -> bytes | None:
    """A document's bytes; None where they cannot be had, which `check` will say."""
    name = document.get("file")
    try:
        return read_bytes(folder, name) if isinstance(name, str) else None
    except Refused:
        return None
