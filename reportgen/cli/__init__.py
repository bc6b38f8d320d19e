"""The command line: each command is one public function said aloud.

Data to stdout, logs to stderr. Exit 0 clean, 1 findings or errors, 2 wrong call. Nothing heavy
is imported before a command needs it.
"""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import Any, get_args

import click

from reportgen import __version__
from reportgen.batch.inputs import is_collection
from reportgen.batch.job import Limits
from reportgen.cli.options import PLAIN, batch_options
from reportgen.errors import ReportgenError
from reportgen.settings import Digits, Edition, Paper, Settings, Texts

DOSSIER = click.argument("dossier", type=click.Path(path_type=Path))
DOSSIERS = click.argument(
    "dossiers", metavar="DOSSIER…", nargs=-1, required=True, type=click.Path(path_type=Path)
)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
DIGITS = click.option(
    "--digits",
    type=click.Choice(get_args(Digits)),
    default="locale",
    help="Digits of composed Arabic; quotes keep their own.",
)
LANGUAGES = click.option(
    "--languages", default="ar,en", help="Two columns, with a comma (ar,en), or one (fr)."
)
LOOK = click.option("--theme", "look", type=click.Path(path_type=Path), help="Folder of a look.")
ARABIC = click.option("--arabic", default="", help="Locale of Arabic dates (ar_SY, ar_AE).")

INTACT = (
    "intact: it can be read and searched, embeds its fonts, says it is PDF/A-3a and PDF/UA-1,"
    " and its records match its manifest"
)
REBUILT = "; the dossier gives the same records and the same bytes"
ALONE = "; only --dossier finds out whether records and manifest were forged together"


