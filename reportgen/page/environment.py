"""Jinja, set so that it cannot go quietly wrong: everything escaped, nothing undefined, and no
way from a template to anything but the fields of the brief."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    FileSystemLoader,
    FunctionLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateSyntaxError,
    Undefined,
)
from jinja2.environment import TemplateModule
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from reportgen.charts import (
    centre,
    draw_axis,
    draw_degree,
    draw_key,
    draw_lane,
    draw_map,
    draw_measure,
    draw_place,
    draw_sections,
    draw_stance,
    draw_strip,
    labels,
    spot,
)
from reportgen.errors import TemplateError
from reportgen.page.budget import explain, limit
from reportgen.page.bytecode import Bytecode
from reportgen.page.icons import mirrored
from reportgen.page.isolates import is_even
from reportgen.page.layout import CHOICES
from reportgen.resources import folder
from reportgen.text.bidi.stretches import stretches
from reportgen.theme import Theme
from reportgen.theme.parts import SHIPPED

LINK = re.compile(r"#[^\s#]+|\./[\w.-]+|https?://\S+|mailto:\S+", re.IGNORECASE)
"""What a link of a page may lead to: a place on it, a file beside it, the web, a mailbox."""

BUILT_IN = ("first", "last", "length", "join", "truncate", "upper", "lower", "trim", "default",
            "reverse", "list", "tojson")  # fmt: skip
"""The filters of Jinja's that templates need: none grows a text, none takes its escaping off."""

DRAWINGS: tuple[Callable[..., str], ...] = (
    draw_axis,
    draw_degree,
    draw_key,
    draw_lane,
    draw_map,
    draw_measure,
    draw_place,
    draw_sections,
    draw_stance,
    draw_strip,
)

READABLE = (str, int, Undefined)
"""What may be printed as it is."""

OWN = "theme/"
"""Where the files of a theme's templates seem to be: tracebacks name them so."""


def fill(template: str, theme: Theme, size: int = 0, /, **parts: object) -> str:
    """A template filled with `parts`; what it includes is the theme's where it has a part of the
    name, else the shipped one. `size` is that of the page in the shipped look, which a theme's
    parts may take as many steps for.

    Raises TemplateError with the template and line at which it failed.
    """
    root, own = folder("templates"), tuple(theme.parts.items())
    try:
        with limit(OWN, str(root), size) if own else nullcontext():
            return environment(root, own).get_template(template).render(**parts)
    except TemplateSyntaxError as problem:
        raise TemplateError(
            problem.name or template, problem.lineno, str(problem.message)
        ) from None
    except Exception as problem:
        part, line = _locate(problem, root)
        if isinstance(problem, MemoryError) and own and not part.startswith(OWN):
            part, line = OWN + own[0][0], 1  # the page was put together from too much
        raise TemplateError(part or template, line, explain(problem)) from problem


class Missing(StrictUndefined):
    """What a template names and nobody has: said in the words of the brief, with what is near."""

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint or not is_dataclass(self._undefined_obj):
            return super()._undefined_message
        names = [field.name for field in fields(self._undefined_obj)]
        near = get_close_matches(str(self._undefined_name), names, n=1)
        of = type(self._undefined_obj).__name__.lower()
        article = "an" if of[0] in "aeiou" else "a"
        message = f"`{self._undefined_name}` is no field of {article} {of}"
        return f"{message}; did you mean `{near[0]}`?" if near else message


class Room(ImmutableSandboxedEnvironment):
    """Templates that read fields of the brief and nothing behind them. What may be read is listed
    by kind, for lists of what may not have all been walked around."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of the brief at once, or what the page decides of it; anything else as Jinja's
        sandbox sees to it."""
        if decide := CHOICES.get((obj.__class__, attribute)):
            return decide(obj)
        if _is_record(obj.__class__) and not attribute.startswith("_"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                pass
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read this attribute: a field of the brief, what a loop knows of
        itself, a macro."""
        if attr.startswith("_"):
            return False
        if isinstance(obj, Mapping):
            return attr == "get"
        return is_dataclass(obj) or isinstance(obj, (LoopContext, TemplateModule))


@cache
def _is_record(kind: type) -> bool:
    """Whether something of a kind has fields that a template may read."""
    return is_dataclass(kind)


@lru_cache(maxsize=4)
def environment(root: Path, own: tuple[tuple[str, str], ...]) -> Room:
    """The environment for the templates of a folder, with parts of a theme before them: name and
    source of each."""
    made = Room(
        loader=_loader(root, dict(own)),
        autoescape=True,
        undefined=Missing,
        finalize=_refuse_objects,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=None if own else Bytecode(),
    )
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in BUILT_IN}
    made.filters["href"] = check_link
    made.policies["json.dumps_kwargs"] = {
        "ensure_ascii": False,
        "separators": (",", ":"),
        "sort_keys": False,
    }
    made.filters["spell"] = _spell
    made.filters |= {"even": is_even, "mirrored": mirrored, "stretches": stretches}
    made.filters |= {"spot": spot, "centre": centre, "labels": labels}
    for draw in DRAWINGS:
        made.filters[draw.__name__] = _drawing(draw)
    return made


def _loader(root: Path, parts: Mapping[str, str]) -> BaseLoader:
    """Where templates come from; `shipped/…` is always the shipped one."""
    shipped = FileSystemLoader(root)

    def own(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        return (parts[name], OWN + name, lambda: True) if name in parts else None

    prefixed = PrefixLoader({SHIPPED.removesuffix("/"): shipped})
    return ChoiceLoader([FunctionLoader(own), prefixed, shipped])


def _drawing(draw: Callable[..., str]) -> Callable[..., Markup]:
    """A function that draws, its SVG (which it has escaped itself) trusted as markup."""
    return lambda *parts: Markup(draw(*parts))


def _spell(number: int | str, numerals: str) -> str:
    """A number in the ten digits given."""
    return str(number).translate(str.maketrans("0123456789", numerals))


def _refuse_objects(value: object) -> object:
    """The value as it is, if a reader can read it: a text or a number. Raises TypeError."""
    if isinstance(value, READABLE):
        return value
    raise TypeError(f"a {type(value).__name__} is no text to print")


def check_link(target: str) -> str:
    """The link as it is, if it may stand on a page. Raises ValueError."""
    if not LINK.fullmatch(target):
        raise ValueError(f"a link leads to #…, http(s) or mailto, not to {target[:80]!r}")
    return target


def _locate(problem: BaseException, root: Path) -> tuple[str, int]:
    """Template and line at which an error arose; Jinja puts both into the traceback. Where a
    theme's part called a shipped macro, it is the part that is named."""
    frames = [
        (frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(problem.__traceback__)
    ]
    own = [(name, line) for name, line in frames if name.startswith(OWN)]
    shipped = [
        (Path(name).relative_to(root).as_posix(), line)
        for name, line in frames
        if Path(name).is_relative_to(root)
    ]
    return (own or shipped or [("", 0)])[-1]
