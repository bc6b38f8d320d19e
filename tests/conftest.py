"""What every test may use: the tools that are not always there, and golden files.

A test marked `vera`, `browser` or `poppler` is skipped where its tool is missing, and pytest's
summary says so. With CI=true the same absence is a failure: there the tool must have been
installed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from conformance import vera as verapdf
from small_dossier import Maker
from text_layer import poppler_absence

# Fixtures here are stateless, so one may serve every example. `make fuzz` takes the long profile.
PROFILE = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}
settings.register_profile("default", max_examples=150, **PROFILE)
settings.register_profile("fuzz", max_examples=10_000, **PROFILE)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def browser_path() -> str:
    """The first browser of the Chromium family that this machine has, or nothing."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), "")


def browser_absence() -> str:
    return "" if browser_path() else "no Chromium"


ABSENCES = {
    "vera": verapdf.absence,
    "browser": browser_absence,
    "poppler": poppler_absence,
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files")


def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark, absence in ABSENCES.items():
        if item.get_closest_marker(mark) and (reason := absence()):
            refuse = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
            refuse(f"{mark} tests cannot run: {reason}")


@pytest.fixture
def vera() -> Callable[..., list[str]]:
    """`vera(pdf, "3a", "ua1")`: the rules the PDF breaks. For tests marked `vera`."""
    return verapdf.failures


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser. For tests marked `browser`."""
    return browser_path()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """`golden(path, text)`: the text is what the file says; `make golden` rewrites it."""

    def agree(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return agree


@pytest.fixture
def said() -> type[Maker]:
    """Start a small dossier: `said().say("a", "deaths", Number(...)).dossier()`."""
    return Maker
