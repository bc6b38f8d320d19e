"""Every event set with the shortcuts and without, and a second time: not one byte differs."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.pdf import Press
from reportgen.pipeline import print_pdf
from reportgen.records import load
from reportgen.settings import Settings

EXAMPLES = Path(__file__).parents[2] / "examples"
EVENTS = sorted(path.parent.name for path in EXAMPLES.glob("*/dossier.yaml"))
SHORT = "sanaa-hall-2016-10-08"

pytestmark = pytest.mark.pages


@pytest.mark.parametrize(
    "event",
    [pytest.param(name, marks=[] if name == SHORT else pytest.mark.slow) for name in EVENTS],
)
def test_plainly_the_same_bytes(event: str) -> None:
    records, settings = load(EXAMPLES / event), Settings()
    plainly = print_pdf(records, settings, press=Press(in_process=True, plain=True))
    press = Press(in_process=True)
    assert plainly == print_pdf(records, settings, press=press)
    assert plainly == print_pdf(records, settings, press=press)
