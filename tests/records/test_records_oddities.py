"""The oddities of a document can be quoted; as a value they are refused with a hint."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import Finding
from reportgen.records import check
from tiny import ARTICLE, Tiny


def found(tiny: Tiny, folder: Path, code: str) -> list[Finding]:
    return [each for each in check(tiny.write(folder)) if each.code == code]


@pytest.mark.parametrize(
    ("words", "code"), [("1٣ شهيداً", "mixed-digits"), ("R\u0435uters", "mixed-script")]
)
def test_a_document_may_have_it(words: str, code: str, tmp_path: Path) -> None:
    tiny = Tiny().having("article.txt", ARTICLE.replace("الغارات على", words))
    (finding,) = found(tiny, tmp_path, code)
    assert (Path(finding.path).name, finding.level) == ("article.txt", "warning")


def test_a_title_may_cite_it(tmp_path: Path) -> None:
    (finding,) = found(Tiny().but("ar: غارات هجين", "ar: القسم 1٣"), tmp_path, "mixed-digits")
    assert finding.level == "warning"


def test_a_value_is_to_be_written_in_one_system(tmp_path: Path) -> None:
    (finding,) = found(Tiny().but("value: about 40", "value: 4٠"), tmp_path, "mixed-digits")
    assert (finding.level, finding.remedy) == ("error", "write 40 or ٤٠")
