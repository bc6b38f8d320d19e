"""The whole line: load → compare → compose → render → typeset → verify, then write."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.brief import compose
from reportgen.brief.model import Brief
from reportgen.discrepancies import compare
from reportgen.discrepancies.model import Discrepancy
from reportgen.dossier import Dossier
from reportgen.errors import OutputError, TypesetError
from reportgen.formats import Material, Writer, choose_writers
from reportgen.formats.pdf import write_pdf
from reportgen.output import replace_all
from reportgen.records import Records, Texts, loaded
from reportgen.records.opening import call_records
from reportgen.settings import Settings
from reportgen.theme import SHIPPED, Theme, as_theme
from reportgen.theme.tongues import with_languages

if TYPE_CHECKING:
    from reportgen.kinds import Kind
    from reportgen.pdf import Press

log = logging.getLogger("reportgen")


@dataclass(frozen=True, slots=True)
class Built:
    """What one dossier became: its event's id and the files written."""

    id: str
    files: tuple[Path, ...]


def build(
    dossier: Dossier | Records,
    out: str | Path,
    settings: Settings | None = None,
    theme: Theme | str | Path = SHIPPED,
    press: Press | None = None,
    kinds: Mapping[str, Kind] | None = None,
    *,
    texts: Texts | None = None,
    also: Iterable[Writer] = (),
) -> Built:
    """Build the brief of one dossier into the folder `out`, as `ID.pdf` and `ID.html`; other
    editions than side by side bear their name: `ID.ar.pdf`, `ID.digest.html`.

    `dossier` is one that is loaded, or whatever `load` takes, with its `texts`.
    `theme` is a look, or the folder of one (ThemeError). `kinds` are kinds of values besides the
    shipped ones, by name.
    `press` says where pages are set: by default in a process of its own that the whole program
    shares, with `Press(in_process=True)` in this one. `also` are formats of one's own beside
    those of the settings, each a `Writer`. `fragment` is `ID.fragment.html`, one element for a
    page of others. All files appear whole, or none does. Raises DossierError for wrong records,
    TemplateError, TypesetError for a page that cannot be set or read back faithfully, OutputError
    where the result cannot be written, and UsageError for an edition that a format cannot be.
    """
    if Path(out).exists() and not Path(out).is_dir():
        raise OutputError(f"{out}: this is no folder; name another, or remove it")
    made = make(
        dossier, settings or Settings(), as_theme(theme), press, kinds, texts=texts, also=also
    )
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
    dossier: Dossier | Records,
    settings: Settings,
    theme: Theme = SHIPPED,
    press: Press | None = None,
    kinds: Mapping[str, Kind] | None = None,
    *,
    texts: Texts | None = None,
    also: Iterable[Writer] = (),
) -> Made:
    """The brief of one dossier, in every format asked for. Raises as `build`, but writes
    nothing."""
    writers = choose_writers(settings, also)
    log.info("1/6 load %s", call_records(dossier))
    records = loaded(dossier, kinds, texts=texts)
    material = _prepare(records, settings, theme, press)
    edition = "" if settings.edition == "side-by-side" else f".{settings.edition}"
    stem = f"{material.brief.id}{edition}"
    pages = {f"{stem}.{each.suffix}": each.write(material) for each in writers}
    return Made(records, material.brief, pages)


def print_pdf(
    records: Dossier, settings: Settings, theme: Theme = SHIPPED, press: Press | None = None
) -> bytes:
    """The PDF of a dossier's brief. Raises TemplateError and TypesetError as `build` does."""
    return write_pdf(_prepare(records, settings, theme, press))


def _prepare(records: Dossier, settings: Settings, theme: Theme, press: Press | None) -> Material:
    """What the files of a brief are made from."""
    theme = with_languages(theme, settings.languages)
    log.info("2/6 compare %d claims", len(records.claims))
    found = compare(records)
    log.info("3/6 compose %d discrepancies", len(found))
    brief = _compose(records, found, settings, theme, press)
    return Material(records, found, brief, settings, theme, press)


def render_for_print(records: Dossier, settings: Settings, theme: Theme = SHIPPED) -> str:
    """The HTML that the PDF of a dossier's brief is set from. Raises TemplateError."""
    from reportgen.page import render  # noqa: PLC0415

    theme = with_languages(theme, settings.languages)
    brief = _compose(records, compare(records), settings, theme, None)
    return render(brief, "print", settings, theme)


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
    from reportgen.page import print_guests, render, stylesheets  # noqa: PLC0415
    from reportgen.pdf import typeset  # noqa: PLC0415
    from reportgen.proof.pages import read_pages  # noqa: PLC0415

    html = render(brief, "print", settings, theme)
    sheets = stylesheets("print", settings.paper, theme, mapped=brief.map is not None)
    overlay = {**theme.files, **print_guests(html, theme)}
    pdf = typeset(html, stylesheets=sheets, overlay=overlay, press=press)
    return len(read_pages(pdf)) == 1


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
