"""The shipped vocabulary: whole, in three languages, every reference meeting its record."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from reportgen.dossier import Attribute, Localized, Vocabulary
from reportgen.records.vocabulary import shipped

LANGUAGES = {"ar", "en", "fr"}
ARABIC = {"zero", "one", "two", "two_oblique", "few", "many", "other"}
BENT = {"one_accusative", "definite", "range"}
CLAUSE = {"ar": r"(أن|أنه|أنها) ", "en": r"that ", "fr": r"(que |qu’)"}
SHORT = {"deaths.civilian", "harm.actor", "deaths.responsibility", "civilians.present"}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return shipped()[1]


def labels(vocabulary: Vocabulary) -> Iterator[tuple[str, Localized]]:
    yield from vocabulary.groups.items()
    yield from ((id, attribute.label) for id, attribute in vocabulary.attributes.items())
    for scheme in vocabulary.schemes.values():
        yield from ((f"{scheme.id}/{id}", code.label) for id, code in scheme.codes.items())
    for concept in vocabulary.glossary.values():
        yield concept.id, concept.label
        yield concept.id, concept.neutral
        yield from ((f"{concept.id}/{id}", form.gloss) for id, form in concept.forms.items())


def test_every_label_is_in_every_language(vocabulary: Vocabulary) -> None:
    assert not {id for id, words in labels(vocabulary) if set(words) != LANGUAGES}


def test_labels_are_told_apart(vocabulary: Vocabulary) -> None:
    for language in LANGUAGES:
        words = [attribute.label[language] for attribute in vocabulary.attributes.values()]
        assert len(words) == len(set(words))


def test_an_assertion_can_stand_in_a_sentence(vocabulary: Vocabulary) -> None:
    for id, attribute in vocabulary.attributes.items():
        assert bool(attribute.statement) == (attribute.kind == "assertion"), id
        for language, words in attribute.statement.items():
            assert re.match(CLAUSE[language], words), (id, words)
        assert set(attribute.statement) in (set(), LANGUAGES), id


def test_units_count_in_every_plural(vocabulary: Vocabulary) -> None:
    for unit in vocabulary.units.values():
        assert set(unit.forms["ar"]) - BENT == ARABIC
        assert {"one", "other"} == set(unit.forms["en"]) == set(unit.forms["fr"])
        for forms in unit.forms.values():
            assert "{n}" in forms["other"]


def test_attributes_refer_to_what_is_there(vocabulary: Vocabulary) -> None:
    def known(attribute: Attribute) -> bool:
        others = (*attribute.presupposes, attribute.qualifies, *attribute.total_of)
        return (
            attribute.group in vocabulary.groups
            and (attribute.unit in vocabulary.units) == (attribute.kind == "number")
            and (attribute.scheme in vocabulary.schemes) == (attribute.kind == "category")
            and (attribute.concept in vocabulary.glossary) == (attribute.kind == "term")
            and all(other in vocabulary.attributes for other in others if other)
        )

    assert not [id for id, attribute in vocabulary.attributes.items() if not known(attribute)]


def test_codes_refer_to_their_scheme(vocabulary: Vocabulary) -> None:
    for scheme in vocabulary.schemes.values():
        for code in scheme.codes.values():
            assert {code.parent, *code.excludes} - {None} <= set(scheme.codes)


def test_attributes_stand_by_their_groups(vocabulary: Vocabulary) -> None:
    order = list(dict.fromkeys(attribute.group for attribute in vocabulary.attributes.values()))
    assert order == list(vocabulary.groups)


def test_harm_and_authorship_weigh_most(vocabulary: Vocabulary) -> None:
    critical = {id for id, it in vocabulary.attributes.items() if it.importance == "critical"}
    assert critical >= {*SHORT, "strikes.actor", "others.actor"}
