"""What a batch withstands: `make soak`. Kills it at random moments, fills its disk, mixes in
saboteurs; exits 1 if anything is lost, torn, or not named. A stand-in for rendering keeps each
job short, so that the batch itself is what is tried."""

from __future__ import annotations

import random
import resource
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "batch")]

from batch_samples import copy, tree, write_dossiers  # noqa: E402

from reportgen import build_all  # noqa: E402
from reportgen.batch.events import Report  # noqa: E402
from reportgen.batch.job import Limits  # noqa: E402
from reportgen.settings import Settings  # noqa: E402

HTML = Settings(formats=("html",))
LIMITS = Limits(deadline=20, memory=512)
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


def main() -> None:
    """Everything, or what the arguments name: kills, disk, saboteurs, and one line for each run
    asked of this script by itself."""
    if sys.argv[1:2] == ["run"]:
        run(Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
        return
    wanted = sys.argv[1:] or ["saboteurs", "disk", "kills"]
    trials = {"saboteurs": try_saboteurs, "disk": try_disk, "kills": try_kills}
    for name in wanted:
        start = perf_counter()
        with TemporaryDirectory() as folder:
            said = trials[name](Path(folder))
        print(f"{name}: {said}, {perf_counter() - start:.0f} s", flush=True)


def build(dossiers: Path, out: Path) -> Report:
    """The batch under trial."""
    return build_all([dossiers], out, HTML, work=copy, limits=LIMITS, workers=2)


def run(dossiers: Path, out: Path, limit: int) -> None:
    """The batch in a process of its own, no file of which may grow beyond a limit."""
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    print(build(dossiers, out))


def spawn(dossiers: Path, out: Path, limit: int = 0) -> subprocess.Popen[bytes]:
    """Start such a process."""
    command = [sys.executable, __file__, "run", str(dossiers), str(out), str(limit)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def rewrite(dossiers: Path, version: int) -> None:
    """A new text in every dossier, each of another length."""
    for n, path in enumerate(sorted(dossiers.glob("*/text.txt"))):
        path.write_text(f"version {version} " + "x" * (n * 331))


def try_saboteurs(folder: Path) -> str:
    """A batch of 1,000 with 8 saboteurs."""
    dossiers = write_dossiers(folder / "dossiers", 1000)
    chosen = dict(zip(random.Random(8).sample(dossiers, 8), SABOTEURS, strict=True))
    for dossier, order in chosen.items():
        (dossier / "text.txt").write_text(order)
    report = build(folder / "dossiers", folder / "out")
    failed = {each.dossier: each.failure.code for each in report.outcomes if each.failure}
    expect(failed, {str(dossier): SABOTEURS[order] for dossier, order in chosen.items()})
    pages = tree(folder / "out")
    for dossier in set(dossiers) - chosen.keys():
        expect(pages[f"{dossier.name}.html"].endswith((dossier / "text.txt").read_text()), True)
    return str(report)


def try_disk(folder: Path) -> str:
    """50 points at which no file may grow any more; every brief stays whole, old or new."""
    dossiers, out = folder / "dossiers", folder / "out"
    write_dossiers(dossiers, 20)
    rewrite(dossiers, 0)
    build(dossiers, out)
    failures = 0
    for point in range(50):
        old = tree(out)
        rewrite(dossiers, point + 1)
        process = spawn(dossiers, out, 1 + point * 150)
        said = process.communicate()[0]
        failures += process.returncode != 0 or b" 0 failed" not in said
        texts = {path.parent.name: path.read_text() for path in dossiers.glob("*/text.txt")}
        for name, page in tree(out).items():
            whole = page == old[name] or page.endswith(texts.get(Path(name).stem, "?"))
            expect(whole or name == "index.html", True)
        expect(list(out.glob(".*.part")), [])
    build(dossiers, out)
    build(dossiers, folder / "clean")
    expect(tree(out), tree(folder / "clean"))
    return f"50 points, {failures} runs with failures, every brief whole, then trees alike"


def try_kills(folder: Path, kills: int = 200) -> str:
    """kill -9 at random moments; what is resumed ends as what was never killed."""
    dossiers, out, dice = folder / "dossiers", folder / "out", random.Random(9)
    write_dossiers(dossiers, 300)
    done, version = 0, 0
    while done < kills:
        process = spawn(dossiers, out)
        sleep(dice.uniform(0.2, 3.0))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            done += 1
        else:
            version += 1
            rewrite(dossiers, version)
        process.communicate()
    report = build(dossiers, out)
    build(dossiers, folder / "clean")
    expect(tree(out), tree(folder / "clean"))
    expect(list(out.glob("**/.*.part")), [])
    return f"{kills} kills, {version} batches ended between them, then {report}; trees alike"


def expect(found: object, wanted: object) -> None:
    """End with what is wrong."""
    if found != wanted:
        sys.exit(f"found {str(found)[:2000]}\nwanted {str(wanted)[:2000]}")


if __name__ == "__main__":
    main()
