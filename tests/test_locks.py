"""The lock files say what pyproject.toml asks for, with hashes and without an address."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = PROJECT["dependency-groups"]
LOCKS = {
    "requirements.lock": PROJECT["project"]["dependencies"] + GROUPS["build"],
    "requirements-dev.lock": GROUPS["dev"],
    "requirements-ci.lock": GROUPS["ci"],
    "requirements-bench.lock": GROUPS["bench"],
}


def entries(lock: str) -> Iterator[tuple[str, str, int]]:
    """Name, version and number of hashes of each package of a lock."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    for entry in re.split(r"\n(?=[a-z0-9])", text)[1:]:
        pin = re.match(r"(\S+)==(\S+)", entry)
        assert pin, f"not pinned: {entry.splitlines()[0]}"
        yield pin[1], pin[2], len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", entry))


@pytest.mark.parametrize("lock", LOCKS)
def test_what_is_asked_for_is_locked(lock: str) -> None:
    locked = {name: version for name, version, _ in entries(lock)}
    asked = [Requirement(text) for text in LOCKS[lock]]
    assert asked
    for requirement in asked:
        assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)])


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_hashes(lock: str) -> None:
    assert [name for name, _, hashes in entries(lock) if not hashes] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_is_named(lock: str) -> None:
    assert not re.search(r"://|--(extra-)?index|--find-links", (ROOT / lock).read_text())


def test_locks_agree_with_each_other() -> None:
    versions: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, version, _ in entries(lock):
            versions.setdefault(name, set()).add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}
