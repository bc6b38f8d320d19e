"""The pages of the hand-made brief, rendered once."""

from __future__ import annotations

import pytest
from page_reading import Node, read
from page_sample import BRIEF

from reportgen.page import render
from reportgen.settings import Settings


@pytest.fixture(scope="session")
def print_page() -> str:
    return render(BRIEF, "print", Settings())


@pytest.fixture(scope="session")
def screen_page() -> str:
    return render(BRIEF, "screen", Settings())


@pytest.fixture(scope="session", params=["print", "screen"])
def tree(request: pytest.FixtureRequest) -> Node:
    return read(request.getfixturevalue(f"{request.param}_page"))
