"""A folder read as a theme, with every fault of it at once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from reportgen.errors import ThemeError
from reportgen.records.files import decode, read_bytes
from reportgen.records.findings import Findings
from reportgen.records.nodes import Fault, Marked, Refused, Where
from reportgen.records.typed import suggestion, typed
from reportgen.records.yaml_reader import read_yaml
from reportgen.resources import folder
from reportgen.theme.colours import SHAPE, too_close
from reportgen.theme.fonts import ROLES, check_font
from reportgen.theme.model import SCREEN_SHEET, SHEET, SHIPPED, Logo, Theme
from reportgen.theme.parts import check_part
from reportgen.theme.pictures import check_picture, clearest, suffix
from reportgen.theme.rules import check_rules
from reportgen.theme.sheets import check_sheet, pictures
from reportgen.theme.tokens import read_tokens, write_sheet
from reportgen.theme.written import WrittenLogo, WrittenTheme

FILE = "theme.yaml"
FONT_LIMIT = 5_000_000
LANGUAGES = ("ar", "en")
"""A logo has words in both, whatever a brief's own languages."""


def load_theme(path: str | Path) -> Theme:
    """The theme in a folder. Raises ThemeError with every fault at once."""
    reader = Reader(Path(path))
    reader.read()
    if reader.report.errors:
        raise ThemeError(reader.report.errors)
    return Theme(reader.name, reader.files, reader.logo, reader.fonts)


