"""The house as DESIGN says it: imports go down, rooms do not call their neighbours, every
third-party library has an owner, no file grows beyond 300 lines."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator, Sequence
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "reportgen"

# lowest first; a room imports only from lower floors, never from its neighbours
FLOORS = [
    {"errors", "resources", "version"},
    {"child", "output", "settings", "text"},
    {"dossier", "language"},
    {"records", "discrepancies"},
    {"brief", "comparison"},
    {"charts", "exports", "index", "kinds", "theme"},
    {"card", "page", "pdf", "proof"},
    {"formats"},
    {"pipeline"},
    {"theme_check", "verification"},
    {"batch"},
    {"__init__"},
    {"cli"},
    {"__main__"},
]

# the same within the brief
FLOORS_OF_THE_BRIEF = [
    {"model"},
    {"words"},
    {"context"},
    {"pieces"},
    {"parts"},
    {"figures"},
    {"compose"},
    {"__init__"},
]

# library → the rooms or files that may import it
OWNERS = {
    "PIL": {"card"},
    "arabic_reshaper": {"text"},
    "babel": {"language"},
    "bidi": {"text"},
    "brotli": {"page"},
    "click": {"cli"},
    "cssselect2": {"pdf"},
    "distributed": {"cli"},
    "fontTools": {"card", "pdf", "theme"},
    "uharfbuzz": {"page"},
    "hijridate": {"records"},
    "jinja2": {"page", "theme"},
    "markupsafe": {"page"},
    "pydantic": {"dossier", "records", "theme"},
    "pydantic_core": {"records", "theme"},
    "pydyf": {"pdf"},
    "pypdfium2": {"proof"},
    "rich": {"cli"},
    "tinyhtml5": {"pdf"},
    "weasyprint": {"pdf"},
    "yaml": {"records"},
}

# what `import reportgen, reportgen.cli` leaves alone: --help answers in under 0.3 s
HEAVY = {"PIL", "babel", "fontTools", "jinja2", "pydantic", "pydyf", "pypdfium2", "weasyprint"}

FILES = sorted(path for path in PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    """`reportgen/brief/compose.py` → `reportgen.brief.compose`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for path in FILES}


def imports(path: Path) -> Iterator[str]:
    """Full names of everything a file imports, lazily or not."""
    package = name_of(path) if path.name == "__init__.py" else name_of(path).rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: package.count(".") + 2 - node.level]
            origin = ".".join([*(above if node.level else []), *filter(None, [node.module])])
            yield from (
                whole if (whole := f"{origin}.{alias.name}") in MODULES else origin
                for alias in node.names
            )


def room(module: str) -> str:
    """`reportgen.brief.compose` → `brief`; the package itself is `__init__`."""
    return [*module.split("."), "__init__"][1]


def floor(name: str, floors: Sequence[set[str]] = FLOORS) -> int:
    return next((height for height, rooms in enumerate(floors) if name in rooms), -1)


def room_of_the_brief(module: str) -> str:
    """`reportgen.brief.words.marks` → `words`."""
    return [*module.split(".")[2:], "__init__"][0]


def inner(path: Path) -> set[str]:
    """The modules of this package that a file imports."""
    return {name for name in imports(path) if name.split(".")[0] == "reportgen"}


def test_every_room_has_a_floor() -> None:
    assert {room(name) for name in MODULES if floor(room(name)) < 0} == set()


def test_imports_go_down() -> None:
    arrows = {(name, target) for name, path in MODULES.items() for target in inner(path)}
    wrong = {
        f"{name} imports {target}"
        for name, target in arrows
        if room(name) != room(target) and floor(room(name)) <= floor(room(target))
    }
    assert wrong == set()


def test_imports_within_the_brief_go_down() -> None:
    brief = {name: path for name, path in MODULES.items() if room(name) == "brief"}
    heights = {name: floor(room_of_the_brief(name), FLOORS_OF_THE_BRIEF) for name in brief}
    assert {name for name, height in heights.items() if height < 0} == set()
    wrong = {
        f"{name} imports {target}"
        for name, path in brief.items()
        for target in inner(path) & brief.keys()
        if room_of_the_brief(name) != room_of_the_brief(target)
        if heights[name] <= heights[target]
    }
    assert wrong == set()


def test_no_cycle() -> None:
    graph = {name: inner(path) - {name} for name, path in MODULES.items()}
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the cycle


def test_every_library_stays_with_its_owner() -> None:
    wrong = {
        f"{path.relative_to(PACKAGE)} imports {library}"
        for path in FILES
        for library in {name.split(".")[0] for name in imports(path)}
        if library != "reportgen" and library not in sys.stdlib_module_names
        if not OWNERS.get(library, set())
        & {room(name_of(path)), path.relative_to(PACKAGE).as_posix()}
    }
    assert wrong == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_file_is_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    code = "import sys, reportgen, reportgen.cli; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert HEAVY & set(loaded.stdout.split()) == set()
