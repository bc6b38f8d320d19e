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
class Outfit:
    """WeasyPrint's font configuration, the style sheets that were read with it, the styles
    computed from them, and the lines last set in these."""

    fonts: Any
    sheets: list[Any] = field(default_factory=list)
    loaded: int = 0
    wardrobe: Any = None
    lines: Any = None


@dataclass(slots=True)
class Outfits:
    """The outfit of every look that was set in this process; `plain` sets without shortcuts."""

    plain: bool = False
    kept: dict[Look, Outfit] = field(default_factory=dict)

    def outfit(
        self,
        weasyprint: ModuleType,
        look: Look,
        fetcher: URLFetcher,
        complaints: Complaints,
    ) -> Outfit:
        """The outfit of a look. It is kept only if its sheets read without a complaint: the next
        page shall fail on them as well."""
        if look not in self.kept:
            outfit = dress(weasyprint, look.sheets, fetcher, complaints)
            if complaints.causes or fetcher.refused:
                return outfit
            self.kept[look] = outfit
        return self.kept[look]

    def do(self, job: Callable[[Outfits], Any]) -> Any:
        """What a job gives, here."""
        return job(self)

    def close(self) -> None:
        """Let go of all."""
        self.kept.clear()

    @contextmanager
    def guard(self, outfit: Outfit, fetcher: URLFetcher) -> Iterator[None]:
        """Forget the outfit if a page that is set meanwhile loads fonts of its own into it."""
        fonts = fetcher.fonts
        try:
            yield
        finally:
            if fetcher.fonts > fonts:
                known = self.kept.items()
                self.kept = {look: other for look, other in known if other is not outfit}


def dress(
    weasyprint: ModuleType, names: Sequence[str], fetcher: URLFetcher, complaints: Complaints
) -> Outfit:
    """A new outfit; complaints name the sheet they are about."""
    outfit = Outfit(weasyprint.text.fonts.FontConfiguration())
    for name in names:
        complaints.about = name
        url = urljoin(BASE_URL, name)
        outfit.sheets.append(weasyprint.CSS(url=url, url_fetcher=fetcher, font_config=outfit.fonts))
    complaints.about = ""
    outfit.loaded = fetcher.fonts
    return outfit
