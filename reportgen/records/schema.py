"""The JSON Schema of the records as written, for editors that complete and check."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from operator import or_
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from reportgen.dossier import (
    Account,
    Actor,
    Addition,
    Attribute,
    Concept,
    Event,
    Localized,
    PlaceRecord,
    Scheme,
    Source,
    Unit,
)
from reportgen.dossier.vocabulary import PartOfDay
from reportgen.records.kinds import READINGS, Reading
from reportgen.records.vocabulary import shipped
from reportgen.records.written import (
    Written,
    WrittenBasemap,
    WrittenClaim,
    WrittenCredit,
    WrittenDecision,
    WrittenDocument,
)

Schema = dict[str, Any]

ANY_KIND = "Any kind: denied · declined · unknown · two readings `11 | 23`."
DESCRIPTIONS: dict[str, dict[str, str]] = {
    "Event": {
        "id": "Names the output files: letters, digits and . _ -",
        "title": "Title, by language.",
        "date": "When (EDTF: 2018-11-17, 2018-11, 2018-11-16/2018-11-17).",
        "timezone": "Time zone of the place (IANA: Asia/Damascus).",
        "place": "Where: a key of `places`.",
        "summary": "One or two neutral sentences, by language.",
        "arabic": "Locale of Arabic dates: ar_SY تشرين الثاني, ar_AE نوفمبر.",
        "attributes": "Order of comparison; by default the vocabulary's.",
    },
    "Source": {
        "name": "Name, by language.",
        "short": "Name for tight places, by language.",
        "kind": "What the source is.",
        "gender": "Grammatical gender of the name, by language.",
        "party": "Whether it is a party to the event.",
        "protected": "Never named in an output; `public_name` stands in its place.",
        "public_name": "What is printed for a protected source, by language.",
        "alignment": "Its stance in neutral words, by language.",
        "alignment_basis": "What that is based on.",
    },
    "Actor": {
        "name": "Name, by language.",
        "member_of": "The actors it is part of.",
        "aliases": "Other names.",
    },
    "PlaceRecord": {
        "name": "Name, by language.",
        "kind": "What kind of place.",
        "within": "The places it lies in.",
        "same_as": "Other keys for the same place.",
        "lat": "Latitude in degrees.",
        "lon": "Longitude in degrees.",
        "accuracy_km": "Radius in which a statement naming it may lie.",
        "located_by": "Whose coordinates they are: the editors', or stated by the source.",
    },
    "Account": {
        "document": "The document in which it stands.",
        "label": "Heading, by language.",
        "reports": "The account it reports.",
        "speaker": "The source it reports, where that has no account here.",
        "via": "Sources in between, nearest to the origin first.",
        "examined": "`all`, or the attributes for which the whole document was read.",
    },
    "Review": {
        "rating": "The rating in the editor's words, by language.",
        "by": "Name of the organisation that rates, by language.",
        "date": "The day of the rating (2018-11-17).",
        "url": "Where the rating is argued (https://…).",
    },
    "Slip": {
        "quote": "The words with the slip, verbatim.",
        "kind": "What kind of slip.",
        "note": "What is meant, by language.",
    },
}
# What stands under a key that is its id, and so does not say it again.
KEYED = ("Source", "Actor", "PlaceRecord", "Account", "Attribute", "Unit", "Scheme", "Concept")
# A dossier's entries are laid over shipped ones, so none of their keys is required.
LAID_OVER = ("Attribute", "Unit", "Scheme", "Concept")


class WrittenDossier(Written):
    """The records of one event. See docs/dossier.md."""

    event: Event
    translations: WrittenCredit = WrittenCredit()
    sources: dict[str, Source]
    places: dict[str, PlaceRecord] = Field(default_factory=dict)
    basemap: WrittenBasemap | None = None
    actors: dict[str, Actor] = Field(default_factory=dict)
    documents: dict[str, WrittenDocument]
    accounts: dict[str, Account]
    claims: list[WrittenClaim]
    decisions: list[WrittenDecision] = Field(default_factory=list)
    additions: list[Addition] = Field(default_factory=list)
    attributes: dict[str, Attribute] = Field(default_factory=dict)
    groups: dict[str, Localized] = Field(default_factory=dict)
    units: dict[str, Unit] = Field(default_factory=dict)
    schemes: dict[str, Scheme] = Field(default_factory=dict)
    glossary: dict[str, Concept] = Field(default_factory=dict)
    parts_of_day: dict[str, PartOfDay] = Field(default_factory=dict)


def describe(kinds: Mapping[str, Reading] = READINGS) -> Schema:
    """JSON Schema (2020-12) of `dossier.yaml` and `dossier.json`, short forms included."""
    whole = WrittenDossier.model_json_schema()
    union: Any = reduce(or_, (kind.value for kind in kinds.values()))
    values = TypeAdapter[Any](Annotated[union, Field(discriminator="kind")]).json_schema()
    definitions = {**whole.pop("$defs"), **values.pop("$defs")}
    for name, definition in definitions.items():
        _complete(name, definition)
    definitions["WrittenClaim"]["properties"] |= {
        "value": _value(kinds, values["oneOf"]),
        "attribute": _attribute(),
    }
    definitions["Attribute"]["properties"]["kind"] = {"enum": list(kinds), "type": "string"}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **whole,
        "title": "Dossier",
        "$defs": definitions,
    }
    written: Schema = _as_written(schema)
    return written


def _complete(name: str, definition: Schema) -> None:
    properties = definition.get("properties", {})
    for key, words in DESCRIPTIONS.get(name, {}).items():
        properties[key]["description"] = words
    if name in KEYED:
        properties.pop("id")
        definition["required"] = [key for key in definition["required"] if key != "id"]
    if name in LAID_OVER:
        definition.pop("required")


def _value(kinds: Mapping[str, Reading], long_forms: list[Schema]) -> Schema:
    hints = (f"{name.capitalize()}: {kind.hint}." for name, kind in kinds.items())
    description = " ".join([ANY_KIND, *hints])
    reading: Schema = {"anyOf": long_forms}
    words = {"enum": ["denied", "declined", "unknown", "yes", "no", "some", "dozens"]}
    by_language = {"type": "object", "additionalProperties": {"type": "string"}}
    forms = [words, {"type": "string"}, reading, by_language, {"type": "array", "items": reading}]
    return {"description": description, "anyOf": forms}


def _attribute() -> Schema:
    known = {"enum": sorted(shipped()[1].attributes)}
    return {
        "description": "What is stated: an attribute of the vocabulary or of this dossier.",
        "anyOf": [known, {"type": "string"}],
    }


def _as_written(schema: Any) -> Any:
    """What the records may say for each typed value: `yes` for true, digits for a text. What
    is left out is simply not written, so no nulls, defaults or titles."""
    if isinstance(schema, list):
        return [_as_written(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if key not in ("default", "discriminator")}
    if isinstance(kept.get("title"), str) and kept["title"] != "Dossier":
        del kept["title"]
    found = {key: _as_written(value) for key, value in kept.items()}
    return _without_null(_scalar(found))


def _scalar(schema: Schema) -> Schema:
    kind = schema.get("type")
    described = {key: schema[key] for key in ("description",) if key in schema}
    if kind == "boolean":
        return {**described, "enum": [True, False, "yes", "no"]}
    if kind in ("number", "integer"):
        return {**schema, "type": [kind, "string"]}
    if kind == "string" and not {"enum", "const", "pattern"} & schema.keys():
        return {**schema, "type": ["string", "number", "boolean"]}
    return schema


def _without_null(schema: Schema) -> Schema:
    forms = schema.get("anyOf")
    if not isinstance(forms, list) or {"type": "null"} not in forms:
        return schema
    left = [form for form in forms if form != {"type": "null"}]
    rest = {key: value for key, value in schema.items() if key != "anyOf"}
    return {**left[0], **rest} if len(left) == 1 else {**rest, "anyOf": left}
