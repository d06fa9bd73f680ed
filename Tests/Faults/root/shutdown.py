"""Case 12: the file system stops dead while the program saves."""

import threading
import time

from history import History
from mounts import shut_down

KINDS = {"ext4": 64, "xfs": 320}
STOPS = 10
SAVED = 0


def run(bench, score, wanted):
    """Both kinds of file system."""
    for kind, megabytes in KINDS.items():
        number = f"12-{kind}"
        if not wanted(number):
            continue
        stop = Stops(bench, kind, megabytes)
        for _ in range(STOPS):
            stop.once()
        score.case(
            number, f"{kind} stops while vitals log saves", bench.repeated_by(number), STOPS,
            stop.acknowledged, stop.lost, stop.false, stop.violations,
            note=f"{stop.refused} commands were refused with 74")


class Stops:
    """A disk that stops, is mounted again, and goes on."""

    def __init__(self, bench, kind, megabytes):
        self.bench = bench
        self.image = bench.image(f"stop-{kind}.img", kind, megabytes)
        self.acknowledged = self.lost = self.false = self.refused = self.count = 0
        self.violations = []
        self.history = History()

    def once(self):
        """Readings are logged, the file system stops at some moment, and then everything is looked at."""
        place = self.bench.mounts.image(self.image, "stop")
        program = self.bench.program(place / "home", place / "state")
        worker = threading.Thread(target=self._log_until_refused, args=(program,))
        worker.start()
        self.history.wait_for(self.bench.random.randint(1, 4), 20)
        time.sleep(self.bench.random.uniform(0, 0.03))
        # Counted before: one that is saved during the call is a race in the kernel, which nobody can win.
        acknowledged = self.history.acknowledged
        shut_down(place)
        worker.join()
        begun = len(self.history.steps)
        self.bench.mounts.unmount(place)
        self._look(acknowledged, begun)

    def _log_until_refused(self, program):
        for _ in range(60):
            self.count += 1
            name, pressure = f"s{self.count}", f"{100 + self.count % 40}/{60 + self.count // 40 % 20}"
            self.history.begin({name: f"2026-11-21T07:30 {pressure}"})
            done = program.run("log", f"{pressure} note {name}")
            if done.returncode == SAVED:
                self.history.acknowledge()
                continue
            if done.returncode != 74 or not done.stderr:
                self.violations.append(f"log ended with {done.returncode}: {done.stderr.strip()}")
            self.refused += 1
            return
        self.violations.append("a file system that had stopped never refused anything")

    def _look(self, acknowledged, begun):
        place = self.bench.mounts.image(self.image, "stop")
        program = self.bench.program(place / "home", place / "state")
        found, twice = program.readings()
        verdict = self.history.judge(found, twice, acknowledged, begun)
        self.acknowledged += acknowledged
        self.lost += verdict.lost
        self.false += verdict.false
        self.violations += verdict.sentences
        self.history.settle(found)
        self.bench.mounts.unmount(place)
