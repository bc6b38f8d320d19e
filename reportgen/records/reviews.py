"""An editor's ratings of claims: readable in the dossier's languages, of a day, on the web."""

from __future__ import annotations

import re
from typing import Any

from reportgen.records.dates import day
from reportgen.records.findings import Findings
from reportgen.records.formalities import claims, reader_languages
from reportgen.records.nodes import Where

Tree = dict[str, Any]

ADDRESS = re.compile(r"https?://[^\s/…]+[^\s…]*")


def check_reviews(data: Tree, report: Findings) -> None:
    """Every `review` of the claims, in records still as written. What its keys may hold is
    for its class to say."""
    wanted = reader_languages(data)
    for index, claim in enumerate(claims(data)):
        review = claim.get("review") if isinstance(claim, dict) else None
        if isinstance(review, dict):
            _check_review(review, wanted, ("claims", index, "review"), report)


def _check_review(review: Tree, wanted: list[str], place: Where, report: Findings) -> None:
    for key in ("rating", "by"):
        words = review.get(key)
        for code in wanted:
            if isinstance(words, dict) and not str(words.get(code, "")).strip():
                message = f"no `{code}` in `{key}`, which prints in each language"
                report.error((*place, key), "missing-key", message, f"add `{code}: …`")
    date, url = review.get("date"), review.get("url")
    if isinstance(date, str) and not (len(date) == len("2018-11-17") and day(date)):
        message = f"`{date}` is no day, and a rating is given on one"
        report.error((*place, "date"), "bad-date", message, "write 2018-11-17")
    if isinstance(url, str) and not ADDRESS.fullmatch(url):
        message = f"`{url}` is no address of the web"
        report.error((*place, "url"), "bad-value", message, "write https://…, or leave it out")
