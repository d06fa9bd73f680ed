"""Cases 3 and 4: a write that takes only a part of a line, with and without a crash behind it."""

import errno
import os

import actions
from case import Case
from preload import shim
from truth import manners, older_bytes, outcome
from worker import Tally


def length(home, name):
    """How many bytes the action appends to this month's file; the home is put back."""
    action, truth = actions.prepared(home, name)
    before = home.contents()
    assert home.run(*action.words).status == 0
    after = home.contents()
    home.restore()
    return action, truth, sum(map(len, after.values())) - sum(map(len, before.values()))


def finish(home, tally, what, action, truth, ran, before, wrong=()):
    """Logs another reading behind it and holds all of it against the truth."""
    truth = truth.copy()
    truth.said(action.effect, "unknown" if ran.status == -9 else outcome(ran))
    newer = actions.log("n9", 9)
    again = home.run(*newer.words)
    truth.said(newer.effect, outcome(again))
    readings, listed = home.readings()
    wrong = list(wrong)
    if again.status != 0:
        wrong.append(f"the next reading was not saved: {again}")
    tally.add(what, truth, readings, [*wrong, *home.litter(), *older_bytes(before, home.contents())])
    return listed


def torn(home, name, half):
    """The program is killed after 0, 1, 2 ... bytes of what it writes; every second of them."""
    action, truth, whole = length(home, name)
    tally = Tally()
    for taken in range(half, whole, 2):
        home.restore()
        before = home.contents()
        ran = home.run(*action.words, **shim(short=taken, kill=1))
        wrong = [] if ran.status == -9 else [f"not killed: {ran}"]
        listed = finish(home, tally, f"{name}, torn after {taken} bytes", action, truth, ran, before, wrong)
        # Without its last byte, the line end, a line is whole.
        header = name == "first log"
        if not header and 0 < taken < whole - 1 and listed.status != 65:
            tally.violations.append(
                f"torn after {taken} bytes: status {listed.status}, but a line is set aside"
            )
    return tally.found()


def short(home, name):
    """Each write takes fewer bytes than it was given, and the program goes on with the rest."""
    action, truth, whole = length(home, name)
    tally = Tally()
    for settings in [{"short": taken} for taken in range(1, whole)] + [
        {"at_most": most} for most in (1, 2, 7)
    ]:
        home.restore()
        before = home.contents()
        ran = home.run(*action.words, **shim(**settings))
        wrong = [] if ran.status == 0 else [f"not saved: {ran}"]
        finish(home, tally, f"{name}, {settings}", action, truth, ran, before, wrong)
    return tally.found()


def stopped(home, name):
    """A part of the line is taken, then the disk is full; or the part cannot be cut off again either."""
    action, truth, whole = length(home, name)
    tally = Tally()
    for taken in range(1, whole, 5):
        for more in ("", f",ftruncate:1:{errno.EIO}"):
            home.restore()
            before = home.contents()
            ran = home.run(*action.words, **shim(short=taken, fail=f"write:2:{errno.ENOSPC}{more}"))
            wrong = manners(ran) + ([] if ran.status == 74 else [f"status {ran.status}"])
            if not more and home.contents() != before:
                wrong.append("the part was not cut off again")
            finish(home, tally, f"{name}, {taken} bytes{more}", action, truth, ran, before, wrong)
    return tally.found()


def limited(home):
    """A file may not grow past a size that falls within the line: a short write by the system itself."""
    action, truth, whole = length(home, "log")
    tally = Tally()
    size = os.path.getsize(home.month())
    for room in range(0, whole, 3):
        home.restore()
        before = home.contents()
        ran = home.run(*action.words, before=("prlimit", f"--fsize={size + room}"))
        wrong = manners(ran) + ([] if ran.status == 74 else [f"status {ran.status}"])
        if home.contents() != before:
            wrong.append("the part was not cut off again")
        finish(home, tally, f"room for {room} bytes", action, truth, ran, before, wrong)
    return tally.found()


CASES = [
    Case(
        "3",
        "a write takes only a part",
        [(short, ("log",)), (stopped, ("log",)), (stopped, ("first log",)), (limited, ())],
    ),
    Case(
        "4",
        "torn at every byte, then started again",
        [(torn, (name, half)) for name in ("log", "first log", "edit") for half in (0, 1)],
    ),
]
