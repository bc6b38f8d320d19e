"""What a page says to machines: words of schema.org alone, and nobody's secret.

`schema_org.json` holds the classes and properties of https://schema.org that a brief uses.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from reportgen import compare, compose, load
from reportgen.dossier import Dossier

EXAMPLES = sorted(
    each.parent for each in (Path(__file__).parents[2] / "examples").glob("*/dossier.yaml")
)
SECRETS = ("canary", "Canary", "كناري", "cacaca", "TESTIMONY")
SCHEMA = json.loads((Path(__file__).parent / "schema_org.json").read_text("utf-8"))
FORMS = ("%Y", "%Y-%m", "%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M%z", "%Y-%m-%dT%H:%M:%S%z")
"""Of ISO 8601, what EDTF has too."""

Node = dict[str, Any]


def kinds(name: str) -> Iterator[str]:
    """A class and all it is a kind of."""
    yield name
    for above in SCHEMA["classes"].get(name, ()):
        yield from kinds(above)


def types(value: Any, known: Mapping[str, str]) -> set[str]:
    """The classes a value may pass for; `known` has the class of each node by its @id."""
    if isinstance(value, dict):
        if "@value" in value:
            return {"Text"} if set(value) == {"@value", "@language"} else set()
        return set(kinds(value.get("@type") or known.get(value["@id"], "")))
    if isinstance(value, int | float):
        return {"Number"}
    if value.startswith(("https://", "http://")):
        return {"URL", "Text"}
    return {"Date", "DateTime", "Text"} if is_date(value) else {"Text"}


def is_date(text: str) -> bool:
    for form in FORMS:
        try:
            datetime.strptime(text, form)
        except ValueError:
            continue
        return True
    return False


def faults(node: Node, known: Mapping[str, str]) -> Iterator[str]:
    """Terms that the class does not have, or not with such a value, here and below."""
    for term, values in node.items():
        if term.startswith("@"):
            continue
        rule = SCHEMA["properties"].get(term, {"domain": [], "range": []})
        for value in values if isinstance(values, list) else [values]:
            fits = types(value, known) & set(rule["range"])
            if not fits or not set(kinds(node["@type"])) & set(rule["domain"]):
                yield f"{node['@type']}.{term}: {value}"
            if isinstance(value, dict) and "@type" in value:
                yield from faults(value, known)


def classes(nodes: list[Node]) -> dict[str, str]:
    return {node["@id"]: node["@type"] for node in nodes if "@id" in node}


def graph(dossier: Dossier) -> list[dict[str, Any]]:
    """The nodes of the graph, after the event the claims about it."""
    event, *others = compose(dossier, compare(dossier)).linked["@graph"]
    return [event, *event["subjectOf"], *others]


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_every_term_is_of_the_vocabulary(folder: Path) -> None:
    nodes = graph(load(folder))
    known = classes(nodes)
    assert [fault for node in nodes for fault in faults(node, known)] == []
    assert {node["@type"] for node in nodes} == {"Event", "Organization", "CreativeWork", "Claim"}
    assert len(known) == len(nodes)
    assert all("appearance" in node for node in nodes if node["@type"] == "Claim")


@pytest.mark.parametrize(
    "node",
    [
        {"@type": "Event", "verdict": "true"},
        {"@type": "Event", "startDate": "2018-21"},
        {"@type": "Event", "claimReviewed": "a claim"},
        {"@type": "Claim", "reviewRating": {"@type": "Rating"}},
        {"@type": "Claim", "appearance": {"@id": "#nowhere"}},
        {"@type": "Claim", "author": {"@id": "#event"}},
        {"@type": "Claim", "url": "#here"},
        {"@type": "Verdict", "name": "true"},
    ],
)
def test_a_wrong_term_is_found(node: Node) -> None:
    assert list(faults(node, {"#event": "Event"}))


def test_the_event_has_its_name_in_both_languages(dossier: Dossier) -> None:
    event = graph(dossier)[0]
    assert {each["@language"] for each in event["name"]} == {"ar", "en"}


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2018-11-17", {"startDate": "2018-11-17"}),
        ("2018-11", {"startDate": "2018-11"}),
        ("2018-11-17 16:30Z", {"startDate": "2018-11-17T16:30Z"}),
        ("2018-11-17/2018-11-18", {"startDate": "2018-11-17", "endDate": "2018-11-18"}),
        ("2018-11-17/..", {"startDate": "2018-11-17"}),
        ("../2018-11-18", {"endDate": "2018-11-18"}),
        ("2018-11-17~", {}),
        ("2018-11-XX", {}),
        ("2018-21", {}),
    ],
)
def test_the_event_has_the_days_that_are_exact(
    dossier: Dossier, date: str, said: dict[str, str]
) -> None:
    event = dossier.event.model_copy(update={"date": date})
    node = graph(dossier.model_copy(update={"event": event}))[0]
    assert {term: node[term] for term in ("startDate", "endDate") if term in node} == said
    assert list(faults({"@type": "Event", **said}, {})) == []


def test_a_faithful_report_appears_beside_what_it_reports() -> None:
    nodes = graph(load(EXAMPLES[1]))
    first = [node for node in nodes if "firstAppearance" in node]
    assert first
    for node in first:
        assert node["appearance"][0] == node["firstAppearance"]


def test_an_organization_is_told_of_once_where_the_page_lists_it(dossier: Dossier) -> None:
    brief = compose(dossier, compare(dossier))
    listed = {entry.title["en"].plain: f"#{entry.anchor}" for entry in brief.sources}
    told = [node for node in brief.linked["@graph"] if node["@type"] == "Organization"]
    assert len(told) > 1
    for node in told:
        assert node["@id"] == listed[node["name"][-1]["@value"]]


def test_no_rating_is_made_of_its_own(dossier: Dossier) -> None:
    assert "Rating" not in json.dumps(graph(dossier))
    assert "Review" not in json.dumps(graph(dossier))


def test_a_rating_of_an_editor_is_theirs(dossier: Dossier, rated: Callable[..., Dossier]) -> None:
    nodes = graph(rated("paper/deaths"))
    (review,) = (node for node in nodes if node["@type"] == "ClaimReview")
    (claim,) = (node for node in nodes if node.get("@id") == review["itemReviewed"]["@id"])
    assert list(faults(review, classes(nodes))) == []
    assert claim["@type"] == "Claim"
    assert review["claimReviewed"]["@value"] == claim["text"]
    assert review["reviewRating"]["alternateName"][-1]["@value"] == "Unsupported"
    assert review["author"]["name"][-1]["@value"] == "the desk"
    assert (review["datePublished"], review["url"]) == ("2018-12-01", "https://example.org/canary")
    assert [node for node in nodes if node != review] == graph(dossier)


def test_a_rating_leads_to_no_protected_source(rated: Callable[..., Dossier]) -> None:
    nodes = graph(rated("canary/deaths"))
    assert [node["@type"] for node in nodes].count("ClaimReview") == 1
    assert "canary" not in json.dumps(nodes)


def test_nothing_leads_to_a_protected_source(dossier: Dossier) -> None:
    said = json.dumps(graph(dossier), ensure_ascii=False)
    assert "A witness" in said
    assert not [secret for secret in SECRETS if secret in said]
    assert "javascript:" not in said
