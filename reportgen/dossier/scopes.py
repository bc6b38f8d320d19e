"""What a statement is of: a period, perpetrators, places, a population, a method."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from reportgen.dossier.values import Frozen

Method = Literal["verified", "alleged", "reported"]


def _several(written: Any) -> Any:
    return (written,) if isinstance(written, str) else written


Names = Annotated[
    tuple[str, ...],
    BeforeValidator(_several),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
"""One name, or several."""


class Scoped(Frozen):
    """What it is that is stated of. Empty means what the account says, and of an account that
    says nothing: the whole event, whoever did it, wherever, whatever the method."""

    during: str = Field("", description="Period that is meant (EDTF: 2017-06/2017-10).")
    by: Names = Field((), description="Perpetrators that are meant: keys of `actors`.")
    where: Names = Field((), description="Places that are meant: keys of `places`.")
    of: str | None = Field(None, description="Population that is counted, as `civilian`.")
    method: Method | None = Field(None, description="How it is known: verified, alleged, reported.")
