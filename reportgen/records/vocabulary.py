"""The shipped vocabulary, and a dossier's own laid over it."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from reportgen.dossier import Attribute, Concept, Localized, Scheme, Unit, Vocabulary
from reportgen.dossier.vocabulary import PartOfDay
from reportgen.errors import DossierError
from reportgen.records.files import decode, read_bytes
from reportgen.records.findings import Findings
from reportgen.records.kinds import READINGS
from reportgen.records.nodes import Refused
from reportgen.records.typed import mapping, typed, typed_as
from reportgen.records.yaml_reader import read_yaml
from reportgen.resources import PACKAGE

FOLDER = PACKAGE / "vocabulary"
CLASSES = {
    "attributes": Attribute,
    "units": Unit,
    "schemes": Scheme,
    "glossary": Concept,
    "parts_of_day": PartOfDay,
}
KEYS = (*CLASSES, "groups")
LOCALIZED: TypeAdapter[Localized] = TypeAdapter(Localized)

Tree = dict[str, Any]


@lru_cache(maxsize=1)
def shipped() -> tuple[Tree, Vocabulary]:
    """The vocabulary that comes with the package, as written and as typed.
    Raises DossierError."""
    whole: Tree = {key: {} for key in KEYS}
    typed_: dict[str, dict[str, Any]] = {key: {} for key in KEYS}
    for path in sorted(FOLDER.glob("*.yaml")):
        report = Findings(str(path))
        data = _read(path, report)
        for key in KEYS:
            own = mapping(data, key, report)
            whole[key] |= own
            typed_[key] |= {id: _entry(key, id, own[id], report) for id in own}
        for key in data.keys() - set(KEYS):
            report.error((key,), "unknown-key", f"the vocabulary has no `{key}`")
        if report.errors:
            raise DossierError(report.errors)
    return whole, Vocabulary(**typed_)


def extend(data: Tree, report: Findings, kinds: Collection[str] = READINGS.keys()) -> Vocabulary:
    """The shipped vocabulary with the dossier's entries over it, key by key: an entry may add
    to a shipped one or change it, but not the kind of an attribute, which is one of `kinds`."""
    whole, base = shipped()
    merged = {key: dict(getattr(base, key)) for key in KEYS}
    for key in KEYS:
        for id, own in mapping(data, key, report).items():
            before = whole[key].get(id)
            if key == "attributes" and _redefines(id, own, before, report):
                continue
            entry = _entry(key, id, _over(before, own), report)
            if entry is not None and not _has_strange_kind(key, entry, kinds, report):
                merged[key][id] = entry
    return Vocabulary(**merged)


def _read(path: Path, report: Findings) -> Tree:
    try:
        marked = read_yaml(decode(read_bytes(path.parent, path.name), path.name))
    except Refused as refused:
        for fault in refused.faults:
            report.fault(fault)
        raise DossierError(report.errors) from None
    report.records = marked
    return marked.data if isinstance(marked.data, dict) else {}


def _entry(key: str, id: str, data: Any, report: Findings) -> Any:
    if key == "groups":
        return typed_as(LOCALIZED, data, (key, id), report)
    named = None if key == "parts_of_day" else id
    return typed(CLASSES[key], data, (key, id), report, id=named)


def _redefines(id: str, own: Any, before: Any, report: Findings) -> bool:
    kind = own.get("kind") if isinstance(own, dict) else None
    if not before or kind in (None, before["kind"]):
        return False
    report.error(
        ("attributes", id, "kind"),
        "kind-redefined",
        f"the shipped attribute `{id}` is of kind {before['kind']}, not {kind}",
        "give your attribute another name",
    )
    return True


def _has_strange_kind(key: str, entry: Any, kinds: Collection[str], report: Findings) -> bool:
    if key != "attributes" or entry.kind in kinds:
        return False
    known = ", ".join(f"'{kind}'" for kind in kinds)
    place = (key, entry.id, "kind")
    report.error(place, "bad-value", f"`{entry.kind}` stands here", f"write one of {known}")
    return True


def _over(before: Any, own: Any) -> Any:
    if isinstance(before, dict) and isinstance(own, dict):
        return {**before, **{key: _over(before.get(key), value) for key, value in own.items()}}
    return own
