"""A new theme: the shipped look written out, to be changed line by line."""

from __future__ import annotations

from pathlib import Path

from reportgen.errors import OutputError
from reportgen.output import replace_all
from reportgen.resources import folder
from reportgen.theme.model import SHIPPED

HEAD = """\
# A look of your own. Delete what you do not change, or leave it as it is.
name: {name}

# Colours are written without #, as 8c2415. Text must differ from its ground by 4.5:1, shapes by
# 3:1 (WCAG 2.2); a theme that does not is refused. `print:` changes some for paper alone;
# `dark:` names all of them for dark screens.
colours:
  light:
"""
TAIL = """\

# Fonts: TrueType, OpenType or WOFF2 files in this folder, one for each weight. `sans` sets small
# Latin text, `serif` headings and quotes, `arabic` all Arabic.
# fonts:
#   serif: {regular: fonts/Paper.ttf, bold: fonts/Paper-Bold.ttf}

# Logo: an SVG of plain shapes, or a PNG, and what it says in both languages.
# logo: {file: logo.svg, alternative: {ar: "شعار الجريدة", en: "Logo of the paper"}}

# Sizes of text, on paper from 8pt to 12pt, on the screen from 14px to 20px.
# sizes: {print: 9.5pt, screen: 16px}

# theme.css beside this file comes after all other style sheets, theme-screen.css on screens too.
# Files in parts/ stand in place of these templates of the page:
"""


def new_theme(path: str | Path) -> Path:
    """Start a theme in a new folder; returns its theme.yaml. Raises OutputError where the folder
    holds anything."""
    root = Path(path)
    if root.is_symlink() or (root.exists() and (not root.is_dir() or any(root.iterdir()))):
        raise OutputError(f"{root}: something stands here; name a new folder")
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(f"{root}: cannot be made: {problem.strerror}") from problem
    colours = "".join(f"    {name}: {hexa[1:]}\n" for name, hexa in SHIPPED.colours.items())
    parts = sorted(each.name for each in (folder("templates") / "parts").glob("*.html"))
    text = HEAD.format(name=root.name) + colours + TAIL + "".join(f"#   {p}\n" for p in parts)
    replace_all({root / "theme.yaml": text.encode()})
    return root / "theme.yaml"
