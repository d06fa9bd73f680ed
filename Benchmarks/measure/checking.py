"""What it costs to hold a new reading against every rule for alerts."""
from statistics import median

from bench import Bench
from journals import Journal
from pace import answer
from places import STATE
from row import Outcome, Row

CHECKS = 300


def checked(bench: Bench, journal: Journal) -> float:
    """Milliseconds that a check takes, the median of many."""
    command = [bench.programs.tool("check-alerts"), str(CHECKS), str(journal.home), str(STATE)]
    return median(int(line.split()[0]) for line in answer(command).splitlines()) / 1_000_000


def check(bench: Bench) -> Outcome:
    """The check with thirty years loaded, and with a few days of a sensor."""
    here, there = checked(bench, bench.lifetime), checked(bench, bench.thousand)
    return Outcome(here, f"{here:.3g} ms", f"{there:.3g} ms")


ROWS = [
    Row("alert-check", "alerts of one new reading, 55,000 readings loaded", "the same with 1,000 readings",
        check, 1, "ms"),
]
