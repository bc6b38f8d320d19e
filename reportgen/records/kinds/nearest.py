"""The right form that is nearest to a number nobody understood, for the remedy."""

from __future__ import annotations

import re

from reportgen.text.readers import Mention
from reportgen.text.readers import read as mentions

SHARE = re.compile(
    r"\b(?:half|(?:one |a |two )?(?:third|quarter|fifth|tenth)s?|per ?cent|majority|most)\b|%|٪"
    r"|(?<!\w)(?:ال)?(?:نصف|ثلث|ثلثا|ثلثي|ربع|خمس|بالمئة|بالمائة|في المئة|معظم|غالبية|أغلب)(?!\w)",
    re.IGNORECASE,
)
NOBODY = re.compile(r"(?:none|nobody|no one|nil|zero|nothing|صفر|لا أحد|لا شيء)", re.IGNORECASE)
EITHER = re.compile(r"(\d+)\s+(?:or|أو|او)\s+(\d+)", re.IGNORECASE)
LOOSE = {"dozens": r"dozen|عشرات", "thousands": r"thousands|آلاف", "hundreds": r"hundreds|مئات"}
SIGNS = {
    "about": "about {low}",
    "at_least": "at least {low}",
    "more_than": "more than {low}",
    "at_most": "at most {high}",
    "fewer_than": "fewer than {high}",
    "range": "{low}..{high}",
    "exact": "{low}",
}


def near_number(text: str) -> str:
    """What to write instead, as a remedy; "" where nothing is near."""
    if SHARE.search(text):
        return (
            "a share is no count: write the figure that the account gives, or `some` where it "
            "gives none"
        )
    if NOBODY.fullmatch(text):
        return "write `0`, or `denied` where the account denies it"
    if found := EITHER.search(text):
        return f"write `{found.group(1)} | {found.group(2)}` for two readings"
    if re.fullmatch(r"\d+\.\d{3}", text):
        return f"write `{text.replace('.', ',')}`"
    if re.fullmatch(r"\d+\.\d+", text):
        return f"write `{int(float(text))}..{int(float(text)) + 1}`: a count is whole"
    if re.match(r"-\s?\d", text):
        return f"write `{text.lstrip('- ')}`: a count is not below zero"
    return _in_words(text)


def _in_words(text: str) -> str:
    """The one number that a text says in words or beside them."""
    for language in ("en", "ar"):
        found = [each for each in mentions(text, language) if each.kind == "number"]
        if len(found) == 1 and (form := _form(found[0])):
            return f"write `{form}`"
    loose = next((form for form, words in LOOSE.items() if re.search(words, text)), "")
    return f"write `{loose}`" if loose else ""


def _form(mention: Mention) -> str:
    low, high = mention.value
    whole = all(bound is None or bound == int(bound) for bound in (low, high))
    return SIGNS.get(mention.form, "").format(low=low, high=high) if whole else ""
