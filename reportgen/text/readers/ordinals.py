"""Numbers that name and do not count: the 25th Division, القرار 2254, the third strike, 1990s."""

from __future__ import annotations

from reportgen.text.readers.found import Found, Tokens

SUFFIXES = frozenset({"st", "nd", "rd", "th"})
SIGNS = frozenset({"رقم", "no", "number", "."})


def read_ordinal(tokens: Tokens, at: int) -> Found | None:
    """The numbered thing or the ordinal that begins at `at`, if one does."""
    return _numbered(tokens, at) or _in_its_place(tokens, at)


def _numbered(tokens: Tokens, at: int) -> Found | None:
    """A noun and its number: Resolution 2254, اللواء الخامس والعشرون."""
    noun = tokens.look(at, tokens.lexicon.ordinals)
    if noun is None:
        return None
    start = noun[1]
    while tokens.text(start) in SIGNS:
        start += 1
    number = tokens.whole(start, 1, 9999)
    tied = tokens.glued(start + 1) and tokens.text(start + 1) in ("-", "/")
    if number is not None and not tied:
        return Found("ordinal", at, start + 1, (number,), things=noun[0])
    word = tokens.look(start, tokens.lexicon.ordinal_words)
    return Found("ordinal", at, word[1], (word[0],), things=noun[0]) if word else None


def _in_its_place(tokens: Tokens, at: int) -> Found | None:
    """The 25th (Division), the third."""
    number = tokens.whole(at, 1, 999)
    suffixed = tokens.glued(at + 1) and tokens.text(at + 1) in SUFFIXES
    found = (number, at + 2) if number is not None and suffixed else None
    found = found or tokens.look(at, tokens.lexicon.ordinal_words)
    if found is None:
        return None
    noun = tokens.look(found[1], tokens.lexicon.ordinals)
    return Found("ordinal", at, found[1], (found[0],), things=noun[0] if noun else frozenset())


def read_decade(tokens: Tokens, at: int) -> Found | None:
    """1990s and تسعينيات are both the nineties; the century is often left out."""
    if word := tokens.look(at, tokens.lexicon.decades):
        return Found("decade", at, word[1], (word[0],))
    year = tokens.whole(at, 1000, 2090)
    if year is None or not (tokens.glued(at + 1) and tokens.text(at + 1) == "s"):
        return None
    return Found("decade", at, at + 2, (year % 100,))
