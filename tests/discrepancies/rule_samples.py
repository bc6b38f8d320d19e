"""What the rules of docs/comparison.md are tried on: each row of its tables, in records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportgen.dossier import Account, Actors, Assertion, Document, Dossier, Number
from reportgen.records.vocabulary import shipped
from small_dossier import Maker

NINTH, TENTH, THIRTEENTH = "2018-08-09", "2018-08-10", "2018-08-13"
A_YEAR_LATER = "2019-08-13"
THREE_YEARS, FIVE_MONTHS = "2014-10/2017-10", "2017-06/2017-10"
ARMY, FORCE, COALITION = (Actors(refs=(each,)) for each in ("army", "force", "coalition"))
ABSENT, PRESENT = Assertion(holds=False), Assertion(holds=True)

TWO_PAPERS = (
    Account(id="x", document="doc-b", speaker="a", examined="all"),
    Account(id="y", document="doc-c", speaker="a", examined="all"),
)
"""One source, relayed by two outlets."""


def n(value: int, form: str = "exact") -> Number:
    low = None if form in ("at_most", "fewer_than") else value
    high = None if form in ("at_least", "more_than") else value
    return Number(form=form, low=low, high=high)


def documents(published: str = NINTH, excerpts: Sequence[str] = ()) -> dict[str, Document]:
    return {
        f"doc-{key}": Document(
            id=f"doc-{key}",
            source=key,
            language="en",
            file=f"{key}.txt",
            published=published,
            excerpt=key in excerpts,
        )
        for key in "abc"
    }


def records(
    maker: Maker,
    accounts: Sequence[Account] = (),
    published: str = NINTH,
    excerpts: Sequence[str] = (),
    examined: Any = "all",
    parties: Sequence[str] = (),
) -> Dossier:
    """The dossier of what was said, with the shipped vocabulary."""
    made = maker.dossier(accounts, documents(published, excerpts), examined, parties=parties)
    fields = {name: getattr(made, name) for name in Dossier.model_fields}
    return Dossier(**fields | {"vocabulary": shipped()[1]})


def tolls(*figures: tuple[str, str, Any], attribute: str = "deaths.total") -> Maker:
    """Figures of one attribute: account, day, count."""
    maker = Maker()
    for account, day, count in figures:
        maker.say(account, attribute, n(count) if isinstance(count, int) else count, as_of=day)
    return maker


def twice(attribute: str, first: Any, second: Any, **fields: Any) -> Maker:
    """One source says one thing and, a year later, another; None is a denial."""
    maker = Maker()
    for value, day in ((first, NINTH), (second, A_YEAR_LATER)):
        _said(maker, "a", attribute, value, as_of=day, **fields)
    return maker


def _said(maker: Maker, account: str, attribute: str, value: Any, **fields: Any) -> Maker:
    if value is None:
        return maker.say(account, attribute, polarity="denies", **fields)
    return maker.say(account, attribute, n(value) if isinstance(value, int) else value, **fields)


def beside(attribute: str, first: Any, second: Any, **fields: Any) -> Maker:
    """Two sources on one attribute, `fields` for the first; None is a denial."""
    maker = _said(Maker(), "a", attribute, first, **fields)
    return _said(maker, "b", attribute, second)


def scoped(first: int, second: int, one: dict[str, Any], other: dict[str, Any]) -> Maker:
    """Two sources count the killed, each in its own scope."""
    maker = Maker().say("a", "deaths.total", n(first), **one)
    return maker.say("b", "deaths.total", n(second), **other)


def parts(account: str = "a", total: int | None = None, **counts: int) -> Maker:
    """One source's parts of the killed, and perhaps their total."""
    maker = Maker()
    for name, count in counts.items():
        maker.say(account, f"deaths.{name}", n(count))
    return maker if total is None else maker.say(account, "deaths.total", n(total))


def fighters(count: int) -> Maker:
    maker = parts(combatant=12, civilian=5, undetermined=40)
    return maker.say("b", "deaths.combatant", n(count))


def including() -> Maker:
    maker = Maker().say("a", "deaths.total", n(30))
    for part, count in (("woman", 12), ("child", 17), ("man", 0)):
        maker.say("a", f"deaths.{part}", n(count), words=f"including {count}")
    return maker


def swapped() -> Maker:
    maker = Maker()
    for account, women, children in (("a-on-b", 9, 14), ("b", 14, 9)):
        maker.say(account, "deaths.woman", n(women)).say(account, "deaths.child", n(children))
    return maker
