"""What a brief is made by and with, apart from its records: if any of it changes, so may the
page."""

from __future__ import annotations

import json
import platform
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distributions, requires, version
from pathlib import Path

from reportgen.batch.watch import CODE, files
from reportgen.formats import choose_writers
from reportgen.page import Medium, sources
from reportgen.pdf import Press, engines, usual_press
from reportgen.pdf.isolation import load_weasyprint
from reportgen.resources import PACKAGE, folder
from reportgen.settings import Settings
from reportgen.theme import Theme

NATIVE = re.compile(r"lib(?:pango|harfbuzz|fribidi|fontconfig|freetype)[^/]*$")


def fingerprint(settings: Settings, theme: Theme, press: Press | None = None) -> dict[str, str]:
    """Name → state of all that decides a page but its records: settings, theme, the templates
    they use, fonts, catalogs, vocabulary, our code, libraries and their versions. Raises
    TypesetError where Pango is missing."""
    return {
        **(_engine(press) if "print" in _media(settings) else {}),
        "settings": json.dumps(asdict(settings)),
        "theme": theme.digest,
        "templates": combine(_templates(settings, theme).items()),
        "fonts": combine(read_all(folder("fonts"))),
        "code": combine(read_all(PACKAGE, *CODE)),
        "catalogs": combine(read_all(Path(settings.catalogs), "*.po") if settings.catalogs else ()),
        "python": f"{platform.python_version()} {platform.system()} {platform.machine()}",
        "libraries": " ".join(_libraries()),
    }


def _media(settings: Settings) -> set[Medium]:
    """The media that a brief of these settings passes through: a digest is measured on paper."""
    measured: set[Medium] = {"print"} if settings.edition == "digest" else set()
    return measured | {each.medium for each in choose_writers(settings) if each.medium}


def _templates(settings: Settings, theme: Theme) -> dict[str, bytes]:
    """Every template and style sheet that the pages are made from."""
    every = [sources(medium, settings, theme) for medium in _media(settings)]
    return {name: data for each in every for name, data in each.items()}


def combine_state(state: Mapping[str, str]) -> str:
    """One word for a fingerprint."""
    return sha256(json.dumps(state, sort_keys=True).encode()).hexdigest()


def differences(here: Mapping[str, str], there: Mapping[str, str]) -> list[str]:
    """Names of what differs between two fingerprints."""
    return sorted(name for name in {*here, *there} if here.get(name) != there.get(name))


def _engine(press: Press | None) -> dict[str, str]:
    """The typesetter with its native libraries: their file names bear their versions."""
    native = (press or usual_press()).do(native_libraries)
    return {**engines({}, press=press), **({"native": native} if native else {})}


def native_libraries(_: object) -> str:
    """The libraries that set pages here; empty where the system does not tell."""
    load_weasyprint()
    maps = Path("/proc/self/maps")
    if not maps.exists():
        return ""
    paths = {line.rpartition(" ")[2] for line in maps.read_text().splitlines()}
    libraries = sorted(Path(path) for path in paths if NATIVE.search(path))
    return " ".join(f"{path.name}:{path.stat().st_size}" for path in libraries)


def read_all(root: Path, *patterns: str) -> Iterable[tuple[str, bytes]]:
    """Name and content of the files below a folder."""
    for path in files(root, *patterns):
        yield path.relative_to(root).as_posix(), path.read_bytes()


def combine(named: Iterable[tuple[str, bytes]]) -> str:
    """One hash over names and contents."""
    found = sha256()
    for name, data in sorted(named):
        found.update(f"{name}\n".encode() + sha256(data).digest())
    return found.hexdigest()


def _libraries() -> list[str]:
    """Name and version of every package that reportgen needs, directly or not; of every one
    installed, where it does not know what it needs."""
    try:
        needed, found = list(requires("reportgen") or ()), dict[str, str]()
    except PackageNotFoundError:
        return sorted(f"{each.name}=={each.version}" for each in distributions())
    while needed:
        wanted = needed.pop()
        name = re.split(r"[^\w.-]", wanted, maxsplit=1)[0].lower()
        if name in found or "extra ==" in wanted:
            continue
        try:
            found[name] = version(name)
            needed += requires(name) or ()
        except PackageNotFoundError:
            found[name] = "none"
    return sorted(f"{name}=={number}" for name, number in found.items())
