"""The page over a batch: every brief once, the gravest first, and a script that may run."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from batch_samples import copy, write_dossiers

from reportgen.batch.run import build_all
from reportgen.brief.model import Chip, Run, Tally, Text
from reportgen.index.summary import Summary, from_data, to_data
from reportgen.index.table import build_index
from reportgen.page.index import render_index
from reportgen.settings import Settings

HTML = Settings(formats=("html",))


def both(ar: str, en: str) -> dict[str, Text]:
    return {"ar": Text("ar", "rtl", (Run(ar),)), "en": Text("en", "ltr", (Run(en, "name"),))}


def summary(id: str, date: str, severity: str) -> Summary:
    chip = Chip(severity, "conflict", "■", both("بالغ", "word"))
    return Summary(
        id, date, both("غارات", f"Strikes {id}"), both("يوم", "day"),
        (Tally(chip, both("٢", "2")),) if severity else (), both("قال", "said") if severity else {},
    )  # fmt: skip


BRIEFS = [
    (summary("b", "2018-11-17", "major"), ["b.pdf", "b.html"]),
    (summary("a", "2016-07-19", "critical"), ["a.html"]),
    (summary("d", "2020", ""), ["d.pdf"]),
    (summary("c", "2019-01", "major"), ["c.ar.html"]),
]


def test_a_summary_comes_back_as_it_was():
    for each, _ in BRIEFS:
        assert from_data(to_data(each)) == each


def test_the_gravest_stand_first_then_the_latest():
    page = render_index(build_index(BRIEFS, HTML))
    names = re.findall(r'href="\./(\w)\.[\w.]+">Strikes \1</a>', page)
    assert names == ["a", "c", "b", "d"]


def test_editions_of_one_event_share_a_row():
    index = build_index([*BRIEFS, (summary("b", "2018-11-17", "major"), ["b.ar.pdf"])], HTML)
    row = next(row for row in index.rows if row.href == "./b.html")
    assert [file.ending for file in row.files] == ["ar.pdf", "html", "pdf"]
    assert len(index.rows) == 4


def test_words_of_records_are_no_markup():
    hostile = summary("<script>x</script>", "2018", "major")
    page = render_index(build_index([(hostile, ["x.html"])], HTML))
    assert "<script>x" not in page


def test_briefs_of_earlier_runs_stay_listed(tmp_path):
    first, *others = write_dossiers(tmp_path / "dossiers", 3)
    for dossiers in ([first], others):
        report = build_all(dossiers, tmp_path / "out", HTML, work=copy)
    page = report.index.read_text()
    assert sorted(set(re.findall(r"\./event-\d", page))) == ["./event-0", "./event-1", "./event-2"]
    (tmp_path / "out" / "event-0.html").unlink()
    page = build_all(others, tmp_path / "out", HTML, work=copy).index.read_text()
    assert "./event-0" not in page


def test_an_index_that_was_changed_is_made_again(tmp_path):
    dossiers = write_dossiers(tmp_path / "dossiers", 2)
    page = build_all(dossiers, tmp_path / "out", HTML, work=copy).index
    right = page.read_text()
    page.write_text("spoilt")
    build_all(dossiers, tmp_path / "out", HTML, work=copy)
    assert page.read_text() == right


@pytest.mark.browser
def test_the_policy_admits_the_script(chromium, tmp_path):
    path: Path = tmp_path / "index.html"
    path.write_text(render_index(build_index(BRIEFS, HTML)), encoding="utf-8")
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
    command = [chromium, *flags, "--dump-dom", path.as_uri()]
    dom = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    assert "4 / 4" in dom
