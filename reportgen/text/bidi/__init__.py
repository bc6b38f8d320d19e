"""The Unicode Bidirectional Algorithm (UAX #9): the order of mixed lines, what may split them."""
