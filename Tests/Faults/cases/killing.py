"""Case 10: kill -9 at random moments."""

import random
import signal
import subprocess
import time

import actions
from case import Case
from home import NOW, Ran
from truth import Truth, older_bytes, outcome, pressure
from worker import Tally

KILLS = 100


def killed_after(home, words, seconds):
    """Starts the program and kills it after so many seconds, if it is not done by then."""
    process = subprocess.Popen(
        [home.binary, *words, "--now", NOW],
        env=home.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    out, err = process.communicate()
    return Ran(process.returncode, out, err)


def usual_time(home, words):
    start = time.monotonic()
    assert home.run(*words).status == 0
    return time.monotonic() - start


def logging(home, words_of):
    """Kills one run after another in the same journal, at a moment between its start and its usual end."""
    truth, tally, chance = Truth(), Tally(), random.Random(10)
    actions.furnish(home)
    truth.said(actions.OLDER, "saved")
    words, effect = words_of(home, 0)
    usual = usual_time(home, words)
    truth.said(effect, "saved")
    for kill in range(1, KILLS + 1):
        words, effect = words_of(home, kill)
        before = home.contents()
        ran = killed_after(home, words, chance.uniform(0, usual * 1.1))
        truth.said(effect, "saved" if ran.out else outcome(ran))
        tally.count += 1
        tally.violations += older_bytes(before, home.contents())
    words, effect = words_of(home, KILLS + 1)
    truth.said(effect, outcome(home.run(*words)))
    readings, _ = home.readings()
    tally.add(f"after {KILLS} kills", truth, readings, home.litter())
    tally.count -= 1
    return tally.found()


def one(_, number):
    """A run of log: the words, and what it comes to."""
    action = actions.log(f"k{number}", number)
    return action.words, action.effect


def many(home, number):
    """An import of 200 readings in two months."""
    path, effect = f"{home.place}/table.csv", {}
    with open(path, "w", encoding="utf-8") as file:
        file.write("date,time,systolic,diastolic,pulse,note\n")
        for row in range(200):
            name = f"k{number}-{row}"
            effect[name] = pressure(110 + row % 40, 70 + row % 20, 50 + number)
            file.write(
                f"2026-{9 + row % 2:02}-{1 + row % 28:02},{row // 28:02}:{number % 60:02},{110 + row % 40},"
                f"{70 + row % 20},{50 + number},{name}\n"
            )
    return ["import", path], effect


CASES = [Case("10", "kill -9 at random, 200 times", [(logging, (one,)), (logging, (many,))])]
