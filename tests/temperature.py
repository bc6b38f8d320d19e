"""A kind of value that the package does not have, made as a guest would make it: temperatures
in degrees Celsius, and a dossier that states some."""

from __future__ import annotations

import re
from typing import Literal

from reportgen import Kind
from reportgen.brief.context import Context
from reportgen.brief.figures.lanes import speaker
from reportgen.brief.model import Text
from reportgen.brief.model.figure import Figure, Lane, Mark, Panel, Tick
from reportgen.brief.words.kinds import Saying, Telling
from reportgen.brief.words.phrase import phrase, words
from reportgen.discrepancies.kinds import Frame, Outcome, Relating
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Value
from reportgen.language import Message
from reportgen.records.faults import NotUnderstood
from reportgen.records.kinds import Reading, TimeDefaults
from tiny import Tiny

DEGREES = Message("temperature", "{n} °C")
TITLE = Message("temperature", "How warm it was")


class Temperature(Value):
    """Degrees Celsius."""

    kind: Literal["temperature"] = "temperature"
    degrees: int


def read(text: str, calendar: TimeDefaults) -> Temperature:
    found = re.fullmatch(r"(-?\d+) ?°C", text)
    if not found:
        raise NotUnderstood(f"`{text}` is no temperature", "write `19 °C`")
    return Temperature(degrees=int(found[1]))


def relate(first: Temperature, second: Temperature, frame: Frame) -> Outcome:
    return Outcome(Relation.AGREE if first == second else Relation.CONTRADICT)


def say(stated: Temperature, telling: Telling) -> Text:
    language = telling.language
    return phrase(language, language.say(DEGREES), n=language.number(stated.degrees))


def draw(context: Context) -> Figure:
    title = context.say(TITLE)
    return Figure(
        name="temperatures",
        title=title,
        caption=title,
        alternative=title,
        low=0,
        high=40,
        ticks=tuple(
            Tick(n, context.parallel(lambda language, n=n: words(language, language.number(n))))
            for n in (0, 20, 40)
        ),
        panels=(Panel(title, (_lane(context, "outlet"),)),),
        keys=(),
        account=title,
        beside=title,
    )


def _lane(context: Context, account: str) -> Lane:
    (claim,) = context.counted(account, "air.temperature")
    degrees = [value.degrees for value in claim.readings if isinstance(value, Temperature)]
    marks = tuple(Mark("exact", n, n) for n in degrees)
    return Lane((speaker(context, account),), "asserts", (context.say(TITLE),), marks)


KINDS = {
    "temperature": Kind(
        reading=Reading(value=Temperature, read=read, hint="19 °C"),
        relating=Relating(relate),
        saying=Saying(
            value=say,
            says=Message("temperature", "{source} measured {value}"),
            agreement=Message("temperature", "{source} agree on {value}"),
        ),
        drawing=draw,
    )
}
WARM = """\
- {account: outlet, attribute: air.temperature, value: 31 °C, quote: الساعة 4.30}
- {account: coalition-in-outlet, attribute: air.temperature, value: 27 °C, quote: من التحالف}
attributes:
  air.temperature:
    kind: temperature
    group: occurrence
    importance: major
    label: {ar: درجة حرارة الهواء, en: Air temperature}
decisions:
"""
DOSSIER = Tiny().but("decisions:\n", WARM)
