"""Output formats: each a row of one table, and others from outside."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

import reportgen
from reportgen.errors import UsageError
from reportgen.formats import FORMATS, Material, Writer, choose_writers
from reportgen.settings import Edition, Format, Settings
from tiny import Tiny

NOTHING = Settings(formats=())


def write_count(material: Material) -> bytes:
    return f"{material.brief.id}: {len(material.discrepancies)}\n".encode()


COUNT = Writer("count.txt", write_count)


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return Tiny().write(tmp_path)


def test_a_format_from_outside_is_written(tiny: Path, tmp_path: Path) -> None:
    built = reportgen.build(tiny, tmp_path / "out", NOTHING, also=[COUNT])
    assert [path.name for path in built.files] == ["tiny.count.txt"]
    found = len(reportgen.compare(tiny))
    assert built.files[0].read_text() == f"tiny: {found}\n"


def test_it_stands_beside_the_formats_of_the_settings(tiny: Path, tmp_path: Path) -> None:
    settings = Settings(formats=("html",), edition="en")
    built = reportgen.build(tiny, tmp_path / "out", settings, also=[COUNT])
    assert [path.name for path in built.files] == ["tiny.en.html", "tiny.en.count.txt"]


def test_one_that_fails_leaves_nothing_behind(tiny: Path, tmp_path: Path) -> None:
    def fail(material: Material) -> bytes:
        raise reportgen.TypesetError([material.brief.id])

    with pytest.raises(reportgen.TypesetError, match="tiny"):
        reportgen.build(tiny, tmp_path / "out", NOTHING, also=[COUNT, Writer("x", fail)])
    assert not (tmp_path / "out").exists()


def test_every_format_that_can_be_asked_for_has_a_row() -> None:
    assert set(FORMATS) == set(get_args(Format))
    for name in FORMATS:
        assert choose_writers(Settings(formats=(name,))) == (FORMATS[name],)


def test_an_edition_that_a_format_cannot_be_is_refused_before_any_work() -> None:
    with pytest.raises(UsageError, match=r"no digest can be fragment\.html: choose side"):
        reportgen.build("nowhere", "out", Settings(formats=("fragment",), edition="digest"))
    narrow = Writer("x", write_count, editions=("en",))
    for edition in get_args(Edition):
        settings = Settings(formats=(), edition=edition)
        if edition == "en":
            assert choose_writers(settings, [narrow]) == (narrow,)
        else:
            with pytest.raises(UsageError, match=f"no {edition} can be x: choose en"):
                choose_writers(settings, [narrow])


def test_no_two_formats_write_one_file() -> None:
    with pytest.raises(UsageError, match=r"ID\.pdf"):
        choose_writers(Settings(formats=("pdf",)), [Writer("pdf", write_count)])
