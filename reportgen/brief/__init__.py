"""compose: a dossier and its discrepancies become a brief in two languages."""

from reportgen.brief.compose import compose

__all__ = ["compose"]
