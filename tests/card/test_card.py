"""The card: both languages whole, joined and in order, inside the margins, the same each time."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image, ImageChops, ImageDraw

from reportgen import compare, compose, load
from reportgen.brief.model import Brief, Direction, Run, Text
from reportgen.card import draw
from reportgen.card.drawing import HEIGHT, MARGIN, TITLE, WASH, WIDTH, Painter
from reportgen.card.fonts import ScriptFonts, can_shape
from reportgen.card.wrapping import isolated, wrap
from reportgen.cli import main
from reportgen.errors import TypesetError

EXAMPLES = Path(__file__).parents[2] / "examples"
FOLDERS = sorted(each.parent for each in EXAMPLES.glob("*/dossier.yaml"))
TWO_WAYS = pytest.mark.parametrize("shaping", [True, False], ids=["raqm", "basic"])


@pytest.fixture(scope="module")
def brief() -> Brief:
    dossier = load(EXAMPLES / "ahli-2023-10-17")
    return compose(dossier, compare(dossier))


def both(ar: str, en: str) -> dict[str, Text]:
    return {"ar": Text("ar", "rtl", (Run(ar),)), "en": Text("en", "ltr", (Run(en),))}


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def painter(brief: Brief) -> Painter:
    return Painter(brief, ImageDraw.Draw(Image.new("RGB", (WIDTH, HEIGHT), WASH)), can_shape())


def ink(image: Image.Image) -> tuple[int, int, int, int] | None:
    """The box around everything that is not background."""
    return ImageChops.difference(image, Image.new("RGB", image.size, WASH)).getbbox()


def written(words: str, base: Direction, *, shaping: bool, size: int = 60) -> Image.Image:
    """One line on a canvas of its own, cut to its ink."""
    face = ScriptFonts("regular", size, shaping=shaping)
    (line,) = wrap(words, base, 5000, face.width, lambda sign: face.choose(sign, base))
    image = Image.new("RGB", (2000, 200), WASH)
    face.write(ImageDraw.Draw(image), line, 100, 120, "#000")
    return image.crop(ink(image))


def likeness(one: Image.Image, other: Image.Image) -> float:
    """Share of ink that two pictures of about one size have in common."""
    size = (max(one.width, other.width), max(one.height, other.height))
    masks = []
    for image in (one, other):
        canvas = Image.new("L", size, 0)
        canvas.paste(image.convert("L").point(lambda value: 255 * (value < 128)), (0, 0))
        masks.append(canvas)
    common = ImageChops.multiply(*masks).histogram()[255]
    return 2 * common / sum(mask.histogram()[255] for mask in masks)


def test_this_pillow_shapes() -> None:
    assert can_shape()


@TWO_WAYS
@pytest.mark.parametrize(
    "folder",
    sorted(each.parent for each in EXAMPLES.glob("*/dossier.yaml")),
    ids=lambda folder: folder.name,
)
def test_every_example_stays_inside_the_margins(folder: Path, shaping: bool) -> None:
    dossier = load(folder)
    image = opened(draw(compose(dossier, compare(dossier)), shaping=shaping))
    assert image.size == (1200, 630)
    assert is_framed(image)


def is_framed(image: Image.Image) -> bool:
    """Whether nothing but the band at the top stands in the margins, and text in both columns."""
    left, top, right, bottom = ink(image.crop((0, 12, WIDTH, HEIGHT))) or (0, 0, 0, 0)
    # Letters may lean a pixel or two beyond the point where they begin.
    inside = left >= MARGIN - 3 and right <= WIDTH - MARGIN + 3
    gutter = image.crop((WIDTH // 2 - 24, 12, WIDTH // 2 + 24, HEIGHT))
    rules = {y for y in range(gutter.height) if gutter.getpixel((24, y)) != gutter.getpixel((0, 0))}
    return inside and top > 20 and bottom < HEIGHT - 36 and len(rules) == 2


@TWO_WAYS
def test_the_same_brief_gives_the_same_bytes(brief: Brief, shaping: bool) -> None:
    assert draw(brief, shaping=shaping) == draw(brief, shaping=shaping)


@TWO_WAYS
def test_letters_are_joined_and_in_order(shaping: bool) -> None:
    word = written("الغارات", "rtl", shaping=shaping)
    reversed_word = written("تاراغلا", "rtl", shaping=shaping)
    apart = written("ا ل غ ا ر ا ت".replace(" ", "\u200c"), "rtl", shaping=shaping)
    assert likeness(word, word) == 1
    assert likeness(word, reversed_word) < 0.6
    assert likeness(word, apart) < 0.6


@pytest.mark.parametrize(
    "words", ["الغارات على هجين", "نفذت القوة 19 غارة (بحسب Reuters) خلال ٢٤ ساعة"]
)
def test_both_ways_of_shaping_give_the_same_picture(words: str) -> None:
    raqm, basic = (written(words, "rtl", shaping=shaping) for shaping in (True, False))
    assert abs(raqm.width - basic.width) <= 8
    assert likeness(raqm, basic) > 0.6
    assert likeness(raqm, written(words[::-1], "rtl", shaping=True)) < 0.55


@TWO_WAYS
def test_a_line_begins_at_the_right_and_keeps_latin_words_and_brackets(shaping: bool) -> None:
    face = ScriptFonts("regular", 30, shaping=shaping)
    words = "نقل (Reuters 2018) ذلك"
    (line,) = wrap(words, "rtl", 5000, face.width, lambda sign: face.choose(sign, "rtl"))
    assert [piece.text.strip() for piece in line if piece.text.strip(" ()")] == [
        "ذلك",
        "Reuters 2018",
        "نقل",
    ]


@TWO_WAYS
def test_a_bracket_is_mirrored_in_arabic(shaping: bool) -> None:
    line = written("(" + "ا" * 8, "rtl", shaping=shaping)
    closing, opening = (written(sign, "ltr", shaping=shaping) for sign in ")(")
    last = line.crop((line.width - closing.width, 0, line.width, line.height))
    last = last.crop(ink(last))
    assert likeness(last, closing) > 0.9 > likeness(last, opening)


def test_lines_are_cut_in_reading_order_and_none_is_wider_than_its_column() -> None:
    face = ScriptFonts("regular", 30, shaping=True)
    words = "قال ناطق إن القوة نفذت 19 غارة على مواقع قرب Hajin (هجين) خلال الليل"
    lines = wrap(words, "rtl", 260, face.width, lambda sign: face.choose(sign, "rtl"))
    assert len(lines) > 2
    assert all(face.width(line) <= 260 for line in lines)
    assert "".join(piece.text for piece in lines[0]).find("قال") >= 0
    assert any("الليل" in piece.text for piece in lines[-1])
    drawn = sorted("".join(piece.text for line in lines for piece in line).replace(" ", ""))
    assert drawn == sorted(words.replace(" ", ""))


def test_a_word_wider_than_its_column_is_broken() -> None:
    face = ScriptFonts("regular", 30, shaping=True)
    lines = wrap("a" * 100, "ltr", 200, face.width, lambda sign: face.choose(sign, "ltr"))
    assert len(lines) > 4
    assert all(face.width(line) <= 200 for line in lines)
    assert sum(len(piece.text) for line in lines for piece in line) == 100


def test_isolated_runs_keep_their_own_order() -> None:
    runs = (Run("من "), Run("12:30 – 14:00", "value", "en", "ltr"), Run(" ليلاً"))
    face = ScriptFonts("regular", 30, shaping=True)
    text = isolated(Text("ar", "rtl", runs))
    (line,) = wrap(text, "rtl", 900, face.width, lambda sign: face.choose(sign, "rtl"))
    assert "12:30 – 14:00" in "".join(piece.text for piece in line)


LONG = "انفجار في ساحة المستشفى الأهلي المعمداني " * 8, "An explosion in the hospital’s yard " * 9


@TWO_WAYS
def test_a_title_of_three_hundred_letters_shrinks_and_stays_whole(
    brief: Brief, shaping: bool
) -> None:
    title = both(*LONG)
    assert min(len(text.plain) for text in title.values()) > 300
    assert is_framed(opened(draw(replace(brief, title=title), shaping=shaping)))
    setting = painter(brief).fit(TITLE, {code: text.plain for code, text in title.items()})
    assert setting
    drawn = [
        "".join(piece.text for line in lines for piece in line) for lines in setting.lines.values()
    ]
    for text, words in zip(title.values(), drawn, strict=True):
        assert sorted(words.replace(" ", "")) == sorted(text.plain.replace(" ", ""))


def test_a_title_without_end_is_cut_with_a_sign(brief: Brief) -> None:
    title = both(LONG[0] * 4, LONG[1] * 4)
    assert is_framed(opened(draw(replace(brief, title=title))))
    plain = {code: text.plain for code, text in title.items()}
    assert painter(brief).fit(TITLE, plain) is None
    for lines in painter(brief).cut(TITLE, plain).lines.values():
        assert any("…" in piece.text for piece in lines[-1])


def test_a_sentence_too_long_gives_way_to_the_summary(brief: Brief) -> None:
    item = replace(brief.discrepancies[0], sentence=both("قالوا كلاماً " * 200, "They said " * 200))
    long = replace(brief, discrepancies=(item,))
    assert draw(long) == draw(replace(brief, discrepancies=()))
    assert draw(long) != draw(brief)


def test_one_language_has_the_whole_width(brief: Brief) -> None:
    image = opened(draw(replace(brief, languages=("ar",))))
    assert image.crop((WIDTH // 2, 12, WIDTH, HEIGHT)).getcolors(1) is None
    assert painter(replace(brief, languages=("ar",))).width == WIDTH - 2 * MARGIN


def test_a_character_without_a_glyph_stops_the_card(brief: Brief) -> None:
    with pytest.raises(TypesetError, match=r"U\+4E00"):
        draw(replace(brief, title=both("一", "A")))


def test_the_command_writes_the_card(tmp_path: Path) -> None:
    call = ["build", str(EXAMPLES / "ahli-2023-10-17"), "-o", str(tmp_path), "--format", "card"]
    result = CliRunner().invoke(main, call)
    assert result.exit_code == 0, result.output
    assert [path.name for path in tmp_path.iterdir()] == ["ahli-2023-10-17.card.png"]
    assert opened((tmp_path / "ahli-2023-10-17.card.png").read_bytes()).size == (1200, 630)
