"""Case 38: odd windows and terminals, long lines and pastes."""

import json
import signal

import actions
from case import Case
from cases.endings import PLACES, opened
from home import NOW
from screens import Screens
from truth import outcome
from worker import Tally

# The most characters that the line of the screens takes.
LINE = 4096


def windows(home):
    """Windows of any size, from the start and while it runs."""
    tally = Tally()
    actions.furnish(home)
    sizes = ((1, 1), (0, 0), (65_535, 65_535), (2, 200), (24, 1), (1, 80), (6, 20), (24, 80))
    for rows, columns in sizes:
        screens = Screens(home, "--now", NOW, rows=rows, columns=columns)
        try:
            screens.read(0.3)
            wrong = []
            for key in "lbchr?":
                screens.type(key + "1\x1b")
                screens.read(0.05)
            for other in sizes:
                screens.resize(*other)
                screens.signal(signal.SIGWINCH)
                screens.read(0.03)
            if not screens.shows("Vitals", seconds=5) and not screens.shows("Today", seconds=5):
                wrong.append(f"nothing to be seen after all sizes: {screens.raw[:300]}")
            screens.signal(signal.SIGTERM)
            if (news := screens.news(10)) != "ended 143":
                wrong.append(f"it ended so: {news}")
            screens.read(0.05)
            wrong += screens.left_behind()
        finally:
            screens.close()
        tally.add(f"{columns}x{rows}", wrong=wrong)
    return tally.found()


def terminals(home):
    """Terminals that are none, or that nobody knows; a locale without UTF-8."""
    tally = Tally()
    actions.furnish(home)
    for term in ("", "dumb", "nonesuch", "unknown", "vt100", "linux", "x" * 5000, "../../etc/passwd"):
        screens = Screens(home, "--now", NOW, TERM=term)
        try:
            wrong = []
            news = screens.news(0.7)
            if not news:
                screens.signal(signal.SIGTERM)
                news = screens.news(10)
                wrong += [] if news == "ended 143" else [news]
            elif news != "ended 64":
                wrong.append(news)
            screens.read(0.05)
            if not screens.raw:
                wrong.append("not a word")
            if term in ("", "dumb") and b"\x1b" in screens.raw:
                wrong.append("escape sequences for a terminal that knows none")
            tally.add(f"TERM={term[:20]}", wrong=wrong + screens.left_behind())
        finally:
            screens.close()
    ran = home.run("screens")
    tally.add("no terminal", wrong=[] if ran.status == 64 and ran.err else [f"{ran}"])
    for place in PLACES:
        screens = opened(home, place, LC_ALL="C", LANG="C")
        try:
            screens.shows("Today", seconds=1)
            wrong = [] if screens.raw.isascii() else ["more than ASCII in the locale C"]
        finally:
            screens.close()
        tally.add(f"locale C, {place}", wrong=wrong)
    return tally.found()


def long_lines(home):
    """Lines of 4 095 bytes and more, typed, pasted and given: kept whole, or refused in words."""
    tally = Tally()
    for length in (4_000, 4_095, 4_096, 9_000, 60_000, 70_000):
        home.clear()
        note = "n" * (length - 12)
        ran = home.run("log", given=f"128/82 note {note}\n")
        readings, _ = home.readings()
        kept = [reading["note"] for reading in readings] == [note]
        wrong = (
            []
            if kept == (ran.status == 0) and (kept or outcome(ran) == "not saved")
            else [f"{ran.status} {ran.err[:200]}"]
        )
        tally.add(f"log of {length} bytes", wrong=wrong)
    for length, is_pasted in ((4_095, False), (4_095, True), (1_000_000, True)):
        home.clear()
        screens = Screens(home, "--now", NOW)
        try:
            wrong = [] if screens.shows("Today") else ["no first screen"]
            screens.type("l")
            screens.shows("LOG A READING")
            text = "128/82 note " + "n" * (length - 12)
            screens.type(f"\x1b[200~{text}\x1b[201~" if is_pasted else text)
            # What does not fit is not taken, and the screen says so before anything is saved.
            taken = text[:LINE]
            if not screens.shows("n" * 60) or screens.shows("The line is full", seconds=1) != (
                len(text) > LINE
            ):
                wrong.append(f"no word on what was not taken: {screens.raw[-300:]}")
            screens.type("\r")
            saved = screens.shows("Saved", seconds=30)
            held = [json.loads(line)["note"] for line in home.run("list", "--json").out.splitlines()]
            if not saved or held != [taken[12:]]:
                wrong.append(f"saved {saved}, kept {[len(note) for note in held]} bytes of {length - 12}")
            screens.signal(signal.SIGTERM)
            if (news := screens.news(10)) != "ended 143":
                wrong.append(news)
        finally:
            screens.close()
        tally.add(f"{length} bytes {'pasted' if is_pasted else 'typed'}", wrong=wrong)
    return tally.found()


CASES = [
    Case(
        "38",
        "odd windows, terminals, locales; long lines and pastes",
        [(windows, ()), (terminals, ()), (long_lines, ())],
    )
]
