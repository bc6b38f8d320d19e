"""What is opened in the browser: the seed every time, the other events with `make slow`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

EDITIONS = ["side-by-side", "ar", "en", "digest", "fragment"]
SEED = "hajin-2018-11-17"
OTHERS = ["ahli-2023-10-17", "sanaa-hall-2016-10-08", "shayrat-2017-04-07", "tokhar-2016-07-19"]
CEDAR = "examples/themes/cedar"
"""After an edition and a blank: the look it is in."""
EVENTS = [SEED, *(pytest.param(name, marks=pytest.mark.slow) for name in OTHERS)]

Open = Callable[..., Page]
