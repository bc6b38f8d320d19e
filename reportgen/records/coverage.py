"""Which sentences of the documents no claim quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.dossier import Document, Dossier
from reportgen.records.documents import lines
from reportgen.records.quotes import occurrences

# A sentence ends at one of .؟?!؛ (with the closing mark behind it) before a space or the end;
# not inside 4.30, not at `..` within a headline, not after a single letter (U.S., أ. ب.).
END = re.compile(r"(?:(?<!\.)(?<!\b\w)\.(?!\.)|[؟?!؛]+)[\"'”’»)\]]*(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that no claim's quote touches: where it stands (line from 1, offsets in code
    points), its words, and whether the dossier declares it furniture."""

    document: str
    line: int
    start: int
    end: int
    text: str
    furniture: bool


def uncovered(dossier: Dossier) -> tuple[Sentence, ...]:
    """The sentences of every document that no quote touches, in the order of the dossier."""
    return tuple(
        sentence
        for document in dossier.documents.values()
        for sentence in _of_document(document, _spans(dossier, document.id))
    )


def sentences(line: str) -> Iterator[tuple[int, int]]:
    """Offsets of each sentence with words in it, without the space around it."""
    start = 0
    for end in [*(found.end() for found in END.finditer(line)), len(line)]:
        words = line[start:end]
        if re.search(r"\w", words):
            yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())
            start = end


def _of_document(document: Document, spans: list[tuple[int, int]]) -> Iterator[Sentence]:
    furniture = [
        (at, at + len(words))
        for words in document.furniture
        for at in occurrences(words, document.text)
    ]
    for number, offset, line in lines(document.text):
        for begin, finish in sentences(line):
            start, end = offset + begin, offset + finish
            if not any(one < end and start < other for one, other in spans):
                declared = any(one < end and start < other for one, other in furniture)
                words = line[begin:finish]
                yield Sentence(document.id, number, start, end, words, declared)


def _spans(dossier: Dossier, document: str) -> list[tuple[int, int]]:
    return [
        (claim.quote.start, claim.quote.end)
        for claim in dossier.claims.values()
        if dossier.accounts[claim.account].document == document
    ]
