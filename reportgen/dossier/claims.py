"""Documents, the accounts in them, and the claims of each account."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field, SerializeAsAny

from reportgen.dossier.reviews import Review
from reportgen.dossier.scopes import Scoped
from reportgen.dossier.values import Frozen, Localized, Value

Polarity = Literal["asserts", "denies", "declines", "says_unknown"]
Certainty = Literal["flat", "assessed", "initial", "reported", "alleged", "possible"]
TranslationKind = Literal["human", "machine", "official", "unknown"]
TranslationStatus = Literal["draft", "reviewed", "disputed", "working"]


class Credit(Frozen):
    """Who translated, how, and how far it was reviewed."""

    by: str = ""
    kind: TranslationKind = "unknown"
    status: TranslationStatus = "working"


class Translation(Frozen):
    """A translated quote."""

    text: str
    credit: Credit = Credit()


class TextTranslation(Frozen):
    """A translated document: as many non-empty lines as its original, one beside the other.
    `text` is filled in by the loader from `file`."""

    file: str
    text: str = ""
    credit: Credit = Credit()


class Slip(Frozen):
    """A typing or scanning slip of the document, kept as it stands and noted."""

    quote: str
    kind: Literal["typing", "scan", "spacing", "markup"] = "typing"
    note: Localized = Field(default_factory=dict)


class Document(Frozen):
    """One text a source published. `published` and `retrieved` are EDTF dates. `text` is
    filled in by the loader from `file`, whose SHA-256 must equal `sha256`. `furniture` lists
    verbatim lines that state nothing (navigation, counters). `excerpt`: only a part of the
    text is held, so that it is silent on nothing. `note` says what a reader must know of it."""

    id: str
    source: str
    language: str
    file: str
    sha256: str = ""
    text: str = ""
    title: Localized = Field(default_factory=dict)
    published: str = ""
    zone: str | None = None
    reference: str = ""
    url: str = ""
    archive: str = ""
    retrieved: str = ""
    extraction: Literal["native", "ocr", "transcript", "manual"] = "native"
    translations: Mapping[str, TextTranslation] = Field(default_factory=dict)
    translation_of: str | None = None
    version_of: str | None = None
    furniture: tuple[str, ...] = ()
    slips: tuple[Slip, ...] = ()
    excerpt: bool = False
    note: Localized = Field(default_factory=dict)


class Account(Scoped):
    """One voice in one document: its own (`reports` and `speaker` empty), or its report of
    another account (`reports`), or of a source that has no account here (`speaker`).
    `via` lists the intermediaries, nearest to the origin first. `examined` is "all" or the
    attributes for which somebody has read the whole document: only there is silence silence.
    Its scope is that of each of its claims that names no other.
    """

    id: str
    document: str
    label: Localized = Field(default_factory=dict)
    reports: str | None = None
    speaker: str | None = None
    via: tuple[str, ...] = ()
    examined: Literal["all"] | tuple[str, ...] = ()


class Quote(Frozen):
    """Verbatim words of a document: `text[start:end] == exact`, in Unicode code points."""

    exact: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Claim(Scoped):
    """One record: in this account, this attribute has this value.

    `readings` are the admissible interpretations of the value; empty when the polarity
    leaves none (a bare denial). `in_quotation_marks`: the account puts the words in quotation
    marks, of `quoted_document` if that is not the document of the account it reports.
    `supersedes` names an earlier claim of the same source; `as_of` is the EDTF time of a
    rolling figure. `hedge` are the words that carry the certainty. `review` is an editor's
    rating; nothing in here looks at it but what prints it.
    """

    id: str
    account: str
    attribute: str
    polarity: Polarity = "asserts"
    readings: tuple[SerializeAsAny[Value], ...] = ()
    certainty: Certainty = "flat"
    hedge: str = ""
    quote: Quote
    in_quotation_marks: bool = False
    quoted_document: str | None = None
    attributed_to: str | None = None
    translations: Mapping[str, Translation] = Field(default_factory=dict)
    supersedes: str | None = None
    as_of: str = ""
    note: Localized = Field(default_factory=dict)
    review: Review | None = None