class Commands(click.Group):
    """Turns our errors into a message on stderr and their exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ReportgenError as error:
            click.echo(str(error), err=True)
            sys.exit(error.exit_code)


@click.group(cls=Commands)
@click.version_option(__version__)
@click.option("-v", "--verbose", is_flag=True, help="Tell each stage on stderr.")
def main(verbose: bool = False) -> None:
    """Bilingual briefs of conflicting accounts, from claim records."""
    logging.basicConfig(format="%(message)s")
    logging.getLogger("reportgen").setLevel(logging.INFO if verbose else logging.WARNING)


@main.command()
@DOSSIERS
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="Folder.")
@click.option(
    "--format",
    "formats",
    default="pdf,html",
    help="pdf, html, card, fragment (part of a web page); with commas.",
)
@click.option(
    "--edition",
    type=click.Choice(get_args(Edition)),
    default="side-by-side",
    help="Two columns, Arabic or English alone, or one page in both.",
)
@click.option("--paper", type=click.Choice(get_args(Paper)), default="a4", help="Of the PDF.")
@click.option(
    "--texts",
    type=click.Choice(get_args(Texts)),
    default="full",
    help="The documents line by line, or only the words that are evidence.",
)
@LOOK
@LANGUAGES
@DIGITS
@ARABIC
@PLAIN
@batch_options
def build(
    dossiers: tuple[Path, ...],
    out: Path,
    formats: str,
    edition: Edition,
    paper: Paper,
    texts: Texts,
    look: Path | None,
    languages: str,
    digits: Digits,
    arabic: str,
    plain_typesetting: bool,
    workers: int,
    deadline: float,
    memory: int,
    index: bool,
    log_format: str,
    dask: str,
) -> None:
    """Write OUT/ID.pdf and OUT/ID.html for each dossier; OUT/ID.ar.pdf for the edition ar.

    Many dossiers, or a folder of dossiers, are built by workers; one that cannot be built is
    named with the reason and costs no other. What has not changed is skipped.
    """
    from reportgen.pdf import Press  # noqa: PLC0415
    from reportgen.theme import SHIPPED, load_theme  # noqa: PLC0415

    theme = load_theme(look) if look else SHIPPED
    settings = Settings(
        languages=_names(languages),
        edition=edition,
        formats=_names(formats),
        digits=digits,
        arabic=arabic,
        paper=paper,
        texts=texts,
    )
    press = Press(in_process=True, plain=plain_typesetting)
    if len(dossiers) == 1 and not is_collection(dossiers[0]):
        from reportgen.pipeline import build as run  # noqa: PLC0415

        for path in run(dossiers[0], out, settings, theme, press).files:
            click.echo(path)
        return
    from reportgen.cli.batch import run_batch  # noqa: PLC0415

    limits = Limits(deadline=deadline, memory=memory)
    sys.exit(
        run_batch(
            dossiers,
            out,
            settings,
            theme,
            limits,
            workers,
            press=press,
            index=index,
            log_format=log_format,
            dask=dask,
        )
    )


@main.command()
@DOSSIER
@AS_JSON
@click.option("--visual", is_flag=True, help="For terminals without bidi: Arabic in visual order.")
@LANGUAGES
@DIGITS
@ARABIC
def compare(
    dossier: Path, as_json: bool, visual: bool, languages: str, digits: Digits, arabic: str
) -> None:
    """Print the discrepancies, gravest first."""
    from reportgen.cli.table import print_table  # noqa: PLC0415
    from reportgen.discrepancies import compare as run  # noqa: PLC0415
    from reportgen.exports.listing import listing  # noqa: PLC0415
    from reportgen.records import load  # noqa: PLC0415

    records = load(dossier)
    entries = listing(
        records,
        run(records),
        Settings(languages=_names(languages), digits=digits, arabic=arabic),
    )
    if as_json:
        click.echo(json.dumps(entries, ensure_ascii=False, indent=2))
    else:
        print_table(entries, visual=visual)


@main.command()
@DOSSIERS
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif", "github"]), default="text"
)
def check(dossiers: tuple[Path, ...], form: str) -> None:
    """Every problem of the records at once; exit 1 if there is an error or a warning."""
    from reportgen.cli.findings import FORMS  # noqa: PLC0415
    from reportgen.records import check as run  # noqa: PLC0415

    findings = [finding for dossier in dossiers for finding in run(dossier)]
    if findings or form in ("json", "sarif"):
        click.echo(FORMS[form](findings))
    sys.exit(1 if any(finding.level != "note" for finding in findings) else 0)


@main.group()
def theme() -> None:
    """Looks of your own: start one, check one."""


@theme.command("new")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def new_theme(folder: Path) -> None:
    """Start a theme in a new folder."""
    from reportgen.theme.start import new_theme as run  # noqa: PLC0415

    click.echo(run(folder))


@theme.command("check")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def check_theme(folder: Path) -> None:
    """Every fault of a theme at once, on a sample too; exit 1 if there is one."""
    from reportgen.cli.findings import as_text  # noqa: PLC0415
    from reportgen.pdf import Press  # noqa: PLC0415
    from reportgen.theme_check import check_theme as run  # noqa: PLC0415

    if findings := run(folder, Press(in_process=True)):
        click.echo(as_text(findings))
        sys.exit(1)
    click.echo(f"{folder}: a whole theme")


@main.command()
@click.argument("file", metavar="FILE.pdf", type=click.Path(path_type=Path))
@click.option("--dossier", type=click.Path(path_type=Path), help="What it was built from.")
@LOOK
def verify(file: Path, dossier: Path | None, look: Path | None) -> None:
    """What a finished brief still proves; exit 1 if it is not intact."""
    from reportgen.cli.findings import as_text  # noqa: PLC0415
    from reportgen.pdf import Press  # noqa: PLC0415
    from reportgen.theme import SHIPPED  # noqa: PLC0415
    from reportgen.verification import verify as run  # noqa: PLC0415

    if look and not dossier:
        raise click.UsageError("--theme compares a brief with its dossier: name --dossier too")
    findings = run(file, dossier, look or SHIPPED, press=Press(in_process=True))
    if findings:
        click.echo(as_text(findings))
        sys.exit(1)
    click.echo(f"{file}: {INTACT}{REBUILT if dossier else ALONE}")


@main.command()
@DOSSIER
def coverage(dossier: Path) -> None:
    """Every sentence that no claim rests on; exit 1 if one is no page furniture."""
    from reportgen.records import coverage as run  # noqa: PLC0415

    sentences = run(dossier)
    for each in sentences:
        reason = "furniture" if each.furniture else "no claim"
        click.echo(f"{each.document}:{each.line}: {reason}: {each.text}")
    sys.exit(0 if all(each.furniture for each in sentences) else 1)


@main.command()
@DOSSIER
def pin(dossier: Path) -> None:
    """Fill in the hashes of documents and the offsets of quotes."""
    from reportgen.records import pin as run  # noqa: PLC0415

    click.echo(f"{run(dossier)} filled in")


@main.command()
@click.option("--comparison", is_flag=True, help="Of what `compare --json` prints, instead.")
def schema(comparison: bool) -> None:
    """Print the JSON Schema of the records."""
    from reportgen.exports.listing import SCHEMA  # noqa: PLC0415
    from reportgen.records import schema as run  # noqa: PLC0415

    click.echo(json.dumps(SCHEMA if comparison else run(), ensure_ascii=False, indent=2))


@main.command()
@click.argument("words", nargs=-1)
@AS_JSON
def vocabulary(words: tuple[str, ...], as_json: bool) -> None:
    """What records can name, with an example each; of all, what has WORDS of either language."""
    from reportgen.cli.entries import as_json as to_json  # noqa: PLC0415
    from reportgen.cli.entries import as_text as to_text  # noqa: PLC0415
    from reportgen.records import vocabulary as run  # noqa: PLC0415

    entries = run(" ".join(words))
    click.echo(to_json(entries) if as_json else to_text(entries))
    sys.exit(0 if entries else 1)


def _names(names: str) -> tuple[Any, ...]:
    """What stands between commas; `Settings` refuses what it does not know."""
    return tuple(name.strip() for name in names.split(","))
