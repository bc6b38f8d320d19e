"""The style a page carries inside it, and the policy that allows that style alone."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from reportgen.page.fonts import embed
from reportgen.theme import Theme

POLICY = (
    "default-src 'none'; style-src 'sha256-{digest}'; font-src data:; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class Style:
    """`sheet` is trusted CSS of ours; `policy` the Content-Security-Policy that admits it; `faces`
    are font faces that stand apart from it."""

    sheet: Markup = Markup("")  # noqa: RUF009 (immutable)
    policy: str = ""
    faces: Markup = Markup("")  # noqa: RUF009


def inline(sheets: Iterable[str], text: str, theme: Theme) -> Style:
    """One sheet out of many, with the fonts of a theme cut to the characters of `text`."""
    plain = "\n".join(map(shorten, sheets))
    sheet = embed(text + plain, theme) + plain
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    return Style(Markup(sheet), POLICY.format(digest=digest))


def shorten(sheet: str) -> str:
    """A style sheet without comments and indentation."""
    bare = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    return "\n".join(line for raw in bare.splitlines() if (line := raw.strip()))
