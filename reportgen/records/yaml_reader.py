"""YAML as records: strings, lists and mappings; nothing typed by guess, nothing clever.

Works on the parser's events alone, so neither a deep nor a self-referring file can harm:
anchors, aliases and tags are refused, and no constructor ever runs.
"""

from __future__ import annotations

import yaml

from reportgen.records.nodes import Builder, Fault, Location, Marked, Refused

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: str) -> Marked:
    """The one document of a YAML text. Raises Refused."""
    builder = Builder()
    try:
        documents = 0
        for event in yaml.parse(text, Loader=Loader):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                raise _refused(
                    event, "several-documents", "a second YAML document", "keep one per file"
                )
            _take(event, builder)
    except yaml.MarkedYAMLError as error:
        raise Refused(*builder.faults, _syntax(error)) from None
    except yaml.YAMLError as error:
        raise Refused(Fault(1, "", "syntax", f"this is no YAML: {error}")) from None
    return builder.finish()


def _take(event: yaml.Event, builder: Builder) -> None:
    if isinstance(event, yaml.NodeEvent):
        _refuse_references(event)
    if isinstance(event, yaml.MappingStartEvent):
        builder.open({}, _mark(event, flow=bool(event.flow_style)))
    elif isinstance(event, yaml.SequenceStartEvent):
        builder.open([], _mark(event, flow=bool(event.flow_style)))
    elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
        builder.close(_mark(event).end)
    elif isinstance(event, yaml.ScalarEvent):
        block = event.style in ("|", ">")
        value = event.value.rstrip("\n") if block else event.value
        builder.scalar(value, _mark(event), absent=not value and event.implicit[0])


def _refuse_references(event: yaml.NodeEvent) -> None:
    if isinstance(event, yaml.AliasEvent):
        raise _refused(event, "alias", f"the alias *{event.anchor}", "write the text out here")
    if event.anchor:
        raise _refused(event, "anchor", f"the anchor &{event.anchor}", "write each text out")
    tag = getattr(event, "tag", None)
    if tag:
        raise _refused(event, "tag", f"the tag {tag}", "write the plain text")


def _refused(event: yaml.Event, code: str, message: str, remedy: str) -> Refused:
    return Refused(Fault(_mark(event).line, "", code, f"{message} stands here", remedy))


def _mark(event: yaml.Event, *, flow: bool = False) -> Location:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        raise TypeError("the parser gave an event without marks")
    return Location(start.line + 1, start.index, end.index, flow)


def _syntax(error: yaml.MarkedYAMLError) -> Fault:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    problem = error.problem or error.context or "unreadable"
    where = f" (column {mark.column + 1})" if mark else ""
    return Fault(
        line,
        "",
        "syntax",
        f"this is no YAML: {problem}{where}",
        "look for a missing quotation mark or bracket, a tab, or `: ` within a text",
    )
