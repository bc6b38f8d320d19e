"""From plain texts to typed records, every fault named at its place."""

from __future__ import annotations

import difflib
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from reportgen.records.findings import Findings
from reportgen.records.nodes import Where

Model = TypeVar("Model", bound=BaseModel)


def typed(
    model: type[Model], data: Any, place: Where, report: Findings, *, id: str | None = None
) -> Model | None:
    """`data` as `model`, or None with the faults reported. `id` is the key it stands under."""
    if not isinstance(data, dict):
        report.error(place, "wrong-shape", f"{_shape(data)} stands where keys and values should")
        return None
    if id is not None and "id" in data:
        report.error((*place, "id"), "unknown-key", "the id is the key above", "delete this line")
        return None
    whole = data if id is None else {**data, "id": id}
    try:
        return model.model_validate(whole, strict=False)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            _report(detail, whole, place, report, model)
        return None


def typed_as(kind: TypeAdapter[Any], data: Any, place: Where, report: Findings) -> Any:
    """Like `typed`, for what is no class of its own; None where it is at fault."""
    try:
        return kind.validate_python(data, strict=False)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            _report(detail, data, place, report, None)
        return None


def mapping(data: Any, key: str, report: Findings) -> dict[str, Any]:
    """The collection under a top key; empty where it is missing or misshaped."""
    found = data.get(key, {})
    if isinstance(found, dict):
        return found
    report.error(
        (key,),
        "wrong-shape",
        f"{_shape(found)} stands where ids should",
        "write `id: {…}` below it",
    )
    return {}


def listing(data: Any, key: str, report: Findings) -> list[Any]:
    """The list under a top key; empty where it is missing or misshaped."""
    found = data.get(key, [])
    if isinstance(found, list):
        return found
    report.error(
        (key,),
        "wrong-shape",
        f"{_shape(found)} stands where a list should",
        "begin each entry with `- `",
    )
    return []


def suggestion(word: str, known: Any) -> str:
    """`did you mean X?` where something known is near, else the first few known."""
    names = [str(name) for name in known]
    near = difflib.get_close_matches(word, names, n=1)
    if near:
        return f"did you mean `{near[0]}`?"
    if not names:
        return ""
    return f"known: {', '.join(sorted(names)[:12])}{' …' if len(names) > 12 else ''}"


def _report(
    detail: ErrorDetails,
    data: Any,
    place: Where,
    report: Findings,
    model: type[BaseModel] | None,
) -> None:
    inside = _place(detail["loc"], data)
    code, message, remedy = _words(detail, model)
    report.error((*place, *inside), code, message, remedy)


def _place(location: tuple[int | str, ...], data: Any) -> Where:
    """The part of pydantic's location that exists in the records: tags of unions fall out."""
    place: list[int | str] = []
    for index, part in enumerate(location):
        last = index == len(location) - 1
        if _holds(data, part):
            place.append(part)
            data = data[part]
        elif last and isinstance(data, dict) and isinstance(part, str) and "[" not in part:
            place.append(part)
    return tuple(place)


def _holds(data: Any, part: int | str) -> bool:
    if isinstance(data, dict):
        return part in data
    return isinstance(data, (list, tuple)) and isinstance(part, int) and part < len(data)


def _words(detail: ErrorDetails, model: type[BaseModel] | None) -> tuple[str, str, str]:
    kind, name, given = detail["type"], str(detail["loc"][-1]), detail["input"]
    context = detail.get("ctx", {})
    if kind == "missing":
        return "missing-key", f"the key `{name}` is missing", f"add `{name}:`"
    if kind == "extra_forbidden":
        known = list(model.model_fields) if model and len(detail["loc"]) == 1 else []
        return "unknown-key", f"the key `{name}` is unknown", suggestion(name, known)
    if kind in ("literal_error", "enum", "union_tag_invalid"):
        expected = context.get("expected") or context.get("expected_tags")
        return "bad-value", f"{_shape(given)} stands here", f"write {expected}"
    if kind.endswith("_type") or kind == "model_attributes_type":
        return "wrong-shape", f"{_shape(given)} stands here", detail["msg"]
    if kind == "string_pattern_mismatch":
        return "bad-value", f"{_shape(given)} stands here", PATTERNS.get(name, detail["msg"])
    return "bad-value", f"{_shape(given)} stands here", detail["msg"]


PATTERNS = {
    "id": "write letters, digits and . _ - without spaces, a letter or digit first",
    "at": "write the offsets as `start-end`, as `512-547`; a place that is meant is `where:`",
    "sha256": "write 64 hexadecimal digits, or let `reportgen pin` do it",
}


def _shape(data: Any) -> str:
    if isinstance(data, dict):
        return "a mapping"
    if isinstance(data, (list, tuple)):
        return "a list"
    text = str(data)
    return f"`{text[:60]}{'…' if len(text) > 60 else ''}`"
