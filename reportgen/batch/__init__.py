"""Many dossiers at once: supervised workers, nothing made twice, nothing lost."""
