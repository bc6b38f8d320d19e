"""A brief counts as made from every file that its dossier names."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from reportgen.batch.making import texts
from reportgen.records import load
from tiny_map import mapped


def test_texts_translations_and_the_basemap_are_what_a_brief_is_made_from(tmp_path: Path) -> None:
    found = dict(texts(load(mapped().write(tmp_path))))
    assert set(found) == {"article.txt", "article.en.txt", "map.geojson"}
    assert found == {name: sha256((tmp_path / name).read_bytes()).hexdigest() for name in found}
