"""Numbers and counted things, in the digits and the plural forms of a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from babel.numbers import format_decimal

from reportgen.language.messages import Message, Messages

DIGITS = {"latn": "0123456789", "arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹"}
BARE = {"other": "{n}"}

Case = Literal["nominative", "accusative", "genitive"]
"""The case of a counted noun, which Arabic hears: شخص واحد alone and after a colon, شخصاً واحداً as
the object of a verb; شخصين as the object and after a preposition."""

QUALIFIED = {
    "about": Message("quantity", "about {count}"),
    "at_least": Message("quantity", "at least {count}"),
    "at_most": Message("quantity", "at most {count}"),
    "more_than": Message("quantity", "more than {count}"),
    "fewer_than": Message("quantity", "fewer than {count}"),
}
INDEFINITE = {
    "dozens": (Message("quantity", "dozens"), Message("quantity", "dozens of {things}")),
    "hundreds": (Message("quantity", "hundreds"), Message("quantity", "hundreds of {things}")),
    "thousands": (Message("quantity", "thousands"), Message("quantity", "thousands of {things}")),
    "some": (
        Message("quantity", "stated, without a figure"),
        Message("quantity", "an unstated number of {things}"),
    ),
}


class Amount(Protocol):
    """A number as stated: what `dossier.Number` holds."""

    @property
    def form(self) -> str: ...
    @property
    def low(self) -> int | None: ...
    @property
    def high(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Numerals(Messages):
    """Adds numbers, counts and quantities to the messages of a language."""

    @property
    def numbering(self) -> str:
        """The CLDR numbering system in use. `arab` is a choice among the digits of Arabic
        and changes no other language."""
        if self.digits == "locale" or (self.digits == "arab" and self.babel.language != "ar"):
            return str(self.babel.default_numbering_system)
        return self.digits

    def own_digits(self, text: str) -> str:
        """Composed text with its ASCII digits in the language's own. Never for quotes."""
        return text.translate(
            str.maketrans(DIGITS["latn"], DIGITS.get(self.numbering, "0123456789"))
        )

    def number(self, n: float) -> str:
        """A number with the grouping marks of the language: 1,600 · ١٬٦٠٠."""
        locale = (self.numbering == "latn" and self.tongue.latin) or self.babel
        said = format_decimal(n, locale=locale, numbering_system=self.numbering)
        # Between Arabic words the sign of -5 would stand on its right; CLDR has a mark there too.
        marked = self.code == "ar" and self.numbering == "latn"
        return self.own_digits(said.replace("-", "\u200e-") if marked else said)

    def distance(self, km: float, *, oblique: bool = False) -> str:
        """Kilometres in words, in metres below one: 92 km · ٩٢ كيلومتراً · 400 m. `oblique` is the
        Arabic dual after a preposition (كيلومترين)."""
        if km < 1:
            return self._metres(round(km * 1000), oblique)
        n = round(km, 0 if km >= 10 else 1)
        if oblique and n == 2:
            return self.pgettext("distance after a preposition", "2 km")
        counted = round(n) if n == round(n) else 100  # a fraction is counted as hundreds are
        return self.npgettext("distance", "{n} km", "{n} km", counted).format(n=self.number(n))

    def _metres(self, n: int, oblique: bool) -> str:
        if oblique and n == 2:
            return self.pgettext("distance after a preposition", "2 m")
        return self.npgettext("distance", "{n} m", "{n} m", n).format(n=self.number(n))

    def plural(self, n: int) -> str:
        """The CLDR plural category of `n`: one of zero, one, two, few, many, other."""
        return str(self.babel.plural_form(n))

    def count(
        self, n: int, forms: Mapping[str, str] | None = None, *, case: Case = "nominative"
    ) -> str:
        """`n` with its noun. `forms`: plural category → words with `{n}`, with the extra
        categories `one_accusative` (شخصاً واحداً) and `two_oblique` (غارتين)."""
        forms = forms or BARE
        category = self.plural(n)
        bent = {"one": f"one_{case}", "two": "" if case == "nominative" else "two_oblique"}
        words = (
            forms.get(bent.get(category, "")) or forms.get(category) or forms.get("other", "{n}")
        )
        return words.replace("{n}", self.number(n))

    def quantity(
        self, amount: Amount, forms: Mapping[str, str] | None = None, *, case: Case = "nominative"
    ) -> str:
        """A number as its source qualified it: «ما لا يقل عن 15 مدنياً», "about 40 civilians"."""
        if amount.form in INDEFINITE:
            return self._indefinite(amount.form, forms)
        if amount.form == "range" and amount.low is not None and amount.high is not None:
            return self._range(amount.low, amount.high, forms)
        n = amount.low if amount.low is not None else amount.high
        if n is None:
            return self._indefinite("some", forms)
        if amount.form == "exact":
            return self.count(n, forms, case=case)
        # The words that qualify a count take the genitive in Arabic.
        counted = self.count(n, forms, case="genitive")
        return self.say(QUALIFIED[amount.form]).format(count=counted)

    def _range(self, low: int, high: int, forms: Mapping[str, str] | None) -> str:
        """Both bounds with one noun; small bounds need their own noun where a language has
        a dual (بين غارة واحدة وغارتين)."""
        ranged = (forms or {}).get("range")
        noun = not ranged and self.plural(high) in ("one", "two") and self.tongue.dual
        bound = self.count(low, forms, case="genitive") if noun else self.number(low)
        counted = {"other": ranged} if ranged else forms
        template = self.pgettext("quantity", "between {low} and {count}")
        return template.format(low=bound, count=self.count(high, counted, case="genitive"))

    def _indefinite(self, form: str, forms: Mapping[str, str] | None) -> str:
        bare, counted = INDEFINITE[form]
        things = self.things(forms)
        return self.say(counted).format(things=things) if things else self.say(bare)

    def things(self, forms: Mapping[str, str] | None) -> str:
        """The noun of a unit in the plural, without a number; with the article where the language
        asks for one, as عشرات does. `forms` may give it as the extra category `definite`."""
        if not forms:
            return ""
        if "definite" in forms:
            return forms["definite"]
        noun = forms.get(self.plural(5), forms.get("other", "")).replace("{n}", "").strip()
        # of several words only their record knows which takes the article
        bare = " " in noun or noun.startswith(self.tongue.article)
        return noun if bare else f"{self.tongue.article}{noun}"
