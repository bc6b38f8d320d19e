"""Readers: the numbers, dates and times that running text mentions, in Arabic and English.

Made for checking one text against another (`drift.py`), not for filling in records: what a
reader is unsure of it leaves unread.
"""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.text.letters import fold
from reportgen.text.readers.arabic import ARABIC
from reportgen.text.readers.clock import read_clock
from reportgen.text.readers.dates import read_date
from reportgen.text.readers.english import ENGLISH
from reportgen.text.readers.found import Found, Tokens
from reportgen.text.readers.fractions import read_fraction
from reportgen.text.readers.lexicon import Lexicon
from reportgen.text.readers.mention import Kind, Mention
from reportgen.text.readers.ordinals import read_decade, read_ordinal
from reportgen.text.readers.quantities import identifier_end, read_quantity
from reportgen.text.readers.subjects import subject_of
from reportgen.text.readers.tokens import Token, tokenize

__all__ = ["LANGUAGES", "Kind", "Mention", "read", "unread"]

LEXICONS: Mapping[str, Lexicon] = {"ar": ARABIC, "en": ENGLISH}
LANGUAGES = frozenset(LEXICONS)
TWO = frozenset({"2", fold("اثنان")[0], fold("اثنين")[0]})
OTHER_DAY = frozenset(
    fold(word)[0] for word in ["التالي", "الثاني", "الذي", "نفسه", "ذاته", "الأول"]
)


def read(text: str, language: str) -> tuple[Mention, ...]:
    """Everything `text` mentions, in its order, with offsets in code points. `language` is a
    BCP 47 code. Raises KeyError for a language that has no reader (see `LANGUAGES`)."""
    lexicon = LEXICONS[language.partition("-")[0]]
    tokens = Tokens(tokenize(text, lexicon.clitics), lexicon)
    found = _scan(tokens)
    return tuple(
        Mention(
            mention.kind,
            tokens.all[mention.first].start,
            tokens.all[mention.after - 1].end,
            mention.value,
            mention.form,
            subject_of(tokens, found, which) if mention.kind == "number" else mention.things,
        )
        for which, mention in enumerate(found)
    )


def _scan(tokens: Tokens) -> list[Found]:
    found: list[Found] = []
    at = 0
    while at < len(tokens):
        mention = _mention_at(tokens, at, found[-1] if found else None)
        if mention:
            found.append(mention)
            at = mention.after
        else:
            at = max(at + 1, identifier_end(tokens, at))
    return found


def _mention_at(tokens: Tokens, at: int, previous: Found | None) -> Found | None:
    if tokens.glued(at) and tokens.text(at - 1) == "/" and tokens.kind(at) == "number":
        return None
    dated = read_decade(tokens, at) or read_clock(tokens, at, previous) or read_date(tokens, at)
    dated = dated or read_ordinal(tokens, at)
    if dated or identifier_end(tokens, at) > at:
        return dated
    counted = read_fraction(tokens, at) or read_quantity(tokens, at) or _dual(tokens, at, previous)
    return _day(tokens, at) or counted or _part(tokens, at)


def _dual(tokens: Tokens, at: int, previous: Found | None) -> Found | None:
    """غارتان: an Arabic dual counts two by itself; the adjective behind it does not."""
    lexicon = tokens.lexicon
    if dual := tokens.look(at, lexicon.duals):
        if tokens.look(dual[1], lexicon.duals):  # جثماني طفلين: two in all
            return None
        again = tokens.text(dual[1]) in TWO  # مدنيان 2
        return Found("number", at, dual[1] + again, (2, 2), "exact", dual[0])
    token = tokens.all[at]
    shaped = lexicon.dual_shape.fullmatch(token.text) and not lexicon.not_dual & {*token.variants}
    adjective = previous and previous.after == at and previous.value == (2, 2)
    return Found("number", at, at + 1, (2, 2), "exact") if shaped and not adjective else None


def _day(tokens: Tokens, at: int) -> Found | None:
    weekday = tokens.look(at, tokens.lexicon.weekdays)
    if weekday:
        return Found("weekday", at, weekday[1], (weekday[0],))
    if night := _night(tokens, at):
        return night
    relative = tokens.look(at, tokens.lexicon.relative)
    named = tokens.all[at].capital and at and tokens.all[at - 1].capital  # Pars Today
    if relative is None or named or tokens.text(relative[1]) in OTHER_DAY:
        return None
    # "last night" is a day and a part of it; the part is read next.
    inside = relative[1] - 1 > at and tokens.look(relative[1] - 1, tokens.lexicon.parts)
    return Found("day", at, relative[1] - bool(inside), (relative[0],))


def _night(tokens: Tokens, at: int) -> Found | None:
    """الليلة الماضية: the first word is the part of day, the second says which day's."""
    lexicon = tokens.lexicon
    led = tokens.look(at - 1, lexicon.relative)
    before = tokens.look(at - 1, lexicon.parts)
    if led and before and led[1] > at:
        return Found("day", at, led[1], (led[0],))
    relative = tokens.look(at, lexicon.relative)
    part = tokens.look(at, lexicon.parts)
    if relative and part and relative[1] > at + 1:
        return Found("part", at, at + 1, (part[0],))
    return None


def unread(text: str, language: str) -> tuple[Mention, ...]:
    """Figures that no mention covers, and words that may be a dual: what stands there may say
    anything. Arguments and errors as `read`."""
    lexicon = LEXICONS[language.partition("-")[0]]
    tokens = Tokens(tokenize(text, lexicon.clitics), lexicon)
    taken = {at for found in _scan(tokens) for at in range(found.first, found.after)}
    return tuple(
        Mention("unread", token.start, token.end, (_unread_value(token, lexicon),))
        for at, token in enumerate(tokens.all)
        if at not in taken and _unread_value(token, lexicon)
    )


def _unread_value(token: Token, lexicon: Lexicon) -> str:
    if token.kind == "number":
        return token.text
    dual = token.kind == "word" and lexicon.dual_like.fullmatch(token.text)
    return "dual" if dual else ""


def _part(tokens: Tokens, at: int) -> Found | None:
    """A part of the day by itself; فجر is also a verb and ظهر "back": they need company."""
    part = tokens.look(at, tokens.lexicon.parts)
    if part is None:
        return None
    bare = any(variant in tokens.lexicon.shy for variant in tokens.all[at].variants[:1])
    if bare and tokens.text(part[1] - 1) in ("early", "on"):
        dated = tokens.look(part[1], tokens.lexicon.weekdays)
        return Found("part", at, part[1], (part[0],)) if dated else None
    if bare and part[1] == at + 1 and not _in_company(tokens, at):
        return None
    return Found("part", at, part[1], (part[0],))


def _in_company(tokens: Tokens, at: int) -> bool:
    following = at + 1
    beside = (
        tokens.look(following, tokens.lexicon.relative)
        or tokens.look(following, tokens.lexicon.weekdays)
        or read_date(tokens, following)
        or tokens.text(following) == "يوم"
    )
    return bool(beside) or tokens.text(at - 1) in tokens.lexicon.part_cues
