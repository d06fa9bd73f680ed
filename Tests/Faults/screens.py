"""The screens on a pseudo-terminal, with a parent that sees them stop, go on and end."""

import fcntl
import os
import re
import select
import signal
import struct
import termios
import time

ESCAPES = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b\][^\x07]*\x07|\x1b[=>78]")


class Screens:
    """One run of the screens; the program has a process group of its own, so that it can be stopped."""

    def __init__(self, home, *words, before=(), rows=24, columns=80, **environment):
        self.master, slave = os.openpty()
        self.name = os.ttyname(slave)
        self.resize(rows, columns)
        self.found = termios.tcgetattr(slave)
        self.raw = b""
        told, telling = os.pipe()
        self.told = os.fdopen(told, "rb", buffering=0)
        self.parent = os.fork()
        if self.parent == 0:
            os.close(self.master)
            os.close(told)
            try:
                _parent(
                    slave,
                    telling,
                    [*before, home.binary, *words],
                    {**home.environment, **environment},
                    home.place,
                )
            finally:
                os._exit(127)
        os.close(telling)
        self.slave = slave
        self.program = int(self.news(10).split()[1])

    def resize(self, rows, columns):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def news(self, seconds):
        """What happened to the program next: "stopped", "ended 0", "killed 9"; empty where nothing did."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.read(0.02)
            if select.select([self.told], [], [], 0)[0]:
                word = b""
                while not word.endswith(b"\n"):
                    letter = self.told.read(1)
                    if not letter:
                        return word.decode()
                    word += letter
                return word.decode().strip()
        return ""

    def read(self, seconds):
        """Takes what the program has sent, as long as it sends."""
        while self.master is not None and select.select([self.master], [], [], seconds)[0]:
            try:
                piece = os.read(self.master, 65_536)
            except OSError:
                return
            if not piece:
                return
            self.raw += piece
            seconds = 0.02

    def type(self, text):
        """Types as fast as the terminal takes it, reading meanwhile."""
        rest = text.encode() if isinstance(text, str) else text
        os.set_blocking(self.master, False)
        end = time.monotonic() + 30
        while rest and time.monotonic() < end:
            try:
                rest = rest[os.write(self.master, rest[:4096]) :]
            except BlockingIOError:
                self.read(0.02)
        os.set_blocking(self.master, True)

    def shows(self, *texts, seconds=10):
        """Whether the screen comes to show all of these; each look draws it anew, spaces do not matter."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.raw = b""
            self.type("\x0c")
            self.read(0.3)
            seen = ESCAPES.sub(b"", self.raw).replace(b" ", b"")
            if all(text.replace(" ", "").encode() in seen for text in texts):
                return True
        return False

    def begun(self, seconds=10):
        """Waits for the first frame; before it, keys would go to the terminal itself."""
        end = time.monotonic() + seconds
        while b"Today" not in self.raw and time.monotonic() < end:
            self.read(0.02)

    def signal(self, number):
        os.kill(self.program, number)

    def hang_up(self):
        """What an ssh line that drops looks like."""
        os.close(self.slave)
        os.close(self.master)
        self.master = self.slave = None

    def left_behind(self):
        """What of the terminal is not as it was found."""
        wrong = []
        if termios.tcgetattr(self.slave) != self.found:
            wrong.append("the terminal is left raw")
        for on, off, what in (
            (b"\x1b[?1049h", b"\x1b[?1049l", "the other screen"),
            (b"\x1b[?25l", b"\x1b[?25h", "no cursor"),
            (b"\x1b[?2004h", b"\x1b[?2004l", "marked paste"),
            (b"\x1b[?1000h", b"\x1b[?1000l", "reports of the mouse"),
        ):
            if self.raw.rfind(on) > self.raw.rfind(off):
                wrong.append(f"the terminal is left with {what}")
        return wrong

    def close(self):
        """Ends what still runs and lets go of the terminal."""
        try:
            os.kill(self.program, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.parent, 0)
        for descriptor in (self.master, self.slave):
            if descriptor is not None:
                os.close(descriptor)
        self.told.close()


def _parent(slave, telling, words, environment, folder):
    """A session leader, as a shell is: starts the program in the foreground and tells what becomes of it."""
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    program = os.fork()
    if program == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(slave, os.getpid())
        for number in (signal.SIGTTOU, signal.SIGHUP, signal.SIGPIPE, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        for descriptor in (0, 1, 2):
            os.dup2(slave, descriptor)
        os.closerange(3, 256)
        os.chdir(folder)
        os.execvpe(words[0], words, environment)
    os.close(slave)
    os.write(telling, b"started %d\n" % program)
    while True:
        _, status = os.waitpid(program, os.WUNTRACED | os.WCONTINUED)
        if os.WIFSTOPPED(status):
            os.write(telling, b"stopped\n")
        elif os.WIFCONTINUED(status):
            os.write(telling, b"continued\n")
        else:
            ended = (
                f"ended {os.WEXITSTATUS(status)}" if os.WIFEXITED(status) else f"killed {os.WTERMSIG(status)}"
            )
            os.write(telling, f"{ended}\n".encode())
            os._exit(0)
