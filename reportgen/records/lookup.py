"""The vocabulary as one looks things up in it: by a word of either language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from reportgen.dossier import Attribute, Localized, Vocabulary
from reportgen.records.kinds import READINGS
from reportgen.records.vocabulary import shipped
from reportgen.text.letters import match_words

LENIENT = str.maketrans({"ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي", "ء": None, "أ": "ا"})
COUNT = 34
SAID = {
    "time": "2018-11-17 04:30",
    "place": "near hajin",
    "actor": "coalition",
    "assertion": "yes",
}
"""What the examples of a kind say; those of the other kinds depend on the attribute."""


@dataclass(frozen=True, slots=True)
class VocabularyEntry:
    """One thing that records can name: `section` (attributes, kinds, units, schemes, glossary,
    parts_of_day), `id` as records write it, `label` by language, `details`, further `words` it
    is found by, and `example`: one line of a dossier, of its `claims` or `attributes`."""

    section: str
    id: str
    label: Localized
    example: str
    details: dict[str, str] = field(default_factory=dict)
    words: tuple[str, ...] = ()


def vocabulary(words: str = "") -> tuple[VocabularyEntry, ...]:
    """The entries of the shipped vocabulary that have every one of the words, or a word that
    begins so; all of them for none. Those named by the words come first."""
    wanted = _folded([words])
    found = [entry for entry in _entries(shipped()[1]) if _has(wanted, _of(entry))]
    return tuple(sorted(found, key=lambda entry: not _has(wanted, _names(entry))))


def _has(wanted: Iterable[str], words: set[str]) -> bool:
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _names(entry: VocabularyEntry) -> set[str]:
    return _folded([entry.id, *entry.label.values()])


def _of(entry: VocabularyEntry) -> set[str]:
    return _names(entry) | _folded([*entry.words, *entry.details.values()])


def _folded(texts: Iterable[str]) -> set[str]:
    """Words without what writers vary: hamza, ta marbuta, the article, a plural's end."""
    words = (word.translate(LENIENT) for text in texts for word in match_words(text))
    return {_stem(word) for word in words}


def _stem(word: str) -> str:
    word = word.removeprefix("ال") if len(word) > 4 else word
    word = f"{word[:-2]}ين" if word.endswith("ون") and len(word) > 4 else word
    return word.removesuffix("s") if len(word) > 4 else word


def _entries(whole: Vocabulary) -> Iterator[VocabularyEntry]:
    for attribute in whole.attributes.values():
        yield _attribute(attribute, whole)
    for kind, reading in READINGS.items():
        of = next(each for each in whole.attributes.values() if each.kind == kind)
        yield VocabularyEntry(
            "kinds", kind, {"en": kind}, _claim(of, whole), {"written": reading.hint}
        )
    yield from _units(whole)
    yield from _codes(whole)
    yield from _forms(whole)
    yield from _parts(whole)


def _attribute(attribute: Attribute, whole: Vocabulary) -> VocabularyEntry:
    keys = ("kind", "group", "importance", "unit", "population", "scheme", "concept", "within")
    details = {key: str(value) for key in keys if (value := getattr(attribute, key))}
    words = (*attribute.statement.values(), *whole.groups[attribute.group].values())
    example = _claim(attribute, whole)
    return VocabularyEntry("attributes", attribute.id, attribute.label, example, details, words)


def _units(whole: Vocabulary) -> Iterator[VocabularyEntry]:
    for unit in whole.units.values():
        label = {code: _noun(forms) for code, forms in unit.forms.items()}
        nouns = tuple(words for forms in unit.forms.values() for words in forms.values())
        named = json.dumps({code: label[code] for code in ("ar", "en")}, ensure_ascii=False)
        own = f"{{kind: number, label: {named}, group: context, unit: {unit.id}}}"
        yield VocabularyEntry("units", unit.id, label, f"own.{unit.id}: {own}", {}, nouns)


def _codes(whole: Vocabulary) -> Iterator[VocabularyEntry]:
    for scheme in whole.schemes.values():
        of = next(each for each in whole.attributes.values() if each.scheme == scheme.id)
        for id, code in scheme.codes.items():
            details = {"scheme": scheme.id} | ({"parent": code.parent} if code.parent else {})
            example = _claim(of, whole, id, code.label.get("en", id))
            yield VocabularyEntry("schemes", id, code.label, example, details)


def _forms(whole: Vocabulary) -> Iterator[VocabularyEntry]:
    for concept in whole.glossary.values():
        of = _stating(concept.id, whole)
        for id, form in concept.forms.items():
            label = {code: words[0] for code, words in form.forms.items()}
            details = {"concept": concept.id, "register": form.register_}
            details |= {f"gloss ({code})": words for code, words in form.gloss.items()}
            further = (word for words in form.forms.values() for word in words)
            words = (*further, *concept.label.values(), *concept.neutral.values())
            example = _claim(of, whole, id, next(iter(label.values())))
            yield VocabularyEntry("glossary", id, label, example, details, words)


def _stating(concept: str, whole: Vocabulary) -> Attribute:
    """An attribute that can state forms of a concept."""
    terms = [each for each in whole.attributes.values() if each.kind == "term"]
    own = (each for each in terms if each.concept in (concept, None))
    return next(own)


def _parts(whole: Vocabulary) -> Iterator[VocabularyEntry]:
    of = next(each for each in whole.attributes.values() if each.kind == "time")
    for id, part in whole.parts_of_day.items():
        details = {"hours": f"{part.from_}–{part.to}"}
        label = {"ar": next((word for word in part.words if not word.isascii()), id), "en": id}
        example = _claim(of, whole, f"2018-11-17 {id}", id)
        yield VocabularyEntry("parts_of_day", id, label, example, details, part.words)


def _claim(attribute: Attribute, whole: Vocabulary, value: str = "", words: str = "") -> str:
    """A claim of the attribute, as one line of `claims`."""
    value = value or _value(attribute, whole)
    fields: dict[str, Any] = {"value": value} if value else {}
    quote = json.dumps(words or value or "…", ensure_ascii=False)
    said = "".join(f"{key}: {text}, " for key, text in fields.items())
    return f"- {{account: paper, attribute: {attribute.id}, {said}quote: {quote}}}"


def _value(attribute: Attribute, whole: Vocabulary) -> str:
    if attribute.kind == "number":
        unit = whole.units.get(attribute.unit or "")
        return f"{COUNT} {_noun(unit.forms['en'])}" if unit else str(COUNT)
    if attribute.kind == "category":
        return next(iter(whole.schemes[attribute.scheme or ""].codes))
    if attribute.kind == "term":
        concepts = whole.glossary
        concept = concepts.get(attribute.concept or "") or next(iter(concepts.values()))
        return next(iter(concept.forms))
    return SAID.get(attribute.kind, "")


def _noun(forms: Any) -> str:
    """The counted noun alone, as many of it are called."""
    return str(forms.get("other") or next(iter(forms.values()))).replace("{n}", "").strip()
