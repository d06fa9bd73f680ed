"""What one saved reading costs, and what readings cost in memory."""
import shutil
from collections.abc import Callable
from pathlib import Path
from statistics import median

from asking import room
from bench import Bench
from pace import answer
from places import CACHE
from row import Outcome, Row

SAVES = 300


def lines_saved(bench: Bench, way: str, line: str, folder: Path) -> float:
    """Microseconds that C takes for a line, the median of many."""
    command = [bench.programs.tool("save-lines"), way, str(SAVES), str(folder / "lines"), line]
    return median(int(time) for time in answer(command).split()) / 1000


def entries_saved(bench: Bench, folder: Path) -> float:
    """Microseconds that the Journal room takes for a reading, the median of many."""
    command = [bench.programs.tool("save-entries"), str(SAVES), str(folder / "home"), str(folder / "state")]
    return median(int(time) for time in answer(command).split()) / 1000


def in_turn(rounds: int, ours: Callable[[Path], float], theirs: Callable[[Path], float]) -> Outcome:
    """Saves in turn, each time into a folder of its own on the disk that holds the cache."""
    here, there = [], []
    folder = CACHE / "saves"
    for _ in range(rounds):
        for times, save in ((here, ours), (there, theirs)):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            times.append(save(folder))
    shutil.rmtree(folder, ignore_errors=True)
    return Outcome(median(a / b for a, b in zip(here, there)), f"{median(here):.0f} µs",
                   f"{median(there):.0f} µs")


def sample_line(bench: Bench) -> str:
    """A line as the journal writes it, for the other side to write too."""
    folder = CACHE / "sample"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    entries_saved(bench, folder)
    line = next((folder / "home" / "journal").glob("*/*.jsonl")).read_text().splitlines()[-1]
    shutil.rmtree(folder)
    return line


def against_c(way: str) -> Callable[[Bench], Outcome]:
    """A saved reading, and the same line appended and synced by C."""
    def measure(bench: Bench) -> Outcome:
        line = sample_line(bench)
        return in_turn(bench.rounds(16), lambda folder: entries_saved(bench, folder),
                       lambda folder: lines_saved(bench, way, line, folder))
    return measure


def memory(bench: Bench) -> Outcome:
    """Bytes that a loaded reading adds to a process."""
    runs = bench.pair(room(bench, "load", bench.million), room(bench, "load", bench.thousand), 5)
    most, least = (median(run.kilobytes for run in side) for side in (runs.ours, runs.theirs))
    readings = bench.million.count - bench.thousand.count
    return Outcome((most - least) * 1024 / readings, f"{most / 1024:.1f} MiB", f"{least / 1024:.1f} MiB")


ROWS = [
    Row("save", "one saved reading, inside the process", "C: `write` and `fdatasync` of the same line",
        against_c("plain"), budget=1.25),
    Row("save-careful", "one saved reading, inside the process", "C: with the same locks and looks besides",
        against_c("careful")),
    Row("memory", "memory of a loaded reading, of 1,000,000", "the same process with 1,000", memory,
        budget=64, unit="bytes"),
]
