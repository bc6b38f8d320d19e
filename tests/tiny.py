"""A dossier as small as one can be, to be spoilt in one place at a time."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from reportgen.errors import Finding
from reportgen.records import check

ARTICLE = """\
الغارات على هجين

قتل حوالي 40 شهيداً من المدنيين فجر أمس السبت. لا تعليق من التحالف.
استهدفت الغارات البلدة عند الساعة 4.30 وقال مصدر إن الغارات توقفت.
المشاهدات : 1896
"""
ENGLISH = """\
The strikes on Hajin

About 40 civilian martyrs were killed at dawn yesterday, Saturday. No comment by the Coalition.
The strikes hit the town at 4.30 and a source said that the strikes stopped.
Views: 1896
"""
DOSSIER = """\
# a comment that stays
event:
  id: tiny
  title: {ar: غارات هجين, en: The Hajin strikes}
  date: 2018-11-17
  timezone: Asia/Damascus
  place: hajin
translations: {by: A. Translator, kind: human}
sources:
  outlet: {name: {ar: الموقع, en: the outlet}, kind: news_outlet}
  coalition: {name: {ar: التحالف, en: the Coalition}, kind: belligerent, party: yes}
places:
  syria: {name: {ar: سورية, en: Syria}, kind: country}
  hajin: {name: {ar: هجين, en: Hajin}, kind: town, within: [syria]}
actors:
  coalition: {name: {ar: التحالف, en: the Coalition}}
  task-force: {name: {ar: القوة, en: the task force}, member_of: [coalition]}
documents:
  article:
    source: outlet
    language: ar
    published: 2018-11-18
    file: article.txt  # the text itself
    english: article.en.txt
    furniture: ["المشاهدات : 1896"]
    slips:
    - {quote: أمس السبت, kind: spacing}
accounts:
  outlet: {document: article, examined: all}
  coalition-in-outlet: {document: article, speaker: coalition, examined: [deaths.civilian]}
claims:
- account: outlet
  attribute: deaths.civilian
  value: about 40
  quote: حوالي 40 شهيداً من المدنيين  # the number
  english: About 40 civilian martyrs
- {account: outlet, attribute: event.time, value: yesterday Saturday dawn, quote: فجر أمس السبت}
- account: coalition-in-outlet
  attribute: deaths.civilian
  value: declined
  quote: لا تعليق من التحالف
decisions:
- {discrepancy: deaths.civilian/between, severity: minor, reason: {ar: سبب, en: a reason}}
"""


@dataclass(frozen=True)
class Tiny:
    """The dossier's text and its documents, to be changed and written."""

    text: str = DOSSIER
    files: dict[str, bytes] = field(
        default_factory=lambda: {
            "article.txt": ARTICLE.encode(),
            "article.en.txt": ENGLISH.encode(),
        }
    )

    def but(self, old: str, new: str) -> Tiny:
        """With one piece of the records' text changed."""
        assert self.text.count(old) == 1, f"{old!r} stands {self.text.count(old)} times"
        return replace(self, text=self.text.replace(old, new))

    def having(self, name: str, content: str | bytes) -> Tiny:
        """With one document file changed."""
        raw = content if isinstance(content, bytes) else content.encode()
        return replace(self, files={**self.files, name: raw})

    def write(self, folder: Path, name: str = "dossier.yaml") -> Path:
        """Write it all; returns the records' file."""
        for file, content in self.files.items():
            (folder / file).write_bytes(content)
        (folder / name).write_bytes(self.text.encode("utf-8", "surrogatepass"))
        return folder / name

    def line(self, words: str) -> int:
        """Line on which the words first stand."""
        return self.text[: self.text.index(words)].count("\n") + 1

    def errors(self, folder: Path) -> list[Finding]:
        """The errors `check` finds."""
        return [found for found in check(self.write(folder)) if found.level == "error"]
