"""What a worker process runs: jobs from standard input, answers to standard output."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO

from reportgen.errors import TypesetError
from reportgen.pdf.looks import LoadedLooks


def _serve(orders: BinaryIO, answers: BinaryIO) -> None:
    """Take the choice of how to set, and say that it is ready; then job after job, each answered
    with its value, or what it raised. Ends with the orders."""
    with suppress(EOFError, BrokenPipeError):
        looks = LoadedLooks(pickle.load(orders))
        _answer(answers, None)
        while True:
            _answer(answers, _attempt(pickle.load(orders), looks))


def _attempt(
    job: Callable[[LoadedLooks], Any], looks: LoadedLooks
) -> tuple[Any, BaseException | None]:
    """The value of a job, or what it raised."""
    try:
        return job(looks), None
    except BaseException as problem:  # some libraries raise no Exception
        return None, problem


def _answer(answers: BinaryIO, message: Any) -> None:
    """Send a message; of what cannot be sent, its name."""
    try:
        packed = pickle.dumps(message)
        pickle.loads(packed)
    except Exception:
        cause = f"the typesetter failed: {type(message[1]).__name__}: {message[1]}"
        packed = pickle.dumps((None, TypesetError([cause])))
    answers.write(packed)
    answers.flush()


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for orders and answers alone: what a library prints goes where
    its complaints go."""
    orders, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    os.close(nothing)
    return orders, answers


if __name__ == "__main__":
    _serve(*_take_pipes())
