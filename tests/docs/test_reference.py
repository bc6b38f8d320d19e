"""The reference pages that are written from the code; `make golden` rewrites them."""

from __future__ import annotations

import json
from pathlib import Path

import reportgen
from reportgen.brief.words.relations import RELATIONS
from reportgen.cli import main
from reportgen.discrepancies.model import CONTROLS, Relation
from reportgen.discrepancies.severity import CAP, FIXED, FLOOR
from reportgen.exports.listing import SCHEMA
from reportgen.language import bind

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def weight(relation: Relation) -> str:
    """How a relation weighs, as `severity.py` has it."""
    if relation in CONTROLS:
        return "none: a control"
    if relation in FIXED:
        return FIXED[relation]
    if relation in FLOOR:
        return f"as the attribute, at least {FLOOR[relation]}"
    if relation in CAP:
        return f"as the attribute, at most {CAP[relation]}"
    special = {
        Relation.OMITTED: "a step below the attribute; a dropped denial as the attribute",
        Relation.ONE_SILENT: "a step below the attribute",
        Relation.CERTAINTY_INFLATED: "critical on harm, else major",
        Relation.REVERSED: "critical on harm, else as the attribute, at least major",
        Relation.TRANSLATION_DRIFT: "by what changed: below",
        Relation.BY_HAND: "as the editor says",
    }
    return special[relation]


def row(relation: Relation) -> str:
    name, meaning = RELATIONS[relation]
    english, arabic = bind("en"), bind("ar")
    words = f"{english.say(name)} · {arabic.say(name)}"
    return f"| `{relation}` | {words} | {english.say(meaning)} | {weight(relation)} |"


def test_the_table_of_relations_is_the_code(golden):
    page = (DOCS / "comparison.md").read_text(encoding="utf-8")
    head, _, rest = page.partition("<!-- relations -->\n")
    _, _, tail = rest.partition("<!-- /relations -->")
    table = "| relation | on the page | meaning | severity |\n|---|---|---|---|\n"
    table += "\n".join(map(row, Relation)) + "\n"
    golden(DOCS / "comparison.md", f"{head}<!-- relations -->\n{table}<!-- /relations -->{tail}")


def test_the_schemas_in_the_documentation_are_the_code(golden):
    for name, schema in {"dossier": reportgen.schema(), "comparison": SCHEMA}.items():
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        golden(DOCS / "schema" / f"{name}.json", text)


def test_every_command_is_a_function_and_in_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, command in main.commands.items():
        inner = [f"{each}_{name}" for each in getattr(command, "commands", ())]
        assert all(callable(getattr(reportgen, each)) for each in inner or [name]), name
        assert command.help, name
        assert f"reportgen {name}" in readme, name
