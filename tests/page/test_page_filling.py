"""A digest is filled with few settings of the page, whatever the first guess."""

from __future__ import annotations

from dataclasses import replace

import pytest
from page_sample import BRIEF

from reportgen.brief.model import Brief
from reportgen.page import longest_that_fits
from reportgen.page.filling import ROOM, lines

OPTIONS = [
    replace(BRIEF, matrices=(), facts=(), discrepancies=(), stands=BRIEF.facts * n)
    for n in range(99, -1, -1)
]


@pytest.mark.parametrize("answer", [*range(0, 100, 7), 98, 99])
def test_the_first_that_fits_is_found_wherever_it_is(answer: int) -> None:
    tried: list[int] = []

    def fits(option: Brief) -> bool:
        tried.append(OPTIONS.index(option))
        return tried[-1] >= answer

    assert longest_that_fits(OPTIONS, fits) is OPTIONS[answer]
    assert len(tried) == len(set(tried)) <= 14


def test_a_good_guess_takes_two_settings() -> None:
    tried: list[Brief] = []

    def fits(option: Brief) -> bool:
        tried.append(option)
        return lines(option) <= ROOM

    longest_that_fits(OPTIONS, fits)
    assert len(tried) == 2


def test_none_fits() -> None:
    assert longest_that_fits(OPTIONS, lambda option: False) is None
