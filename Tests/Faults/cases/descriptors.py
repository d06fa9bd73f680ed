"""Case 37: standard input, output and error closed, full, or without a reader."""

import itertools
import json
import os

import actions
from case import Case
from truth import outcome
from worker import Tally


def redirected(home, words, redirections):
    """A run by the shell, which sees to what is open."""
    return home.run(*words, before=("/bin/sh", "-c", f'exec "$@" {redirections}', "sh"))


def closed(home):
    """All seven ways to start the program with some of the three closed: the journal holds records only."""
    tally = Tally()
    for missing in (chosen for count in (1, 2, 3) for chosen in itertools.combinations((0, 1, 2), count)):
        for name in ("log", "first log"):
            action, truth = actions.prepared(home, name)
            ran = redirected(home, action.words, " ".join(f"{descriptor}>&-" for descriptor in missing))
            truth.said(action.effect, outcome(ran))
            wrong = [] if ran.status == 0 else [f"{ran}"]
            tally.add(
                f"{name}, {missing} closed",
                truth,
                home.readings()[0],
                [*wrong, *foreign(home), *home.litter()],
            )
    return tally.found()


def foreign(home):
    """Lines of the journal that are no records."""
    for path, held in home.contents().items():
        for line in held.splitlines():
            try:
                json.loads(line)
            except ValueError:
                yield f"{path} holds {line!r}"


def full(home):
    """Output that does not arrive is an error; what was saved before it is saved."""
    truth, tally = actions.furnish(home), Tally()
    for words in (["list"], ["list", "--json"], ["check"], ["export"], ["summary"], ["alerts"]):
        ran = redirected(home, words, ">/dev/full")
        wrong = [] if ran.status == 74 and ran.err else [f"{words}: {ran}"]
        tally.add(f"{words} to a full device", truth, home.readings()[0], wrong)
    action = actions.log()
    ran = redirected(home, action.words, ">/dev/full")
    truth.said(action.effect, "saved" if ran.status == 74 and b"is safe" in ran.err else "unknown")
    tally.add("log to a full device", truth, home.readings()[0], [] if ran.status == 74 else [f"{ran}"])
    return tally.found()


def unread(home):
    """A reader that went away: quiet, 141, and after the reading is saved."""
    truth, tally = actions.furnish(home), Tally()
    for words in (["list"], ["export"], ["check"], actions.log().words):
        reader, writer = os.pipe()
        os.close(reader)
        ran = home.run(*words, out=writer)
        os.close(writer)
        if words[0] == "log":
            truth.said(actions.log().effect, "saved")
        wrong = [] if ran.status == 141 and not ran.err else [f"{words}: {ran}"]
        tally.add(f"{words[0]} to nobody", truth, home.readings()[0], wrong)
    return tally.found()


CASES = [
    Case("37", "standard input, output, error closed, full, unread", [(closed, ()), (full, ()), (unread, ())])
]
