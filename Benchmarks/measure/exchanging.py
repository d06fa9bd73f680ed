"""How long it takes to bring readings in and out."""
import shutil
from pathlib import Path
from statistics import median

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


def fhir_of_90_days(bench: Bench) -> Outcome:
    """The last 90 days of thirty years as FHIR, and every figure of the same days."""
    ours = bench.lifetime.vitals("export", "--format", "fhir", "--last", "90d")
    return Outcome.of(bench.pair(ours, bench.lifetime.vitals("summary", "--last", "90d"), 40))


def fhir_of_a_million(bench: Bench) -> Pair:
    """Nine and a half years of a sensor as FHIR, and reading the same journal."""
    ours = bench.million.vitals("export", "--format", "fhir")
    return bench.pair(ours, bench.million.vitals("check"), 5)


def fhir_pace(bench: Bench) -> Outcome:
    """How long a megabyte of it takes; 20 ms are 50 MB/s."""
    runs = fhir_of_a_million(bench).ours
    size = median(run.bytes for run in runs) / 1e6
    paces = [run.wall / size for run in runs]
    return Outcome(median(paces), f"{size:.0f} MB", f"{1000 / median(paces):.0f} MB/s")


def fhir_memory(bench: Bench) -> Outcome:
    """How much more memory it takes at most than reading the journal does."""
    runs = fhir_of_a_million(bench)
    ours, theirs = (median(run.kilobytes for run in side) / 1024 for side in (runs.ours, runs.theirs))
    return Outcome(max(0, ours - theirs), f"{ours:.0f} MiB", f"{theirs:.0f} MiB")


ROWS = [
    Row("import", "import of 55,000 readings from CSV", "`sqlite3` `.import` and an index", imported),
    exported("csv"),
    exported("json"),
    Row("fhir-90-days", "export of 90 days of 55,000 readings as FHIR", "`vitals summary` of the same days",
        fhir_of_90_days, budget=1.5),
    Row("fhir-pace", "export of 1,000,000 readings as FHIR, a megabyte", "20 ms are 50 MB/s", fhir_pace, budget=20,
        unit="ms"),
    Row("fhir-memory", "export of 1,000,000 readings as FHIR, memory at most", "`vitals check` of the same journal",
        fhir_memory, budget=16, unit="MiB"),
]
