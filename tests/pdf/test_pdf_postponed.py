"""What WeasyPrint needs seldom is not loaded for a page of words, and is there for all others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.pages

SET = """
import sys
from reportgen.pdf import Press, typeset
STYLE = '<style>@font-face {{ font-family: A; src: url(/fonts/NotoNaskhArabic-Regular.ttf) }}' \\
    '* {{ font-family: A }}</style>'
typeset('<!DOCTYPE html><html lang=ar><title>a</title>' + STYLE + {body!r},
        press=Press(in_process=True))
"""
LOADED = """
named = {"PIL._imaging", "fontTools.cffLib", "fontTools.otlLib.builder", "fontTools.varLib.models"}
print(sorted(named & set(sys.modules)))
"""


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    return done.stdout.strip()


def test_a_page_of_words_loads_neither_pillow_nor_most_of_fonttools() -> None:
    assert run(SET.format(body="<p>هجين") + LOADED) == "[]"


def test_a_picture_loads_pillow() -> None:
    from test_pdf_fetcher import DATA  # noqa: PLC0415

    body = f"<p>هجين<img alt=dot src='{DATA}'>"
    assert run(SET.format(body=body) + LOADED) == "['PIL._imaging']"


def test_what_was_put_off_is_the_true_thing() -> None:
    code = """
        from reportgen.pdf.isolation import load_weasyprint
        load_weasyprint()
        import PIL, PIL.Image, fontTools.subset
        from fontTools.ttLib import TTFont, newTable
        from fontTools.varLib.instancer import instantiateVariableFont
        from PIL.ImageCms import ImageCmsProfile
        from weasyprint import images
        from weasyprint.pdf import fonts
        try:
            fonts.instantiateVariableFont(TTFont(), {})
        except Exception as problem:
            print(type(problem).__name__)
        print(fonts.instantiateVariableFont is not instantiateVariableFont,
              fonts.subset.Options is fontTools.subset.Options,
              images.Image is PIL.Image, PIL.Image.new("L", (2, 3)).size)
        from PIL import ImageFile
        print(ImageFile.LOAD_TRUNCATED_IMAGES)
    """
    lines = run("\n".join(line[8:] for line in code.splitlines())).splitlines()
    assert lines == ["ValueError", "True True True (2, 3)", "True"]


def test_a_program_that_has_them_keeps_them() -> None:
    code = (
        "import fontTools.varLib.instancer as before, PIL.Image as picture, sys\n"
        "from reportgen.pdf.isolation import load_weasyprint; load_weasyprint()\n"
        "import weasyprint.pdf.fonts as fonts, weasyprint.images as images\n"
        "print(sys.modules['fontTools.varLib.instancer'] is before, images.Image is picture,\n"
        "      fonts.instantiateVariableFont is before.instantiateVariableFont)"
    )
    assert run(code) == "True True True"


def test_the_profile_of_srgb_is_named_as_pillow_names_it() -> None:
    from reportgen.pdf.isolation import load_weasyprint  # noqa: PLC0415

    weasyprint = load_weasyprint()
    from weasyprint.css import ColorProfile  # noqa: PLC0415

    from reportgen.pdf.shortcuts.contents import PlainProfile  # noqa: PLC0415

    file = Path(weasyprint.__file__).parent / "pdf" / "sRGB2014.icc"
    with file.open("rb") as one, file.open("rb") as other:
        plain, read = (
            kind(f, "", "", ()) for kind, f in ((PlainProfile, one), (ColorProfile, other))
        )
    # Pillow rewrites what it has been asked about.
    assert (plain.content, plain.name) == (read.content, read.name)
