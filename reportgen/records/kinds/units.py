"""A number written with what it counts: `318 civilians`, `عشرات المدنيين`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportgen.dossier import Attribute, Unit, Vocabulary
from reportgen.records.faults import NotUnderstood
from reportgen.text.letters import match_key

COUNTED = re.compile(
    r"(.*?(?:\d\+?|\d on|dozens|hundreds|thousands|some|several|few|number"
    r"|عشرات|مئات|آلاف|بعض|عدة|عدد))\s+(?:of\s+(?:the\s+)?|من\s+)?([^\d]+?)(\s+على ال\w+)?",
    re.IGNORECASE,
)
JOINING = re.compile(
    r"(?:to|and|or|on|إلى|الى|و|أو|او|حتى)(?:\s.*)?|(?:at|على)\s.*|فأكثر", re.IGNORECASE
)
WITH = ("in", "all", "were", "of", "the", "have", "been", "من", "في")
"""Words that may stand around the counted noun and count nothing themselves."""
OUTCOMES = (
    ("killed", "dead", "died", "deaths", "قتيل", "قتيلا", "قتلى", "القتلى"),
    (
        "wounded",
        "injured",
        "injuries",
        "جريح",
        "جريحا",
        "جرحى",
        "الجرحى",
        "مصاب",
        "مصابا",
        "مصابين",
    ),
)
"""Words for one outcome, of which an attribute's label has one."""


def without_unit(text: str, attribute: Attribute, vocabulary: Vocabulary) -> str:
    """The number alone, where its unit or words of the attribute's label follow it; other texts
    as they are. Raises NotUnderstood for a number of something else."""
    found = COUNTED.fullmatch(" ".join(text.split()))
    if not found or JOINING.fullmatch(found.group(2)) or not attribute.unit:
        return text
    number, noun = found.group(1), found.group(2)
    said = {_plain(word) for word in noun.split()} - {*WITH}
    if said <= _about(attribute, vocabulary):
        return number + (found.group(3) or "")
    others = _counting(said, attribute, vocabulary)
    if not others:
        return text
    remedy = f"state it of `{others[0]}`, or write `{number}` if that is what is counted"
    own = attribute.label.get("en", attribute.id)
    raise NotUnderstood(f"`{text.strip()}` counts {noun}, `{attribute.id}` is “{own}”", remedy)


def _about(attribute: Attribute, vocabulary: Vocabulary) -> set[str]:
    """Words that may stand behind a number of an attribute."""
    unit = vocabulary.units.get(attribute.unit or "")
    label = _words(attribute.label.values())
    outcomes = [_words(group) for group in OUTCOMES if label & _words(group)]
    return label.union(_words(_nouns(unit)) if unit else (), *outcomes)


def _counting(said: set[str], attribute: Attribute, vocabulary: Vocabulary) -> list[str]:
    """Attributes that count what the words name, those of the same family first."""
    numbers = (each for each in vocabulary.attributes.values() if each.unit)
    found = [each.id for each in numbers if said and said <= _about(each, vocabulary)]
    family = attribute.id.partition(".")[0]
    return sorted(found, key=lambda id: (not id.startswith(family), not id.endswith("total")))


def _nouns(unit: Unit) -> Iterable[str]:
    return (words.replace("{n}", "") for forms in unit.forms.values() for words in forms.values())


def _words(texts: Iterable[str]) -> set[str]:
    return {_plain(word) for text in texts for word in text.split()}


def _plain(word: str) -> str:
    """A word without what bends it: the article, the case of a sound plural."""
    key = match_key(word)
    key = key.removeprefix("ال") if len(key) > 4 else key
    return f"{key[:-2]}ين" if key.endswith("ون") and len(key) > 4 else key
