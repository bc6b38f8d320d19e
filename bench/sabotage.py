"""Real briefs, but for dossiers in which an order lies: that is followed first."""

from __future__ import annotations

from pathlib import Path

from reportgen.batch.making import Maker, Product
from reportgen.settings import Settings
from reportgen.theme import SHIPPED

ORDER = "order"


class Sabotaged:
    """The work of a batch, sabotaged in some dossiers."""

    def __init__(self) -> None:
        self.maker = Maker(Settings(), SHIPPED)

    def __call__(self, dossier: Path) -> Product:
        """The brief of a dossier, unless its order is one that ends badly."""
        from saboteurs import work  # noqa: PLC0415

        order = dossier / ORDER
        if order.exists():
            work(order.read_text())
        return self.maker(dossier)
