"""A page set as a PDF, faithfully or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, Any

from reportgen.errors import ResourceRefused, TypesetError
from reportgen.pdf.alphabet import Alphabets
from reportgen.pdf.complaints import Complaints, listen
from reportgen.pdf.conformance import VARIANT, check_links, finish, link_once
from reportgen.pdf.fetcher import BASE_URL, make_fetcher
from reportgen.pdf.isolation import isolated, load_weasyprint
from reportgen.pdf.looks import LoadedLook, LoadedLooks, Look
from reportgen.pdf.packing import pack_lightly
from reportgen.pdf.press import Press, usual_press
from reportgen.pdf.shortcuts import shortcuts
from reportgen.pdf.spelling import spell_out
from reportgen.pdf.tags import annotate_tags
from reportgen.pdf.versions import pictures_tagged
from reportgen.resources import folder

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher

NO_FILES: Mapping[str, bytes] = MappingProxyType({})

EPOCH = datetime(2000, 1, 1)
"""Date of every attachment whose own date is not given: the same input gives the same bytes."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A text file carried inside the PDF as the data behind it.

    `name` is the file's name, `description` what a reader's list of attachments says of it,
    `date` (naive, UTC) the date stored with it.
    """

    name: str
    text: str
    description: str = ""
    date: datetime = EPOCH


def default_roots() -> dict[str, Path]:
    """The folders a page may use: the templates at `/`, the fonts at `/fonts/`."""
    return {"/": folder("templates"), "/fonts/": folder("fonts")}


def typeset(
    html: str,
    *,
    stylesheets: Sequence[str] = (),
    attachments: Sequence[Attachment] = (),
    roots: Mapping[str, Path] | None = None,
    overlay: Mapping[str, bytes] = NO_FILES,
    press: Press | None = None,
) -> bytes:
    """Set a page as a PDF that is PDF/A-3a and PDF/UA-1; same input, same bytes.

    `stylesheets` are paths below the roots (`print.css`); `roots` maps URL prefixes to the
    folders the page may use, by default `default_roots()`; `overlay` holds files by URL path that
    stand in place of theirs. `press` says where the page is set, by default in a process of its
    own, and keeps fonts and style sheets for the next page; with `roots` and no press they are
    read for this one alone. Raises ResourceRefused where the page
    asks for anything else, TypesetError for any other warning of the typesetter.
    """
    _refuse_twins(attachments)
    roots = default_roots() if roots is None else roots
    folders = {url: Path(root).absolute() for url, root in roots.items()}
    look = Look(tuple(stylesheets), tuple(folders.items()), tuple(overlay.items()))
    # Whoever brings folders of his own, and no press, may have changed what is in them.
    kept = press is not None or folders == default_roots()
    job = partial(_set_page, html=html, look=look, attachments=tuple(attachments), kept=kept)
    return (press or usual_press()).do(job)


def _set_page(
    looks: LoadedLooks, html: str, look: Look, attachments: Sequence[Attachment], *, kept: bool
) -> bytes:
    """Set a page in this process, in the look that is loaded if it may be `kept`. Raises as
    `typeset`."""
    looks = looks if kept else LoadedLooks(looks.plain)
    weasyprint = load_weasyprint()
    fetcher = make_fetcher(dict(look.roots), dict(look.overlay))
    pdf, failure = b"", None
    meanwhile = isolated(), pictures_tagged(), annotate_tags(), pack_lightly()
    alphabets = Alphabets()
    with listen() as complaints, ExitStack() as stack:
        for each in meanwhile:
            stack.enter_context(each)
        stack.enter_context(spell_out(alphabets))
        try:
            loaded = looks.load(weasyprint, look, fetcher, complaints)
            quickly = nullcontext() if looks.plain else shortcuts(loaded, alphabets)
            with looks.guard(loaded, fetcher), quickly:
                pdf = _write_pdf(weasyprint, html, loaded, attachments, fetcher, complaints)
        except (Exception, weasyprint.urls.FatalURLFetchingError) as problem:
            failure = problem
    _refuse_flaws(fetcher.refused, complaints.causes, failure)
    return pdf


def _write_pdf(
    weasyprint: ModuleType,
    html: str,
    loaded: LoadedLook,
    attachments: Sequence[Attachment],
    fetcher: URLFetcher,
    complaints: Complaints,
) -> bytes:
    """The bytes WeasyPrint makes of the page; what it grumbles about goes to `complaints`."""
    page = weasyprint.HTML(string=html, base_url=BASE_URL, url_fetcher=fetcher)
    # Name trees are sorted (ISO 32000-1, 7.9.6).
    files = sorted(attachments, key=lambda attachment: attachment.name)
    options = {
        "stylesheets": loaded.sheets,
        "pdf_variant": VARIANT,
        "attachments": [_embed(weasyprint, attachment) for attachment in files],
    }
    document = page.render(font_config=loaded.fonts, **options)
    check_links(document, complaints)
    if not loaded.font_count + fetcher.fonts:
        complaints.add("the page has no fonts: its stylesheets load none (@font-face)")
    if complaints.causes or fetcher.refused:
        # Pango has no font to draw with where none could be loaded, and crashes.
        return b""
    link_once(document)
    finisher = partial(finish, complaints=complaints, files=len(files))
    pdf: bytes = document.write_pdf(finisher=finisher, **weasyprint.DEFAULT_OPTIONS | options)
    return pdf


def _embed(weasyprint: ModuleType, attachment: Attachment) -> Any:
    """An attachment as WeasyPrint takes it."""
    return weasyprint.Attachment(
        string=attachment.text,
        name=attachment.name,
        description=attachment.description,
        relationship="Data",
        created=attachment.date,
        modified=attachment.date,
    )


def _refuse_twins(attachments: Sequence[Attachment]) -> None:
    """Raise if two attachments bear one name: a reader would see one of them."""
    count = Counter(attachment.name for attachment in attachments)
    if twins := [f"{name}: attached twice" for name, times in count.items() if times > 1]:
        raise TypesetError(twins)


def _refuse_flaws(
    refused: Mapping[str, str], complaints: Iterable[str], failure: BaseException | None
) -> None:
    """Raise if anything at all went wrong: a wrong brief is worse than none."""
    causes = [f"{_shown(url)}: refused: {reason}" for url, reason in refused.items()]
    # A refusal is logged once more by whoever asked for the resource.
    causes += [cause for cause in complaints if not any(url in cause for url in refused)]
    if failure and not refused:
        causes.append(_describe(failure))
    if causes:
        raise (ResourceRefused if refused else TypesetError)(causes) from failure


def _shown(url: str) -> str:
    """A URL as the page's author wrote it, more or less."""
    return url.removeprefix(BASE_URL.rstrip("/"))[:200]


def _describe(failure: BaseException) -> str:
    """Why WeasyPrint gave up, in plain words."""
    if isinstance(failure, RecursionError):
        return "the page nests too deeply"
    if isinstance(failure, UnicodeEncodeError):
        return f"the page holds half a character (U+{ord(failure.object[failure.start]):04X})"
    return f"WeasyPrint failed: {type(failure).__name__}: {failure}"
