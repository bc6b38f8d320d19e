"""Real pages: what they show, what they carry, and that they are the same every time."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import re
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from conftest_pages import BILINGUAL, PAGE, STYLE

from reportgen.errors import TypesetError
from reportgen.pdf import Attachment, Press, isolation, subsetter, typeset

pytestmark = pytest.mark.pages
Setter = Callable[..., bytes]
RECORDS = Attachment("claims.json", '{"deaths": "إنكار"}', "Claim records")


def place(pdf: bytes, words: str) -> tuple[float, float]:
    """Left and right edge of words on the first page, as PDFium finds them."""
    page = pypdfium2.PdfDocument(pdf)[0]
    layer = page.get_textpage()
    found = layer.search(words).get_next()
    assert found, words
    boxes = [layer.get_charbox(found[0] + at) for at in range(found[1])]
    return min(box[0] for box in boxes), max(box[2] for box in boxes)


def inflate(pdf: bytes) -> bytes:
    """All objects of a PDF, those in compressed streams included."""
    streams = re.findall(rb"/FlateDecode.*?>>\s*stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return pdf + b"".join(zlib.decompressobj().decompress(stream) for stream in streams)


def width(pdf: bytes) -> float:
    """Width of all that is printed on the first page."""
    layer = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    boxes = [layer.get_charbox(at) for at in range(layer.count_chars())]
    return max(box[2] for box in boxes) - min(box[0] for box in boxes)


def test_arabic_column_stands_right_of_the_english_one(set_page: Setter) -> None:
    pdf = set_page(BILINGUAL)
    assert place(pdf, "العربية")[0] > place(pdf, "English")[1]


def test_arabic_letters_join(set_page: Setter) -> None:
    parted = "\u200c".join("التحالف")
    assert width(set_page("<p>التحالف")) < 0.8 * width(set_page(f"<p>{parted}"))


def test_bidi_order_is_right_to_left(set_page: Setter) -> None:
    pdf = set_page("<p>قصف CNN بلدة")
    assert place(pdf, "قصف")[0] > place(pdf, "CNN")[1] > place(pdf, "بلدة")[1]


def test_one_annotation_for_each_link(set_page: Setter) -> None:
    assert inflate(set_page(BILINGUAL)).count(b"/Subtype /Link") == 2


def test_title_language_and_outline(set_page: Setter) -> None:
    pdf = set_page(BILINGUAL)
    document = pypdfium2.PdfDocument(pdf)
    assert document.get_metadata_value("Title") == "غارات هجين"
    assert [mark.get_title() for mark in document.get_toc()] == ["غارات هجين", "الروايتان"]
    assert b"/Lang (ar)" in inflate(pdf)


def test_tags_carry_language_and_scope(set_page: Setter) -> None:
    tags = re.findall(rb"/StructElem/S /(\w+)/K([^\n]*)", inflate(set_page(BILINGUAL)))
    english = [name.decode() for name, rest in tags if b"/Lang (en)" in rest]
    assert english == ["P", "TH", "TD", "TD", "LI", "Lbl", "LBody"]
    heads = [rest for name, rest in tags if name == b"TH"]
    assert [re.findall(rb"/Scope /(\w+)", head) for head in heads] == [
        [b"Column"],
        [b"Column"],
        [b"Row"],
    ]


def test_tag_builder_is_put_back(set_page: Setter) -> None:
    from weasyprint.pdf import tags  # noqa: PLC0415

    before = tags._build_box_tree
    set_page("<p>x")
    assert tags._build_box_tree is before
    assert not hasattr(before, "__wrapped__")


def test_identifiers_of_both_standards(set_page: Setter) -> None:
    pdf = set_page("<p>x")
    metadata = pdf[pdf.index(b"<rdf:RDF") : pdf.index(b"</rdf:RDF>")]
    assert b'pdfaid:part="3"' in metadata
    assert b'pdfaid:conformance="A"' in metadata
    assert b'pdfuaid:part="1"' in metadata
    assert b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in metadata


def test_attachments_come_back_whole_and_sorted(set_page: Setter) -> None:
    second = Attachment("a.txt", "نص", "Text")
    pdf = set_page("<p>x", attachments=[RECORDS, second])
    document = pypdfium2.PdfDocument(pdf)
    files = [document.get_attachment(at) for at in range(document.count_attachments())]
    assert [file.get_name() for file in files] == ["a.txt", "claims.json"]
    assert json.loads(bytes(files[1].get_data()).decode()) == {"deaths": "إنكار"}
    objects = inflate(pdf)
    assert objects.count(b"/AFRelationship /Data") == 2
    references = objects[objects.index(b"/AF [") + 5 :].split(b"]")[0]
    assert references.count(b"R") == 2


def test_two_attachments_of_one_name_are_refused(set_page: Setter) -> None:
    with pytest.raises(TypesetError, match=r"claims\.json: attached twice"):
        set_page("<p>x", attachments=[RECORDS, RECORDS])


@pytest.mark.vera
def test_archive_and_accessibility_rules_hold(
    set_page: Setter, vera: Callable[..., list[str]], tmp_path: Path
) -> None:
    pdf = tmp_path / "brief.pdf"
    pdf.write_bytes(set_page(BILINGUAL, attachments=[RECORDS]))
    assert vera(pdf, "3a", "ua1") == []


SCRIPT = """
import sys
if sys.argv[2:]:
    import warnings; warnings.simplefilter("ignore")
    import weasyprint
