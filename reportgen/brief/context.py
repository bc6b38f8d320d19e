"""What every part of a brief is composed from: records, discrepancies, languages, and the
short names by which parts refer to each other.

Anchors are made of sigils, never of ids: an id may name a source that is protected.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from string import ascii_uppercase

from reportgen.brief.model import Parallel, Role, Text
from reportgen.brief.words.phrase import Slot, localized, phrase, text
from reportgen.discrepancies.model import SEVERITIES, Discrepancy, Severity
from reportgen.discrepancies.sequence import earlier_claims
from reportgen.dossier import Claim, Document, Dossier, Localized
from reportgen.language import Language, Message, bind
from reportgen.settings import Settings


@dataclass(frozen=True, slots=True)
class Context:
    """`found` is in printing order and `numbers` gives each discrepancy its number; `letters`
    are the sigils of documents (A), `sigils` those of accounts (A1), `anchors` those of claims
    that stand as evidence somewhere in the brief; `said` holds all that each account says of each
    attribute, `superseded` those that another replaces, `earlier` all after which their source
    said something else; `beneath` are the discrepancies told beneath another, by that one's id,
    and not in `found`; `rows` the attribute in whose row of the matrix each discrepancy
    stands."""

    dossier: Dossier
    found: tuple[Discrepancy, ...]
    languages: tuple[Language, ...]
    letters: Mapping[str, str]
    sigils: Mapping[str, str]
    numbers: Mapping[str, int]
    anchors: Mapping[str, str]
    said: Mapping[tuple[str, str], tuple[Claim, ...]]
    superseded: frozenset[str]
    earlier: frozenset[str]
    beneath: Mapping[str, tuple[Discrepancy, ...]]
    rows: Mapping[str, str]

    def parallel(self, make: Callable[[Language], Text]) -> Parallel:
        """The same thing in each language."""
        return {language.code: make(language) for language in self.languages}

    def say(self, message: Message, /, **slots: Slot) -> Parallel:
        """A message with the same slots in each language."""
        return self.parallel(lambda language: phrase(language, language.say(message), **slots))

    def localized(self, record: Localized, role: Role = "plain") -> Parallel:
        """A record's text in each language."""
        return self.parallel(lambda language: text(language, [localized(language, record, role)]))

    @property
    def empty(self) -> Parallel:
        """Nothing, in each language."""
        return self.parallel(lambda language: text(language, []))

    @property
    def gravest(self) -> Mapping[str, Severity]:
        """Anchor of a claim → the severity of the gravest difference it is part of."""
        graded: dict[str, Severity] = {}
        for found in self.differences:
            for claim in self.claims_told(found):
                anchor = self.anchors[claim]
                others = (found.severity, graded.get(anchor, found.severity))
                graded[anchor] = min(others, key=SEVERITIES.index)
        return graded

    @property
    def differences(self) -> tuple[Discrepancy, ...]:
        """Discrepancies that are printed as such."""
        return tuple(found for found in self.found if is_difference(found))

    def told_on(self, attribute: str) -> list[Discrepancy]:
        """The discrepancies of an attribute's row, and those that tell one of it."""
        return [
            found
            for found in self.found
            if self.rows[found.id] == attribute or attribute in self.attributes_told(found)[1:]
        ]

    def attributes_told(self, found: Discrepancy) -> list[str]:
        """The attribute of an entry, and those of what is told beneath it."""
        return [found.attribute, *(each.attribute for each in self.beneath[found.id])]

    def claims_told(self, found: Discrepancy) -> list[str]:
        """The claims of an entry, and those of what is told beneath it."""
        entries = (found, *self.beneath[found.id])
        return list(dict.fromkeys(claim for each in entries for claim in each.claims))

    def printed(self, document: Document) -> bool:
        """Whether a document is printed whole and its references given: not where that would
        lead to a protected source."""
        return not self.dossier.sources[document.source].protected

    def counted(self, account: str, attribute: str) -> tuple[Claim, ...]:
        """What an account says of an attribute at last, nothing if it is silent: what is
        superseded by none, or else what it said before."""
        every = self.every(account, attribute)
        return tuple(claim for claim in every if claim.id not in self.superseded) or every

    def every(self, account: str, attribute: str) -> tuple[Claim, ...]:
        """What an account says of an attribute, and what it said of it before."""
        return self.said.get((account, attribute), ())


