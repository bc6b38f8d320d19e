"""What an editor makes of a claim: the one judgement a dossier can hold, and never ours."""

from __future__ import annotations

from reportgen.dossier.values import Frozen, Localized


class Review(Frozen):
    """An editor's rating of a claim: the words of the rating, the organisation that answers
    for it, the day (ISO 8601) and, optionally, where it is argued. It prints as theirs."""

    rating: Localized
    by: Localized
    date: str
    url: str = ""
