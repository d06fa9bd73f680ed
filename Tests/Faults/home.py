"""A scratch home with a journal in it, the program run there, and what must hold whatever was done to it."""

import collections
import fcntl
import json
import os
import shutil
import stat
import subprocess

from forgetful import forget

NOW = "2026-11-21T07:30+00:00"

Ran = collections.namedtuple("Ran", "status out err")


class Home:
    """One home folder; every run in it sees the same environment, whatever the caller's is."""

    def __init__(self, place, binary):
        self.place = place
        self.binary = binary
        self.data = f"{place}/home/.local/share/vitals"
        self.state = f"{place}/home/.local/state/vitals"
        self.journal = f"{self.data}/journal"
        self.environment = {
            "HOME": f"{place}/home",
            "PATH": "/usr/bin:/bin",
            "TZ": "UTC",
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "SWIFT_BACKTRACE": "enable=no",
        }
        self.clear()

    def clear(self):
        """Back to a machine on which the program was never started."""
        shutil.rmtree(self.place, ignore_errors=True)
        os.makedirs(f"{self.place}/home", mode=0o700)
        os.makedirs(os.path.dirname(self.state), mode=0o700)
        os.mkdir(self.state, mode=0o700)
        forget(self.data, self.state)

    def keep(self):
        """Remembers the home as it stands, for `restore`."""
        shutil.rmtree(f"{self.place}/kept", ignore_errors=True)
        shutil.copytree(f"{self.place}/home", f"{self.place}/kept", symlinks=True)

    def restore(self):
        shutil.rmtree(f"{self.place}/home", ignore_errors=True)
        shutil.copytree(f"{self.place}/kept", f"{self.place}/home", symlinks=True)

    def run(self, *arguments, before=(), given=None, out=subprocess.PIPE, timeout=30, now=NOW, **environment):
        """Runs the program; `before` are the words of a program that starts it, such as strace."""
        words = [*before, self.binary, *arguments]
        if now:
            words += ["--now", now]
        if given is None:
            source = {"stdin": subprocess.DEVNULL}
        else:
            source = {"input": given.encode() if isinstance(given, str) else given}
        try:
            ran = subprocess.run(
                words,
                stdout=out,
                stderr=subprocess.PIPE,
                timeout=timeout,
                cwd=self.place,
                env={**self.environment, **environment},
                **source,
            )
        except subprocess.TimeoutExpired:
            return Ran(None, b"", b"it did not end")
        return Ran(ran.returncode, ran.stdout, ran.stderr)

    def readings(self, **settings):
        """What is counted, and the status with which the program says it."""
        ran = self.run("list", "--json", **settings)
        return [json.loads(line) for line in ran.out.splitlines()], ran

    def files(self, *folders):
        """Every file below the home folder, or below some folders."""
        for folder in folders or (f"{self.place}/home",):
            for parent, _, names in os.walk(folder):
                yield from (f"{parent}/{name}" for name in names)

    def journal_files(self):
        return sorted(path for path in self.files(self.journal, self.state) if path.endswith(".jsonl"))

    def contents(self):
        """The bytes of every file of the journal, rescued ones included."""
        held = {}
        for path in self.journal_files():
            with open(path, "rb") as file:
                held[path] = file.read()
        return held

    def month(self, name="2026-11.jsonl"):
        """The path of this device's file of a month."""
        (writer,) = os.listdir(self.journal)
        return f"{self.journal}/{writer}/{name}"

    def litter(self):
        """What a finished run must not leave: temporary files, held locks, modes that are too open."""
        for path in self.files():
            name = os.path.basename(path)
            if name.endswith(".tmp") or name.startswith(".writer") or name.startswith(".draft"):
                yield f"{name} was left behind"
            if name == "lock":
                with open(path, "rb") as file:
                    try:
                        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    except BlockingIOError:
                        yield "the lock is still held"
        for folder in (self.data, self.state):
            for parent, folders, names in os.walk(folder):
                for name in ["", *names]:
                    path = f"{parent}/{name}" if name else parent
                    mode = stat.S_IMODE(os.lstat(path).st_mode)
                    if mode & 0o077:
                        yield f"{path} has mode {mode:o}"
