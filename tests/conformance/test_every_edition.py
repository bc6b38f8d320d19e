"""Each example in each edition on each paper: archival, accessible, searchable, lines in order."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from conformance import vera
from conformance.by_python_bidi import by_python_bidi
from reportgen.page import render
from reportgen.pipeline import make
from reportgen.proof import check_pdf, printed_text
from reportgen.proof.order.printed_lines import line_order
from reportgen.proof.pages import read_pages
from reportgen.resources import folder
from reportgen.settings import Edition, Paper, Settings

EXAMPLES = sorted(folder("templates").parent.glob("examples/*/dossier.yaml"))
MADE = [
    Settings(edition=edition, paper=paper, formats=("pdf",))
    for edition, paper in product(get_args(Edition), get_args(Paper))
]

ALONE = 70
"""Words of a last page that holds head, foot and colophon alone, with room to spare."""


@pytest.mark.slow
@pytest.mark.pages
@pytest.mark.vera
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.parent.name)
def test_every_edition_on_every_paper(example: Path, tmp_path: Path) -> None:
    assert len(MADE) == 8
    for settings in MADE:
        made = make(example.parent, settings)
        (pdf,) = made.pages.values()
        pages = read_pages(pdf)
        assert settings.edition != "digest" or len(pages) == 1, settings.paper
        assert len(pages[-1].text.split()) > ALONE, settings
        html = render(made.brief, "print", settings)
        where = f"{settings.edition}-{settings.paper}"
        assert check_pdf(pdf, printed=printed_text(html)) == (), where
        found = line_order(pdf, html, by_python_bidi)
        assert (found.differences, found.unmatched) == ((), ()), where
        (tmp_path / f"{where}.pdf").write_bytes(pdf)
    assert vera.failures_of(sorted(tmp_path.glob("*.pdf")), "3a", "ua1") == []
