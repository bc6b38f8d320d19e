"""Hostile and broken files: each a finding with a line, never a crash, a hang or a guess."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reportgen.errors import DossierError
from reportgen.records import check, files, load, pin
from reportgen.records.json_reader import read_json
from reportgen.records.nodes import MAX_DEPTH, MAX_NODES, Refused
from reportgen.records.yaml_reader import read_yaml
from tiny import ARTICLE, Tiny

BOMB = "a: &a [x, x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcd", "bcde", strict=True)
)

HOSTILE = {
    "alias bomb": ("a: [1]\nb: *a\n", "alias", 2),
    "anchors": (BOMB, "anchor", 1),
    "tag": ("a: 1\nb: !!python/name:os.system x\n", "tag", 2),
    "own tag": ("a: !x 1\n", "tag", 1),
    "non-specific tag": ("a: ! 1\n", "tag", 1),
    "deep brackets": ("a:\n " + "[" * 100_000, "too-deep", 2),
    "deep braces": ("{a: " * 100_000, "too-deep", 1),
    "deep block": ("".join("-\n" + " " * n for n in range(1, 100)) + "x", "too-deep", 33),
    "duplicate": ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3),
    "duplicate within": ("c:\n  d: {e: 1, e: 2}\n", "duplicate-key", 2),
    "duplicate quoted": ("a: 1\n'a': 2\n", "duplicate-key", 2),
    "two documents": ("a: 1\n---\nb: 2\n", "several-documents", 2),
    "list as a key": ("? [a]\n: b\n", "bad-key", 1),
    "NUL": ("a: 1\nb: x\0y\n", "control-character", 2),
    "escape": ("a: 1\nb: \x1b[31m\n", "control-character", 2),
    "escaped NUL": ('a: 1\nb: "x\\0y"\n', "control-character", 2),
    "next line": ("event: x\u0085status: verified\n", "control-character", 1),
    "escaped next line": ('event: "x\\Ny"\n', "control-character", 1),
    "line separator": ("a: x\u2028b: y\n", "control-character", 1),
    "paragraph separator": ("a: x\u2029b: y\n", "control-character", 1),
    "carriage return": ("a: 1\rb: 2\n", "control-character", 1),
    "second mark": ("\ufeffa: 1\nb: \ufffe\n", "control-character", 2),
    "truncated": ("a: {b: 1,\n", "syntax", 2),
    "truncated quote": ('a: 1\nb: "x\n', "syntax", 3),
    "tab": ("a:\n\tb: 1\n", "syntax", 2),
    "colon": ("a: b: c\n", "syntax", 1),
    "empty": ("", "empty", 1),
    "lone mark": ("\ufeff", "empty", 1),
    "spaces": (" \n \n", "empty", 1),
    "comment alone": ("# nothing\n", "wrong-shape", 1),
    "list": ("- a\n", "wrong-shape", 1),
    "word": ("hello\n", "wrong-shape", 1),
    "merge": ("<<: {event: x}\n", "unknown-key", 1),
}
HOSTILE_JSON = {
    "duplicate": ('{"a": 1,\n "a": 2}', "duplicate-key", 2),
    "NaN": ('{"a":\n NaN}', "syntax", 2),
    "Infinity": ('{"a": -Infinity}', "syntax", 1),
    "deep": ("[" * 100_000, "too-deep", 1),
    "truncated": ('{"a": 1,\n', "syntax", 2),
    "trailing comma": ('{"a": [1,]}', "syntax", 1),
    "comma first": ('{,"a": 1}', "syntax", 1),
    "two values": ('{"a": 1}\n{}', "syntax", 2),
    "comment": ("// x\n{}", "syntax", 1),
    "leading zero": ('{"a": 010}', "syntax", 1),
    "bare word": ("{a: 1}", "syntax", 1),
    "wrong bracket": ('{"a": [1}', "syntax", 1),
    "no colon": ('{"a" 1}', "syntax", 1),
    "escaped NUL": ('{"a":\n "\\u0000"}', "control-character", 2),
    "lone surrogate": ('{"a": "\\ud83d"}', "control-character", 1),
    "bad escape": ('{"a": "\\x"}', "syntax", 1),
    "line break in a text": ('{"a": "x\ny"}', "syntax", 1),
    "list": ("[]", "wrong-shape", 1),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_yaml(name: str, tmp_path: Path) -> None:
    text, code, line = HOSTILE[name]
    _refused(tmp_path / "dossier.yaml", text, code, line)


@pytest.mark.parametrize("name", HOSTILE_JSON)
def test_hostile_json(name: str, tmp_path: Path) -> None:
    text, code, line = HOSTILE_JSON[name]
    _refused(tmp_path / "dossier.json", text, code, line)


def _refused(file: Path, text: str, code: str, line: int) -> None:
    file.write_bytes(text.encode())
    begun = time.monotonic()
    assert (code, line) in [(found.code, found.line) for found in check(file)]
    assert time.monotonic() - begun < 5
    with pytest.raises(DossierError):
        load(file)


def test_every_duplicate_is_named() -> None:
    with pytest.raises(Refused) as refused:
        read_yaml("a: 1\na: 2\nb: 1\nb: 2\n")
    assert [fault.field for fault in refused.value.faults] == ["a", "b"]


def test_limits_are_reached_and_not_before() -> None:
    assert read_yaml("[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH).data
    assert len(read_yaml("- x\n" * (MAX_NODES - 1)).data) == MAX_NODES - 1
    with pytest.raises(Refused) as refused:
        read_yaml("- x\n" * MAX_NODES)
    assert refused.value.faults[0].code == "too-large"


def test_json_keeps_what_was_written() -> None:
    text = (
        '{"a": 1.10, "b": true, "c": null, "d": 1e400, "e": "\\ud83d\\ude00\\/", "f": {}, "g": []}'
    )
    assert read_json(text).data == {
        "a": "1.10", "b": "true", "d": "1e400", "e": "😀/", "f": {}, "g": [],
    }  # fmt: skip


def test_lines_of_json_entries() -> None:
    marked = read_json('{\n "a": [\n  1,\n  {"b":\n 2}]}')
    assert [marked.line(place) for place in (("a",), ("a", 0), ("a", 1, "b"))] == [2, 3, 4]


def test_too_large_a_file(tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_bytes(b"#" * (files.MAX_BYTES + 1))
    assert [found.code for found in check(tmp_path)] == ["too-large"]


def test_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_bytes("a: 1\nb: غارة\n".encode("cp1256"))
    (found,) = check(tmp_path)
    assert (found.code, found.line) == ("not-utf8", 2)


def test_byte_order_mark_is_welcome(tmp_path: Path) -> None:
    tiny = Tiny("\ufeff" + Tiny().text)
    assert load(tiny.write(tmp_path)).event.id == "tiny"


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yaml", tmp_path / "none" / "dossier.yaml", tmp_path, "", "\0"):
        assert check(path)[0].code in {
            "file-missing",
            "file-outside",
            "unreadable",
        }


def test_folder_instead_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").mkdir()
    (found,) = check(tmp_path)
    assert (found.code, found.message) == ("not-a-file", "dossier.yaml is a folder")


def test_yaml_and_json_beside_each_other(tmp_path: Path) -> None:
    Tiny().write(tmp_path)
    Tiny().write(tmp_path, "dossier.json")
    assert [found.code for found in check(tmp_path)] == ["several-dossiers"]


@pytest.mark.parametrize("name", ["dossier.yaml", "article.txt"])
def test_links_are_refused(name: str, tmp_path: Path) -> None:
    Tiny().write(tmp_path)
    (tmp_path / name).rename(tmp_path / "real")
    (tmp_path / name).symlink_to("real")
    assert "symlink" in [found.code for found in check(tmp_path)]


def test_linked_folder_within_is_refused(tmp_path: Path) -> None:
    tiny = Tiny().but("file: article.txt", "file: texts/article.txt")
    tiny.write(tmp_path)
    (tmp_path / "texts").symlink_to(".")
    assert "symlink" in [found.code for found in check(tmp_path)]


def test_folder_within_is_fine(tmp_path: Path) -> None:
    tiny = Tiny().but("file: article.txt", "file: texts/article.txt")
    (tmp_path / "texts").mkdir()
    tiny.write(tmp_path)
    (tmp_path / "article.txt").rename(tmp_path / "texts" / "article.txt")
    assert load(tmp_path).documents["article"].text


@pytest.mark.parametrize("name", ["dossier.yaml", "article.txt"])
def test_a_pipe_does_not_hang(name: str, tmp_path: Path) -> None:
    Tiny().write(tmp_path)
    (tmp_path / name).unlink()
    os.mkfifo(tmp_path / name)
    assert "not-a-file" in [found.code for found in check(tmp_path)]


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = Tiny().write(tmp_path)
    real = os.open

    def refuse(path: str, *args: int, **more: int) -> int:
        if path == "dossier.yaml":
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **more)

    monkeypatch.setattr(os, "open", refuse)
    assert [found.code for found in check(file)] == ["no-permission"]


@pytest.fixture
def nobody() -> Iterator[None]:
    """Root reads everything, so it becomes another user for the test."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    yield
    os.seteuid(user)


