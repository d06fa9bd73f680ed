"""Two processes that try cases side by side; each has homes of its own, so that no two runs meet."""

import collections
import multiprocessing
import os
import tempfile
import traceback

from home import Home

Found = collections.namedtuple("Found", "count acknowledged lost false violations note", defaults=("",))


class Tally:
    """Counts what a part of a case found."""

    def __init__(self):
        self.count = self.acknowledged = self.lost = self.false = 0
        self.violations = []

    def add(self, what, truth=None, readings=None, wrong=()):
        """One more try: `what` names it where something was wrong."""
        self.count += 1
        sentences = list(wrong)
        if truth is not None and readings is not None:
            lost, false, said = truth.compare(readings)
            self.acknowledged += truth.acknowledged
            self.lost += lost
            self.false += false
            sentences += said
        self.violations += [f"{what}: {sentence}" for sentence in sentences]

    def found(self, note=""):
        return Found(self.count, self.acknowledged, self.lost, self.false, tuple(self.violations), note)


def together(parts):
    """What the parts of a case found, as one."""
    return Found(
        *(sum(part[index] for part in parts) for index in range(4)),
        tuple(violation for part in parts for violation in part.violations),
        "; ".join(dict.fromkeys(part.note for part in parts if part.note)),
    )


def attempt(job):
    """Runs one part of a case in a home of its own."""
    part, arguments, binary, folder = job
    place = tempfile.mkdtemp(dir=folder)
    try:
        return part(Home(f"{place}/h", binary), *arguments)
    except Exception:
        return Found(0, 0, 0, 0, (f"the case itself failed: {traceback.format_exc()}",))


def pool():
    return multiprocessing.Pool(min(2, os.cpu_count() or 1))
