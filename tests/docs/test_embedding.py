"""The page on embedding, held to what is built."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from reportgen.cli import main

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "embedding.md").read_text(encoding="utf-8")
HAJIN = ROOT / "examples" / "hajin-2018-11-17"


def test_the_command_writes_the_file_and_its_anchors(tmp_path: Path) -> None:
    (command,) = re.findall(r"^reportgen (build .*)$", GUIDE, flags=re.MULTILINE)
    words = {"DOSSIER": str(HAJIN), "OUT": str(tmp_path)}
    run = CliRunner().invoke(main, [words.get(word, word) for word in command.split()])
    assert run.exit_code == 0, run.output
    html = (tmp_path / "hajin-2018-11-17.fragment.html").read_text(encoding="utf-8")
    anchors = re.findall(r"`#(ID[^`]*)`", GUIDE)
    assert len(anchors) == 3
    for anchor in anchors:
        assert f' id="{anchor.replace("ID", HAJIN.name)}"' in html
    assert "ClaimReview" not in html  # nobody rated a claim of this dossier
