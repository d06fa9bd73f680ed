"""Runs two commands in turn (A B A B ...) and gives back medians of what each pair of runs took."""
import subprocess
from dataclasses import dataclass
from statistics import median

from places import Programs, environment


class NotMeasured(Exception):
    """A figure could not be had; the message says why."""


@dataclass(frozen=True)
class Run:
    """One run of one command."""

    wall: float
    processor: float
    kilobytes: int
    bytes: int


@dataclass(frozen=True)
class Pair:
    """The runs of two commands, in the order they were made."""

    ours: list[Run]
    theirs: list[Run]

    @property
    def wall(self) -> float:
        """The median of the ratios of neighbouring runs: what disturbs the machine disturbs both."""
        return median(a.wall / b.wall for a, b in zip(self.ours, self.theirs))

    @property
    def processor(self) -> float | None:
        """The same for processor time; nothing where a command took less than the clock can tell."""
        if any(run.processor <= 0 for run in self.theirs):
            return None
        return median(a.processor / b.processor for a, b in zip(self.ours, self.theirs))


def pair(programs: Programs, ours: list[str], theirs: list[str], rounds: int, warmups: int = 2,
         screen: bool = False) -> Pair:
    """Measures two commands against each other, on a terminal where `screen` says so."""
    command = [programs.tool("pace"), *(["--screen"] if screen else []), str(warmups), str(rounds)]
    done = subprocess.run([*command, "--", *ours, "--", *theirs], env=environment(), text=True,
                          capture_output=True, check=False)
    if done.returncode != 0:
        raise NotMeasured(" ".join(done.stderr.split())[-300:])
    sides: dict[str, list[Run]] = {"A": [], "B": []}
    for line in done.stdout.splitlines():
        side, wall, processor, kilobytes, size = line.split()
        sides[side].append(Run(int(wall) / 1e6, int(processor) / 1e6, int(kilobytes), int(size)))
    return Pair(sides["A"], sides["B"])


def answer(command: list[str]) -> str:
    """What a command prints; for comparing that both sides came to the same result."""
    done = subprocess.run(command, env=environment(), text=True, capture_output=True, check=False)
    if done.returncode != 0:
        raise NotMeasured(f"{command[0]} ended with status {done.returncode}: {done.stderr.strip()[-200:]}")
    return done.stdout
