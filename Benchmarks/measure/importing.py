"""How long a file of another program takes: by what it brings, and not by what is there."""
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

from bench import Bench
from pace import Pair, Run, pair
from places import CACHE, NOW
from row import Outcome, Row

FOLDER = CACHE / "importing"
NOTHING = ["true"]


def sensor_file(rows: int, minute: int = 0) -> Path:
    """A sensor's values to the minute, the last of them an hour before now."""
    place = CACHE / f"sensor-{rows}-{minute}.csv"
    if not place.exists():
        last = datetime(2026, 11, 21, 22, minute)
        with open(place, "w", encoding="utf-8") as file:
            file.write("Date,Time,Glucose (mg/dL)\n")
            for row in range(rows):
                at = last - timedelta(minutes=5 * (rows - 1 - row))
                file.write(f"{at:%Y-%m-%d,%H:%M},{80 + row * 37 % 140}\n")
    return place


def run(bench: Bench, home: Path, *words: str) -> Run:
    """One run of the program on a journal of its own."""
    ours = [bench.programs.vitals, *words, "--home", str(home), "--now", NOW]
    return pair(bench.programs, ours, NOTHING, rounds=1, warmups=0).ours[0]


def fresh(bench: Bench, count: int, measure: Callable[[Path], Run]) -> list[Run]:
    """Some runs, each in a new folder."""
    runs = []
    for _ in range(bench.rounds(count)):
        shutil.rmtree(FOLDER, ignore_errors=True)
        FOLDER.mkdir(parents=True)
        runs.append(measure(FOLDER / "home"))
        shutil.rmtree(FOLDER)
    return runs


def source(rows: int) -> list[str]:
    """The words that import a sensor's file."""
    return ["import", str(sensor_file(rows)), "--source", "cgm", "--json"]


def first(bench: Bench) -> Outcome:
    """A million rows, into a new journal and into a new indexed table."""
    file = sensor_file(1_000_000)
    theirs = ["sqlite3", str(FOLDER / "table"), ".mode csv", f".import {file} reading",
              "create index by_time on reading (date, time)"]

    def both(home: Path) -> Pair:
        ours = [bench.programs.vitals, *source(1_000_000), "--home", str(home), "--now", NOW]
        return pair(bench.programs, ours, theirs, rounds=1, warmups=0)
    pairs: list[Pair] = []

    def one(home: Path) -> Run:
        pairs.append(both(home))
        return pairs[-1].ours[0]
    fresh(bench, 3, one)
    return Outcome.of(Pair([runs.ours[0] for runs in pairs], [runs.theirs[0] for runs in pairs]))


def after_import(bench: Bench, rows: int, *words: str) -> Outcome:
    """A command behind an import of some rows, beside that import."""
    imports: list[Run] = []

    def one(home: Path) -> Run:
        imports.append(run(bench, home, *source(rows)))
        return run(bench, home, *words)
    return Outcome.of(Pair(fresh(bench, 3, one), imports))


def few(bench: Bench) -> Outcome:
    """300 rows into a million, in milliseconds."""
    file = sensor_file(300, minute=3)

    def one(home: Path) -> Run:
        shutil.copytree(bench.million.home, home)
        return run(bench, home, "import", str(file), "--source", "cgm", "--json")
    runs = fresh(bench, 6, one)
    wall = median(each.wall for each in runs)
    return Outcome(wall, f"{wall:.0f} ms", f"{median(each.processor for each in runs):.0f} ms of processor")


ROWS = [
    Row("import-first", "import of 1,000,000 rows", "`sqlite3` `.import` and an index", first, budget=2),
    Row("import-again", "import of the same 1,000,000 rows again", "the first import",
        lambda bench: after_import(bench, 1_000_000, *source(1_000_000)), budget=1.2),
    Row("import-undo", "undo of an import of 100,000 rows", "that import",
        lambda bench: after_import(bench, 100_000, "undo", "--yes"), budget=1),
    Row("import-few", "import of 300 rows into 1,000,000", "100 ms", few, budget=100, unit="ms"),
]
