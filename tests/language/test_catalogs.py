"""The catalogs against the code: nothing untranslated, nothing fuzzy, the same slots."""

from __future__ import annotations

from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message

from reportgen.language.extract import extract, read_catalog
from reportgen.language.numerals import DIGITS
from reportgen.resources import folder

COMPLETE = ["ar", "fr"]
TEMPLATE = extract()


@pytest.fixture(params=COMPLETE)
def catalog(request: pytest.FixtureRequest) -> Catalog:
    return read_catalog(folder("locale") / f"{request.param}.po")


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def slots(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def test_every_message_is_translated(catalog: Catalog) -> None:
    for message in TEMPLATE:
        if message.id:
            found = catalog.get(message.id, message.context)
            assert found is not None, (message.context, message.id)
            assert all(forms(found)), (message.context, message.id)


def test_nothing_is_fuzzy_or_left_over(catalog: Catalog) -> None:
    for message in filter(lambda message: message.id, catalog):
        assert not message.fuzzy, message.id
        assert TEMPLATE.get(message.id, message.context) is not None, message.id


def test_translations_have_the_slots_of_their_message(catalog: Catalog) -> None:
    for message in filter(lambda message: message.id, catalog):
        ids = (message.id,) if isinstance(message.id, str) else message.id
        expected = set().union(*map(slots, ids))
        for words in forms(message):
            # "{n}" may be a word in the singular and the dual: غارتان.
            assert slots(words) | ({"n"} & expected) == expected, (message.id, words)


def test_translations_write_no_arabic_digit(catalog: Catalog) -> None:
    """Which digits stand on a page is the reader's choice (`--digits`), not a translator's."""
    for message in filter(lambda message: message.id, catalog):
        for words in forms(message):
            assert not set(words) & set(DIGITS["arab"] + DIGITS["arabext"]), words


def test_the_arabic_plural_has_cldr_order() -> None:
    catalog = read_catalog(folder("locale") / "ar.po")
    assert catalog.num_plurals == 6
    assert "n%100>=11 ? 4 : 5" in catalog.plural_expr


def test_the_template_lists_what_the_code_says() -> None:
    template = read_catalog(folder("locale") / "messages.pot")
    written = {(m.context, str(m.id)) for m in template if m.id}
    assert written == {(m.context, str(m.id)) for m in TEMPLATE if m.id}
