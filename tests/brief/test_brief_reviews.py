"""An editor's rating prints as the editor's, and leads to nobody who is protected."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from reportgen.brief.model import Brief, Parallel
from reportgen.dossier import Dossier


def reviews(brief: Brief) -> Iterator[tuple[str, Parallel]]:
    """Account and rating of all evidence that is rated."""
    for item in (*brief.discrepancies, *brief.controls):
        yield from ((each.sigil, each.review) for each in item.evidence if each.review)


def addresses(brief: Brief) -> set[str]:
    texts = [text for _, review in reviews(brief) for text in review.values()]
    return {run.href for text in texts for run in text.runs if run.href}


def test_it_says_whose_it_is_and_of_which_day(
    rated: Callable[..., Dossier], brief_of: Callable[..., Brief]
) -> None:
    brief = brief_of(rated("paper/deaths"))
    assert {sigil for sigil, _ in reviews(brief)} == {"A1"}
    for _, review in reviews(brief):
        assert review["en"].plain == "Rated by the desk on 1 December 2018: Unsupported"
        assert review["ar"].plain == "تقييم غرفة الأخبار بتاريخ 1 كانون الأول 2018: بلا سند"
    assert addresses(brief) == {"https://example.org/canary"}


def test_nobody_rated_nothing_printed(brief: Brief) -> None:
    assert list(reviews(brief)) == []


def test_it_changes_nothing_else(
    brief: Brief, rated: Callable[..., Dossier], brief_of: Callable[..., Brief]
) -> None:
    ratings = brief_of(rated("paper/deaths"))
    for plain, with_rating in zip(brief.discrepancies, ratings.discrepancies, strict=True):
        assert (plain.sentence, plain.severity) == (with_rating.sentence, with_rating.severity)


@pytest.mark.parametrize(
    ("claim", "fields"),
    [("canary/deaths", {}), ("paper/deaths", {"attributed_to": "canary"})],
)
def test_its_address_is_kept_where_it_may_name_a_protected_source(
    claim: str,
    fields: dict[str, str],
    rated: Callable[..., Dossier],
    brief_of: Callable[..., Brief],
) -> None:
    brief = brief_of(rated(claim, **fields))
    assert list(reviews(brief))
    assert addresses(brief) == set()


@pytest.mark.parametrize(
    "way", [{"via": ("canary",)}, {"speaker": "canary"}, {"reports": "canary"}]
)
def test_nor_where_an_account_passed_on_its_words(
    way: dict[str, object], rated: Callable[..., Dossier], brief_of: Callable[..., Brief]
) -> None:
    dossier = rated("paper/deaths")
    paper = dossier.accounts["paper"].model_copy(update=way)
    told = dossier.model_copy(update={"accounts": {**dossier.accounts, "paper": paper}})
    brief = brief_of(told)
    assert list(reviews(brief))
    assert addresses(brief) == set()
