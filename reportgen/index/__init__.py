"""Many briefs in one table."""
