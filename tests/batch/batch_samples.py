"""Tiny dossiers in number, and work on them that is quick or goes wrong."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from saboteurs import work

from reportgen.batch.making import Product


def write_dossiers(folder: Path, count: int) -> list[Path]:
    """Folders that look like dossiers: an id, and one text."""
    made = []
    for n in range(count):
        path = folder / f"event-{n}"
        path.mkdir(parents=True)
        (path / "dossier.yaml").write_text(f"event: {{id: event-{n}}}\n")
        (path / "text.txt").write_text(f"text {n}")
        made.append(path)
    return made


def copy(dossier: Path) -> Product:
    """A brief in no time: the records and the text, as they are; a text that is an order is
    followed first."""
    records, text = (dossier / "dossier.yaml").read_bytes(), (dossier / "text.txt").read_bytes()
    work(text.decode())
    id = records.decode().partition("id: ")[2].rstrip("}\n")
    digests = {"text.txt": sha256(text).hexdigest()}
    return Product(
        id, {f"{id}.html": records + text}, summary(id), sha256(records).hexdigest(), digests
    )


def summary(id: str) -> dict[str, Any]:
    """What an index needs to know."""
    title = {"ar": ["rtl", [f"غارات {id}", "plain", "", ""]], "en": ["ltr", [id, "plain", "", ""]]}
    return {
        "id": id,
        "date": "2018-11-17",
        "title": title,
        "when": title,
        "tallies": [],
        "sentence": {},
    }


def tree(folder: Path) -> dict[str, bytes]:
    """Every file that a reader sees, with its content."""
    files = [
        path for path in folder.rglob("*") if path.is_file() and ".reportgen" not in path.parts
    ]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def lines(text: str) -> list[dict[str, Any]]:
    """JSON lines."""
    return [json.loads(line) for line in text.splitlines()]
