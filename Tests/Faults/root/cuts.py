"""Power cuts: an ext4 in a file on btrfs, copied in one moment while the program works on it."""

import threading
import time

from history import History, Verdict
from mounts import clone
from program import Unreadable
from witness import Witness

# noauto_da_alloc: ext4 does not cover up for programs that rename without a sync.
OPTIONS = ("-o", "noauto_da_alloc")
AIMS = ["acknowledgement"] * 3 + ["call"] * 6 + ["anywhere"]


class Tally:
    """What the cuts of one action came to."""

    def __init__(self):
        self.cuts = self.acknowledged = self.lost = self.false = self.torn = 0
        self.inside = self.unsynced = 0
        self.violations = []

    def take(self, verdict):
        """Adds what one look at the disk found."""
        self.lost += verdict.lost
        self.false += verdict.false
        self.violations += [f"cut {self.cuts}: {sentence}" for sentence in verdict.sentences]

    @property
    def note(self):
        """Where the cuts fell."""
        return (
            f"{self.inside} cuts fell between the first and the last call of a save, {self.unsynced} of them "
            f"with something written and not synced; {self.torn} torn lines were set aside")


class PowerCuts:
    """A person who lives with power cuts: after each of them life goes on with what the disk holds."""

    def __init__(self, bench):
        self.bench, self.mounts, self.pool, self.random = bench, bench.mounts, bench.pool, bench.random
        self.empty = bench.image("empty.img", "ext4", 64)

    def live(self, kind, cuts, plant=""):
        """Cuts the power so many times while an action is repeated."""
        tally = Tally()
        image = self.pool / "disk-0.img"
        clone(self.empty, image)
        place = self.mounts.image(image, "disk", *OPTIONS)
        scratch = self.mounts.folder / "scratch"
        scratch.mkdir(exist_ok=True)
        witness = Witness(scratch / "witness")
        program = self.bench.program(
            place / "home", place / "state", LD_PRELOAD=str(self.bench.shim),
            VITALS_WITNESS=str(witness.path), VITALS_PLANT=plant, VITALS_PAUSE="1000")
        history = History()
        action = kind(program, history, self.random, scratch)
        for _ in range(cuts):
            tally.cuts += 1
            rest = self.pool / f"disk-{tally.cuts}.img"
            acknowledged, begun = self._cut(action, witness, image, rest, tally)
            self.mounts.unmount(place)
            image.unlink()
            image = rest
            place = self.mounts.image(image, "disk", *OPTIONS)
            self._look(action, acknowledged, begun, tally)
        self.mounts.unmount(place)
        image.unlink()
        return tally

    def _cut(self, action, witness, image, rest, tally):
        """Lets the person work, and copies the disk at a moment that nobody foresees."""
        witness.clear()
        over = threading.Event()
        round_of_steps = action.round()
        first = next(round_of_steps)
        worker = threading.Thread(target=self._work, args=(first, round_of_steps, over, tally))
        worker.start()
        try:
            self._wait_for_a_moment(action.history, witness, worker)
            # Counted before: what is acknowledged during the copy may or may not be in it.
            acknowledged = action.history.acknowledged
            moment = time.monotonic_ns()
            clone(image, rest)
            begun = len(action.history.steps)
        finally:
            over.set()
            worker.join()
            action.end()
        inside, unsynced = witness.place_of(moment)
        tally.inside += inside
        tally.unsynced += unsynced
        tally.acknowledged += action.history.readings_acknowledged(acknowledged)
        return acknowledged, begun

    @staticmethod
    def _work(first, steps, over, tally):
        try:
            first()
            for step in steps:
                if over.is_set():
                    return
                step()
        except Exception as error:  # pylint: disable=broad-except
            tally.violations.append(f"cut {tally.cuts}, before it: {error}")

    def _wait_for_a_moment(self, history, witness, worker):
        """Right after an acknowledgement, right after a call of a save, or anywhere."""
        aim = self.random.choice(AIMS)
        count = self.random.randint(0 if aim == "call" else 1, 5)
        deadline = time.monotonic() + 20
        while not history.wait_for(count, 0.2) and worker.is_alive() and time.monotonic() < deadline:
            pass
        if aim == "call":
            calls = witness.calls + self.random.randint(1, 20)
            while witness.calls < calls and worker.is_alive() and time.monotonic() < deadline:
                time.sleep(0.00005)
            time.sleep(self.random.uniform(0, 0.001))
        elif aim == "anywhere":
            time.sleep(self.random.uniform(0, 0.04))

    @staticmethod
    def _look(action, acknowledged, begun, tally):
        """The power is back: what is there, and can one more be saved?"""
        history = action.history
        try:
            found, twice = action.found()
            tally.take(history.judge(found, twice, acknowledged, begun))
            torn = action.set_aside()
            if torn > tally.torn and acknowledged == begun:
                tally.violations.append(f"cut {tally.cuts}: a line is set aside, and none was begun")
            tally.torn = torn
            history.settle(found)
            action.one_more()
            tally.acknowledged += 1
            more, twice = action.found()
            tally.take(history.judge(more, twice, 1, 1))
            history.settle(more)
        except Exception as error:  # pylint: disable=broad-except
            verdict = Verdict()
            verdict.say(str(error), lost=len(history.base) if isinstance(error, Unreadable) else 0)
            tally.take(verdict)
