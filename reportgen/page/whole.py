"""Whether a page in a theme's look says all that the shipped look says of the same brief."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape

from reportgen.errors import TemplateError
from reportgen.page.environment import fill
from reportgen.page.spelling import respell
from reportgen.theme import Theme
from reportgen.theme.model import PARTS

TAG = re.compile(r"<[^>]*>")
"""A tag. Jinja escapes every < and > of a record, in attributes too."""
MARK = re.compile(r'(?<=\s)(?:id|href|data-[a-z-]+)="[^"]*"')
"""What a page says in attributes: its anchors, its links, what style sheets and script read."""
WORD = re.compile(r'[^\s"]+="[^"]*"|\w+|[^\w\s"]')
MEANT = re.compile(r'\w|[^\s\w.,:;·•"“”«»()،؛-]')
"""Words and signs that mean something; what only parts them is a look's own."""
NAMED = 8
"""Words of what is missing that a message holds."""


def fill_whole(template: str, theme: Theme, **given: object) -> str:
    """A template filled in the look of a theme. Whatever the shipped parts print must be there as
    often: words, anchors, links, in any order and between words of the theme's own.

    Raises TemplateError, naming the part that leaves something out and what.
    """
    if not theme.parts:
        return fill(template, theme, **given)
    shipped = fill(template, replace(theme, files=_without_parts(theme)), **given)
    page = respell(fill(template, theme, len(shipped), **given))
    if not list(missing(shipped, page)):
        return page
    for part in theme.parts:
        alone = replace(theme, files=_without_parts(theme, part))
        _refuse_gaps(part, shipped, respell(fill(template, alone, len(shipped), **given)))
    _refuse_gaps(min(theme.parts), shipped, page)
    return page


def _without_parts(theme: Theme, kept: str = "") -> dict[str, bytes]:
    """The files of a theme, of its parts only one or none."""
    return {
        path: data
        for path, data in theme.files.items()
        if path == f"/{kept}" or not path.startswith(PARTS)
    }


def _refuse_gaps(part: str, shipped: str, page: str) -> None:
    """Raise TemplateError if the page lacks anything, and name its first words."""
    lost = list(missing(shipped, page))
    if lost:
        words = " ".join(lost[:NAMED]) + (" …" if len(lost) > NAMED else "")
        message = f"the part leaves out {len(lost)} of the brief's words and links: {words}"
        raise TemplateError(part, 1, message)


def missing(shipped: str, page: str) -> Iterator[str]:
    """What the first page says more often than the second, in its order. Both are read between
    the places where they begin and cease to differ, so that a common word is named where it is
    missing."""
    ours, theirs = said(shipped), said(page)
    same = _shared(ours, theirs)
    ours, theirs = ours[same:], theirs[same:]
    end = _shared(ours[::-1], theirs[::-1])
    lost = Counter(ours[: len(ours) - end]) - Counter(theirs[: len(theirs) - end])
    for word in ours:
        if lost[word] > 0:
            lost[word] -= 1
            yield word


def said(page: str) -> list[str]:
    """The words and marks of a page in its order, apart wherever a tag stands."""
    text = TAG.sub(lambda tag: f" {' '.join(MARK.findall(tag[0]))} ", page)
    return [word for word in WORD.findall(unescape(text)) if MEANT.search(word)]


def _shared(first: Sequence[str], second: Sequence[str]) -> int:
    """How far two lists begin alike."""
    pairs = zip(first, second, strict=False)
    alike = (n for n, (one, other) in enumerate(pairs) if one != other)
    return next(alike, min(len(first), len(second)))
