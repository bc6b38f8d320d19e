"""The scope of claims and accounts, and excerpts, as the records write them."""

from __future__ import annotations

from pathlib import Path

from reportgen.records import load
from tiny import Tiny


def test_a_claim_names_its_scope_in_one_word_or_several(tmp_path: Path) -> None:
    tiny = Tiny().but(
        "value: declined",
        "value: declined\n  by: coalition\n  where: [hajin, syria]\n  during: 2018-11/2018-12\n"
        "  of: civilian\n  method: verified",
    )
    claim = list(load(tiny.write(tmp_path)).claims.values())[2]
    assert (claim.by, claim.where) == (("coalition",), ("hajin", "syria"))
    assert (claim.during, claim.of, claim.method) == ("2018-11/2018-12", "civilian", "verified")


def test_an_excerpt_was_read_for_nothing(tmp_path: Path) -> None:
    whole = load(Tiny().write(tmp_path))
    assert whole.examined("outlet", "deaths.civilian")
    excerpt = Tiny().but("    file: article.txt", "    excerpt: yes\n    file: article.txt")
    part = load(excerpt.write(tmp_path))
    assert not part.examined("outlet", "deaths.civilian")
