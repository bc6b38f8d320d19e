"""Where the documents of a dossier come from: its folder, or what was handed along."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Protocol

from reportgen.errors import UsageError
from reportgen.records.files import MAX_BYTES, measured, parts_inside, read_bytes
from reportgen.records.nodes import Fault, Refused

Texts = str | PathLike[str] | Mapping[str, str | bytes]
"""A folder of documents, or their contents by the names that the records give."""


class Shelf(Protocol):
    """Where documents are read from."""

    def read(self, file: str, limit: int = MAX_BYTES) -> bytes:
        """The content of a document. Raises Refused, saying why it cannot be had."""

    def call(self, file: str) -> str:
        """How findings call it."""


class Folder:
    """The documents in a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, file: str, limit: int = MAX_BYTES) -> bytes:
        """Content of a file inside the folder. Raises Refused."""
        return read_bytes(self.path, file, limit)

    def call(self, file: str) -> str:
        """Its path."""
        return str(self.path / file)


class Given:
    """Documents handed along by name."""

    def __init__(self, contents: Mapping[str, str | bytes]) -> None:
        self.contents = contents

    def read(self, file: str, limit: int = MAX_BYTES) -> bytes:
        """What was handed along under a name, which is held to the rules of a file's. Raises
        Refused, and UsageError for what is neither text nor bytes."""
        parts_inside(file)
        content = self.contents.get(file)
        if content is None:
            remedy = "hand it along by this name, or name the folder it lies in (`texts`)"
            message = f"the text {file} was not handed along"
            raise Refused(Fault(0, "", "file-missing", message, remedy))
        if isinstance(content, str):
            content = content.encode("utf-8", "surrogatepass")  # refused as no UTF-8 by the reader
        if not isinstance(content, bytes):
            raise UsageError(f"texts: {file} is a {type(content).__name__}; give str or bytes")
        return measured(content, file, limit)

    def call(self, file: str) -> str:
        """Its name."""
        return file


def shelf(texts: Texts) -> Shelf:
    """The documents of a folder, or those given."""
    return Given(texts) if isinstance(texts, Mapping) else Folder(Path(texts))