def test_no_permission_for_real(tmp_path: Path, nobody: None) -> None:
    if os.access(tmp_path, os.W_OK, effective_ids=True):
        Tiny().write(tmp_path).chmod(0)
    assert [found.code for found in check(tmp_path / "dossier.yaml")] == ["no-permission"]


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(), st.text().map(lambda text: text.encode("utf-8", "replace"))))
@example(b"event:\n  id: [")
@example(b"claims: {a: b}\nevent: []\nsources: x\ndocuments: [1]")
def test_any_bytes_give_findings(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    for name in ("dossier.yaml", "dossier.json"):
        (folder / name).write_bytes(content)
        assert check(folder / name)
        with pytest.raises(DossierError):
            load(folder / name)


_SCALARS = st.sampled_from(
    ["", "x", "hajin", "outlet", "2018-11-17", "yes", "40", "1-2", "article.txt"]
)
_TREES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_SCALARS, inner, max_size=3),
)


@settings(max_examples=250, deadline=None)
@given(st.data())
def test_any_shape_gives_findings(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """One node of a good dossier becomes anything at all."""
    folder = tmp_path_factory.getbasetemp() / "shape"
    folder.mkdir(exist_ok=True)
    Tiny().write(folder, "unused.yaml")
    tree = read_yaml(Tiny().text).data
    here = tree
    while isinstance(here, (dict, list)) and here:
        key = data.draw(
            st.sampled_from(sorted(here) if isinstance(here, dict) else range(len(here)))
        )
        if not isinstance(here[key], (dict, list)) or data.draw(st.booleans()):
            here[key] = data.draw(_TREES)
            break
        here = here[key]
    (folder / "dossier.json").write_text(json.dumps(tree), encoding="utf-8")
    found = check(folder / "dossier.json")
    if any(one.level == "error" for one in found):
        with pytest.raises(DossierError):
            load(folder / "dossier.json")
    else:
        assert load(folder / "dossier.json")
    pin(folder / "dossier.json")


def test_a_byte_order_mark_of_a_document_is_no_part_of_it(tmp_path: Path) -> None:
    tiny = Tiny().having("article.txt", b"\xef\xbb\xbf" + ARTICLE.encode())
    assert load(tiny.write(tmp_path)).documents["article"].text == ARTICLE
