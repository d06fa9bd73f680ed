"""How long an answer takes that rests on many readings."""
import json
from statistics import median

from bench import Bench
from copies import sqlite
from journals import Journal
from pace import answer
from places import FIRST_OF_90_DAYS, STATE
from row import Outcome, Row, require_same

SUMMARY = (
    "select count(*), avg(systolic), avg(diastolic) from reading "
    f"where kind = 'blood-pressure' and at >= '{FIRST_OF_90_DAYS}';"
    "select count(*), avg(value), min(value), max(value) from reading "
    f"where kind = 'glucose' and at >= '{FIRST_OF_90_DAYS}';")
MEAN = "select count(*), avg(value) from reading"


def query(journal: Journal, sql: str) -> list[str]:
    """The question as sqlite3 is asked it."""
    return ["sqlite3", "-readonly", sqlite(journal), sql]


def numbers(line: str) -> list[float]:
    """The numbers of a line of sqlite3's output."""
    return [float(number) for number in line.split("|")]


def summary(bench: Bench) -> Outcome:
    """The last 90 days of thirty years."""
    ours = bench.lifetime.vitals("summary", "--last", "90d")
    theirs = query(bench.lifetime, SUMMARY)
    figures = json.loads(answer([*ours, "--json"]))
    pressure, glucose = [numbers(line) for line in answer(theirs).splitlines()]
    require_same(figures["blood-pressure"]["n"], pressure[0], "number of blood pressures")
    require_same(figures["blood-pressure"]["mean"]["systolic"], pressure[1], "mean systolic")
    require_same(figures["glucose"]["n"], glucose[0], "number of glucose values")
    require_same(figures["glucose"]["mean"], glucose[1], "mean glucose")
    return Outcome.of(bench.pair(ours, theirs, 40))


def report(bench: Bench, form: str) -> Outcome:
    """The page for the doctor, beside the summary of the same days."""
    days = ("--last", "90d")
    ours = bench.lifetime.vitals("report", *days, "--format", form)
    answer(ours)
    return Outcome.of(bench.pair(ours, bench.lifetime.vitals("summary", *days), 40))


def mean_by_program(bench: Bench) -> Outcome:
    """Every figure of all readings, by the program."""
    ours = bench.million.vitals("summary", "glucose", "--from", "2000-01-01")
    theirs = query(bench.million, MEAN)
    figures = json.loads(answer([*ours, "--json"]))
    count, mean = numbers(answer(theirs))
    require_same(figures["n"], count, "number of readings")
    require_same(figures["mean"], mean, "mean")
    return Outcome.of(bench.pair(ours, theirs, 7))


def mean_by_room(bench: Bench) -> Outcome:
    """The mean alone, by the Journal room."""
    ours = room(bench, "mean", bench.million)
    theirs = query(bench.million, MEAN)
    here, there = answer(ours).split(), numbers(answer(theirs))
    require_same(float(here[0]), there[0], "number of readings")
    require_same(float(here[1]), there[1], "mean")
    return Outcome.of(bench.pair(ours, theirs, 7))


def room(bench: Bench, what: str, journal: Journal) -> list[str]:
    """The small executable around the Journal room."""
    return [bench.programs.tool("read-journal"), what, str(journal.home), str(STATE)]


def against_wc(bench: Bench, journal: Journal, ours: list[str]) -> Outcome:
    """Reading everything, and only counting the line ends of the same files."""
    return Outcome.of(bench.pair(ours, ["wc", "-l", *journal.files], 7))


def figures(bench: Bench) -> Outcome:
    """Every figure of a sensor's values, by the Statistics room; milliseconds of one core."""
    times = [float(answer([bench.programs.tool("work-out-figures"), "1000000"]).split()[0])
             for _ in range(bench.rounds(8))]
    return Outcome(median(times), f"the least {min(times):.0f} ms", f"the most {max(times):.0f} ms")


ROWS = [
    Row("summary", "`vitals summary` of the last 90 days, 55,000 readings", "`sqlite3`, indexed table",
        summary, budget=1.0),
    Row("report-text", "`vitals report` of the last 90 days as text, 55,000 readings", "`vitals summary` of them",
        lambda bench: report(bench, "text"), budget=1.5),
    Row("report-html", "the same as HTML with its charts", "`vitals summary` of them",
        lambda bench: report(bench, "html"), budget=1.5),
    Row("mean-program", "mean of 1,000,000 readings: `vitals summary glucose`", "`sqlite3`, its table",
        mean_by_program, budget=0.6),
    Row("mean-room", "mean of 1,000,000 readings: the Journal room alone", "`sqlite3`, its table",
        mean_by_room, budget=0.6),
    Row("figures", "every figure of 1,000,000 glucose values: the Statistics room alone", "one core, processor time",
        figures, budget=500, unit="ms"),
    Row("read-program", "the whole journal, 1,000,000 readings: `vitals check`", "`wc -l`",
        lambda bench: against_wc(bench, bench.million, bench.million.vitals("check")), budget=3),
    Row("read-room", "the whole journal, 1,000,000 readings: the Journal room alone", "`wc -l`",
        lambda bench: against_wc(bench, bench.million, room(bench, "load", bench.million)), budget=3),
    Row("read-10-million", "the whole journal, 10,000,000 readings: the Journal room alone", "`wc -l`",
        lambda bench: against_wc(bench, bench.journal("sensor", 10_000_000),
                                 room(bench, "load", bench.journal("sensor", 10_000_000))), on_demand=True),
]
