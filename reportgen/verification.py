"""What a finished brief still proves, alone or beside the dossier it was built from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from reportgen.errors import Finding, UsageError
from reportgen.settings import Settings

if TYPE_CHECKING:
    from reportgen.pdf import Press

ARABIC = re.compile(r"(ar_[A-Z]{2})?")
LANGUAGE = re.compile(r"[a-z]{2,3}")


def verify(
    file: str | Path | bytes, dossier: str | Path | None = None, press: Press | None = None
) -> tuple[Finding, ...]:
    """Findings on a finished brief, a path or its bytes; none if it is intact.

    Alone: that it can be read and searched, embeds its fonts, says it is PDF/A-3a and PDF/UA-1,
    and carries records that match its manifest. Whoever forges records and manifest together
    is found only with `dossier`: then the records must be its own, and the page built anew
    must have the same bytes; `press` says where it is set, as for `build`. Raises UsageError
    where the file cannot be read, and what `load` and `build` raise on the dossier.
    """
    from reportgen.proof.carried import check_carried, read_carried  # noqa: PLC0415
    from reportgen.proof.checks import check_pdf  # noqa: PLC0415
    from reportgen.proof.identifiers import check_identifiers  # noqa: PLC0415
    from reportgen.proof.pages import UnreadablePdf  # noqa: PLC0415

    path = "pdf" if isinstance(file, bytes) else str(file)
    pdf = file if isinstance(file, bytes) else _read(Path(file))
    findings = [*check_pdf(pdf, path=path)]
    if any(finding.code == "pdf-unreadable" for finding in findings):
        return tuple(findings)
    try:
        carried = read_carried(pdf)
    except UnreadablePdf as problem:
        message = f"the files inside cannot be read: {problem}"
        return (*findings, Finding(path, 0, "", "pdf-unreadable", message))
    findings += [*check_identifiers(pdf, path), *check_carried(carried, path)]
    findings += check_pdf(pdf, documents=_quotes(carried.files, carried.manifest), path=path)
    if dossier is not None:
        findings += _check_origin(pdf, Path(dossier), path, press)
    return tuple(dict.fromkeys(findings))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise UsageError(f"{path}: cannot be read: {problem.strerror}") from None


def _quotes(files: Mapping[str, bytes], manifest: Mapping[str, Any]) -> dict[str, str]:
    """The words quoted in the discrepancies, each once: a whole brief prints them all."""
    settings = manifest.get("settings")
    if not isinstance(settings, dict) or settings.get("edition") != "side-by-side":
        return {}
    try:
        entries = json.loads(files.get("discrepancies.json", b"[]"))
        quotes = [claim["quote"]["exact"] for entry in entries for claim in entry["claims"]]
        words = dict.fromkeys(" ".join(quotes).split())
    except (ValueError, TypeError, KeyError, RecursionError):
        return {}
    return {"discrepancies.json": " ".join(words)}


def _check_origin(pdf: bytes, dossier: Path, path: str, press: Press | None) -> Iterator[Finding]:
    """How the file differs from the one that the dossier gives here and now."""
    from reportgen.pipeline import print_pdf  # noqa: PLC0415 - loads Pango
    from reportgen.proof.carried import read_carried  # noqa: PLC0415
    from reportgen.records import load  # noqa: PLC0415

    there = read_carried(pdf)
    settings = _settings(there.manifest)
    if settings is None:
        message = "its manifest does not say with which settings it was built"
        yield Finding(path, 0, "manifest.json", "settings-unknown", message)
        return
    anew = print_pdf(load(dossier), settings, press=press)
    if anew == pdf:
        return
    here = read_carried(anew)
    yield from _check_records(there.files, here.files, path, dossier)
    yield from _check_documents(there.manifest, here.manifest, path)
    yield _why_bytes_differ(there.manifest, here.manifest, path)


def _check_records(
    there: Mapping[str, bytes], here: Mapping[str, bytes], path: str, dossier: Path
) -> Iterator[Finding]:
    for name in sorted({*there, *here} - {"manifest.json"}):
        if there.get(name) != here.get(name):
            message = f"the file inside is not what {dossier} gives"
            yield Finding(path, 0, name, "records-differ", message)


def _check_documents(
    there: Mapping[str, Any], here: Mapping[str, Any], path: str
) -> Iterator[Finding]:
    stated = there.get("documents")
    known = stated if isinstance(stated, dict) else {}
    for name in sorted({*known, *here["documents"]}):
        if known.get(name) != here["documents"].get(name):
            message = "the text of this document is another than when the brief was built"
            yield Finding(path, 0, f"document {name}", "document-differs", message)


def _why_bytes_differ(there: Mapping[str, Any], here: Mapping[str, Any], path: str) -> Finding:
    """The file has other bytes than a page built anew: by another engine, or by other hands."""
    stated = there.get("engines")
    known = stated if isinstance(stated, dict) else {}
    ours = here["engines"]
    other = [
        f"{name} {str(known.get(name, 'unknown'))[:12]}, here {ours.get(name, 'none')[:12]}"
        for name in [*ours, *sorted({*known} - {*ours})]
        if known.get(name) != ours.get(name)
    ]
    if not other:
        message = "the same engine gives other bytes: the file is not as it was built"
        return Finding(path, 0, "", "bytes-differ", message)
    message = f"the page cannot be compared, built with another engine ({'; '.join(other)})"
    remedy = "verify it with the versions that its manifest names"
    return Finding(path, 0, "", "engine-differs", message, remedy, "warning")


def _settings(manifest: Mapping[str, Any]) -> Settings | None:
    """The settings a manifest states; None where it states none that can be."""
    stated = manifest.get("settings")
    if not isinstance(stated, dict) or not all(_is_choice(*item) for item in stated.items()):
        return None
    choices = {**stated, "formats": ("pdf",)}
    if "languages" in choices:
        choices["languages"] = tuple(choices["languages"])
    return Settings(**choices)


def _is_choice(name: str, value: object) -> bool:
    """Whether a setting may have this value; manifests may come from anyone."""
    if name == "languages":
        codes = value if isinstance(value, list) else [None]
        return all(isinstance(code, str) and LANGUAGE.fullmatch(code) for code in codes)
    if name == "arabic":
        return isinstance(value, str) and ARABIC.fullmatch(value) is not None
    return name != "formats" and value in get_args(get_type_hints(Settings).get(name, None))
