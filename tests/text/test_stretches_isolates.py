"""Isolates of a text stand apart, so that every engine orders them alike."""

from __future__ import annotations

from reportgen.text.bidi.stretches import Stretch, stretches


def test_what_an_isolate_holds_stands_apart() -> None:
    parts = stretches("الرقم \u2066+963 11\u2069 متاح", "rtl")
    assert Stretch("ltr", ("+963 11",)) in parts


def test_two_isolates_in_a_row_are_two() -> None:
    parts = stretches("\u2067أحمد\u2069 by \u2067هجين 19\u2069", "ltr")
    assert len([part for part in parts if isinstance(part, Stretch)]) == 2
