"""Which sentences no claim touches."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.records import coverage, load
from reportgen.records.coverage import sentences
from tiny import ARTICLE, Tiny


def test_untouched_sentences_with_their_lines(tmp_path: Path) -> None:
    found = coverage(Tiny().write(tmp_path))
    assert [(one.line, one.text, one.furniture) for one in found] == [
        (1, "الغارات على هجين", False),
        (4, "استهدفت الغارات البلدة عند الساعة 4.30 وقال مصدر إن الغارات توقفت.", False),
        (5, "المشاهدات : 1896", True),
    ]
    assert all(ARTICLE[one.start : one.end] == one.text for one in found)


def test_takes_a_dossier_too(tmp_path: Path) -> None:
    file = Tiny().write(tmp_path)
    assert coverage(load(file)) == coverage(tmp_path)


def test_a_claim_on_a_sentence_takes_it_off(tmp_path: Path) -> None:
    more = "- {account: outlet, attribute: event.place, value: hajin, quote: على هجين}\ndecisions:"
    found = coverage(Tiny().but("decisions:", more).write(tmp_path))
    assert [one.line for one in found] == [4, 5]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("واحد. اثنان؟ ثلاثة! أربعة؛ خمسة", ["واحد.", "اثنان؟", "ثلاثة!", "أربعة؛", "خمسة"]),
        ("بين الساعة 11 و4.30 من فجر", ["بين الساعة 11 و4.30 من فجر"]),
        ("مجدداً.. التحالف ينفي", ["مجدداً.. التحالف ينفي"]),
        ("He said “no.” She left.", ["He said “no.”", "She left."]),
        ("The U.S. forces struck. Twice.", ["The U.S. forces struck.", "Twice."]),
        ("mail@example.org is it", ["mail@example.org is it"]),
        ("  spaced out.  Then  ", ["spaced out.", "Then"]),
        ("---", []),
        ("Done. ***", ["Done."]),
    ],
)
def test_sentences(line: str, parts: list[str]) -> None:
    assert [line[start:end] for start, end in sentences(line)] == parts
