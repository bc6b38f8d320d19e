"""The only door through which a page gets files: declared folders, nothing else.

Rules and the attacks behind them: an allow-list of one host, of folders, of suffixes; no
query, no dot, no link on the way, since deny-lists of URLs have all been walked around.
"""

from __future__ import annotations

import base64
import binascii
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from reportgen.pdf.isolation import load_weasyprint

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher

HOST = "brief.rg.invalid"
BASE_URL = f"https://{HOST}/"
"""Base of every relative URL of a page. `.invalid` can never be a real host (RFC 2606)."""

TYPES = {
    ".css": "text/css",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}
MAGIC = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
FILE_LIMIT = 5 * 2**20
TOTAL_LIMIT = 32 * 2**20
COUNT_LIMIT = 200
DATA_LIMIT = 512 * 2**10


class Refusal(ValueError):
    """Why a resource was refused."""


def make_fetcher(
    roots: Mapping[str, Path], overlay: Mapping[str, bytes] = MappingProxyType({})
) -> URLFetcher:
    """A WeasyPrint fetcher that serves the folders of `roots` and records refusals.

    `roots` maps a URL prefix (`/`, `/fonts/`) to the folder behind it; the longest prefix
    wins. `overlay` holds files by URL path that stand in place of theirs. The fetcher's
    `refused` maps each refused URL to the reason, in order; `fonts` counts the fonts served.
    """
    load_weasyprint()
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415

    class Fetcher(URLFetcher):  # type: ignore[misc]
        """Serves declared folders and small `data:` pictures."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols=(), allow_redirects=False)
            self.refused: dict[str, str] = {}
            self.count = self.size = self.fonts = 0

        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            try:
                content, kind = read_resource(url, roots, overlay)
                self.spend(len(content))
                self.fonts += kind.startswith("font/")
            except (Refusal, OSError) as problem:
                reason = problem.strerror if isinstance(problem, OSError) else str(problem)
                self.refused.setdefault(url, str(reason))
                raise
            return URLFetcherResponse(url, content, {"Content-Type": kind})

        def spend(self, size: int) -> None:
            self.count += 1
            self.size += size
            if self.count > COUNT_LIMIT or self.size > TOTAL_LIMIT:
                raise Refusal("the page asks for too many files")

    return Fetcher()


def read_resource(
    url: str, roots: Mapping[str, Path], overlay: Mapping[str, bytes] = MappingProxyType({})
) -> tuple[bytes, str]:
    """Content and media type of a URL of the page. Raises Refusal or OSError."""
    if url[:5].lower() == "data:":
        return _read_data(url)
    root, names = _locate(url, roots)
    kind, laid = TYPES[_suffix(url)], overlay.get(unquote(urlsplit(url).path))
    content = _read_file(root, names) if laid is None else laid
    if not content.startswith(MAGIC.get(kind, b"")):
        raise Refusal(f"this is no {kind} file")
    return content, kind


def _read_data(url: str) -> tuple[bytes, str]:
    """Content and media type of a `data:` URL: a small PNG or JPEG in base64."""
    if len(url) > DATA_LIMIT:
        raise Refusal("the embedded picture is too big")
    head, _, body = url.partition(",")
    kind = head[5:].lower().removesuffix(";base64")
    if kind not in MAGIC or not head.lower().endswith(";base64"):
        raise Refusal("only PNG and JPEG pictures in base64 may be embedded")
    try:
        content = base64.b64decode(unquote(body), validate=True)
    except (binascii.Error, ValueError):
        raise Refusal("the embedded picture is no valid base64") from None
    if not content.startswith(MAGIC[kind]):
        raise Refusal(f"the embedded picture is no {kind}")
    return content, kind


def _locate(url: str, roots: Mapping[str, Path]) -> tuple[Path, list[str]]:
    """The declared folder of a URL and the path inside it, as clean parts."""
    try:
        parts = urlsplit(url)
        path = unquote(parts.path, errors="strict")
    except ValueError:
        raise Refusal("this is no valid address") from None
    if (parts.scheme, parts.netloc) != ("https", HOST):
        raise Refusal("it lies outside the declared folders; nothing is fetched")
    if parts.query or parts.fragment or "?" in url or "#" in url:
        raise Refusal("a file of the page has neither query nor fragment")
    if _suffix(url) not in TYPES:
        raise Refusal(f"only {', '.join(TYPES)} files may be used")
    prefix = max((root for root in roots if path.startswith(root)), key=len, default=None)
    if prefix is None:
        raise Refusal("no folder is declared for it")
    names = path[len(prefix) :].split("/")
    if not all(map(_is_clean, names)):
        raise Refusal("its path has hidden, empty or dotted parts")
    return roots[prefix], names


def _suffix(url: str) -> str:
    """File suffix of a URL, in lower case."""
    return os.path.splitext(unquote(urlsplit(url).path))[1].lower()  # noqa: PTH122


def _is_clean(name: str) -> bool:
    """Whether a part of a path names a plain, visible file or folder."""
    return name.isprintable() and not name.startswith(".") and "\\" not in name and name != ""


def _read_file(root: Path, names: list[str]) -> bytes:
    """Bytes of a regular file below `root`, opened part by part without following links.

    Holding each folder open leaves no moment in which a part could be swapped for a link.
    """
    folder = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for name in names[:-1]:
            inner = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=folder)
            os.close(folder)
            folder = inner
        # O_NONBLOCK: a pipe or a device must not hang the run.
        file = os.open(names[-1], os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
    finally:
        os.close(folder)
    with os.fdopen(file, "rb") as stream:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise Refusal("it is no regular file")
        content = stream.read(FILE_LIMIT + 1)
    if len(content) > FILE_LIMIT:
        raise Refusal("it is too big")
    return content
