"""Whether the signs of every printed line stand in their order (UAX #9)."""
