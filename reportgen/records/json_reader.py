"""JSON as records: like YAML, numbers and `true` kept as the text that was written."""

from __future__ import annotations

import json
import re

from reportgen.records.nodes import Builder, Fault, Location, Marked, Refused

TOKEN = re.compile(
    r'(?P<space>[ \t\r\n]+)|(?P<punct>[{}\[\],:])|(?P<text>"(?:[^"\\\x00-\x1f]|\\.)*")'
    r"|(?P<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])"
    r"|(?P<word>true|false|null)(?!\w)"
)
CLOSES = {"}": "{", "]": "["}
SPACE = re.compile(r"[ \t\r\n]*")


class JsonReader:
    """Walks the tokens with its own stack, so depth costs nothing. `due` says what may come:
    a value, a key, the colon after a key, or what follows a value."""

    def __init__(self, text: str) -> None:
        self.text, self.builder = text, Builder()
        self.opened: list[str] = []
        self.due, self.at, self.line = "value", 0, 1

    def read(self) -> Marked:
        while True:
            self._skip()
            if self.at >= len(self.text):
                break
            found = TOKEN.match(self.text, self.at)
            if not found:
                raise self._fault(f"{self.text[self.at : self.at + 12]!r} is no JSON")
            self._take(found)
            self.at = found.end()
        if self.opened or self.due != "end":
            raise self._fault("the file ends before its records do")
        return self.builder.finish()

    def _skip(self) -> None:
        space = SPACE.match(self.text, self.at)
        if space:
            self.line += space.group().count("\n")
            self.at = space.end()

    def _take(self, found: re.Match[str]) -> None:
        token = found.group()
        if found.lastgroup == "punct":
            self._punctuation(token)
        elif found.lastgroup == "text" and self.due in ("key", "first key"):
            self.builder.scalar(self._unescape(token), self._mark(found))
            self.due = "colon"
        elif self.due in ("value", "first value"):
            value = self._unescape(token) if found.lastgroup == "text" else token
            absent = token == "null"
            self.builder.scalar("" if absent else value, self._mark(found), absent=absent)
            self._after_value()
        else:
            raise self._fault(f"{token[:40]} stands where {self._wanted()} should")

    def _punctuation(self, token: str) -> None:
        if token in "{[" and self.due in ("value", "first value"):
            mark = Location(self.line, self.at, self.at + 1, flow=True)
            self.builder.open({} if token == "{" else [], mark)
            self.opened.append(token)
            self.due = "first key" if token == "{" else "first value"
        elif token in "}]" and self._closes(token):
            self.opened.pop()
            self.builder.close(self.at + 1)
            self._after_value()
        elif token == ":" and self.due == "colon":
            self.due = "value"
        elif token == "," and self.due == "comma":
            self.due = "key" if self.opened[-1] == "{" else "value"
        else:
            raise self._fault(f"`{token}` stands where {self._wanted()} should")

    def _closes(self, token: str) -> bool:
        fits = bool(self.opened) and self.opened[-1] == CLOSES[token]
        return fits and self.due in ("comma", "first key", "first value")

    def _after_value(self) -> None:
        self.due = "comma" if self.opened else "end"

    def _wanted(self) -> str:
        return {
            "comma": "a comma or the closing bracket",
            "colon": "a colon",
            "end": "the end of the file",
        }.get(self.due, f"a {self.due.removeprefix('first ')}")

    def _unescape(self, token: str) -> str:
        try:
            return str(json.loads(token))
        except ValueError as error:
            raise self._fault(f"a text is no JSON: {error}") from None

    def _mark(self, found: re.Match[str]) -> Location:
        return Location(self.line, found.start(), found.end())

    def _fault(self, message: str) -> Refused:
        return Refused(*self.builder.faults, Fault(self.line, "", "syntax", message))


def read_json(text: str) -> Marked:
    """The value of a JSON text; NaN, Infinity and all else outside RFC 8259 refused.
    Raises Refused."""
    return JsonReader(text).read()
