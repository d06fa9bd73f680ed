"""A row of the table, and what its measuring gives."""
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

from bench import Bench
from pace import NotMeasured, Pair


@dataclass(frozen=True)
class Outcome:
    """A figure, what it is made of in words, and the same in processor time."""

    figure: float
    ours: str
    theirs: str
    processor: float | None = None

    @staticmethod
    def of(runs: Pair) -> "Outcome":
        """The outcome of commands that were run in turn."""
        return Outcome(runs.wall, milliseconds(run.wall for run in runs.ours),
                       milliseconds(run.wall for run in runs.theirs), runs.processor)


@dataclass(frozen=True)
class Row:
    """One line of the table; without a budget it is there for information."""

    name: str
    what: str
    against: str
    measure: Callable[[Bench], Outcome]
    budget: float | None = None
    unit: str = "x"
    # Left out unless it is asked for by name.
    on_demand: bool = False


def milliseconds(values: Iterable[float]) -> str:
    """The median of some times, with the digits that matter."""
    middle = median(values)
    return f"{middle:.0f} ms" if middle >= 100 else f"{middle:.3g} ms"


def require_same(ours: float, theirs: float, what: str) -> None:
    """Refuses to compare the speed of two different answers."""
    if abs(ours - theirs) > 1e-6 * max(1.0, abs(theirs)):
        raise NotMeasured(f"{what}: {ours} here and {theirs} there")
