"""The data a finished PDF carries, and whether it is what its manifest says."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from reportgen.errors import Finding
from reportgen.proof.pages import UnreadablePdf

MANIFEST = "manifest.json"
REBUILD = "build the brief again from its dossier"


@dataclass(frozen=True, slots=True)
class Carried:
    """The files inside a PDF by name; `twins` are names that more than one file bears."""

    files: Mapping[str, bytes]
    twins: frozenset[str] = frozenset()

    @property
    def manifest(self) -> Mapping[str, Any]:
        """The manifest as data; empty where it is missing or no JSON object."""
        return _read_object(self.files.get(MANIFEST, b""))


def read_carried(pdf: bytes) -> Carried:
    """The files a PDF carries. Raises UnreadablePdf."""
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as problem:
        raise UnreadablePdf(str(problem)) from None
    try:
        entries = [document.get_attachment(n) for n in range(document.count_attachments())]
        names = [entry.get_name() for entry in entries]
        files = {name: _read_data(entry) for name, entry in zip(names, entries, strict=True)}
    except pypdfium2.PdfiumError as problem:
        raise UnreadablePdf(str(problem)) from None
    finally:
        document.close()
    return Carried(files, frozenset(name for name in names if names.count(name) > 1))


def _read_data(entry: Any) -> bytes:
    """Content of an attachment; nothing where it has none."""
    import pypdfium2  # noqa: PLC0415

    try:
        return bytes(entry.get_data())
    except pypdfium2.PdfiumError:
        return b""


def _read_object(data: bytes) -> Mapping[str, Any]:
    """A JSON object; empty for anything else."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def check_carried(carried: Carried, path: str) -> Iterator[Finding]:
    """Files that are missing, twice there, unknown to the manifest, or not as it says."""
    stated = carried.manifest.get("attachments")
    if not isinstance(stated, dict):
        message = "the PDF carries no manifest that can be read"
        yield Finding(path, 0, MANIFEST, "manifest-missing", message, REBUILD)
        return
    for name in sorted({*stated, *carried.files} - {MANIFEST}):
        if problem := _compare_file(name, stated, carried.files):
            code, message = problem
            yield Finding(path, 0, name, code, message, REBUILD)
    for name in sorted(carried.twins):
        message = "more than one file bears this name"
        yield Finding(path, 0, name, "attachment-twice", message, REBUILD)


def _compare_file(
    name: str, stated: Mapping[str, object], files: Mapping[str, bytes]
) -> tuple[str, str] | None:
    """Code and message of what is wrong with one file; None if nothing is."""
    if name not in files:
        return "attachment-missing", "the manifest names this file, the PDF does not carry it"
    if name not in stated:
        return "attachment-unknown", "the PDF carries this file, the manifest does not name it"
    if sha256(files[name]).hexdigest() != stated[name]:
        return "attachment-changed", "the file is not the one whose hash the manifest holds"
    return None
