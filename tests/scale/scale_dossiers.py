"""Dossiers too large, too small or too odd for an editor to write by hand, made in code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import product

from reportgen.dossier import (
    Account,
    Assertion,
    Claim,
    Document,
    Dossier,
    Event,
    Number,
    PlaceRecord,
    Quote,
    Source,
    TextTranslation,
    Time,
    Translation,
    Value,
)
from reportgen.records.vocabulary import shipped

VOCABULARY = shipped()[1]
KINDS = ("number", "time", "assertion")
ATTRIBUTES = tuple(a for a in VOCABULARY.attributes.values() if a.kind in KINDS)[:40]
NIGHT = datetime(2018, 11, 16, 21)

OUTLETS = (
    ("وكالة أنباء {}", "{} news agency"),
    ("صحيفة {} اليوم", "{} Today"),
    ("المجلس المحلي في {}", "the local council of {}"),
    ("شبكة مراسلي {}", "the {} correspondents’ network"),
    ("مرصد {} لحقوق الإنسان", "the {} human rights monitor"),
    ("إذاعة {}", "Radio {}"),
)
TOWNS = (
    ("هجين", "Hajin"),
    ("البوكمال", "Abu Kamal"),
    ("الشعفة", "al-Shafah"),
    ("السوسة", "al-Susah"),
    ("الباغوز", "al-Baghuz"),
    ("الميادين", "al-Mayadin"),
    ("العشارة", "al-Asharah"),
    ("غرانيج", "Gharanij"),
    ("الكشكية", "al-Kishkiyah"),
    ("أبو حمام", "Abu Hamam"),
)
NAMES = tuple(
    (arabic.format(town[0]), english.format(town[1]))
    for town, (arabic, english) in product(TOWNS, OUTLETS)
)
AROUND = (
    "ونقل مراسل في {} عن سكان في {} أن القصف استمر ساعات",
    "and a correspondent in {} quoted residents of {} as saying that the shelling lasted hours",
)

Words = tuple[str, ...]
"""Arabic and English."""


def both(words: Words) -> dict[str, str]:
    return dict(zip(("ar", "en"), words, strict=True))


@dataclass(frozen=True)
class Statement:
    """What one account states of one attribute, and in what words."""

    attribute: str
    readings: tuple[Value, ...]
    words: Words
    denied: bool = False


def many_accounts() -> Dossier:
    """60 accounts × 40 attributes; each account speaks of five of them."""
    spoken = {n: [state(n, k) for k in range(40) if (n + k) % 8 == 0] for n in range(60)}
    return assemble("many-accounts", spoken)


def crowded_table() -> Dossier:
    """60 accounts × 40 attributes, and every account speaks of all of them."""
    return assemble("crowded-table", {n: [state(n, k) for k in range(40)] for n in range(60)})


def many_claims() -> Dossier:
    """300 claims: ten accounts that each speak of thirty attributes."""
    return assemble("many-claims", {n: [state(n, k) for k in range(30)] for n in range(10)})


def long_quote() -> Dossier:
    """Two accounts, one with a quote that no page holds."""
    figure = state(0, 0)
    more = [around(n) for n in range(110)]
    long = replace(figure, words=tuple(map(" ".join, zip(figure.words, *more, strict=True))))
    return assemble("long-quote", {0: [long, state(0, 1)], 1: [state(1, 0), state(1, 1)]})


def drifting_quote() -> Dossier:
    """The same, and every figure in it another in the translation."""
    figure = state(0, 0)
    more = [(f"{a}، وسقط {100 + n} قتيلاً", f"{e}, {300 + n} were killed") for n in range(110)
            for a, e in [around(n)]]  # fmt: skip
    long = replace(figure, words=tuple(map(" ".join, zip(figure.words, *more, strict=True))))
    return assemble("drifting-quote", {0: [long, state(0, 1)], 1: [state(1, 0), state(1, 1)]})


def long_title() -> Dossier:
    """Two accounts of an event whose title has 300 letters."""
    title = map(" ".join, zip(NAMES[0], *map(around, range(9)), strict=True))
    spoken = {n: [state(n, k) for k in range(3)] for n in (0, 1)}
    return assemble(
        "long-title", spoken, title=tuple(words[:300].rstrip().ljust(300, ".") for words in title)
    )


def one_source() -> Dossier:
    """One account, with nobody to differ from."""
    return assemble("one-source", {0: [state(0, k) for k in (1, 10, 18, 24, 30)]})


def no_difference() -> Dossier:
    """Three accounts that say the same of everything."""
    same = [state(3, k) for k in (0, 1, 10, 18, 24)]
    return assemble("no-difference", dict.fromkeys(range(3), same))


def around(n: int) -> Words:
    """A clause that lengthens a text; each is another, as PDFium drops a line that repeats one."""
    towns = zip(TOWNS[n % 10], TOWNS[n // 10 % 10 - 1], strict=True)
    return tuple(words.format(*pair) for words, pair in zip(AROUND, towns, strict=True))


def state(account: int, attribute: int) -> Statement:
    """What an account states of an attribute: some agree, some differ, some deny."""
    record = ATTRIBUTES[attribute]
    label, pick = record.label, (account * 5 + attribute * 3) % 13
    if record.kind == "assertion":
        holds = pick % 3 > 0
        words = ("صحيح", "true") if holds else ("غير صحيح", "untrue")
        return Statement(record.id, (Assertion(holds=holds),), line(label, words))
    if record.kind == "time":
        start = NIGHT + timedelta(minutes=30 * pick)
        reading = Time(start=start, end=start + timedelta(minutes=1), precision="minute")
        clock = f"{start:%d/%m/%Y %H:%M}"
        return Statement(record.id, (reading,), line(label, (clock, clock)))
    if pick == 0:
        return Statement(record.id, (), line(label, ("لا صحة لذلك", "not true")), denied=True)
    number = 10 + pick * 4
    about = pick % 4 == 0
    reading = Number(form="about" if about else "exact", low=number, high=number)
    words = (f"نحو {number}", f"about {number}") if about else (str(number), str(number))
    return Statement(record.id, (reading,), line(label, words))


def line(label: Mapping[str, str], words: Words) -> Words:
    return f"{label['ar']}: {words[0]}", f"{label['en']}: {words[1]}"


def assemble(
    name: str,
    spoken: Mapping[int, list[Statement]],
    title: Words = ("الغارات على هجين", "The strikes on Hajin"),
) -> Dossier:
    """A dossier with a document, a source and an account for each speaker."""
    return Dossier(
        event=Event(
            id=name, title=both(title), date="2018-11-17", timezone="Asia/Damascus", place="hajin"
        ),
        sources={
            f"s{n}": Source(id=f"s{n}", name=both(NAMES[n]), kind="news_outlet") for n in spoken
        },
        documents={f"d{n}": document(n, said) for n, said in spoken.items()},
        accounts={f"a{n}": Account(id=f"a{n}", document=f"d{n}", examined="all") for n in spoken},
        claims={c.id: c for n, said in spoken.items() for c in claims(n, said)},
        places={
            "hajin": PlaceRecord(id="hajin", name={"ar": "بلدة هجين", "en": "Hajin"}, kind="town")
        },
        vocabulary=VOCABULARY,
    )


def tongues(n: int) -> tuple[int, int]:
    """Which of two words is the original's, and which the translation's: two in three documents
    are in Arabic."""
    return (1, 0) if n % 3 == 1 else (0, 1)


def document(n: int, said: list[Statement]) -> Document:
    mine, other = tongues(n)
    texts = ["".join(f"{s.words[side]}.\n" for s in said) for side in (0, 1)]
    codes = ("ar", "en")
    return Document(
        id=f"d{n}",
        source=f"s{n}",
        language=codes[mine],
        file=f"{n}.txt",
        text=texts[mine],
        published="2018-11-18",
        translations={
            codes[other]: TextTranslation(file=f"{n}.{codes[other]}.txt", text=texts[other])
        },
    )


def claims(n: int, said: list[Statement]) -> list[Claim]:
    mine, other = tongues(n)
    made, start = [], 0
    for each in said:
        words = each.words[mine]
        translation = Translation(text=each.words[other])
        made.append(
            Claim(
                id=f"a{n}/{each.attribute}",
                account=f"a{n}",
                attribute=each.attribute,
                polarity="denies" if each.denied else "asserts",
                readings=each.readings,
                quote=Quote(exact=words, start=start, end=start + len(words)),
                translations={("ar", "en")[other]: translation},
            )
        )
        start += len(words) + len(".\n")
    return made
