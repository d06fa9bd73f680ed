"""How long it takes to bring readings in and out."""
import shutil
from pathlib import Path

from bench import Bench
from copies import COLUMNS, csv, sqlite
from pace import Pair, pair
from places import CACHE, NOW
from row import Outcome, Row


def imported(bench: Bench) -> Outcome:
    """Thirty years from a CSV file, into a new journal and into a new indexed table."""
    source = csv(bench.lifetime)
    runs = [once(bench, source, CACHE / "imports") for _ in range(bench.rounds(6))]
    return Outcome.of(Pair([run.ours[0] for run in runs], [run.theirs[0] for run in runs]))


def once(bench: Bench, source: str, folder: Path) -> Pair:
    """One import on each side; every one needs a place where nothing is yet."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    ours = [bench.programs.vitals, "import", source, "--home", str(folder / "home"), "--now", NOW]
    theirs = ["sqlite3", str(folder / "table"), ".mode csv", f".import {source} reading",
              "create index by_kind_and_time on reading (kind, date, time)"]
    runs = pair(bench.programs, ours, theirs, rounds=1, warmups=0)
    shutil.rmtree(folder)
    return runs


def exported(form: str) -> Row:
    """All of thirty years in a form that other programs read."""
    def measure(bench: Bench) -> Outcome:
        query = f"select {', '.join(COLUMNS)} from reading order by at"
        theirs = ["sqlite3", "-readonly", f"-{form}", sqlite(bench.lifetime), query]
        return Outcome.of(bench.pair(bench.lifetime.vitals("export", "--format", form), theirs, 9))
    what = f"export of 55,000 readings as {form.upper()}"
    return Row(f"export-{form}", what, f"`sqlite3 -{form}`", measure)


ROWS = [
    Row("import", "import of 55,000 readings from CSV", "`sqlite3` `.import` and an index", imported),
    exported("csv"),
    exported("json"),
]
