"""Quotes: the exact words, at exactly the place they are said to stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from reportgen.dossier import Document, Quote
from reportgen.records.documents import lines
from reportgen.records.findings import Findings
from reportgen.records.nodes import Where
from reportgen.text.letters import fold

SHOWN = 5
"""So many places are named where a quote stands more than once."""


def occurrences(words: str, text: str) -> tuple[int, ...]:
    """Every offset at which the words stand in the text."""
    found, at = [], text.find(words)
    while at >= 0 and words:
        found.append(at)
        at = text.find(words, at + 1)
    return tuple(found)


def read_quote(
    words: str, at: str | None, document: Document, place: Where, report: Findings
) -> Quote | None:
    """The quote with its offsets, or None and a finding that says where it really stands."""
    found = occurrences(words, document.text)
    if at is not None:
        start, end = (int(part) for part in at.split("-"))
        if document.text[start:end] == words:
            return Quote(exact=words, start=start, end=end)
        _moved(words, found, at, document, place, report)
        return None
    if len(found) == 1:
        return Quote(exact=words, start=found[0], end=found[0] + len(words))
    if found:
        where = ", ".join(f"{start}-{start + len(words)}" for start in found[:SHOWN])
        more = " …" if len(found) > SHOWN else ""
        report.error(
            (*place, "quote"),
            "quote-ambiguous",
            f"the quote stands {len(found)} times in {document.file}: {where}{more}",
            f"add `at: {found[0]}-{found[0] + len(words)}`, or the one that is meant",
        )
    else:
        _missing(words, document, place, report)
    return None


def check_hedge(
    hedge: str, quote: Quote, document: Document, place: Where, report: Findings
) -> None:
    """The words that carry the certainty stand in the quote's own line (or lines)."""
    around = document.text[_line_start(document.text, quote.start) : _line_end(document, quote)]
    if hedge and hedge not in around:
        report.error(
            (*place, "hedge"),
            "hedge-not-found",
            f"`{hedge[:60]}` does not stand in the line of the quote",
            "copy it from that line of the text",
        )


def check_translation(
    words: str,
    language: str,
    quote: Quote,
    document: Document,
    place: Where,
    report: Findings,
) -> None:
    """The claim's translation is part of the document's, in the line beside the quote."""
    translation = document.translations.get(language)
    if translation is None:
        return
    original, translated = lines(document.text), lines(translation.text)
    if len(original) != len(translated):
        return
    first = bisect_right(original, quote.start, key=lambda line: line[1]) - 1
    last = bisect_left(original, quote.end, key=lambda line: line[1])
    beside = "\n".join(line for _, _, line in translated[max(first, 0) : last])
    if _plain(words) not in _plain(beside):
        report.warning(
            place,
            "translation-not-in-text",
            f"`{words[:60]}` does not stand in {translation.file} beside the quote",
            "let both say the same",
        )


def _plain(words: str) -> str:
    return " ".join(words.split())


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(document: Document, quote: Quote) -> int:
    end = document.text.find("\n", quote.end)
    return len(document.text) if end < 0 else end


def _moved(
    words: str,
    found: tuple[int, ...],
    at: str,
    document: Document,
    place: Where,
    report: Findings,
) -> None:
    if not found:
        _missing(words, document, place, report)
        return
    where = ", ".join(f"{start}-{start + len(words)}" for start in found[:SHOWN])
    report.error(
        (*place, "at"),
        "quote-moved",
        f"the quote does not stand at {at} of {document.file}; it stands at {where}",
        f"write `at: {found[0]}-{found[0] + len(words)}`" if len(found) == 1 else "choose one",
    )


def _missing(words: str, document: Document, place: Where, report: Findings) -> None:
    near = _near(words, document.text)
    if near:
        start, end = near
        line = document.text.count("\n", 0, start) + 1
        message = (
            f"the quote stands otherwise in {document.file}: at {start}-{end} (line {line}) "
            f"the text has `{document.text[start:end]}`"
        )
        remedy = "copy it letter by letter; yeh, heh, digits or spaces differ"
    else:
        message = f"the quote does not stand in {document.file}"
        remedy = _longest_beginning(words, document.text) or "copy it from the text"
    report.error((*place, "quote"), "quote-not-found", message, remedy)


def _longest_beginning(words: str, text: str) -> str:
    """How far the quote can be followed in the text, if at least two words far."""
    parts = words.split()
    low, high = 0, len(parts)
    while low < high:  # the longest beginning that is found: halve, do not walk
        middle = (low + high + 1) // 2
        if _near(" ".join(parts[:middle]), text):
            low = middle
        else:
            high = middle - 1
    found = _near(" ".join(parts[:low]), text)
    if low < 2 or not found:
        return ""
    return f"its first {low} words stand at {found[0]}-{found[1]}; what follows differs"


def _near(words: str, text: str) -> tuple[int, int] | None:
    """The first place where the words stand but for variants of letters, digits and spaces."""
    wanted = fold(words)[0].strip()
    folded, offsets = _folded(text)
    at = folded.find(wanted) if wanted else -1
    return None if at < 0 else (offsets[at], offsets[at + len(wanted)])


@lru_cache(maxsize=8)  # asked again for every quote that is not found
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    return fold(text)
