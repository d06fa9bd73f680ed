"""Cases 1, 2, 5 to 8: every system call of every command fails, at each place where a good run makes it."""

import actions
import tracing
from case import Case
from truth import manners, older_bytes, outcome
from worker import Tally

# By case: which call fails, and with what.
FAULTS = {
    "1": {"write": "ENOSPC EIO EDQUOT EFBIG", "pwrite64": "ENOSPC EIO"},
    "2": {
        "write": "EINTR EAGAIN",
        "pwrite64": "EINTR",
        "read": "EINTR",
        "pread64": "EINTR",
        "openat": "EINTR",
    },
    "5": {"fdatasync": "EIO ENOSPC EDQUOT", "fsync": "EIO ENOSPC"},
    "6": {
        "rename": "EIO ENOSPC EROFS",
        "mkdir": "ENOSPC EACCES EROFS",
        "unlink": "EIO EACCES",
        "fchmod": "EPERM",
    },
    "7": {"openat": "EACCES EIO ELOOP EROFS EMFILE ENOMEM"},
    "7-reading": {
        "read": "EIO",
        "pread64": "EIO",
        "newfstatat": "EIO ENOMEM",
        "getdents64": "EIO",
        "close": "EIO",
    },
    "8": {"flock": "EINTR EAGAIN ENOLCK"},
}

TITLES = {
    "1": "a write fails: disk full, broken, over quota, too long",
    "2": "a call is interrupted or would block",
    "5": "bringing to the disk fails",
    "6": "rename, mkdir, unlink, fchmod fail",
    "7": "open fails",
    "7-reading": "read, stat, listing a folder, close fail",
    "8": "the lock is interrupted, taken, not to be had",
}

# The commands that get every error of the table; the others get the first three.
THOROUGH = {"first log", "log", "edit"}

# Where a call is simply made again, the reading has to be saved.
AGAIN = {"EINTR"}


def sweep(home, number, name):
    """Makes one call after the other fail in runs of one action."""
    action, truth = actions.prepared(home, name)
    trace = f"{home.place}/trace"
    whole = home.run(*action.words, before=tracing.wrap(trace), given=action.given)
    assert whole.status == 0, whole
    calls = tracing.about(tracing.calls(trace), home.data, home.state)
    tally = Tally()
    for call in calls:
        for errno in FAULTS[number].get(call.name, "").split()[: None if name in THOROUGH else 3]:
            fault = f"{call.name}:error={errno}:when={call.ordinal}"
            seen = "fsync,fdatasync" if number == "5" else call.name
            before, ran = faulted(home, action, tracing.wrap(trace, fault, seen), trace)
            # What could be shown was shown, and the way to see what could not be was named.
            partly = ran.status == 65 or b"A part of the journal" in ran.err
            wrong = manners(ran) if name in actions.WRITING or not partly else []
            if errno in AGAIN and ran.status != 0:
                wrong.append(f"not made again: {ran}")
            if number == "5":
                wrong += after_failed_sync(home, trace, ran, action)
            if name in actions.WRITING:
                finish(home, tally, f"{name}, {fault}", action, truth, ran, wrong, before)
            else:
                tally.add(f"{name}, {fault}", wrong=wrong + told_in_part(whole, ran))
    return tally.found()


def faulted(home, action, wrapped, trace):
    """A run with a fault in a call about the journal; and what the journal held before it.

    How often the program reads /proc before its own work varies by one, so that the fault may fall beside it.
    """
    for _ in range(20):
        home.restore()
        before = home.contents()
        ran = home.run(*action.words, before=wrapped, given=action.given)
        line = tracing.injected(trace)
        if home.data in line or home.state in line:
            return before, ran
    raise AssertionError(f"the fault never fell on a call about the journal: {wrapped}")


def finish(home, tally, what, action, truth, ran, wrong, before):
    """Logs another reading after a fault, and holds everything against the truth."""
    truth = truth.copy()
    truth.said(action.effect, outcome(ran))
    after = actions.log("n9", 9)
    again = home.run(*after.words)
    truth.said(after.effect, outcome(again))
    if again.status != 0:
        wrong = [*wrong, f"the next reading was not saved: {again}"]
    readings, listed = home.readings()
    if listed.status not in (0, 65):
        wrong = [*wrong, f"list: {listed}"]
    tally.add(what, truth, readings, [*wrong, *home.litter(), *older_bytes(before, home.contents())])


def lying(home, name):
    """A write that reports success and writes nothing: no program can notice it, so these checks have to."""
    action, truth = actions.prepared(home, name)
    trace = f"{home.place}/trace"
    assert home.run(*action.words, before=tracing.wrap(trace)).status == 0
    tally = Tally()
    for call in tracing.about(tracing.calls(trace), ".jsonl>"):
        if call.name == "write":
            home.restore()
            fault = f"write:retval={call.line.rsplit('= ', 1)[1]}:when={call.ordinal}"
            ran = home.run(*action.words, before=tracing.wrap(trace, fault))
            now = truth.copy()
            now.said(action.effect, outcome(ran))
            lost, false, _ = now.compare(home.readings()[0])
            noticed = lost + false > 0 or ran.status != 0
            tally.add(f"{name}, {fault}", wrong=[] if noticed else ["the checks did not notice a lost line"])
    return tally.found()


def told_in_part(whole, ran):
    """A command that could not read everything must not look as if it had."""
    return ["a part is missing and the status is 0"] if ran.status == 0 and ran.out != whole.out else []


def after_failed_sync(home, trace, ran, action):
    """No second try on the file that failed, and the reading is in another one."""
    with open(trace, encoding="utf-8", errors="replace") as file:
        lines = [line for line in file if "sync(" in line and ".jsonl>" in line]
    failed = next((index for index, line in enumerate(lines) if "(INJECTED)" in line), None)
    if failed is None:
        return []
    path = lines[failed].split("<")[1].split(">")[0]
    wrong = [f"tried again: {line}" for line in lines[failed + 1 :] if f"<{path}>" in line]
    text = ran.err.decode()
    if ran.status != 74 or "saved in " not in text:
        return [*wrong, f"not rescued: {ran}"]
    rescue = text.split("saved in ")[1].split(" instead")[0]
    with open(rescue, "rb") as file:
        held = file.read()
    # An entry that is only marked as deleted or undone has its old id and note in the line.
    if not any(name.encode() in held for name in action.effect):
        wrong.append(f"{rescue} does not hold the reading")
    return wrong


def case(number):
    names = [*actions.WRITING, *(actions.READING if number in ("2", "7", "7-reading") else [])]
    return Case(number, TITLES[number], [(sweep, (number, name)) for name in names])


CASES = [
    *(case(number) for number in FAULTS),
    Case(
        "1-planted",
        "a disk that takes a line and forgets it: the checks themselves must notice",
        [(lying, (name,)) for name in ("first log", "log", "edit", "delete", "import")],
    ),
]
