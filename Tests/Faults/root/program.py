"""The program under test, run as a patient runs it."""

import json
import os
import subprocess

from forgetful import forget

NOW = "2026-11-21T07:30+00:00"


class Program:
    """A binary with a home and a state folder, and nothing else in its environment that could vary."""

    def __init__(self, binary, home, state, **variables):
        self.binary = str(binary)
        forget(home, f"{state}/vitals")
        self.environment = {
            "TERM": "vt100", "LANG": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin",
            "HOME": "/nonexistent", "VITALS_HOME": str(home), "XDG_STATE_HOME": str(state), **variables,
        }

    def command(self, *words, now=NOW):
        """The words of a command line, with the clock fixed."""
        return [self.binary, words[0], "--now", now, *words[1:]]

    def run(self, *words, now=NOW, before=()):
        """Runs one command to its end; `before` is put in front of it, such as strace."""
        # In the folder /, so that it holds no disk that is to be unmounted.
        return subprocess.run(
            [*before, *self.command(*words, now=now)], env=self.environment, capture_output=True, text=True,
            check=False, timeout=60, cwd="/", stdin=subprocess.DEVNULL)

    def readings(self):
        """What is counted, by name, and the names that are counted more than once."""
        listed = self.run("list", "--json")
        if listed.returncode not in (0, 65):
            raise Unreadable(f"list ended with {listed.returncode}: {listed.stderr.strip()}")
        found, twice = {}, []
        for line in listed.stdout.splitlines():
            entry = json.loads(line)
            name = entry.get("note", entry["id"])
            if name in found:
                twice.append(name)
            found[name] = value_of(entry)
        return found, twice

    def set_aside(self):
        """How many lines `check` does not use."""
        checked = self.run("check")
        if checked.returncode not in (0, 65):
            raise Unreadable(f"check ended with {checked.returncode}: {checked.stderr.strip()}")
        words = checked.stdout.split(" readings used, ")[-1].split(" reading used, ")[-1].split()
        return int(words[0])


class Unreadable(Exception):
    """The journal cannot be shown."""


def value_of(entry):
    """What a reading says, as far as the runs make it differ."""
    return f"{entry['at'][:16]} {entry.get('systolic')}/{entry.get('diastolic')}"


def leftovers(*folders):
    """Temporary files that no run may leave behind."""
    return [
        os.path.join(place, name) for folder in folders for place, _, names in os.walk(folder)
        for name in names if name.endswith(".tmp") or ".tmp." in name
    ]