class Reader:
    """Reads one folder; what it gathers is whole if `report` has no error."""

    def __init__(self, root: Path) -> None:
        self.root, self.report = root, Findings(str(root / FILE))
        self.name = ""
        self.logo: Logo | None = None
        self.files: dict[str, bytes] = {}
        self.fonts: dict[str, str] = {}
        self.looks: dict[str, dict[str, str]] = {"light": SHIPPED.colours}
        """Token → colour, for light, dark and print."""

    def read(self) -> None:
        """Everything: the file, then what it names, then parts and style sheet."""
        try:
            marked = read_yaml(decode(read_bytes(self.root, FILE), FILE))
        except Refused as refused:
            for fault in refused.faults:
                self.report.fault(fault)
            return
        self.report.records = marked
        self.refuse_gaps(marked)
        written = typed(WrittenTheme, marked.data, (), self.report)
        if written:
            self.name = written.name
            self.read_colours(written)
            self.read_fonts(written)
            self.read_logo(written)
        self.read_parts()
        self.read_sheet(SHEET)
        self.read_sheet(SCREEN_SHEET)

    def refuse_gaps(self, marked: Marked) -> None:
        """Keys without a value: YAML takes `ink: #17191c` for one, with a comment."""
        for place in marked.keys:
            if place not in marked.marks or not _holds(marked.data, place):
                remedy = "after a blank # begins a comment: write a colour without #, or quote it"
                self.report.error(place, "empty", "nothing stands here", remedy)

    def read_colours(self, written: WrittenTheme) -> None:
        """The tokens of light, dark and print, each set judged as it will be seen."""
        shipped, colours = SHIPPED.colours, written.colours
        sets = {"light": colours.light, "dark": colours.dark, "print": colours.print}
        for name, chosen in sets.items():
            for token in sorted(set(chosen) - set(shipped)):
                place = ("colours", name, token)
                remedy = suggestion(token, shipped)
                self.report.error(place, "unknown-key", f"no colour is called `{token}`", remedy)
        if colours.dark and (lost := [token for token in shipped if token not in colours.dark]):
            message = f"the dark colours lack {', '.join(lost)}"
            self.report.error(("colours", "dark"), "missing-key", message, "name all, or none")
            return
        light = {**shipped, **colours.light}
        self.looks = {"light": light, "print": {**light, **colours.print}}
        if dark := colours.dark or (
            {} if colours.light else read_tokens(SHIPPED.read("templates", "dark.css").decode())
        ):
            self.looks["dark"] = dark
        for name, whole in self.looks.items():
            if sets[name]:
                self.check_contrast(name, whole, sets[name])
        for path, text in write_sheet(light, colours, written.sizes).items():
            self.files[path] = text.encode()

    def check_contrast(self, name: str, whole: dict[str, str], own: dict[str, str]) -> None:
        """Colours that cannot be told from what they stand on."""
        for pair, found in too_close(whole):
            token = pair.colour if pair.colour in own else pair.ground
            message = (
                f"{pair.colour} {whole[pair.colour]} on {pair.ground} {whole[pair.ground]} "
                f"({pair.use}) has a contrast of {found:.2f}:1"
            )
            remedy = f"at least {pair.least:g}:1 (WCAG 2.2)"
            self.report.error(("colours", name, token), "low-contrast", message, remedy)

    def read_fonts(self, written: WrittenTheme) -> None:
        """Fonts in place of the shipped ones, by role and weight."""
        for role, weights in written.fonts.model_dump().items():
            for weight, file in weights.items():
                place = ("fonts", role, weight)
                if (role, weight) not in ROLES:
                    message, remedy = f"no weight is called `{weight}`", "write regular or bold"
                    self.report.error(place, "unknown-key", message, remedy)
                    continue
                data = self.content(file, place, FONT_LIMIT)
                flaws = [] if data is None else list(check_font(data, role))
                for flaw in flaws:
                    self.report.error(place, flaw.code, f"{file}: {flaw.message}", flaw.remedy)
                path = f"/fonts/{ROLES[role, weight]}"
                self.files[path], self.fonts[path] = data or b"", file
            if len(weights) == 1:
                message = f"`{role}` has one weight"
                self.report.error(("fonts", role), "missing-key", message, "name regular and bold")

    def read_logo(self, written: WrittenTheme) -> None:
        """The logo, with its words."""
        if (logo := written.logo) is None:
            return
        self.picture(logo.file, ("logo", "file"))
        self.check_logo(logo)
        for language in LANGUAGES:
            if not logo.alternative.get(language, "").strip():
                place = ("logo", "alternative", language)
                message = f"the logo has no words in `{language}` for who cannot see it"
                self.report.error(place, "missing-key", message, f"add `{language}:`")
        self.logo = Logo(f"/{logo.file}", logo.alternative)

    def check_logo(self, logo: WrittenLogo) -> None:
        """A logo that cannot be told from what it stands on."""
        data = self.files.get(f"/{logo.file}", b"")
        for look, colours in self.looks.items():
            ground = colours.get(logo.ground)
            if ground is None:
                remedy = suggestion(logo.ground, colours)
                message = f"no colour is called `{logo.ground}`"
                self.report.error(("logo", "ground"), "unknown-key", message, remedy)
                return
            found = clearest(data, ground) if suffix(logo.file) == ".svg" else SHAPE
            if found < SHAPE:
                message = f"the logo on {logo.ground} {ground} has a contrast of {found:.2f}:1"
                remedy = f"at least {SHAPE:g}:1 in the {look} look: draw it, or its ground, anew"
                self.report.error(("logo", "file"), "low-contrast", message, remedy)

    def picture(self, file: str, place: Where) -> None:
        """A picture of the theme, judged and kept."""
        if (data := self.content(file, place)) is not None:
            for flaw in check_picture(file, data):
                self.report.error(place, flaw.code, flaw.message, flaw.remedy)
            self.files[f"/{file}"] = data

    def read_parts(self) -> None:
        """The templates in place of the shipped parts."""
        home = folder("templates")
        shipped = {p.relative_to(home).as_posix(): p.read_text("utf-8")
                   for p in sorted(home.rglob("*.html"))}  # fmt: skip
        parts = self.root / "parts"
        for name in sorted(path.name for path in parts.iterdir()) if parts.is_dir() else ():
            part = f"parts/{name}"
            if part not in shipped:
                known = ", ".join(n[6:] for n in shipped if n.startswith("parts/"))
                message, remedy = "no part of a page is called so", f"there are {known}"
                self.report.elsewhere(self.path(part), 0, "", "unknown-part", message, remedy)
            elif (text := self.text(part)) is not None:
                for found in check_part(part, text, shipped):
                    self.elsewhere(part, *found)
                self.files[f"/{part}"] = text.encode()

    def read_sheet(self, path: str) -> None:
        """A style sheet after all others, with its pictures."""
        name = path.removeprefix("/")
        if not os.path.lexists(self.root / name) or (text := self.text(name)) is None:
            return
        for found in (*check_sheet(text), *check_rules(text, self.looks)):
            self.elsewhere(name, *found)
        for line, file in pictures(text):
            self.keep_picture(name, line, file)
        self.files[path] = text.encode()

    def keep_picture(self, sheet: str, line: int, file: str) -> None:
        """A picture a style sheet shows; its faults stand at the line that shows it."""
        try:
            data = read_bytes(self.root, file)
        except Refused as refused:
            for fault in refused.faults:
                self.elsewhere(sheet, line, fault.code, fault.message, fault.remedy)
            return
        for flaw in check_picture(file, data):
            self.elsewhere(sheet, line, *flaw)
        self.files[f"/{file}"] = data

    def content(self, file: str, place: Where, limit: int = 0) -> bytes | None:
        """Bytes of a file that theme.yaml names; None, with the fault noted, if it cannot be."""
        try:
            return read_bytes(self.root, file, limit) if limit else read_bytes(self.root, file)
        except Refused as refused:
            for fault in refused.faults:
                self.report.fault(fault, place=place)
            return None

    def text(self, file: str) -> str | None:
        """Text of a file that stands in its place; None, with the fault noted."""
        try:
            return decode(read_bytes(self.root, file), file)
        except Refused as refused:
            for fault in refused.faults:
                self.fault(file, fault)
            return None

    def fault(self, file: str, fault: Fault) -> None:
        """A fault of a file other than theme.yaml."""
        self.elsewhere(file, fault.line, fault.code, fault.message, fault.remedy)

    def elsewhere(self, file: str, line: int, code: str, message: str, remedy: str) -> None:
        """Something wrong in a file other than theme.yaml."""
        self.report.elsewhere(self.path(file), line, "", code, message, remedy)

    def path(self, file: str) -> str:
        """A file of the theme as messages name it."""
        return str(self.root / file)


def _holds(data: Any, place: Where) -> bool:
    """Whether something stands at a place."""
    for part in place:
        if not isinstance(data, dict) or part not in data:
            return isinstance(data, list)
        data = data[part]
    return True
