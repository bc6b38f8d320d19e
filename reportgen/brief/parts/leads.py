"""Where the links of the page lead, in words for those who hear them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from reportgen.brief.context import Context
from reportgen.brief.model import Item, Matrix, ParallelReading
from reportgen.language import Language, Message

DIFFERENCE = Message("link", "Difference {n}: {attribute}")
CONTROL = Message("link", "Compared without a difference, {n}: {attribute}")
ROW = Message("link", "In the table: {attribute}")
WORDS = Message("link", "In the words of {account}: {attribute}")
LINE = Message("link", "Document {letter}, line {n}")
ACCOUNT = Message("link", "Account {sigil}: {name}")

Lead = tuple[str, Callable[[Language], str]]
"""An anchor, and what lies there."""


def build_leads(
    context: Context,
    matrices: Iterable[Matrix],
    differences: Iterable[Item],
    controls: Iterable[Item],
    readings: Iterable[ParallelReading],
) -> Mapping[str, Mapping[str, str]]:
    """What lies at each place a link may lead to (#d-1), by language; by "" in all of them."""
    found = {
        **dict(_rows(matrices)),
        **dict(_items(DIFFERENCE, differences)),
        **dict(_items(CONTROL, controls)),
        **dict(_lines(readings)),
    }
    return {f"#{anchor}": _in_all(context, say) for anchor, say in found.items()}


def _in_all(context: Context, say: Callable[[Language], str]) -> dict[str, str]:
    said = {language.code: say(language) for language in context.languages}
    return {**said, "": " • ".join(said.values())}


def _rows(matrices: Iterable[Matrix]) -> Iterator[Lead]:
    for matrix in matrices:
        for column in matrix.columns:
            yield column.anchor, _lead(ACCOUNT, sigil=column.sigil, name=column.name)
        for group in matrix.groups:
            for row in group.rows:
                yield row.anchor, _lead(ROW, attribute=row.label)


def _items(message: Message, items: Iterable[Item]) -> Iterator[Lead]:
    for item in items:
        yield item.anchor, _lead(message, n=item.number, attribute=item.attribute)
        for it in item.evidence:
            yield it.anchor, _lead(WORDS, account=it.attribution, attribute=item.attribute)


def _lines(readings: Iterable[ParallelReading]) -> Iterator[Lead]:
    for reading in readings:
        for passage in reading.passages:
            line = int(passage.label)
            yield passage.anchor, _lead(LINE, letter=reading.sigil, n=line)


def _lead(message: Message, **slots: object) -> Callable[[Language], str]:
    def say(language: Language) -> str:
        return language.say(message).format_map(
            {name: _plain(language, slot) for name, slot in slots.items()}
        )

    return say


def _plain(language: Language, slot: object) -> str:
    """A slot's words: a text in this language, a number in its digits, or a sigil."""
    if isinstance(slot, Mapping):
        return str(slot[language.code].plain)
    return language.number(slot) if isinstance(slot, int) else str(slot)
