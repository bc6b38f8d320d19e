"""What a batch withstands: `make soak`. Real briefs of small dossiers, killed at random moments, on
a disk that fills, with too little memory, with saboteurs among them; exits 1 if anything is lost,
torn or not named.

`make soak SOAK="kills disk"` tries these alone; `--share 0.1` a tenth of each. On two quiet cores
saboteurs take 3 minutes, kills 12, disk 1½, memory ½.
"""

from __future__ import annotations

import argparse
import random
import resource
import signal
import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

import cases
from sabotage import ORDER, Sabotaged

from reportgen import Settings, build_all
from reportgen.batch.events import Report
from reportgen.batch.job import Limits
from reportgen.batch.supervisor import Work
from reportgen.pipeline import make

LIMITS = Limits(deadline=60)
SABOTEURS = {
    "hang ": "deadline",
    "swell ": "memory",
    "kill SIGSEGV": "signal",
    "kill SIGKILL": "signal",
    "leave ": "exit",
    "quit_quietly ": "exit",
    "recurse ": "crash",
    "refuse ": "refused",
}
Tree = Mapping[str, str]


def main() -> None:
    """Every trial, or those named; `run` is what a trial starts in a process of its own."""
    if sys.argv[1:2] == ["run"]:
        run(Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
        return
    trials = {each.__name__[4:]: each for each in (try_saboteurs, try_disk, try_memory, try_kills)}
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trials", nargs="*", metavar="TRIAL", help=", ".join(trials))
    parser.add_argument("--share", type=float, default=1.0, help="of the full number of each")
    options = parser.parse_args()
    for name in options.trials or trials:
        start = perf_counter()
        with TemporaryDirectory() as folder:
            said = trials[name](Path(folder), options.share)
        print(f"{name}: {said}; {perf_counter() - start:.0f} s", flush=True)


def build(dossiers: Path, out: Path, limits: Limits = LIMITS, work: Work | None = None) -> Report:
    """The batch under trial."""
    return build_all([dossiers], out, work=work, limits=limits, workers=2)


def run(dossiers: Path, out: Path, limit: int) -> None:
    """The batch in a process of its own, no file of which may grow beyond a limit."""
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    print(build(dossiers, out))


def spawn(dossiers: Path, out: Path, limit: int = 0) -> subprocess.Popen[bytes]:
    """Start such a process."""
    command = [sys.executable, __file__, "run", str(dossiers), str(out), str(limit)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def tree(folder: Path) -> Tree:
    """Every file that a reader sees, with its SHA-256."""
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.glob("[!.]*")}


class Editions:
    """Dossiers in two wordings, and the clean tree of each."""

    def __init__(self, folder: Path, count: int) -> None:
        self.dossiers = folder / "dossiers"
        self.made = cases.small_dossiers(self.dossiers, count)
        self.clean, self.now = [self.build(folder / "clean-0")], 0
        self.turn()
        self.clean.append(self.build(folder / "clean-1"))

    def build(self, out: Path) -> Tree:
        """The tree of a run that nothing disturbs."""
        build(self.dossiers, out)
        return tree(out)

    def turn(self) -> None:
        """Give every dossier its other wording."""
        self.now = 1 - self.now
        for dossier in self.made:
            (cases.change if self.now else cases.change_back)(dossier)

    def expect_whole(self, out: Path) -> None:
        """End the trial if a file of a brief is none that a clean run wrote."""
        for name, found in tree(out).items():
            right = {clean[name] for clean in self.clean} if name != "index.html" else {found}
            expect(found in right, True)


def try_saboteurs(folder: Path, share: float) -> str:
    """A batch of 1,000 with 8 saboteurs; every twentieth brief is made again, by itself."""
    dossiers = cases.small_dossiers(folder / "dossiers", max(16, round(1000 * share)))
    chosen = dict(zip(random.Random(8).sample(dossiers, 8), SABOTEURS, strict=True))
    for dossier, order in chosen.items():
        (dossier / ORDER).write_text(order)
    report = build(folder / "dossiers", folder / "out", work=Sabotaged())
    failed = {each.dossier: each.failure.code for each in report.outcomes if each.failure}
    expect(failed, {str(dossier): SABOTEURS[order] for dossier, order in chosen.items()})
    right = [each for each in dossiers if each not in chosen]
    for dossier in right[::20]:
        for name, data in make(dossier, Settings()).pages.items():
            expect((folder / "out" / name).read_bytes() == data, True)
    expect(len(list((folder / "out").glob("small-*.pdf"))), len(right))
    return f"{report}, 8 named, {len(right[::20])} compared byte for byte"


def try_disk(folder: Path, share: float) -> str:
    """50 points at which no file may grow any more; every brief stays whole, old or new."""
    editions, out = Editions(folder, 4), folder / "out"
    build(editions.dossiers, out)
    points, failures = max(2, round(50 * share)), 0
    for point in range(points):
        editions.turn()
        process = spawn(editions.dossiers, out, 1 + point * 170_000 // points)
        said = process.communicate()[0]
        failures += process.returncode != 0 or b" 0 failed" not in said
        editions.expect_whole(out)
        expect(list(out.glob(".*.part")), [])
    build(editions.dossiers, out)
    expect(tree(out), editions.clean[editions.now])
    return f"{points} points, {failures} runs with failures, every file whole, then the clean tree"


def try_memory(folder: Path, share: float) -> str:
    """20 limits from 200 to 600 MB: a failure with a name, or the right bytes."""
    editions, steps, named = Editions(folder, 1), max(2, round(20 * share)), list[str]()
    for step in range(steps):
        out = folder / "out"
        limits = Limits(memory=200 + step * 400 // (steps - 1))
        report = build(editions.dossiers, out, limits)
        named += [each.failure.code for each in report.outcomes if each.failure]
        editions.expect_whole(out)
        rmtree(out)
    codes = ", ".join(sorted(set(named)))
    return f"{steps} limits, {len(named)} failures named ({codes}), {steps - len(named)} right"


def try_kills(folder: Path, share: float) -> str:
    """200 kill -9 at random moments; what is resumed ends as what was never killed."""
    kills, dice, done, batches = max(2, round(200 * share)), random.Random(9), 0, 0
    editions, out = Editions(folder, max(8, round(200 * share))), folder / "out"
    while done < kills:
        process = spawn(editions.dossiers, out)
        sleep(dice.uniform(0.3, 6.0))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            done += 1
        else:
            batches += 1
            editions.turn()
        process.communicate()
        editions.expect_whole(out)
    report = build(editions.dossiers, out)
    expect(tree(out), editions.clean[editions.now])
    expect(list(out.glob("**/.*.part")), [])
    return f"{kills} kills, {batches} batches ended between them, then {report}; the clean tree"


def expect(found: object, wanted: object) -> None:
    """End with what is wrong."""
    if found != wanted:
        sys.exit(f"found {str(found)[:2000]}\nwanted {str(wanted)[:2000]}")


if __name__ == "__main__":
    main()
