"""How long a person waits for the first screen, and for a prompt that says what is due."""
from bench import Bench
from journals import Journal
from row import Outcome, Row


def screens(journal: Journal) -> list[str]:
    """What opens the screens."""
    return journal.vitals("screens")


def against_empty(bench: Bench) -> Outcome:
    """The product's first frame and that of a program that has nothing to do."""
    empty = [bench.programs.tool("empty-frame")]
    return Outcome.of(bench.pair(screens(bench.lifetime), empty, 20, screen=True))


def against_thousand(bench: Bench, journal: Journal) -> Outcome:
    """The first frame with a long history and with a short one."""
    return Outcome.of(bench.pair(screens(journal), screens(bench.thousand), 20, screen=True))


def prompt_line(bench: Bench) -> Outcome:
    """The line of a shell prompt, and the start of a program that does nothing."""
    return Outcome.of(bench.pair(bench.lifetime.vitals("due", "--format", "plain"), ["true"], 40))


ROWS = [
    Row("first-frame", "first frame, 30 years of 5 readings a day", "an empty ncurses program in C",
        against_empty, budget=1.6),
    Row("first-frame-million", "first frame, 1,000,000 readings", "the same with 1,000 readings",
        lambda bench: against_thousand(bench, bench.million), budget=1.2),
    Row("first-frame-10-million", "first frame, 10,000,000 readings", "the same with 1,000 readings",
        lambda bench: against_thousand(bench, bench.journal("sensor", 10_000_000)), on_demand=True),
    Row("prompt-line", "`vitals due --format plain`, 30 years of 5 readings a day", "`true`, which does nothing",
        prompt_line),
]
