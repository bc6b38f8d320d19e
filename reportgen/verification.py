"""What a finished brief still proves, alone or beside the dossier it was built from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportgen.dossier import Dossier
from reportgen.errors import Finding, UsageError
from reportgen.records import Records, Texts, loaded
from reportgen.settings import Settings
from reportgen.theme import SHIPPED, Theme, as_theme

if TYPE_CHECKING:
    from reportgen.pdf import Press


def verify(
    file: str | Path | bytes,
    dossier: Dossier | Records | None = None,
    theme: Theme | str | Path = SHIPPED,
    *,
    texts: Texts | None = None,
    press: Press | None = None,
) -> tuple[Finding, ...]:
    """Findings on a finished brief, a path or its bytes; none if it is intact.

    Alone: that it can be read and searched, embeds its fonts, says it is PDF/A-3a and PDF/UA-1,
    and carries records that match its manifest. Whoever forges records and manifest together
    is found only with `dossier` (loaded, or what `load` takes): then the records must be its own,
    the page built anew must have the same bytes (in its `theme`, if it was built in one), and the
    signs of each line must stand as its words are read; `press` is as for `build`. Raises
    UsageError where the file cannot be read, ThemeError, and what `load` and `build` raise on the
    dossier.
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
        records = loaded(dossier, texts=texts)
        findings += _check_origin(pdf, records, as_theme(theme), path, press)
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


def _check_origin(
    pdf: bytes, dossier: Dossier, theme: Theme, path: str, press: Press | None
) -> Iterator[Finding]:
    """How the file differs from the one that the dossier gives here and now."""
    from reportgen.pipeline import print_pdf, render_for_print  # noqa: PLC0415 - loads Pango
    from reportgen.proof.carried import read_carried  # noqa: PLC0415
    from reportgen.proof.order.printed_lines import check_order  # noqa: PLC0415

    there = read_carried(pdf)
    settings = _settings(there.manifest)
    if settings is None:
        message = "its manifest does not say with which settings it was built"
        yield Finding(path, 0, "manifest.json", "settings-unknown", message)
        return
    anew = print_pdf(dossier, settings, theme, press)
    if anew == pdf:
        yield from check_order(pdf, render_for_print(dossier, settings, theme), path)
        return
    here = read_carried(anew)
    yield from _check_records(there.files, here.files, path)
    yield from _check_documents(there.manifest, here.manifest, path)
    yield _why_look_differs(there.manifest, here.manifest, path) or _why_bytes_differ(
        there.manifest, here.manifest, path
    )


def _check_records(
    there: Mapping[str, bytes], here: Mapping[str, bytes], path: str
) -> Iterator[Finding]:
    for name in sorted({*there, *here} - {"manifest.json"}):
        if there.get(name) != here.get(name):
            message = "the file inside is not what the dossier gives"
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


def _why_look_differs(
    there: Mapping[str, Any], here: Mapping[str, Any], path: str
) -> Finding | None:
    """The page built anew has another look than the file; None if nothing says so."""
    known, ours = _engines(there), here["engines"]
    if "theme" in known and "theme" not in ours:
        message = "it was built in the look of a theme, and none is given to compare it with"
        remedy = "name the folder of its theme: --theme DIR"
    elif "theme" in ours and "theme" not in known:
        message = "it was built in the shipped look, not in that of a theme"
        remedy = "leave the theme away"
    elif "theme" in ours and {"theme", "templates"} >= set(_differing(known, ours)) > set():
        message = "it was built in the look of another theme"
        remedy = "name the folder of its own theme, as it was then"
    else:
        return None
    return Finding(path, 0, "", "theme-differs", message, remedy, "warning")


def _differing(known: Mapping[str, Any], ours: Mapping[str, Any]) -> list[str]:
    """Names of the engines that are not the same in both."""
    names = [*ours, *sorted({*known} - {*ours})]
    return [name for name in names if known.get(name) != ours.get(name)]


def _engines(manifest: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a manifest says it was set by."""
    stated = manifest.get("engines")
    return stated if isinstance(stated, dict) else {}


def _why_bytes_differ(there: Mapping[str, Any], here: Mapping[str, Any], path: str) -> Finding:
    """The file has other bytes than a page built anew: by another engine, or by other hands."""
    known, ours = _engines(there), here["engines"]
    other = [
        f"{name} {str(known.get(name, 'unknown'))[:12]}, here {ours.get(name, 'none')[:12]}"
        for name in _differing(known, ours)
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
    if not isinstance(stated, dict) or "formats" in stated:
        return None
    languages = stated.get("languages")
    choices = stated | ({"languages": tuple(languages)} if isinstance(languages, list) else {})
    try:
        return Settings(**choices, formats=("pdf",))
    except (TypeError, UsageError):  # a manifest may come from anyone
        return None
