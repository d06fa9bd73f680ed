#!/usr/bin/python3
"""What "saved" means elsewhere: other programs in the same power cuts. Run by hand, not in CI.

    Tests/Faults/root/peers.py BINARY [--cuts N] [--seed N]

This is no list of defects: most of these programs promise less, and what had been on the disk for longer came
back. It says how many entries, confirmed in the moments before a cut, were not there after it.
"""

import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile

from actions import Action, Append, Failed
from bench import Bench
from cuts import PowerCuts
from namespace import enter_own_namespace


class Peer(Action):
    """A program that is asked to keep entries; exit 0 is its confirmation."""

    tool = ""

    def round(self):
        self.prepare()
        while True:
            yield self.log

    def prepare(self):
        """Makes what has to be there before the first entry."""

    def add(self, name):
        """The command that adds an entry, and its input."""
        raise NotImplementedError

    def names(self):
        """The names of all entries that are there."""
        raise NotImplementedError

    def found(self):
        names = self.names()
        return dict.fromkeys(names, "there"), []

    def set_aside(self):
        return 0

    def log(self, *_):
        name, _ = self.values()
        self.history.begin({name: "there"})
        done = self.call(*self.add(name))
        if done.returncode != 0:
            raise Failed(f"{self.tool} ended with {done.returncode}: {done.stderr}")
        self.history.acknowledge()

    def call(self, words, text=""):
        """Runs one command of the peer."""
        return subprocess.run(
            words, env=self.program.environment, input=text, capture_output=True, text=True, check=False,
            cwd="/")

    @property
    def folder(self):
        """Where the peer keeps its file."""
        place = pathlib.Path(self.first_home)
        place.mkdir(exist_ok=True)
        return place


class SQLite(Peer):
    """sqlite3 with its own settings."""

    title = "sqlite3, default"
    tool = "sqlite3"
    setting = ""

    def prepare(self):
        self.sql("create table if not exists entry(name text)")

    def add(self, name):
        return self.words(f"insert into entry values('{name}')")

    def names(self):
        return self.sql("select name from entry").stdout.split()

    def words(self, statement):
        """A command line for one statement."""
        return ([self.tool, "-bail", str(self.folder / "entries.db"), f"{self.setting}{statement};"],)

    def sql(self, statement):
        """Runs one statement."""
        return self.call(*self.words(statement))


class SQLiteExtra(SQLite):
    """sqlite3 that syncs the folder too."""

    title = "sqlite3, synchronous=EXTRA"
    setting = "pragma synchronous=EXTRA;"


class Hledger(Peer):
    """hledger add, answered as on a terminal."""

    title = "hledger add"
    tool = "hledger"

    def prepare(self):
        (self.folder / "journal").touch()

    def add(self, name):
        answers = f"2026-11-21\n{name}\nassets\n1\nincome\n\n.\ny\n.\n"
        return [self.tool, "add", "-f", str(self.folder / "journal")], answers

    def names(self):
        return self.call([self.tool, "descriptions", "-f", str(self.folder / "journal")]).stdout.split()


class Jrnl(Peer):
    """jrnl, from the Python package index."""

    title = "jrnl"
    tool = "jrnl"
    program_path = None

    def prepare(self):
        # Beside the disk: its settings are not what the cut is about.
        self.settings.write_text(f"journals:\n  default: {self.folder}/journal.txt\nversion: v4\n", "utf-8")

    def add(self, name):
        return ([str(self.program_path), "--config-file", str(self.settings), f"{name}."],)

    @property
    def settings(self):
        """Where jrnl looks for its settings."""
        return pathlib.Path(self.scratch) / "jrnl.yaml"

    def names(self):
        path = self.folder / "journal.txt"
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        return [line.split("] ")[-1].strip(".") for line in lines if line.startswith("[")]


def main():
    """Measures all that can be had here."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("binary")
    parser.add_argument("--cuts", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    enter_own_namespace()
    print("program                       cuts  confirmed  of these gone after the cut")
    with tempfile.TemporaryDirectory() as folder, Bench(options.binary, options.seed, options.cuts) as bench:
        Jrnl.program_path = installed_jrnl(pathlib.Path(folder))
        for action in (Append, SQLite, SQLiteExtra, Hledger, Jrnl):
            measure(action, bench, options.cuts)


def measure(action, bench, cuts):
    """One line of the table."""
    title = "vitals log" if action is Append else action.title
    tool = getattr(action, "tool", None)
    if tool and not (shutil.which(tool) or (action is Jrnl and Jrnl.program_path)):
        print(f"{title:29} not to be had here")
        return
    tally = PowerCuts(bench).live(action, cuts)
    print(f"{title:29} {tally.cuts:4}  {tally.acknowledged:9}  {tally.lost:4}", flush=True)
    for failure in [v for v in tally.violations if " was " not in v][:3]:
        print(f"    {failure}")


def installed_jrnl(folder):
    """jrnl in a place of its own, which goes away again; nothing where it is not to be had."""
    made = subprocess.run([sys.executable, "-m", "venv", str(folder)], capture_output=True, check=False)
    if made.returncode == 0:
        pip = [folder / "bin" / "pip", "--quiet", "install", "jrnl"]
        subprocess.run(pip, capture_output=True, check=False)
    path = folder / "bin" / "jrnl"
    return path if path.exists() else None


if __name__ == "__main__":
    sys.exit(main())
