"""Text folded for comparing. Nothing folded is ever shown: what is printed stays verbatim.

Arabic in the wild is dirty: official releases carry Persian yeh and heh, scans lose hamzas,
pages add tatweel and bidi marks. Folding takes away what does not distinguish words:

- canonical and compatibility forms (NFKC), but superscripts and fractions stay: 19² is not 192;
- harakat and Quranic marks, tatweel, and every format character (bidi marks, ZWNJ, BOM);
- letter variants of Persian, Urdu and Uyghur keyboards: ی→ي, ک→ك, ھ ہ ە→ه, ۃ→ة;
- hamza on alef, and alef wasla: أ إ آ ٱ→ا; but ؤ and ئ stay, they change words;
- alef maqsura and yeh at the end of a word, which Egyptian usage writes alike: ى→ي;
- decimal digits of every script → ASCII, ٫→. ٬→, and quotation marks, dashes, white space;
- Latin case.

Ta marbuta stays apart from heh: قتلة (killers) is not قتله (he killed him), and the press writes
it with care. A missing hamza loses no word a reader would miss; that one would.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

DIGITS = {"latn": "0123456789", "arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹"}

TATWEEL = "\u0640"
KEPT_FORMS = ("<super>", "<sub>", "<fraction>", "<circle>", "<square>")
VARIANTS = str.maketrans(
    {
        **dict.fromkeys("أإآٱٲٳٵ", "ا"),
        **dict.fromkeys("یېےۓۍێ", "ي"),
        **dict.fromkeys("کڪګ", "ك"),
        **dict.fromkeys("ھہەۂۀ", "ه"),
        "ۃ": "ة",
        "٫": ".",
        **dict.fromkeys("٬،", ","),
        "؛": ";",
        "؟": "?",
        "٪": "%",
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛ʼʻ`´′", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)

WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")


def fold(text: str) -> tuple[str, tuple[int, ...]]:
    """Fold `text`. Returns the folded text and, for each of its characters, the offset in
    `text` (code points) of the letter it comes from, with the end of the last one appended:
    folded characters i to j come from `text[offsets[i]:offsets[j]]`."""
    folded: list[str] = []
    offsets: list[int] = []
    end = 0
    for start, stop in _clusters(text):
        for character in _plain(text[start:stop]):
            if character == " " and folded and folded[-1] == " ":
                continue
            folded.append(character)
            offsets.append(start)
            end = stop
    return _end_words("".join(folded)), (*offsets, end)


def match_words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, folded, without punctuation: "1,600" is 1600,
    "Sana’a" is sanaa, 4.30 and 11:01 stay whole. For comparing only."""
    folded, _ = fold(text)
    return tuple(_bare(match.group()) for match in WORD.finditer(folded))


def match_key(text: str) -> str:
    """One string that is equal for texts a reader would call the same words."""
    return " ".join(match_words(text))


def find(needle: str, haystack: str) -> tuple[tuple[int, int], ...]:
    """Every place where the folded needle stands in the folded haystack, not overlapping,
    as spans of the original `haystack`, marks included. An empty needle stands nowhere."""
    wanted = fold(needle)[0].strip()
    folded, offsets = fold(haystack)
    return tuple(
        (offsets[at], _end_of(haystack, offsets, at + len(wanted)))
        for at in _occurrences(wanted, folded)
    )


def digits(text: str, system: str) -> str:
    """`text` with its decimal digits, of whatever script, in `system`: latn, arab or arabext.
    For composed text; a quote keeps its own. Raises KeyError for another system."""
    wanted = DIGITS[system]
    return "".join(
        wanted[unicodedata.decimal(character)] if character.isdecimal() else character
        for character in text
    )


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Each character with the marks and invisible characters that follow it."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not _attached(text[index]):
            if index > start:
                yield start, index
            start = index


def _attached(character: str) -> bool:
    return character == TATWEEL or unicodedata.category(character) in ("Mn", "Me", "Cf")


def _plain(cluster: str) -> str:
    """One cluster folded; empty when nothing of it distinguishes words."""
    visible = "".join(c for c in cluster if not _invisible(c)).translate(VARIANTS)
    if not visible or visible[0].isspace():
        return visible[:1] and " "
    kept = unicodedata.decomposition(visible[0]).startswith(KEPT_FORMS)
    # A lone mark decomposes to a space that carries it; that space is no word break.
    composed = unicodedata.normalize("NFC" if kept else "NFKC", visible).lstrip().casefold()
    letters = (c for c in composed.translate(VARIANTS) if not _attached(c))
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in letters)


def _invisible(character: str) -> bool:
    return unicodedata.category(character) == "Cf"


def _end_words(folded: str) -> str:
    return re.sub(r"ى(?!\w)", "ي", folded)


def _bare(word: str) -> str:
    return word.replace(",", "") if THOUSANDS.fullmatch(word) else word.replace("'", "")


def _occurrences(wanted: str, folded: str) -> Iterator[int]:
    at = folded.find(wanted) if wanted else -1
    while at >= 0:
        yield at
        at = folded.find(wanted, at + len(wanted))


def _end_of(text: str, offsets: tuple[int, ...], index: int) -> int:
    """Where in `text` the letter of the folded character before `index` ends, with its marks
    and without the invisible characters behind it."""
    start = offsets[index - 1]
    end = next(offset for offset in (*offsets[index:], len(text)) if offset > start)
    while _invisible(text[end - 1]):
        end -= 1
    return end
