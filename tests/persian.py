"""A language that the package does not have: a few messages in Persian, and a dossier that says
its names in it. What is missing here is said in English."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from tiny import DOSSIER, Tiny

MESSAGES = {
    ("brief", "Brief of conflicting accounts · {id}"): "گزارش روایت‌های متفاوت · {id}",
    ("fact", "Place"): "مکان",
    ("fact", "Date"): "تاریخ",
    ("foot", "Page "): "صفحه ",
    ("foot", " of "): " از ",
    ("heading", "The gravest differences"): "مهم‌ترین تفاوت‌ها",
    ("heading", "What each account states"): "هر روایت چه می‌گوید",
    ("heading", "Sources"): "منابع",
    ("heading", "Who speaks"): "گویندگان",
    ("part of day", "dawn"): "سپیده‌دم",
    ("quantity", "about {count}"): "حدود {count}",
    ("quotation marks", "“{words}”"): "«{words}»",
    ("relation", "no comment"): "بدون اظهار نظر",
    ("sentence", "{source} [gives; plural: give] {value}"): "{source} {value} را ذکر می‌کند",
    ("sentence", "{source} [declines; plural: decline] to comment on it"): (
        "{source} در این باره اظهار نظر نمی‌کند"
    ),
    ("stance", "no comment"): "بدون اظهار نظر",
    ("time", "{part} on {date}"): "{part} {date}",
}
NAMES = {
    "The Hajin strikes}": "The Hajin strikes, fa: حمله‌های هجین, fr: Les frappes de Hajin}",
    "en: the outlet}": "en: the outlet, fa: پایگاه خبری, fr: le site}",
    "ar: التحالف, en: the Coalition}, kind": (
        "ar: التحالف, en: the Coalition, fa: ائتلاف, fr: la coalition}, kind"
    ),
    "en: Hajin}": "en: Hajin, fa: هجین, fr: Hajin}",
    "decisions:": """\
attributes:
  deaths.civilian: {label: {fa: غیرنظامیان کشته‌شده}}
  event.time: {label: {fa: زمان رویداد}}
units:
  civilian: {forms: {fa: {one: "{n} غیرنظامی", other: "{n} غیرنظامی"}}}
decisions:""",
}


def write_catalog(folder: Path) -> str:
    """Write `fa.po` into a folder; returns the folder as settings name it."""
    catalog = Catalog(locale="fa", charset="utf-8")
    for (context, message), translation in MESSAGES.items():
        catalog.add(message, translation, context=context)
    folder.mkdir(exist_ok=True)
    with (folder / "fa.po").open("wb") as file:
        write_po(file, catalog)
    return str(folder)


def dossier() -> Tiny:
    """The small dossier with names in Persian and French."""
    tiny = Tiny(DOSSIER)
    for old, new in NAMES.items():
        tiny = tiny.but(old, new)
    return tiny
