"""The whole line: load → compare → compose → render → typeset → verify, then write."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.brief import compose
from reportgen.brief.model import Brief, Parallel
from reportgen.discrepancies import compare
from reportgen.discrepancies.model import Discrepancy
from reportgen.dossier import Dossier
from reportgen.errors import OutputError, TypesetError, UsageError
from reportgen.exports.enclosures import enclose, enclosure_date
from reportgen.output import replace_all
from reportgen.records import load
from reportgen.settings import Settings
from reportgen.theme import SHIPPED, Theme, load_theme

if TYPE_CHECKING:
    from reportgen.pdf import Press

log = logging.getLogger("reportgen")


@dataclass(frozen=True, slots=True)
class Built:
    """What one dossier became: its event's id and the files written."""

    id: str
    files: tuple[Path, ...]


def build(
    dossier: str | Path,
    out: str | Path,
    settings: Settings | None = None,
    theme: Theme | str | Path = SHIPPED,
    press: Press | None = None,
) -> Built:
    """Build the brief of one dossier into the folder `out`, as `ID.pdf` and `ID.html`; other
    editions than side by side bear their name: `ID.ar.pdf`, `ID.digest.html`.

    `theme` is a look, or the folder of one (ThemeError).
    `press` says where pages are set: by default in a process of its own that the whole program
    shares, with `Press(in_process=True)` in this one. `fragment` is
    `ID.fragment.html`, one element for a page of others. All files appear whole, or none does.
    Raises DossierError for wrong records, TemplateError, TypesetError for a page that cannot be
    set or read back faithfully, OutputError where the result cannot be written, and
    UsageError for a digest asked for as a fragment.
    """
    if Path(out).exists() and not Path(out).is_dir():
        raise OutputError(f"{out}: this is no folder; name another, or remove it")
    look = theme if isinstance(theme, Theme) else load_theme(theme)
    made = make(dossier, settings or Settings(), look, press)
    return Built(made.id, write(made.pages, Path(out)))


@dataclass(frozen=True, slots=True)
class Made:
    """What one dossier became before anything is written: `pages` are contents by file name."""

    records: Dossier
    brief: Brief
    pages: Mapping[str, bytes]

    @property
    def id(self) -> str:
        """The id of its event."""
        return self.brief.id


def make(
    dossier: str | Path, settings: Settings, theme: Theme = SHIPPED, press: Press | None = None
) -> Made:
    """The brief of one dossier, in every format asked for. Raises as `build`, but writes
    nothing."""
    if "fragment" in settings.formats and settings.edition == "digest":
        raise UsageError("a digest is a page, no fragment: choose side-by-side, ar or en")
    log.info("1/6 load %s", dossier)
    records = load(Path(dossier))
    log.info("2/6 compare %d claims", len(records.claims))
    found = compare(records)
    log.info("3/6 compose %d discrepancies", len(found))
    brief = _compose(records, found, settings, theme, press)
    pages: dict[str, bytes] = {}
    if "pdf" in settings.formats:  # first: it needs the most memory, and leaves it to the others
        pages["pdf"] = _print(brief, records, found, settings, theme, press)
    if "html" in settings.formats:
        pages = {"html": _screen(brief, settings, theme), **pages}
    if "fragment" in settings.formats:
        pages["fragment.html"] = _embed(brief, settings, theme)
    if "card" in settings.formats:
        pages["card.png"] = _draw(brief)
    edition = "" if settings.edition == "side-by-side" else f".{settings.edition}"
    named = {f"{brief.id}{edition}.{suffix}": data for suffix, data in pages.items()}
    return Made(records, brief, named)


def _draw(brief: Brief) -> bytes:
    from reportgen.card import draw  # noqa: PLC0415 - loads Pillow

    return draw(brief)


def print_pdf(
    records: Dossier, settings: Settings, theme: Theme = SHIPPED, press: Press | None = None
) -> bytes:
    """The PDF of a dossier's brief. Raises TemplateError and TypesetError as `build` does."""
    found = compare(records)
    brief = _compose(records, found, settings, theme, press)
    return _print(brief, records, found, settings, theme, press)


