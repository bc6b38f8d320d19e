"""A brief drawn as a card: title, gravest difference and tallies, a column for each language."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from reportgen.brief.model import Brief, Direction, Parallel, Text
from reportgen.card.fonts import ScriptFonts, can_shape
from reportgen.card.wrapping import CardLine, isolate, isolated, wrap

if TYPE_CHECKING:
    from PIL import ImageDraw

WIDTH, HEIGHT, MARGIN, GUTTER = 1200, 630, 64, 72
INK, MUTE, HAIR, WASH, SLATE = "#17191c", "#59616b", "#c9cdd2", "#f5f3ee", "#33536b"
LEADING = 1.42
CUT = "…"


@dataclass(frozen=True, slots=True)
class Box:
    """A band across the card: where it begins, how high it is, and how its text is set; sizes
    from `largest` to `smallest` are tried."""

    top: int
    height: int
    weight: str
    largest: int
    smallest: int
    ink: str = INK


KICKER = Box(44, 40, "regular", 22, 12, MUTE)
TITLE = Box(92, 178, "title", 50, 17)
HEAD = Box(0, 44, "strong", 26, 13, SLATE)
SENTENCE = Box(0, 0, "regular", 34, 17)
"""These two follow the title, wherever it ends."""
TALLIES = Box(556, 40, "strong", 22, 11)


@dataclass(frozen=True, slots=True)
class FittedText:
    """Text that fits its box: the face and each language's lines."""

    face: ScriptFonts
    lines: dict[str, tuple[CardLine, ...]]


def draw(brief: Brief, *, shaping: bool | None = None) -> bytes:
    """The card of a brief as a PNG of 1200 × 630; same brief and same Pillow, same pixels.

    The first language stands on the right, the last on the left. `shaping` says whether Pillow
    joins and orders Arabic itself (Raqm), by default wherever it can. Raises TypesetError for
    a character that the fonts do not have.
    """
    from PIL import Image, ImageDraw  # noqa: PLC0415

    image = Image.new("RGB", (WIDTH, HEIGHT), WASH)
    canvas = ImageDraw.Draw(image)
    painter = Painter(brief, canvas, can_shape() if shaping is None else shaping)
    painter.paint()
    data = BytesIO()
    image.save(data, "PNG", optimize=True)
    return data.getvalue()


class Painter:
    """Sets the texts of one brief on one canvas."""

    def __init__(self, brief: Brief, canvas: ImageDraw.ImageDraw, shaping: bool) -> None:
        self.brief, self.canvas, self.shaping = brief, canvas, shaping
        columns = len(brief.languages)
        self.width = (WIDTH - 2 * MARGIN - (columns - 1) * GUTTER) // columns

    def paint(self) -> None:
        """Everything, from top to bottom."""
        self.canvas.rectangle((0, 0, WIDTH - 1, 9), SLATE)
        self.place(KICKER, self.brief.kicker)
        end = self.place(TITLE, self.brief.title) + 24
        self.rule(end)
        self.gravest(end + 20)
        self.rule(TALLIES.top - 12)
        self.place(TALLIES, _tallies(self.brief))

    def rule(self, y: int) -> None:
        """A hairline from margin to margin."""
        self.canvas.rectangle((MARGIN, y, WIDTH - MARGIN - 1, y), HAIR)

    def gravest(self, top: int) -> None:
        """The gravest difference in one sentence, or the summary where there is none or where
        its sentence is too long to be read here: half a sentence would say something else."""
        head = replace(HEAD, top=top)
        body = replace(SENTENCE, top=top + HEAD.height, height=TALLIES.top - 28 - top - HEAD.height)
        for item in self.brief.discrepancies[:1]:
            if self.fit(body, _plain(item.sentence)):
                self.place(head, _joined([item.severity.label, item.attribute], ": "))
                self.place(body, item.sentence)
                return
        self.place(body, self.brief.summary)

    def place(self, box: Box, words: Parallel | dict[str, str]) -> int:
        """Draw a text of each language into its box, smaller where it is long; where it ends."""
        texts = _plain(words)
        setting = self.fit(box, texts) or self.cut(box, texts)
        self.write(box, setting)
        longest = max(map(len, setting.lines.values()))
        return box.top + round(setting.face.size * LEADING * longest)

    def fit(self, box: Box, words: dict[str, str]) -> FittedText | None:
        """The largest setting in which every language fits; None if none does."""
        for size in range(box.largest, box.smallest - 1, -1):
            setting = self.set(box, size, words)
            if all(len(lines) <= _room(box, size) for lines in setting.lines.values()):
                return setting
        return None

    def cut(self, box: Box, words: dict[str, str]) -> FittedText:
        """The smallest setting, with as many words as fit."""
        size = box.smallest
        kept = {}
        for code, text in words.items():
            parts = text.split()
            texts = [" ".join(parts[:n]) + CUT for n in range(1, len(parts))]
            height = partial(self.height, box, code)
            fitting = bisect_right(texts, _room(box, size), key=height)
            kept[code] = text if height(text) <= _room(box, size) else texts[max(fitting - 1, 0)]
        return self.set(box, size, kept)

    def height(self, box: Box, code: str, text: str) -> int:
        """How many lines a text has in the smallest size."""
        return len(self.lines(box, box.smallest, code, text))

    def set(self, box: Box, size: int, words: dict[str, str]) -> FittedText:
        lines = {code: self.lines(box, size, code, text) for code, text in words.items()}
        return FittedText(ScriptFonts(box.weight, size, shaping=self.shaping), lines)

    def lines(self, box: Box, size: int, code: str, text: str) -> tuple[CardLine, ...]:
        face, base = ScriptFonts(box.weight, size, shaping=self.shaping), self.base(code)
        return wrap(text, base, self.width, face.width, lambda sign: face.choose(sign, base))

    def write(self, box: Box, setting: FittedText) -> None:
        """Draw set text, each language in its column, at its own edge."""
        for place, code in enumerate(reversed(self.brief.languages)):
            left = MARGIN + place * (self.width + GUTTER)
            for n, line in enumerate(setting.lines[code]):
                free = self.width - setting.face.width(line)
                x = left + (free if self.base(code) == "rtl" else 0)
                y = box.top + round(setting.face.size * (1.1 + n * LEADING))
                setting.face.write(self.canvas, line, x, y, box.ink)

    def base(self, code: str) -> Direction:
        """The direction of a language."""
        return self.brief.directions[code]


def _room(box: Box, size: int) -> int:
    """How many lines of a size a box holds."""
    return max(1, int(box.height // (size * LEADING)))


def _tallies(brief: Brief) -> dict[str, str]:
    """How many differences of each severity, in one line; empty where there is none."""
    said = [_joined([tally.severity.label, tally.count], " ") for tally in brief.tallies]
    return {code: " • ".join(each[code] for each in said) for code in brief.languages}


def _plain(words: Parallel | dict[str, str]) -> dict[str, str]:
    """Texts as strings, with what isolates their runs."""
    return {
        code: isolated(text) if isinstance(text, Text) else text for code, text in words.items()
    }


def _joined(parts: Sequence[Parallel], between: str) -> dict[str, str]:
    """Texts in a row, in each language, each isolated from its neighbours."""
    return {
        code: between.join(isolate(isolated(part[code]), part[code].direction) for part in parts)
        for code in parts[0]
    }