def is_difference(found: Discrepancy) -> bool:
    """A difference to be printed: no control, nothing the editor set aside."""
    dismissed = found.override is not None and found.override.dismissed
    return not (found.is_control or dismissed or found.severity == "none")


def open_context(
    dossier: Dossier,
    discrepancies: tuple[Discrepancy, ...],
    languages: tuple[Language, ...],
) -> Context:
    """Names everything that parts of the brief refer to. Differences are numbered first, in
    the order given, then the controls."""
    whole = tuple(sorted(discrepancies, key=lambda discrepancy: not is_difference(discrepancy)))
    found = tuple(discrepancy for discrepancy in whole if not discrepancy.under)
    letters = {document: _letter(n) for n, document in enumerate(dossier.documents)}
    sigils = dict(_sigils(dossier, letters))
    return Context(
        dossier=dossier,
        found=found,
        languages=languages,
        letters=letters,
        sigils=sigils,
        numbers={discrepancy.id: n for n, discrepancy in enumerate(found, 1)},
        anchors=_anchors(dossier, sigils, {claim for d in whole for claim in d.claims}),
        said=_said(dossier),
        superseded=frozenset(c.supersedes for c in dossier.claims.values() if c.supersedes),
        earlier=earlier_claims(dossier),
        beneath={d.id: tuple(each for each in whole if each.under == d.id) for d in found},
        rows={discrepancy.id: _row(dossier, discrepancy) for discrepancy in found},
    )


def languages_of(dossier: Dossier, settings: Settings) -> tuple[Language, ...]:
    """The languages of the brief, bound. Raises UsageError for an unknown one."""
    arabic = settings.arabic or dossier.event.arabic
    return tuple(
        bind(code, arabic=arabic, digits=settings.digits, catalogs=settings.catalogs)
        for code in settings.languages
    )


def slug(name: str) -> str:
    """An attribute's id as part of an anchor."""
    return "".join(c if c.isascii() and c.isalnum() else "-" for c in name)


def _letter(n: int) -> str:
    """A … Z, AA, AB …"""
    before, last = divmod(n, 26)
    return (_letter(before - 1) if before else "") + ascii_uppercase[last]


def _sigils(dossier: Dossier, letters: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    seen: Counter[str] = Counter()
    for account in dossier.accounts.values():
        seen[account.document] += 1
        yield account.id, f"{letters[account.document]}{seen[account.document]}"


def _anchors(dossier: Dossier, sigils: Mapping[str, str], shown: set[str]) -> dict[str, str]:
    seen: Counter[str] = Counter()
    anchors: dict[str, str] = {}
    for claim in dossier.claims.values():
        base = f"c-{sigils[claim.account]}-{slug(claim.attribute)}"
        seen[base] += 1
        if claim.id in shown:
            anchors[claim.id] = base if seen[base] == 1 else f"{base}-{seen[base]}"
    return anchors


def _row(dossier: Dossier, found: Discrepancy) -> str:
    """The attribute of what a discrepancy is on; where that is whole texts, of its first words."""
    attributes = [dossier.claims[claim].attribute for claim in found.claims]
    return found.attribute if found.attribute in attributes else next(iter(attributes), "")


def _said(dossier: Dossier) -> dict[tuple[str, str], tuple[Claim, ...]]:
    found: dict[tuple[str, str], tuple[Claim, ...]] = {}
    for claim in dossier.claims.values():
        key = (claim.account, claim.attribute)
        found[key] = (*found.get(key, ()), claim)
    return found
