"""From claim records to bilingual briefs."""
