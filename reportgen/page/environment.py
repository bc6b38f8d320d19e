"""Jinja, set so that it cannot go quietly wrong: everything escaped, nothing undefined."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError, Undefined
from markupsafe import Markup

from reportgen.charts import draw_axis, draw_degree, draw_key, draw_lane, spot
from reportgen.errors import TemplateError
from reportgen.resources import folder
from reportgen.text.stretches import stretches
from reportgen.theme import Theme

LINK = re.compile(r"#[^\s#]+|https?://\S+|mailto:\S+", re.IGNORECASE)
"""What a link of a page may lead to: a place on it, the web, a mailbox."""

GLOBALS = ("range", "lipsum", "cycler", "joiner", "namespace", "dict")
"""Jinja's helpers that templates shall not need: they place, they do not compute."""


def fill(template: str, theme: Theme, **parts: object) -> str:
    """A template of the shipped folder filled with `parts`.

    Raises TemplateError with the template and line at which it failed.
    """
    root = folder("templates")
    try:
        return environment(root).get_template(template).render(**parts)
    except TemplateSyntaxError as problem:
        raise TemplateError(
            problem.name or template, problem.lineno, str(problem.message)
        ) from None
    except Exception as problem:
        part, line = locate(problem, root)
        raise TemplateError(part or template, line, str(problem)) from problem


@lru_cache(maxsize=4)
def environment(root: Path) -> Environment:
    """The environment for the templates of a folder."""
    made = Environment(
        loader=FileSystemLoader(root),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=refuse_objects,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["href"] = check_link
    made.policies["json.dumps_kwargs"] = {
        "ensure_ascii": False,
        "separators": (",", ":"),
        "sort_keys": False,
    }
    made.filters["spot"] = spot
    made.filters["stretches"] = stretches
    for draw in (draw_axis, draw_degree, draw_key, draw_lane):
        made.filters[draw.__name__] = drawing(draw)
    for name in GLOBALS:
        made.globals.pop(name, None)
    return made


def drawing(draw: Callable[..., str]) -> Callable[..., Markup]:
    """A function that draws, its SVG (which it has escaped itself) trusted as markup."""
    return lambda *parts: Markup(draw(*parts))


def refuse_objects(value: object) -> object:
    """The value as it is, if a reader can read it: a text or a number. Raises TypeError."""
    if isinstance(value, str | int | Undefined):
        return value
    raise TypeError(f"a {type(value).__name__} is no text to print")


def check_link(target: str) -> str:
    """The link as it is, if it may stand on a page. Raises ValueError."""
    if not LINK.fullmatch(target):
        raise ValueError(f"a link leads to #…, http(s) or mailto, not to {target[:80]!r}")
    return target


def locate(problem: BaseException, root: Path) -> tuple[str, int]:
    """Template and line at which an error arose; Jinja puts both into the traceback."""
    for frame in reversed(traceback.extract_tb(problem.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix(), frame.lineno or 0
    return "", 0
