"""The parts of a brief, in words: facts, table, differences, documents, sources, method."""
