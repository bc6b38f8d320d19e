"""`pin` fills in what is missing and changes nothing else."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from reportgen.errors import DossierError, OutputError
from reportgen.records import check, load, pin
from reportgen.records.yaml_reader import read_yaml
from tiny import ARTICLE, Tiny

DIGEST = hashlib.sha256(ARTICLE.encode()).hexdigest()


def span(words: str) -> str:
    start = ARTICLE.index(words)
    return f"{start}-{start + len(words)}"


def test_pins_block_and_flow_and_keeps_the_rest(tmp_path: Path) -> None:
    tiny = Tiny()
    file = tiny.write(tmp_path)
    assert pin(file) == 4
    expected = (
        tiny.but("# the text itself\n", f"# the text itself\n    sha256: {DIGEST}\n")
        .but("# the number\n", f"# the number\n  at: {span('حوالي 40 شهيداً من المدنيين')}\n")
        .but("quote: فجر أمس السبت}", f"quote: فجر أمس السبت, at: {span('فجر أمس السبت')}}}")
        .but("quote: لا تعليق من التحالف\n",
             f"quote: لا تعليق من التحالف\n  at: {span('لا تعليق من التحالف')}\n")
    )  # fmt: skip
    assert file.read_text(encoding="utf-8") == expected.text


def test_pinned_dossier_is_clean_and_the_same(tmp_path: Path) -> None:
    file = Tiny().write(tmp_path)
    before = load(file)
    pin(file)
    after = load(file)
    assert check(file) == ()
    assert after.claims == before.claims
    assert after.documents["article"].sha256 == DIGEST


def test_a_second_pin_has_nothing_to_do(tmp_path: Path) -> None:
    file = Tiny().write(tmp_path)
    pin(file)
    content, stamp = file.read_bytes(), file.stat().st_mtime_ns
    assert pin(tmp_path) == 0
    assert (file.read_bytes(), file.stat().st_mtime_ns) == (content, stamp)


def test_an_ambiguous_quote_is_left_alone(tmp_path: Path) -> None:
    file = Tiny().but("quote: فجر أمس السبت", "quote: الغارات").write(tmp_path)
    assert pin(file) == 3
    assert [found.code for found in check(file)] == ["quote-ambiguous"]


def test_what_is_stated_is_never_changed(tmp_path: Path) -> None:
    tiny = Tiny().but("file: article.txt", f"sha256: {'0' * 64}\n    file: article.txt")
    file = tiny.but("quote: لا تعليق من التحالف", "quote: لا تعليق من التحالف\n  at: 1-2").write(
        tmp_path
    )
    assert pin(file) == 2
    assert {"hash-mismatch", "quote-moved"} <= {found.code for found in check(file)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  quote: لا تعليق من التحالف\n", "  quote: |-\n    لا تعليق من التحالف\n"),
        ("  quote: لا تعليق من التحالف\n", "  quote: >\n    لا تعليق\n    من التحالف\n\n"),
        ("  quote: لا تعليق من التحالف\n", "  quote: 'لا تعليق من التحالف'\n"),
        ("  quote: لا تعليق من التحالف\n", '  quote: "لا تعليق\n    من التحالف"\n'),
        ("  quote: لا تعليق من التحالف\n", "  quote: لا تعليق\n    من التحالف\n"),
        ("  quote: لا تعليق من التحالف\n", "  quote: لا تعليق من التحالف\n  at:\n"),
        ("  quote: لا تعليق من التحالف\n", "  quote: لا تعليق من التحالف\n  at:   # to do\n"),
        (
            "- account: coalition-in-outlet\n  attribute",
            "-   account: coalition-in-outlet\n    attribute",
        ),
        ("    source: outlet\n", "    source: outlet\n    sha256:\n"),
    ],
)
def test_every_way_to_write_a_quote(old: str, new: str, tmp_path: Path) -> None:
    tiny = Tiny().but(old, new)
    if new.startswith("-  "):
        text = tiny.text.replace("\n  value: declined", "\n    value: declined")
        tiny = Tiny(text.replace("\n  quote: لا تعليق", "\n    quote: لا تعليق"))
    file = tiny.write(tmp_path)
    assert pin(file) == 4
    assert check(file) == ()
    claims = read_yaml(file.read_text(encoding="utf-8")).data["claims"]
    assert claims[2]["at"] == span("لا تعليق من التحالف")


def test_quote_as_the_last_words_of_the_file(tmp_path: Path) -> None:
    tiny = Tiny()
    file = Tiny(tiny.text[: tiny.text.index("\ndecisions:")]).write(tmp_path)
    assert pin(file) == 4
    assert check(file) == ()


def test_windows_line_ends_and_byte_order_mark_stay(tmp_path: Path) -> None:
    file = Tiny("\ufeff" + Tiny().text.replace("\n", "\r\n")).write(tmp_path)
    assert pin(file) == 4
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf#")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert check(file) == ()


@pytest.mark.parametrize("indent", [None, 1, "\t"])
def test_json(indent: int | str | None, tmp_path: Path) -> None:
    data = read_yaml(Tiny().text).data
    data["claims"][1]["at"] = None
    text = json.dumps(data, ensure_ascii=indent is None, indent=indent)
    file = Tiny(text).write(tmp_path, "dossier.json")
    assert pin(file) == 4
    assert check(file) == ()
    pinned = json.loads(file.read_text(encoding="utf-8"))
    assert pinned["claims"][1]["at"] == span("فجر أمس السبت")
    assert pinned["event"] == data["event"]


def test_unreadable_records_raise(tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_text("a: [", encoding="utf-8")
    with pytest.raises(DossierError):
        pin(tmp_path)


def test_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = Tiny().write(tmp_path)
    before = sorted(path.name for path in tmp_path.iterdir())

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError):
        pin(file)
    assert file.read_text(encoding="utf-8") == Tiny().text
    assert sorted(path.name for path in tmp_path.iterdir()) == before
