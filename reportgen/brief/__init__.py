"""compose: a dossier and its discrepancies become a brief in two languages."""
