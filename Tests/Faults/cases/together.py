"""Cases 8-held and 17: several programs at once."""

import collections
import fcntl
import json
import subprocess
import time

import actions
from case import Case
from home import NOW, Ran
from truth import Truth, manners, outcome, pressure
from worker import Tally


def held(home):
    """Somebody else keeps the lock: refused within two seconds, and nothing of it is in the journal."""
    truth = actions.furnish(home)
    tally = Tally()
    (lock,) = [path for path in home.files(home.state) if path.endswith("/lock")]
    with open(lock, "rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        for name in ("log", "edit", "delete", "undo", "import"):
            action = actions.WRITING[name](home)
            start = time.monotonic()
            ran = home.run(*action.words)
            wrong = manners(ran)
            if ran.status != 75 or outcome(ran) != "not saved":
                wrong.append(f"not refused: {ran}")
            if time.monotonic() - start > 5:
                wrong.append("it took longer than 5 seconds")
            tally.add(f"{name} while locked", truth, home.readings()[0], wrong)
    return tally.found()


def line(name):
    number = sum(map(ord, name)) % 50
    return f"1{number + 10}/{number + 20} {number + 50} note {name}", pressure(
        110 + number, 20 + number, 50 + number
    )


def start(home, names):
    """One run of log, with the words of one reading or with several on standard input."""
    texts = [line(name)[0] for name in names]
    several = len(names) > 1
    process = subprocess.Popen(
        [home.binary, "log", *([] if several else texts[0].split()), "--sure", "--now", NOW],
        env=home.environment,
        stdin=subprocess.PIPE if several else subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    if several:
        process.stdin.write("\n".join(texts).encode())
        process.stdin.close()
        process.stdin = None
    return process


def at_once(home, processes, batch):
    """So many programs at once, until 500 readings are saved; one that is refused is tried again."""
    truth, tally = Truth(), Tally()
    each = 500 // processes
    waiting = [
        collections.deque(
            [f"p{process}x{first + index}" for index in range(min(batch, each - first))]
            for first in range(0, each, batch)
        )
        for process in range(processes)
    ]
    running = {}
    while any(waiting) or running:
        for process, names in enumerate(waiting):
            if process not in running and names:
                running[process] = (start(home, names[0]), names[0])
        process, (program, names) = next(iter(running.items()))
        _, err = program.communicate()
        del running[process]
        ran = Ran(program.returncode, b"", err)
        if ran.status not in (0, 75):
            tally.violations.append(f"{names[0]}: {ran}")
        if ran.status != 75:
            waiting[process].popleft()
            truth.said({name: line(name)[1] for name in names}, outcome(ran))
    readings, _ = home.readings()
    tally.add(f"{processes} at once", truth, readings, [*home.litter(), *numbered_twice(home)])
    tally.count = 500 // processes * processes
    return tally.found()


def numbered_twice(home):
    """Every line of a writer has a number of its own."""
    seen = collections.Counter()
    for held_bytes in home.contents().values():
        for text in held_bytes.splitlines():
            record = json.loads(text)
            seen[record.get("seq")] += "seq" in record
    return [f"number {number} was given out {count} times" for number, count in seen.items() if count > 1]


CASES = [
    Case("8-held", "somebody else holds the lock", [(held, ())]),
    Case(
        "17",
        "2 to 8 programs write at once",
        [(at_once, given) for given in ((2, 1), (3, 25), (4, 1), (8, 10))],
    ),
]
