"""The screens, driven through a pseudo-terminal by keys and read as a person would.

The terminal is a VT52: it has eight sequences, so that the little that reads them here can be trusted.
"""

import codecs
import fcntl
import os
import pty
import select
import struct
import termios
import time

COLUMNS, ROWS = 80, 24
PATIENCE = 20
ENTER, CONTROL_C, CONTROL_U = "\r", "\x03", "\x15"


class Grid:
    """What a VT52 shows."""

    def __init__(self):
        self.cells = [[" "] * COLUMNS for _ in range(ROWS)]
        self.row = self.column = 0
        self.waiting = ""
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def feed(self, data):
        """Takes what the program wrote."""
        self.waiting += self.decoder.decode(data)
        while self.waiting:
            length = self._sequence() if self.waiting[0] == "\x1b" else self._character(self.waiting[0])
            if length == 0:
                return
            self.waiting = self.waiting[length:]

    @property
    def text(self):
        """All rows."""
        return "\n".join("".join(row).rstrip() for row in self.cells)

    def _character(self, character):
        if character == "\r":
            self.column = 0
        elif character == "\n":
            if self.row == ROWS - 1:
                self.cells = self.cells[1:] + [[" "] * COLUMNS]
            else:
                self.row += 1
        elif character == "\b":
            self.column = max(0, self.column - 1)
        elif character == "\t":
            self.column = min(COLUMNS - 1, self.column // 8 * 8 + 8)
        elif character >= " ":
            self.cells[self.row][self.column] = character
            self.column = min(COLUMNS - 1, self.column + 1)
        return 1

    def _sequence(self):
        """Carries out the sequence in front; gives back its length, 0 where it is not complete."""
        length = {"Y": 4, "[": self._length_of_private()}.get(self.waiting[1:2], 2)
        if len(self.waiting) < length or length == 0:
            return 0
        match self.waiting[1]:
            case "A": self.row = max(0, self.row - 1)
            case "B": self.row = min(ROWS - 1, self.row + 1)
            case "C": self.column = min(COLUMNS - 1, self.column + 1)
            case "D": self.column = max(0, self.column - 1)
            case "H": self.row = self.column = 0
            case "I": self._reverse_line_feed()
            case "J": self._erase(below=True)
            case "K": self._erase(below=False)
            case "Y":
                self.row = min(ROWS - 1, ord(self.waiting[2]) - 32)
                self.column = min(COLUMNS - 1, ord(self.waiting[3]) - 32)
        return length

    def _length_of_private(self):
        """The length of a sequence for newer terminals, such as bracketed paste, which a VT52 passes over."""
        for index, character in enumerate(self.waiting[2:], 2):
            if "@" <= character <= "~":
                return index + 1
        return 0

    def _reverse_line_feed(self):
        if self.row == 0:
            self.cells = [[" "] * COLUMNS] + self.cells[:-1]
        else:
            self.row -= 1

    def _erase(self, below):
        self.cells[self.row][self.column:] = [" "] * (COLUMNS - self.column)
        if below:
            self.cells[self.row + 1:] = [[" "] * COLUMNS for _ in range(self.row + 1, ROWS)]


class Terminal:
    """A program on a terminal of its own."""

    def __init__(self, command, environment):
        self.grid = Grid()
        self.process, self.master = pty.fork()
        if self.process == 0:
            os.chdir("/")
            os.execve(command[0], command, {**environment, "TERM": "vt52"})
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.status = None

    def type(self, text):
        """Presses keys."""
        os.write(self.master, text.encode())

    def wait_for(self, *texts):
        """Waits until the screen shows one of the texts, and says which."""
        deadline = time.monotonic() + PATIENCE
        while True:
            shown = self.grid.text
            for text in texts:
                if text in shown:
                    return text
            if not self._read(deadline):
                raise TimeoutError(f"waiting for {texts}, the screen shows:\n{shown}")

    def leave(self):
        """Presses Ctrl-C and waits for the end; gives back the exit status."""
        try:
            self.type(CONTROL_C)
        except OSError:
            return self.end()
        deadline = time.monotonic() + PATIENCE
        while self._read(deadline):
            pass
        return self.end()

    def end(self, signal=0):
        """Waits for the end of the program, which a signal may bring about."""
        if self.status is None:
            if signal:
                os.kill(self.process, signal)
            self.status = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
            os.close(self.master)
        return self.status

    def _read(self, deadline):
        """Reads what has come; false where the program has ended or the time is over."""
        ready, _, _ = select.select([self.master], [], [], max(0, deadline - time.monotonic()))
        if not ready:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.grid.feed(data)
        return bool(data)
