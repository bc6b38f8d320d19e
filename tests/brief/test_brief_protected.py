"""A protected source in whatever leaves the house: nothing of it but its public name, and its
words where they are evidence."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import count
from typing import get_args

import pytest

from reportgen.brief import compose
from reportgen.discrepancies import compare
from reportgen.dossier import Credit, Document, Dossier, Slip, Source, Translation
from reportgen.page import choose_texts, render
from reportgen.pipeline import print_pdf
from reportgen.settings import Edition, Settings

SEEN = "I saw it"
"""The words that are evidence."""


class Canaries:
    """Strings that nobody else writes, each for one field."""

    def __init__(self) -> None:
        self.numbers = count(1)

    def __call__(self) -> str:
        return f"Canary{next(self.numbers)}x"

    def both(self) -> dict[str, str]:
        return {"ar": f"كناري{next(self.numbers)}x", "en": self()}


def telling(dossier: Dossier) -> Dossier:
    """The dossier with something to tell in every field of the protected source, its document,
    its account and its claim."""
    new = Canaries()
    source = Source(
        id="Canary-source", name=new.both(), short=new.both(), kind="medical", protected=True,
        public_name={"ar": "شاهد", "en": "A witness"}, gender={"ar": "feminine"},
        alignment=new.both(), alignment_basis=new(),
    )  # fmt: skip
    document = Document(
        id="Canary-document", source=source.id, language="en", file=f"{new()}.txt",
        sha256="ca" * 32, text=f"{new()}\n{SEEN} from {new()}.\n", title=new.both(),
        published="1931-03-03", retrieved="1932-04-04", reference=new(),
        url=f"https://{new()}.example/", archive=f"https://{new()}.example/", note=new.both(),
        slips=(Slip(quote=SEEN, note=new.both()),), furniture=(new(),),
    )  # fmt: skip
    account = dossier.accounts["canary"].model_copy(
        update={"id": "Canary-account", "document": document.id, "label": new.both()}
    )
    start = document.text.index(SEEN)
    claim = dossier.claims["canary/deaths"].model_copy(
        update={
            "id": "Canary-claim",
            "account": account.id,
            "quote": dossier.claims["canary/deaths"].quote.model_copy(
                update={"start": start, "end": start + len(SEEN)}
            ),
            "translations": {"ar": Translation(text="رأيت ذلك", credit=Credit(by=new()))},
            "note": new.both(),
        }
    )
    return exchange(dossier, source, document, account, claim)


def exchange(dossier: Dossier, *records: object) -> Dossier:
    """The dossier with these records in place of those called canary."""
    rooms = ("sources", "documents", "accounts", "claims")
    changed = {}
    for room, record in zip(rooms, records, strict=True):
        kept = {k: v for k, v in getattr(dossier, room).items() if not k.startswith("canary")}
        changed[room] = {**kept, record.id: record}  # type: ignore[attr-defined]
    return dossier.model_copy(update=changed)


def pages(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Name and text of everything a dossier becomes."""
    for edition in get_args(Edition):
        settings = Settings(edition=edition)
        brief = choose_texts(compose(dossier, compare(dossier), settings), "full")
        for medium in ("print", "screen", *([] if edition == "digest" else ["fragment"])):
            yield f"{edition} {medium}", render(brief, medium, settings)
    yield "pdf", "".join(streams(print_pdf(dossier, Settings())))


def streams(pdf: bytes) -> Iterator[str]:
    """Every stream of a PDF as it was before compression, and the file around them."""
    yield pdf.decode("latin-1")
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            yield zlib.decompress(match[1]).decode("utf-8", "replace")
        except zlib.error:
            continue


def secrets(text: str) -> set[str]:
    """What stands there of the canaries, and of the dates in years of their own."""
    dates = r"193[12]-0\d|(?:March|April) 193[12]|(?:آذار|نيسان) ١٩٣[١٢]"
    return set(re.findall(rf"(?i)canary[\w-]*|كناري\w*|cacaca|{dates}", text))


@pytest.mark.pages
def test_nothing_of_a_protected_source_leaves(dossier: Dossier) -> None:
    told = telling(dossier)
    for name, text in pages(told):
        assert "A witness" in text or "شاهد" in text or name == "pdf", name
        assert secrets(text) == set(), name


def test_its_words_are_evidence(dossier: Dossier) -> None:
    (page,) = (text for name, text in pages(telling(dossier)) if name == "side-by-side screen")
    assert SEEN in page


def test_what_is_told_here_would_show_of_an_open_source(dossier: Dossier) -> None:
    told = telling(dossier)
    source = told.sources["Canary-source"].model_copy(update={"protected": False})
    told = told.model_copy(update={"sources": {**told.sources, source.id: source}})
    shown = secrets("".join(text for name, text in pages(told) if name != "pdf"))
    assert len(shown) > 12
