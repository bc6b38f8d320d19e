"""The records that are written otherwise than they are kept, key by key.

Sources, places, actors, accounts, the event and the vocabulary are written as their classes
in `reportgen.dossier` have them (the id is the key they stand under); what differs is here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from reportgen.dossier import Certainty, Credit, Localized, Polarity, Review, Scoped, Slip
from reportgen.dossier.claims import TranslationKind, TranslationStatus
from reportgen.records.nodes import Where

LANGUAGES = {"english": "en", "arabic": "ar", "french": "fr"}
"""Keys for the translation into a language, and its code."""


class Written(BaseModel):
    """Base: unknown keys refused; texts become numbers and yes/no where the key wants them."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class OrText:
    """Lets a plain text stand for a mapping with one `key`."""

    key: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        def spread(value: Any) -> Any:
            return {self.key: value} if isinstance(value, str) else value

        return core_schema.no_info_before_validator_function(spread, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"type": "string"}, handler(schema)]}


class WrittenCredit(Written):
    """Who translated, how, and how far it was reviewed."""

    by: str | None = Field(None, description="Who translated.")
    kind: TranslationKind | None = Field(None, description="How it was translated.")
    status: TranslationStatus | None = Field(None, description="How far it was reviewed.")

    def credit(self, default: Credit) -> Credit:
        """Its credit, with the default's where it says nothing."""
        return Credit(
            by=default.by if self.by is None else self.by,
            kind=self.kind or default.kind,
            status=self.status or default.status,
        )


class WrittenWords(WrittenCredit):
    """A translated quote: plain words, or words with their credit."""

    text: str = Field(description="The translation of the quote.")


class WrittenFile(WrittenCredit):
    """A translated document: a file name, or one with its credit."""

    file: str = Field(description="File of as many non-empty lines as the original.")


Words = Annotated[WrittenWords, OrText("text")]
File = Annotated[WrittenFile, OrText("file")]
TranslationT = TypeVar("TranslationT", bound=WrittenCredit)


class Translated(Written, Generic[TranslationT]):
    """What is translated into one or more languages."""

    english: TranslationT | None = Field(None, description="English translation.")
    arabic: TranslationT | None = Field(None, description="Arabic translation.")
    french: TranslationT | None = Field(None, description="French translation.")
    translations: dict[str, TranslationT] = Field(
        {}, description="Translations into further languages, by code."
    )

    def beside(self) -> dict[str, tuple[Where, TranslationT]]:
        """Language code → where in the record the translation is written, and what."""
        named = {"english": self.english, "arabic": self.arabic, "french": self.french}
        found: dict[str, tuple[Where, TranslationT]] = {
            LANGUAGES[key]: ((key,), entry) for key, entry in named.items() if entry is not None
        }
        others = self.translations.items()
        return found | {code: (("translations", code), entry) for code, entry in others}


HEXADECIMAL = "^[0-9a-fA-F]{64}$|^$"


class WrittenBasemap(Written):
    """The map behind the places: lines, polygons and named points in a GeoJSON file."""

    file: str = Field(description="A GeoJSON file inside the dossier's folder.")
    sha256: str = Field("", pattern=HEXADECIMAL, description="Filled in by `reportgen pin`.")
    licence: Localized = Field(
        description="Whose it is and under which terms, by language; it prints."
    )


class WrittenDocument(Translated[File]):
    """One text a source published, verbatim in a UTF-8 file beside the dossier."""

    source: str = Field(description="Who published it: a key of `sources`.")
    language: str = Field(description="Language of the text (BCP 47: ar, en, fr …).")
    file: str = Field(description="The verbatim text, a file inside the dossier's folder.")
    sha256: str = Field("", pattern=HEXADECIMAL, description="Filled in by `reportgen pin`.")
    title: Localized = Field({}, description="Title for readers, by language.")
    published: str = Field("", description="Date of publication (EDTF: 2018-11-18, 2018-11).")
    zone: str | None = Field(None, description="Time zone of its clock times (IANA).")
    reference: str = Field("", description="Reference number the document bears.")
    url: str = Field("", description="Where it was published.")
    archive: str = Field("", description="Archived copy.")
    retrieved: str = Field("", description="When it was retrieved (EDTF).")
    extraction: Literal["native", "ocr", "transcript", "manual"] = Field(
        "native", description="How the text was won from what was published."
    )
    translation_of: str | None = Field(None, description="The document this one translates.")
    version_of: str | None = Field(None, description="The document this is a version of.")
    furniture: tuple[str, ...] = Field(
        (), description="Verbatim words that state nothing: navigation, counters."
    )
    slips: tuple[Slip, ...] = Field((), description="Slips of the document, kept and noted.")
    excerpt: bool = Field(False, description="Only a part of the text is held: no silences.")
    note: Localized = Field({}, description="What a reader must know of the text, by language.")


class WrittenClaim(Scoped, Translated[Words]):
    """One record: in this account, this attribute has this value, in these words."""

    id: str | None = Field(
        None,
        pattern=r"^[^\s:]+$",
        description="Name of the claim; by default account/attribute, then …/2.",
    )
    account: str = Field(description="Whose words: a key of `accounts`.")
    attribute: str = Field(description="What is stated, as `deaths.civilian`.")
    value: Any = Field(None, description="The value in words (about 40, 36..43, denied …).")
    polarity: Polarity | None = Field(None, description="Asserted, denied, declined, unknown.")
    certainty: Certainty = Field("flat", description="How sure the account says it is.")
    hedge: str = Field("", description="The words that carry the certainty.")
    quote: str = Field(min_length=1, description="The words, exactly as in the document.")
    at: str | None = Field(
        None,
        pattern=r"^[0-9]{1,9}\s*-\s*[0-9]{1,9}$",
        description="Offsets of the quote, `start-end` in code points; see `reportgen pin`.",
    )
    in_quotation_marks: bool = Field(False, description="The account sets the words in “ ”.")
    quoted_document: str | None = Field(None, description="Whose words they are: a document.")
    attributed_to: str | None = Field(
        None, description="The source the account names for this, or `none`."
    )
    supersedes: str | None = Field(None, description="Earlier claim of the same source.")
    as_of: str = Field("", description="Time of a rolling figure (EDTF).")
    note: Localized = Field({}, description="A note for readers, by language.")
    review: Review | None = Field(None, description="An editor's rating; it prints as theirs.")


class WrittenDecision(Written):
    """An editor's word on one discrepancy, with the reason that prints."""

    discrepancy: str = Field(description="Id of the discrepancy, as `compare` lists it.")
    severity: Literal["critical", "major", "minor", "info"] | None = Field(
        None, description="The severity it gets instead."
    )
    dismiss: bool = Field(False, description="Leave it out of the brief.")
    reason: dict[str, str] = Field(min_length=1, description="Why, by language; it prints.")
    by: str = Field("", description="Who decided.")
