"""Keeping the catalogs in step with the code: `python -m reportgen.language.extract`.

Extracts every message, writes `locale/messages.pot` and brings each catalog up to date:
new messages come empty, unused ones go, translations stay.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from reportgen.resources import PACKAGE, folder

KEYWORDS = {
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "Message": ((1, "c"), 2),
}
# A fixed date keeps the files the same as long as the messages are.
DATE = datetime(2018, 11, 17, tzinfo=UTC)
COMMENT = "# Messages of reportgen. English is the language of the msgids."


def extract(package: Path = PACKAGE) -> Catalog:
    """Every message in the package's code, as a catalog without translations."""
    template = Catalog(charset="utf-8", header_comment=COMMENT)
    found = extract_from_dir(
        package, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",)
    )
    for path, _line, message, comments, context in found:
        template.add(message, locations=[(path, 0)], auto_comments=comments, context=context)
    return template


def read_catalog(path: Path) -> Catalog:
    """A catalog file; its name is its language."""
    with path.open("rb") as file:
        return read_po(file, locale=path.stem)


def _update(catalogs: Path) -> None:
    """Write the template and bring every `.po` file of the folder up to date."""
    template = extract()
    _write(catalogs / "messages.pot", template)
    for path in sorted(catalogs.glob("*.po")):
        catalog = read_catalog(path)
        catalog.update(template, no_fuzzy_matching=True)
        _write(path, catalog)


def _write(path: Path, catalog: Catalog) -> None:
    """Write a catalog sorted by msgid, the same bytes for the same messages."""
    catalog.creation_date = catalog.revision_date = DATE
    catalog.project, catalog.version = "reportgen", "1"
    catalog.last_translator = catalog.language_team = catalog.msgid_bugs_address = ""
    catalog.header_comment = COMMENT
    catalog.fuzzy = False
    with path.open("wb") as file:
        write_po(
            file, catalog, sort_output=True, include_lineno=False, ignore_obsolete=True, width=96
        )


if __name__ == "__main__":
    _update(folder("locale"))
