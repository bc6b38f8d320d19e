"""What a page for the screen carries inside it: fonts, style, and few bytes."""
