"""Documents: the verbatim texts, their hashes, their translations line by line."""

from __future__ import annotations

import hashlib
from collections import Counter
from functools import lru_cache
from typing import Any

from reportgen.dossier import Credit, Document, TextTranslation
from reportgen.records.characters import misleading
from reportgen.records.findings import Findings
from reportgen.records.nodes import Refused, Where
from reportgen.records.texts import Shelf
from reportgen.records.typed import typed
from reportgen.records.written import WrittenDocument, WrittenFile

MANY = 5
"""So many misleading characters of one kind are named one by one; the rest are counted."""


def read_document(
    id: str, data: Any, texts: Shelf, credit: Credit, report: Findings
) -> Document | None:
    """The document under `id`, with its text and translations read; None where the record is
    at fault or the text cannot be had."""
    place: Where = ("documents", id)
    written = typed(WrittenDocument, data, place, report)
    if written is None:
        return None
    text = _text(texts, written.file, (*place, "file"), report, sha256=written.sha256)
    if text is None:
        return None
    if not written.sha256:
        report.warning(
            place, "hash-missing", f"document `{id}` has no sha256", "run `reportgen pin`"
        )
    kept = written.model_dump(exclude={"english", "arabic", "french", "translations"})
    document = Document.model_validate(
        kept | {"id": id, "text": text, "translations": {}}, strict=False
    )
    _check_words(document, place, report)
    beside = {
        code: translation
        for code, (inside, entry) in written.beside().items()
        if (translation := _translation(document, inside, code, entry, texts, credit, report))
    }
    return document.model_copy(update={"translations": beside})


Lines = tuple[tuple[int, int, str], ...]


@lru_cache(maxsize=32)  # asked again for every claim of a document
def lines(text: str) -> Lines:
    """Number from 1, offset and words of each line that is not empty."""
    found, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            found.append((number, start, line))
        start += len(line) + 1
    return tuple(found)


def _text(
    texts: Shelf, file: str, place: Where, report: Findings, *, sha256: str | None = None
) -> str | None:
    try:
        content = texts.read(file)
        text = content.decode("utf-8-sig")
    except Refused as why:
        report.fault(why.faults[0], place=place)
        return None
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        report.elsewhere(
            texts.call(file),
            line,
            report.records.name(place),
            "not-utf8",
            f"this is not UTF-8 (byte {error.start})",
            "save the text as UTF-8",
        )
        return None
    if sha256:
        _check_hash(content, sha256, place, report)
    _check_characters(text, texts.call(file), report.records.name(place), report)
    return text


def _check_hash(content: bytes, stated: str, place: Where, report: Findings) -> None:
    real = hashlib.sha256(content).hexdigest()
    if real != stated.lower():
        report.error(
            (*place[:-1], "sha256"),
            "hash-mismatch",
            f"{'/'.join(map(str, place[1:-1]))} is no longer the text it was: "
            f"sha256 is {real}, the record says {stated.lower()}",
            "bring the text back; or, if it was changed on purpose, delete the sha256, look at "
            "every claim, and run `reportgen pin`",
        )


def _check_characters(text: str, file: str, field: str, report: Findings) -> None:
    """Each misleading character by line: all errors, the first few warnings of each kind."""
    seen: Counter[str] = Counter()
    for control, message in misleading(text):
        seen[control.name] += 1
        if control.level == "error" or seen[control.name] <= MANY:
            line = text.count("\n", 0, control.offset) + 1
            level, code = control.level, control.name
            report.elsewhere(file, line, field, code, message, level=level)
    for code, count in seen.items():
        if count > MANY:
            report.elsewhere(file, 0, field, code, f"{count} in all", level="warning")


def _check_words(document: Document, place: Where, report: Findings) -> None:
    for index, words in enumerate(document.furniture):
        if words not in document.text:
            report.error(
                (*place, "furniture", index),
                "furniture-not-found",
                f"`{words[:60]}` does not stand in {document.file}",
                "copy it from the text",
            )
    for index, slip in enumerate(document.slips):
        if slip.quote not in document.text:
            report.error(
                (*place, "slips", index, "quote"),
                "slip-not-found",
                f"`{slip.quote[:60]}` does not stand in {document.file}",
                "copy it from the text",
            )


def _translation(
    document: Document,
    inside: Where,
    code: str,
    entry: WrittenFile,
    texts: Shelf,
    default: Credit,
    report: Findings,
) -> TextTranslation | None:
    place: Where = ("documents", document.id, *inside)
    if code == document.language:
        report.error(place, "same-language", f"the document itself is in `{code}`", "delete it")
        return None
    text = _text(texts, entry.file, place, report)
    if text is None:
        return None
    _check_lines(document, text, texts.call(entry.file), place, report)
    return TextTranslation(file=entry.file, text=text, credit=entry.credit(default))


def _check_lines(document: Document, text: str, file: str, place: Where, report: Findings) -> None:
    original, translated = lines(document.text), lines(text)
    if len(original) == len(translated):
        return
    line, where = _first_uneven(original, translated)
    report.elsewhere(
        file,
        line,
        report.records.name(place),
        "lines-uneven",
        f"{len(translated)} lines with words stand beside {len(original)} of {document.file}; "
        f"{where}",
        "translate line by line",
    )


def _first_uneven(original: Lines, translated: Lines) -> tuple[int, str]:
    """Line of the translation, and in words, where the two first part: a blank line moved,
    or one side is at its end."""
    for (number, _, words), (beside, _, other) in zip(original, translated, strict=False):
        if number != beside:
            return beside, (
                f"the first uneven place is line {number} there (`{words.strip()[:30]}`) "
                f"against line {beside} here (`{other.strip()[:30]}`)"
            )
    common = min(len(original), len(translated))
    longer, side = (original, "there") if len(original) > common else (translated, "here")
    number, _, words = longer[common]
    at = translated[-1][0] if translated else 0
    return at, f"line {number} {side} (`{words.strip()[:30]}`) has none beside it"