def _compose(
    records: Dossier,
    found: tuple[Discrepancy, ...],
    settings: Settings,
    theme: Theme,
    press: Press | None,
) -> Brief:
    """The brief as its edition has it; a digest is shortened to what one page holds."""
    from reportgen.page import choose_texts, digests, longest_that_fits  # noqa: PLC0415

    brief = choose_texts(compose(records, found, settings), settings.texts)
    if settings.edition != "digest":
        return brief
    longest = longest_that_fits(
        list(digests(brief)), lambda option: _is_one_page(option, settings, theme, press)
    )
    if longest is None:
        raise TypesetError([f"{brief.id}: title and summary alone take more than one page"])
    return longest


def _is_one_page(brief: Brief, settings: Settings, theme: Theme, press: Press | None) -> bool:
    from reportgen.page import render, stylesheets  # noqa: PLC0415
    from reportgen.pdf import typeset  # noqa: PLC0415
    from reportgen.proof.pages import read_pages  # noqa: PLC0415

    html = render(brief, "print", settings, theme)
    sheets = stylesheets("print", settings.paper, theme, mapped=brief.map is not None)
    pdf = typeset(html, stylesheets=sheets, overlay=theme.files, press=press)
    return len(read_pages(pdf)) == 1


def _screen(brief: Brief, settings: Settings, theme: Theme) -> bytes:
    from reportgen.page import render  # noqa: PLC0415 - `check` and `compare` never load templates

    log.info("4/6 render for the screen")
    return render(brief, "screen", settings, theme).encode()


def _embed(brief: Brief, settings: Settings, theme: Theme) -> bytes:
    from reportgen.page import render  # noqa: PLC0415

    return render(brief, "fragment", settings, theme).encode()


def _print(
    brief: Brief,
    records: Dossier,
    found: tuple[Discrepancy, ...],
    settings: Settings,
    theme: Theme,
    press: Press | None,
) -> bytes:
    from reportgen.page import render, sources, stylesheets  # noqa: PLC0415
    from reportgen.pdf import Attachment, engines, typeset  # noqa: PLC0415 - loads Pango
    from reportgen.proof import check_pdf, printed_text  # noqa: PLC0415

    log.info("4/6 render for print")
    html = render(brief, "print", settings, theme)
    log.info("5/6 typeset")
    date = enclosure_date(records)
    made_by = engines(sources("print", settings, theme), theme, press)
    attachments = [
        Attachment(each.name, each.text, _titles(each.description), date)
        for each in enclose(records, found, settings, made_by)
    ]
    sheets = stylesheets("print", settings.paper, theme, mapped=brief.map is not None)
    pdf = typeset(
        html, stylesheets=sheets, attachments=attachments, overlay=theme.files, press=press
    )
    log.info("6/6 verify")
    documents = {
        key: document.text
        for key, document in records.documents.items()
        if brief.readings
        and document.language in brief.languages
        and not records.sources[document.source].protected
    }
    findings = check_pdf(
        pdf, printed=printed_text(html), documents=documents, path=f"{brief.id}.pdf"
    )
    if findings:
        raise TypesetError([*map(str, findings), *_suspects(theme)])
    return pdf


def _suspects(theme: Theme) -> list[str]:
    """The fonts of a theme, to look at first where words of a page cannot be found."""
    fonts = ", ".join(sorted(set(theme.fonts.values())))
    message = f"the theme {theme.name} brings fonts of its own: {fonts}"
    return [f"{message}; look at these first"] if fonts else []


def _titles(words: Parallel) -> str:
    """One line in all languages of the brief."""
    return " · ".join(text.plain for text in words.values())


def write(pages: Mapping[str, bytes], out: Path) -> tuple[Path, ...]:
    """Put the files of one brief into the folder `out`, all of them or none. Raises
    OutputError."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(f"{out}: cannot be made: {problem.strerror}") from problem
    files = {out / name: data for name, data in pages.items()}
    replace_all(files)
    return tuple(files)
