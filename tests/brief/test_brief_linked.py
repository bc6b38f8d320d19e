"""What a page says to machines: words of schema.org alone, and nobody's secret.

`TERMS` holds terms and types of https://schema.org as known to us: written down by hand, of each
class and those it is a kind of, and not checked against the published vocabulary.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reportgen import compare, compose, load
from reportgen.dossier import Dossier

EXAMPLES = sorted(
    each.parent for each in (Path(__file__).parents[2] / "examples").glob("*/dossier.yaml")
)
SECRETS = ("canary", "Canary", "كناري", "cacaca", "TESTIMONY")
TEXT, DATE, URL, REFERENCE = "Text", "Date", "URL", "Reference"
LINKS = ("appearance", "author", "firstAppearance", "itemReviewed", "publisher")
WORK = {
    "name": {TEXT}, "text": {TEXT}, "inLanguage": {"Plain"}, "creditText": {TEXT},
    "publisher": {REFERENCE}, "author": {REFERENCE}, "datePublished": {DATE},
    "url": {URL}, "archivedAt": {URL},
}  # fmt: skip
TERMS: dict[str, dict[str, set[str]]] = {
    "Event": {"identifier": {"Plain"}, "name": {TEXT}, "description": {TEXT},
              "startDate": {DATE}, "endDate": {DATE}, "location": {"Place"},
              "subjectOf": {"Claim"}},
    "Place": {"name": {TEXT}, "geo": {"GeoCoordinates"}, "containedInPlace": {"Place"}},
    "GeoCoordinates": {"latitude": {"Number"}, "longitude": {"Number"}},
    "Organization": {"name": {TEXT}},
    "CreativeWork": WORK,
    "Claim": {**WORK, "text": {"Plain"}, "appearance": {REFERENCE}, "firstAppearance": {REFERENCE}},
    "ClaimReview": {"claimReviewed": {TEXT}, "itemReviewed": {REFERENCE}, "url": {URL},
                    "author": {"Organization"}, "reviewRating": {"Rating"},
                    "datePublished": {DATE}},
    "Rating": {"alternateName": {TEXT}},
}  # fmt: skip


def kind(term: str, value: Any) -> str:
    if isinstance(value, dict):
        if "@value" in value:
            return TEXT if set(value) == {"@value", "@language"} else "nothing"
        return str(value.get("@type", REFERENCE))
    if isinstance(value, int | float):
        return "Number"
    if term.endswith("Date") or term.startswith("date"):
        return DATE
    return URL if value.startswith(("https://", "http://")) else "Plain"


def faults(node: dict[str, Any]) -> Iterator[str]:
    """Terms that the class does not have, or not with such a value."""
    allowed = TERMS.get(node["@type"], {})
    for term, values in node.items():
        if term.startswith("@"):
            continue
        for value in values if isinstance(values, list) else [values]:
            if kind(term, value) not in allowed.get(term, set()):
                yield f"{node['@type']}.{term}: {value}"
            if isinstance(value, dict) and "@type" in value:
                yield from faults(value)


def graph(dossier: Dossier) -> list[dict[str, Any]]:
    """The nodes of the graph, after the event the claims about it."""
    event, *others = compose(dossier, compare(dossier)).linked["@graph"]
    return [event, *event["subjectOf"], *others]


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_every_term_is_of_the_vocabulary(folder: Path) -> None:
    nodes = graph(load(folder))
    assert [fault for node in nodes for fault in faults(node)] == []
    assert {node["@type"] for node in nodes} == {"Event", "Organization", "CreativeWork", "Claim"}
    known = {node["@id"] for node in nodes}
    assert len(known) == len(nodes)
    for node in nodes:
        links = [node.get(term) for term in LINKS]
        flat = [each for link in links for each in (link if isinstance(link, list) else [link])]
        assert {each["@id"] for each in flat if each} <= known


def test_a_wrong_term_is_found() -> None:
    assert list(faults({"@type": "Event", "verdict": "true"})) == ["Event.verdict: true"]
    assert list(faults({"@type": "Claim", "reviewRating": {"@type": "Rating"}}))


def test_the_event_has_its_name_in_both_languages_and_its_day(dossier: Dossier) -> None:
    event = graph(dossier)[0]
    assert {each["@language"] for each in event["name"]} == {"ar", "en"}
    assert event["startDate"] == "2018-11-17"
    about = dossier.event.model_copy(update={"date": "2018-11-17~"})
    assert "startDate" not in graph(dossier.model_copy(update={"event": about}))[0]


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
    assert list(faults(review)) == []
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
