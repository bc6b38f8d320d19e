"""Who is named in a sentence: each row of the table in docs/comparison.md, in the same words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from reportgen.brief.words.wording import sentence
from reportgen.discrepancies import compare
from reportgen.dossier import Account, Document, Dossier, Number
from reportgen.language import bind
from small_dossier import Maker

PAGE = Path(__file__).parents[2] / "docs" / "comparison.md"
SOURCES = {"a1": "a", "a2": "a", "b1": "b", "b2": "b", "c1": "c"}


def account(document: str, **fields: object) -> Account:
    key = fields.pop("id", f"in-{document}")
    return Account(id=key, document=document, examined="all", **fields)  # type: ignore[arg-type]


def records(accounts: Sequence[Account], *figures: int | None) -> Dossier:
    """What each account says of the dead; None is a denial. All documents are of one day."""
    maker = Maker()
    for each, count in zip(accounts, figures, strict=False):
        if count is None:
            maker.say(each.id, "deaths", polarity="denies")
        else:
            maker.say(each.id, "deaths", Number(low=count, high=count))
    documents = {
        key: Document(id=key, source=of, language="en", file=f"{key}.txt", published="2020-01-02")
        for key, of in SOURCES.items()
    }
    return maker.dossier(accounts, documents)


OWN = (account("a1"), account("a2"))
OTHER = account("b1")
THROUGH_TWO = (account("b1", speaker="a"), account("c1", speaker="a"))
FROM_ANOTHER = account("b1", speaker="a", via=("c",))
REPORT = (THROUGH_TWO[0], account("c1", reports="in-b1"))

ROWS = {
    "one source gives 43 and, in another document of the same day, 39": records(OWN, 43, 39),
    "two outlets pass on 43 and 39 of one source": records(THROUGH_TWO, 43, 39),
    "one source gives 4 and, in another document of the same day, denies it": records(OWN, 4, None),
    "one source gives 43 in two documents, another gives 43": records((*OWN, OTHER), 43, 43, 43),
    "two outlets pass on 43 of one source, another gives 50": records(
        (*THROUGH_TWO, account("b2", id="own")), 43, 43, 50
    ),
    "an outlet passes on 43 that it had from another, and gives 39 itself": records(
        (FROM_ANOTHER, account("b2")), 43, 39
    ),
    "an outlet reports what another passed on of a source": records(REPORT, 43, 39),
}


def written() -> dict[str, str]:
    page = PAGE.read_text(encoding="utf-8").partition("### Who said it")[2].partition("###")[0]
    return dict(re.findall(r"^\| (.+?) \| \*(.+?)\* \|$", page, re.M))


@pytest.mark.parametrize("row", ROWS)
def test_row(row: str) -> None:
    dossier = ROWS[row]
    found = next(each for each in compare(dossier) if each.attribute == "deaths")
    assert sentence(found, dossier, bind("en")).plain.startswith(written()[row])


@pytest.mark.parametrize("row", ROWS)
def test_nobody_is_named_twice_in_arabic(row: str) -> None:
    """One name, except where one says and denies: there each has its document."""
    dossier = ROWS[row]
    found = next(each for each in compare(dossier) if each.attribute == "deaths")
    said = sentence(found, dossier, bind("ar")).plain
    assert said.count("الوكالة") == 1 + ("في وثيقة أخرى)" in said and "تنفي" in said)


def test_the_table_and_the_rows_are_the_same() -> None:
    assert written().keys() == ROWS.keys()
