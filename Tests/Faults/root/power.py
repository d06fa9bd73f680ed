"""Case 11: the power is cut while the program saves; and the proof that such a loss would be seen."""

from actions import Append, Draft, Edit, Import, NewMonth, Screens, Undo
from cuts import PowerCuts

# 300 cuts in all.
LANES = [
    ("11-log", Append, 70), ("11-month", NewMonth, 40), ("11-edit", Edit, 40), ("11-undo", Undo, 30),
    ("11-import", Import, 30), ("11-draft", Draft, 30), ("11-screens", Screens, 60),
]

PLANTED = [
    ("11-planted-1", "fdatasync", Append, "fdatasync does nothing"),
    ("11-planted-2", "file", NewMonth, "fsync of a new file does nothing"),
    ("11-planted-3", "file", Draft, "no sync before a file is renamed into place"),
    ("11-planted-4", "folder", Draft, "fsync of folders does nothing"),
    ("11-planted-5", "fdatasync", Screens, "fdatasync does nothing, on the screens"),
]
PLANTED_CUTS = 6


def run(bench, score, wanted):
    """Runs all that is wanted of it."""
    cuts = PowerCuts(bench)
    for number, action, share in LANES:
        if wanted(number):
            tally = cuts.live(action, max(1, round(share * bench.share)))
            score.case(
                number, action.title, bench.repeated_by(number), tally.cuts, tally.acknowledged, tally.lost,
                tally.false, tally.violations, note=tally.note)
    for number, plant, action, words in PLANTED:
        if wanted(number):
            _planted(bench, score, cuts, number, plant, action, words)


def _planted(bench, score, cuts, number, plant, action, words):
    """A fault is planted beneath the program; that nothing is lost is what must not be."""
    tally = cuts.live(action, PLANTED_CUTS, plant)
    missed = [] if tally.lost > 0 else [f"planted \"{words}\" was not caught in {tally.cuts} cuts"]
    score.case(
        number, f"planted: {words}", bench.repeated_by(number), tally.cuts, violations=missed,
        note=f"caught: {tally.lost} findings of what was lost, after {tally.acknowledged} acknowledgements")
