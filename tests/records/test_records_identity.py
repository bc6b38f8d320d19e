"""The id of an event, told without loading its dossier."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.records.identity import read_id

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize(
    "path", sorted(EXAMPLES.glob("*/dossier.yaml")), ids=lambda it: it.parent.name
)
def test_it_is_what_a_load_finds(path: Path) -> None:
    from reportgen import load  # noqa: PLC0415

    assert read_id(path.parent) == read_id(path) == load(path.parent).event.id


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("event: {id: here}", "here"),
        ("sources: [{id: no}, {event: {id: no}}]\nevent:\n  place: [id, no]\n  id: here", "here"),
        ("event: {place: {id: no}}\nid: no", ""),
        ("event: [{id: no}]", ""),
        ("event: {id: here}\nclaims: [", "here"),
        ("event: {", ""),
        ("- event", ""),
        ("", ""),
    ],
)
def test_no_other_id_is_taken(tmp_path: Path, text: str, id: str) -> None:
    (tmp_path / "dossier.yaml").write_text(text)
    assert read_id(tmp_path) == id


@pytest.mark.parametrize(
    ("text", "id"),
    [('{"event": {"id": "here"}}', "here"), ("[1]", ""), ('{"event": 1}', ""), ("{", "")],
)
def test_json_is_read_too(tmp_path: Path, text: str, id: str) -> None:
    path = tmp_path / "dossier.json"
    path.write_text(text)
    assert read_id(path) == id


def test_what_is_not_there_has_none(tmp_path: Path) -> None:
    assert read_id(tmp_path / "none") == ""