from pathlib import Path
from conftest_pages import BILINGUAL, PAGE
from reportgen.pdf import Attachment, typeset
from reportgen.resources import folder
roots = {"/": Path(sys.argv[1]), "/fonts/": folder("fonts")}
records = Attachment("claims.json", '{"deaths": "إنكار"}', "Claim records")
pdf = typeset(PAGE.format(BILINGUAL), stylesheets=["print.css"], roots=roots, attachments=[records])
sys.stdout.buffer.write(pdf)
"""


def in_another_process(home: Path, *options: str, **environment: str) -> str:
    """SHA-256 of the bilingual page set by a fresh interpreter in `home`."""
    home.mkdir(parents=True)
    (home / "print.css").write_text(STYLE, "utf-8")
    paths = os.pathsep.join([str(Path(__file__).parent), *filter(None, sys.path)])
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(home), *options],
        env=os.environ | {"PYTHONPATH": paths} | environment,
        cwd=home,
        capture_output=True,
        check=True,
    )
    assert run.stderr == b""
    return hashlib.sha256(run.stdout).hexdigest()


def test_same_bytes_everywhere(tmp_path: Path, set_page: Setter) -> None:
    here = hashlib.sha256(set_page(BILINGUAL, attachments=[RECORDS])).hexdigest()
    nowhere = str(tmp_path / "nowhere")
    assert here == in_another_process(
        tmp_path / "one", PYTHONHASHSEED="1", TZ="Asia/Damascus", LC_ALL="C", HOME=nowhere
    )
    assert here == in_another_process(
        tmp_path / "two" / "deeper", PYTHONHASHSEED="2", TZ="America/New_York", LC_ALL="ar_SY.UTF-8"
    )
    assert here == in_another_process(
        tmp_path / "three",
        "weasyprint-first",
        FONTCONFIG_FILE="/etc/fonts/fonts.conf",
        PANGO_LANGUAGE="fa:ur",
        XDG_CACHE_HOME=nowhere,
    )


def test_bytes_depend_on_the_page(set_page: Setter) -> None:
    assert set_page("<p>19") != set_page("<p>91")


def test_system_fonts_are_shut_out(roots: dict[str, Path]) -> None:
    (roots["/"] / "print.css").write_text('body { font-family: "DejaVu Sans", sans-serif }')
    with pytest.raises(TypesetError, match="the page has no fonts"):
        typeset(PAGE.format("<p>x"), stylesheets=["print.css"], roots=roots)


def test_the_environment_is_given_back(set_page: Setter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_PATH", "/etc/fonts")
    monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
    before = dict(os.environ)
    set_page("<p>هجين")
    assert os.environ == before


def test_shipped_folders_are_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    html = f"<style>{STYLE}</style>" + PAGE.format("<p>هجين")
    assert typeset(html).startswith(b"%PDF-1.7")


def test_subsetter_is_named() -> None:
    assert subsetter() in ("harfbuzz", "fonttools")


def test_missing_pango_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(name: str) -> None:
        raise OSError(f"cannot load library for {name}\nlong advice")

    monkeypatch.setattr(isolation, "import_module", fail)
    with pytest.raises(TypesetError, match=r"Pango .*: cannot load library for weasyprint$"):
        typeset("<p>x", press=Press(in_process=True))


def test_importing_the_room_loads_no_typesetter() -> None:
    code = (
        "import reportgen.pdf, sys; print({'weasyprint', 'pydyf', 'fontTools'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert run.stdout == "set()\n"


def test_error_survives_a_process_border(set_page: Setter) -> None:
    with pytest.raises(TypesetError) as caught:
        set_page("<p>漢")
    assert pickle.loads(pickle.dumps(caught.value)).causes == caught.value.causes
