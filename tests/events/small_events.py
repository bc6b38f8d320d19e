"""Small events of one file each, spelt out as the dossiers they stand for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from reportgen.dossier import Dossier
from reportgen.records import load

FOLDER = Path(__file__).parent
NAMES = {
    "agency": ("الوكالة", "the agency", "feminine"),
    "ministry": ("الوزارة", "the ministry", "feminine"),
    "committee": ("اللجنة", "the committee", "feminine"),
    "military": ("القيادة", "the military", "feminine"),
    "monitor": ("المرصد", "the monitor", "masculine"),
    "outlet": ("الموقع", "the outlet", "masculine"),
    "spokesman": ("الناطق", "the spokesman", "masculine"),
}


def read(name: str) -> dict[str, Any]:
    """What a file says: documents, claims, and what must and must not be found."""
    told: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return told


def dossier(told: dict[str, Any], folder: Path) -> Dossier:
    """The dossier of one small event, written into `folder` and loaded as any other."""
    for key, document in told["documents"].items():
        (folder / f"{key}.txt").write_text(document["text"] + "\n", encoding="utf-8")
    (folder / "dossier.yaml").write_text(
        yaml.safe_dump(_records(told), allow_unicode=True, sort_keys=False), encoding="utf-8"
    )
    return load(folder)


def _records(told: dict[str, Any]) -> dict[str, Any]:
    given = told.get("sources", {})
    return {
        "event": {
            "id": "small",
            "title": {"ar": "واقعة", "en": "An event"},
            "date": str(min(_day(each) for each in told["documents"].values())),
            "timezone": "Asia/Aden",
        },
        "sources": {key: _source(key) | given.get(key, {}) for key in NAMES},
        "actors": {
            key: {"name": {"ar": key, "en": f"the {key}"}} | extra
            for key, extra in told.get("actors", {}).items()
        },
        "places": {
            key: {"name": {"ar": key, "en": key}, "kind": "town"} | extra
            for key, extra in told.get("places", {}).items()
        },
        "documents": {key: _document(key, each) for key, each in told["documents"].items()},
        "accounts": told.get("accounts") or {key: {"document": key} for key in told["documents"]},
        "claims": [_claim(each) for each in told["claims"]],
    }


def _day(document: dict[str, Any]) -> str:
    return str(document.get("published", "9999"))


def _source(key: str) -> dict[str, Any]:
    arabic, english, gender = NAMES[key]
    name = {"ar": arabic, "en": english}
    return {"name": name, "kind": "news_outlet", "gender": {"ar": gender}}


def _document(key: str, written: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in written.items() if name != "text"}
    return {"language": "en", "file": f"{key}.txt"} | kept | _dated(written)


def _dated(written: dict[str, Any]) -> dict[str, str]:
    return {"published": str(written["published"])} if "published" in written else {}


def _claim(written: Any) -> dict[str, Any]:
    if isinstance(written, dict):
        return written
    account, attribute, value, quote = written
    return {"account": account, "attribute": attribute, "value": value, "quote": quote}
