"""Where pages are set: in a process beside this one, or in this one.

WeasyPrint, fontconfig and Pango read what belongs to a whole process, and are told here to do
things otherwise. A program that builds a brief, and has work of its own for them, must not notice.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from reportgen.pdf import versions
from reportgen.pdf.looks import LoadedLooks
from reportgen.pdf.worker import PressWorker

log = logging.getLogger("reportgen")

Answer = TypeVar("Answer")


class Press:
    """Sets page after page, and keeps fonts and style sheets for the next.

    It does so in a process of its own, started for the first page and ended with the press or
    with this program; `in_process` sets in this process instead. `plain` leaves out all shortcuts
    through WeasyPrint: the same bytes, in more time. With a version of it that they were not
    measured with, every press is plain. Threads may share a press, and take turns.
    """

    def __init__(self, *, in_process: bool = False, plain: bool = False) -> None:
        if not plain and not versions.is_measured():
            message = "WeasyPrint %s is here, not %s: typesetting is plain, and takes longer"
            log.warning(message, versions.installed(), versions.MEASURED)
        self.in_process, self.plain = in_process, plain or not versions.is_measured()
        self._place = LoadedLooks(self.plain) if in_process else PressWorker(self.plain)

    def do(self, job: Callable[[LoadedLooks], Answer]) -> Answer:
        """What a job gives where pages are set. Job and answer must be picklable. Raises what it
        raises, and TypesetError where the process of the press dies of it."""
        answer: Answer = self._place.do(job)
        return answer

    def close(self) -> None:
        """End its process; the next page starts another."""
        self._place.close()

    def __enter__(self) -> Press:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()


@cache
def usual_press() -> Press:
    """The press of whoever brings none: one for the whole program, that the next brief finds
    warm."""
    return Press()
