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
ESCAPE, DOWN, ALL_OUT = b"\x1b", b"\x1b[B", b"\x15"

# A reading typed in words and taken out, so that it is not offered again; a walk through the history and the charts.
SESSION = [b"l", *(bytes([key]) for key in b"128/82 64 left"), ALL_OUT, ESCAPE, b"h", *[DOWN] * 12, b"q",
           b"c", b"]", b"[", b"q"]

# The keys after which much of the screen is another one.
PAGES = {b"l", ESCAPE, b"h", b"q", b"c", b"]", b"["}


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


def session(bench: Bench, pages: bool) -> list[tuple[float, int]]:
    """What each key of the session cost that opens a page, or that does not."""
    terminal = Terminal(screens(bench.lifetime))
    # What an interrupted run left typed would be offered again.
    clean = [ALL_OUT, ESCAPE]
    try:
        if terminal.output() == 0:
            raise NotMeasured("the program showed nothing")
        for key in clean:
            terminal.press(key)
        return [cost for key in SESSION if (cost := terminal.press(key)) and (key in PAGES) == pages]
    finally:
        terminal.close()


def processor(pages: bool) -> Callable[[Bench], Outcome]:
    """Milliseconds of processor for a key."""
    def measure(bench: Bench) -> Outcome:
        sessions = [[cost[0] for cost in session(bench, pages)] for _ in range(bench.rounds(6))]
        most = median(max(times) for times in sessions)
        return Outcome(median(nine_in_ten(times) for times in sessions), f"{len(sessions[0])} keys",
                       f"the most for one {milliseconds([most])}")
    return measure


def output(pages: bool) -> Callable[[Bench], Outcome]:
    """Bytes to the terminal for a key."""
    def measure(bench: Bench) -> Outcome:
        sizes = [cost[1] for cost in session(bench, pages)]
        return Outcome(nine_in_ten(sizes), f"{len(sizes)} keys", f"the most for one {max(sizes)} bytes")
    return measure


def nine_in_ten(values: list[float]) -> float:
    """What nine in ten values do not exceed."""
    return quantiles(values, n=10, method="inclusive")[-1]


def row(name: str, what: str, measure: Callable[[Bench], Outcome], budget: float, unit: str) -> Row:
    """A row about a key."""
    return Row(name, f"{what}, nine in ten keys", f"{COLUMNS} x {ROWS_SHOWN}", measure, budget, unit)


ROWS = [
    row("key-processor", "a key that types or moves, processor", processor(False), 1, "ms"),
    row("key-output", "a key that types or moves, bytes to the terminal", output(False), 2048, "bytes"),
    row("page-processor", "a key that opens a page or moves a chart, processor", processor(True), 1, "ms"),
    row("page-output", "a key that opens a page or moves a chart, bytes", output(True), 2048, "bytes"),
]
