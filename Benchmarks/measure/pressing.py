"""What a pressed key costs on a large terminal, with thirty years loaded."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

from bench import Bench
from pace import NotMeasured
from places import environment
from row import Outcome, Row, milliseconds
from starting import screens

COLUMNS, ROWS_SHOWN = 200, 60
ESCAPE, DOWN = b"\x1b", b"\x1b[B"

# A reading typed in words and left, a walk through the history and the charts.
SESSION = [b"l", *(bytes([key]) for key in b"128/82 64 left"), ESCAPE, b"h", *[DOWN] * 12, b"q",
           b"c", b"]", b"[", b"q"]


class Terminal:
    """A program on a terminal of a large size."""

    def __init__(self, command: list[str]):
        self.process, self.screen = pty.fork()
        if self.process == 0:
            os.execvpe(command[0], command, environment())
        size = struct.pack("HHHH", ROWS_SHOWN, COLUMNS, 0, 0)
        fcntl.ioctl(self.screen, termios.TIOCSWINSZ, size)

    def output(self) -> int:
        """Bytes that come until the program waits for a key: it sleeps, and used no processor meanwhile."""
        count, before = 0, -1
        while True:
            while select.select([self.screen], [], [], 0.05)[0]:
                try:
                    count += len(os.read(self.screen, 65536))
                except OSError as error:
                    raise NotMeasured("the program ended instead of waiting for a key") from error
            used = self.processor()
            if used == before and self.sleeps():
                return count
            before = used

    def sleeps(self) -> bool:
        """Whether the program waits for something, so that it is not just the machine that is busy."""
        status = Path(f"/proc/{self.process}/stat").read_text()
        return status.rpartition(")")[2].split()[0] == "S"

    def processor(self) -> int:
        """Nanoseconds of processor so far, all threads; finer than what times() counts in."""
        tasks = Path(f"/proc/{self.process}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks)

    def press(self, key: bytes) -> tuple[float, int]:
        """Milliseconds of processor and bytes of output after a key."""
        before = self.processor()
        os.write(self.screen, key)
        count = self.output()
        return (self.processor() - before) / 1e6, count

    def close(self) -> None:
        """Ends the program."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.screen)


def session(bench: Bench) -> list[tuple[float, int]]:
    """What each key of the session cost."""
    terminal = Terminal(screens(bench.lifetime))
    try:
        if terminal.output() == 0:
            raise NotMeasured("the program showed nothing")
        return [terminal.press(key) for key in SESSION]
    finally:
        terminal.close()


def processor(bench: Bench) -> Outcome:
    """Milliseconds of processor for a key."""
    sessions = [[cost[0] for cost in session(bench)] for _ in range(bench.rounds(6))]
    most = median(max(times) for times in sessions)
    return Outcome(median(nine_in_ten(times) for times in sessions), f"{len(SESSION)} keys",
                   f"the most for one {milliseconds([most])}")


def output(bench: Bench) -> Outcome:
    """Bytes to the terminal for a key."""
    sizes = [cost[1] for cost in session(bench)]
    return Outcome(nine_in_ten(sizes), f"{len(SESSION)} keys", f"the most for one {max(sizes)} bytes")


def nine_in_ten(values: list[float]) -> float:
    """What nine in ten values do not exceed; the tenth opens another page."""
    return quantiles(values, n=10, method="inclusive")[-1]


def row(name: str, what: str, measure: Callable[[Bench], Outcome], budget: float, unit: str) -> Row:
    """A row about a key."""
    said = f"a key to the screen, {what}, nine in ten keys"
    return Row(name, said, f"{COLUMNS} x {ROWS_SHOWN}", measure, budget, unit)


ROWS = [
    row("key-processor", "processor", processor, 1, "ms"),
    row("key-output", "bytes to the terminal", output, 2048, "bytes"),
]
