"""What only reading shows: translations that lost something, values that their own quote
contradicts, weekdays that are not the date's. An editor who knows better dismisses it."""

from __future__ import annotations

from pathlib import Path

from reportgen.dossier import Dossier
from reportgen.dossier.quoted import Doubt, doubts
from reportgen.dossier.renderings import Rendering, working
from reportgen.records.findings import Findings
from reportgen.records.nodes import Where
from reportgen.text.drift import Drift

CHANGES = {
    "am_pm": "12 hours apart",
    "order": "beginning and end changed places",
}
LENGTH = 60


def check_fidelity(dossier: Dossier, report: Findings) -> None:
    """Reads every working translation and every quote of a whole dossier; what `decisions`
    dismiss stays dismissed."""
    dismissed = {d.discrepancy for d in dossier.decisions if d.action == "dismiss"}
    for rendering in working(dossier):
        for name, drift in rendering.drifts():
            if name not in dismissed:
                _drifted(rendering, name, drift, dossier, report)
        _unread(rendering, dossier, report)
    places = {id: index for index, id in enumerate(dossier.claims)}
    for doubt in doubts(dossier):
        if doubt.id not in dismissed:
            _doubted(doubt, ("claims", places[doubt.claim]), report)


def _drifted(
    rendering: Rendering, name: str, drift: Drift, dossier: Dossier, report: Findings
) -> None:
    file, line, field = _place(rendering, dossier, report)
    report.elsewhere(
        file,
        line,
        field,
        "translation-drift",
        _sides(rendering, drift),
        f"mend the translation, or dismiss `{name}` under `decisions`",
        level="warning",
    )


def _sides(rendering: Rendering, drift: Drift) -> str:
    """Both words; where one side has none, the words that stand there instead."""
    ours = rendering.said(drift.original, ours=True)
    theirs = rendering.said(drift.translation, ours=False)
    if not theirs:
        return f"the original has “{ours}”, nothing in “{_short(rendering.translation)}” says it"
    if not ours:
        return f"the translation has “{theirs}”, nothing in “{_short(rendering.original)}” says it"
    why = f" ({CHANGES[drift.change]})" if drift.change in CHANGES else ""
    return f"the translation has “{theirs}”, the original “{ours}”{why}"


def _short(words: str) -> str:
    return words if len(words) <= LENGTH else f"{words[:LENGTH].rstrip()}…"


def _unread(rendering: Rendering, dossier: Dossier, report: Findings) -> None:
    file, line, field = _place(rendering, dossier, report)
    for mention in rendering.unread():
        report.elsewhere(
            file,
            line,
            field,
            "translation-unread",
            f"“{rendering.said(mention, ours=False)}” was not understood and not compared with "
            "the original",
            level="note",
        )


def _place(rendering: Rendering, dossier: Dossier, report: Findings) -> tuple[str, int, str]:
    """File, line and field of a translation: a document's in its own file, a claim's in the
    records."""
    if not rendering.line:
        index = [*dossier.claims].index(rendering.owner)
        place: Where = ("claims", index, rendering.key)
        return report.file, report.records.line(place), report.records.name(place)
    translation = dossier.documents[rendering.owner].translations[rendering.language]
    field = report.records.name(("documents", rendering.owner, rendering.key))
    # texts that were handed along lie in no folder
    beside = dossier.folder if dossier.folder != report.file else ""
    return str(Path(beside) / translation.file), rendering.line, field


def _doubted(doubt: Doubt, place: Where, report: Findings) -> None:
    if doubt.about == "weekday":
        report.warning(
            (*place, "quote"),
            "weekday-not-date",
            f"“{doubt.quoted}”: that day was a {doubt.stated}",
            f"say so in a note, and dismiss `{doubt.id}` under `decisions`",
        )
        return
    report.warning(
        (*place, "value"),
        "value-not-in-quote",
        f"the value gives {doubt.stated}, the quote “{doubt.quoted}”",
        f"correct one, or dismiss `{doubt.id}` under `decisions`",
    )
