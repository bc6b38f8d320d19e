"""Small events written from the rules: what must be found in each, and what must not."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from small_events import FOLDER, dossier, read

from reportgen.brief.words.wording import sentence
from reportgen.discrepancies import compare
from reportgen.discrepancies.model import Discrepancy
from reportgen.language import bind

EVENTS = sorted(path.stem for path in FOLDER.glob("*.yaml"))


def matches(found: Discrepancy, wanted: str) -> bool:
    """`relation attribute [severity]`; a star stands for anything."""
    told = (str(found.relation), found.attribute, found.severity)
    return all(fnmatchcase(*pair) for pair in zip(told, wanted.split(), strict=False))


@pytest.mark.parametrize("event", EVENTS)
def test_what_must_and_must_not_be_found(event: str, tmp_path: Path) -> None:
    told = read(event)
    found = compare(dossier(told, tmp_path))
    above = [each for each in found if not each.under]
    for wanted in told["must"]:
        assert any(matches(each, wanted) for each in above), wanted
    for wanted in told.get("beneath", ()):
        assert any(matches(each, wanted) for each in found if each.under), wanted
    for unwanted in told["must_not"]:
        assert not [each for each in found if matches(each, unwanted)], unwanted


@pytest.mark.parametrize("event", EVENTS)
def test_nothing_else_weighs(event: str, tmp_path: Path) -> None:
    """Whatever is graver than minor is named by the event."""
    told = read(event)
    wanted = [*told["must"], *told.get("beneath", ())]
    grave = [d for d in compare(dossier(told, tmp_path)) if d.severity in ("critical", "major")]
    assert not [each.id for each in grave if not any(matches(each, one) for one in wanted)]


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("code", ["ar", "en"])
def test_every_sentence_can_be_said(event: str, code: str, tmp_path: Path) -> None:
    told = read(event)
    records = dossier(told, tmp_path)
    said: dict[str, str] = {}
    for each in compare(records):
        said[each.attribute] = (
            f"{said.get(each.attribute, '')} {sentence(each, records, bind(code)).plain}"
        )
    assert "{" not in "".join(said.values())
    for attribute, words in told.get("says", ()) if code == "en" else ():
        assert words in said[attribute], said[attribute]
