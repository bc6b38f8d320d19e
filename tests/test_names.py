"""One name, one thing; an underscore keeps a name in its file; what the pages name is there."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from test_architecture import FLOORS, FLOORS_OF_THE_BRIEF, MODULES, OWNERS, ROOT

TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}
TESTS = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "tests").rglob("*.py")]

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
NAMED_FILE = re.compile(
    r"(?<![\w./-])(?:docs|examples|reportgen|tests)/[\w./-]*\w\.(?:md|py|yaml|json)\b"
)
NAMED_FOLDER = re.compile(r"`((?:docs|examples|reportgen|templates|tests)/(?:[\w-]+/)*)`")
NOTED = re.compile(r"`(\w+\.py)`")

LEFT_OPEN = "reportgen.pdf.shortcuts"
"""Where functions stand in the place of WeasyPrint's, whose names they have."""


def functions(module: str) -> Iterator[ast.FunctionDef]:
    """The functions of a file that nothing registers: those of the command line are decorated."""
    for node in TREES[module].body:
        if isinstance(node, ast.FunctionDef) and not any(
            isinstance(each, ast.Call) for each in node.decorator_list
        ):
            yield node


def asked_for() -> set[tuple[str, str]]:
    """Module and name of whatever is imported or read as an attribute of a module."""
    found = set()
    for tree in [*TREES.values(), *TESTS]:
        modules = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                for alias in node.names:
                    found.add((node.module, alias.name))
                    modules[alias.asname or alias.name] = f"{node.module}.{alias.name}"
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                found.add((modules.get(node.value.id, ""), node.attr))
    return found


def handed_out(module: str) -> set[str]:
    """What a file names without calling it: rows of a table, filters, keys."""
    called = {node.func for node in ast.walk(TREES[module]) if isinstance(node, ast.Call)}
    return {
        node.id
        for node in ast.walk(TREES[module])
        if isinstance(node, ast.Name) and node not in called
    }


def test_no_two_classes_have_one_name() -> None:
    homes = defaultdict(list)
    for module, tree in TREES.items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                homes[node.name].append(module)
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}


def test_a_function_that_only_its_file_calls_has_an_underscore_and_no_other_has() -> None:
    asked = asked_for()
    wrong = {
        f"{module}.{node.name}"
        for module in TREES
        if not module.startswith(LEFT_OPEN)
        for handed in [handed_out(module)]
        for node in functions(module)
        if not node.name.startswith("__")
        if (
            (module, node.name) in asked
            if node.name.startswith("_")
            else (module, node.name) not in asked and node.name not in handed
        )
    }
    assert wrong == set()


def test_classes_and_constants_have_no_underscore() -> None:
    wrong = {
        f"{module}.{name}"
        for module, tree in TREES.items()
        if module != "reportgen"  # what is no name of the front door looks so
        for node in tree.body
        for name in names_of(node)
        if name.startswith("_") and not name.startswith("__")
    }
    assert wrong == set()


def names_of(node: ast.stmt) -> Iterator[str]:
    """The classes and constants that a statement makes."""
    if isinstance(node, ast.ClassDef):
        yield node.name
    targets = node.targets if isinstance(node, ast.Assign) else []
    yield from (target.id for target in targets if isinstance(target, ast.Name))
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        yield node.target.id


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_that_a_page_names_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = {*NAMED_FILE.findall(text), *NAMED_FOLDER.findall(text)}
    links = {
        link
        for link in re.findall(r"\]\(([^)#\s]+)", text)
        if "://" not in link and not link.startswith("mailto:")
    }
    assert {name for name in named if not (ROOT / name).exists()} == set()
    assert {link for link in links if not (page.parent / link).exists()} == set()


def test_files_that_the_code_names_exist() -> None:
    wrong = set()
    for module, path in MODULES.items():
        text = path.read_text(encoding="utf-8")
        wrong |= {
            f"{module}: {name}" for name in NAMED_FILE.findall(text) if not (ROOT / name).exists()
        }
        wrong |= {
            f"{module}: {name}"
            for name in NOTED.findall(text)
            if not any((folder / name).exists() for folder in [path.parent, *path.parents[1:]])
        }
    assert wrong == set()


def test_contributing_lists_the_floors_as_they_are() -> None:
    text = " ".join((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split())
    _, _, text = text.partition("Imports go one way: ")
    house, _, rest = text.partition(". Within `brief`: ")
    brief, _, _ = rest.partition(". ")
    for said, floors in ((house, FLOORS), (brief, FLOORS_OF_THE_BRIEF)):
        listed = [set(re.findall(r"`(\w+)`", floor)) for floor in said.split(" → ")]
        hidden = {"__init__", "__main__", "version"}
        assert listed == [floor - hidden for floor in floors if floor - hidden]


def test_the_readme_names_the_rooms_of_every_library() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(
        r"^\| ([^|]+) \| ([^|]*) \| [^|]+ \|$", text.partition("## Libraries")[2], re.M
    )
    listed = {
        name.strip().lower().replace("-", "_"): set(re.findall(r"`(\w+)`", rooms))
        for names, rooms in rows[1:]
        for name in names.split(",")
    }
    imported = {"pil": "pillow", "bidi": "python_bidi", "yaml": "pyyaml"}
    owned = {imported.get(name.lower(), name.lower()): rooms for name, rooms in OWNERS.items()}
    carried = {"brotli", "cssselect2", "distributed", "markupsafe", "pydantic_core", "tinyhtml5"}
    assert {**listed, "tzdata": set()} == {
        **{name: rooms for name, rooms in owned.items() if name not in carried},
        "tzdata": set(),
    }
