"""What stays warm between one page and the next: loaded fonts and read style sheets.

That a file has changed is not noticed: whoever watches files makes a new press.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urljoin

from reportgen.pdf.complaints import Complaints
from reportgen.pdf.fetcher import BASE_URL

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher


class Look(NamedTuple):
    """The style sheets of a page, and where they come from: folders, and files in their place."""

    sheets: tuple[str, ...]
    roots: tuple[tuple[str, Path], ...]
    overlay: tuple[tuple[str, bytes], ...] = ()


@dataclass(slots=True)
class LoadedLook:
    """WeasyPrint's font configuration, the style sheets that were read with it, the styles
    computed from them, and the lines last set in these."""

    fonts: Any
    sheets: list[Any] = field(default_factory=list)
    font_count: int = 0
    wardrobe: Any = None
    lines: Any = None
    cuts: Any = None


@dataclass(slots=True)
class LoadedLooks:
    """What every look set in this process was loaded as; `plain` sets without shortcuts."""

    plain: bool = False
    kept: dict[Look, LoadedLook] = field(default_factory=dict)

    def load(
        self,
        weasyprint: ModuleType,
        look: Look,
        fetcher: URLFetcher,
        complaints: Complaints,
    ) -> LoadedLook:
        """A look, loaded. It is kept only if its sheets read without a complaint: the next
        page shall fail on them as well."""
        if look not in self.kept:
            loaded = _load_look(weasyprint, look.sheets, fetcher, complaints)
            if complaints.causes or fetcher.refused:
                return loaded
            self.kept[look] = loaded
        return self.kept[look]

    def do(self, job: Callable[[LoadedLooks], Any]) -> Any:
        """What a job gives, here."""
        return job(self)

    def close(self) -> None:
        """Let go of all."""
        self.kept.clear()

    @contextmanager
    def guard(self, loaded: LoadedLook, fetcher: URLFetcher) -> Iterator[None]:
        """Forget a loaded look if a page that is set meanwhile loads fonts of its own into it."""
        fonts = fetcher.fonts
        try:
            yield
        finally:
            if fetcher.fonts > fonts:
                known = self.kept.items()
                self.kept = {look: kept for look, kept in known if kept is not loaded}


def _load_look(
    weasyprint: ModuleType, names: Sequence[str], fetcher: URLFetcher, complaints: Complaints
) -> LoadedLook:
    """A look newly loaded; complaints name the sheet they are about."""
    loaded = LoadedLook(weasyprint.text.fonts.FontConfiguration())
    for name in names:
        complaints.about = name
        url = urljoin(BASE_URL, name)
        loaded.sheets.append(weasyprint.CSS(url=url, url_fetcher=fetcher, font_config=loaded.fonts))
    complaints.about = ""
    loaded.font_count = fetcher.fonts
    return loaded
