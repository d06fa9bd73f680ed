"""Case 36: signals and lost lines, on every screen."""

import signal

import actions
from case import Case
from home import NOW
from screens import Screens
from truth import pressure
from worker import Tally

# The way to each screen from the first one, a text that it shows, and whether something is typed on it.
PLACES = {
    "today": ("", "Today", False),
    "the line": ("l", "LOG A READING", True),
    "the form": ("b", "LOG BY FORM", True),
    "charts": ("c", "", False),
    "history": ("h", "", False),
    "reminders": ("r", "", False),
    "help": ("?", "", False),
}
F2 = "\x1bOQ"
ENDING = {
    "SIGTERM": signal.SIGTERM,
    "SIGHUP": signal.SIGHUP,
    "SIGINT": signal.SIGINT,
    "SIGQUIT": signal.SIGQUIT,
}


def opened(home, place, **settings):
    """The screens, on a place, with something typed where that is possible."""
    screens = Screens(home, "--now", NOW, **settings)
    keys, text, is_typed = PLACES[place]
    assert screens.shows("Today"), screens.raw
    screens.type(keys)
    assert screens.shows(text), screens.raw
    if is_typed:
        screens.type("131/84" if place == "the line" else "131\t84")
        assert screens.shows("131/84"), screens.raw
    return screens


def offered(home, place):
    """Whether the next start offers what was typed, and it can be gone on with and saved."""
    screens = Screens(home, "--now", NOW)
    try:
        wrong = [] if screens.shows("131/84", "Not saved") else ["what was typed is not offered"]
        screens.type("l" if place == "the line" else F2)
        if not screens.shows("enter save"):
            wrong.append("it cannot be gone on with")
        screens.type("\r")
        if not screens.shows("Saved: 131/84"):
            wrong.append("it cannot be saved")
        return wrong
    finally:
        screens.close()


def ended(home, place):
    """Signals and a line that drops, on one screen."""
    tally = Tally()
    truth = actions.furnish(home)
    home.keep()
    for how in (*ENDING, "hang-up"):
        home.restore()
        now = truth.copy()
        screens = opened(home, place)
        try:
            if how == "hang-up":
                screens.hang_up()
                news, expected = screens.news(10), f"ended {128 + signal.SIGHUP}"
            else:
                screens.signal(ENDING[how])
                news, expected = screens.news(10), f"ended {128 + ENDING[how]}"
                screens.read(0.05)
            wrong = [] if news == expected else [f"{news}, not {expected}"]
            if how != "hang-up":
                wrong += screens.left_behind()
        finally:
            screens.close()
        if PLACES[place][2]:
            wrong += offered(home, place)
            now.said({None: pressure(131, 84, None)}, "saved")
            now.allowed[None] = [{"kind": "blood-pressure", "systolic": 131, "diastolic": 84}]
        tally.add(f"{how} on {place}", now, home.readings()[0], [*wrong, *home.litter()])
    return tally.found()


def stopped(home):
    """Stopped and continued: the terminal is given back meanwhile, and drawn anew after."""
    tally = Tally()
    actions.furnish(home)
    home.keep()
    for place in PLACES:
        home.restore()
        screens = opened(home, place)
        try:
            wrong = []
            for _ in range(2):
                screens.signal(signal.SIGTSTP)
                if (news := screens.news(10)) != "stopped":
                    wrong.append(f"not stopped but {news!r}")
                    break
                screens.read(0.05)
                wrong += [f"while stopped, {sentence}" for sentence in screens.left_behind()]
                screens.raw = b""
                screens.signal(signal.SIGCONT)
                if screens.news(10) != "continued":
                    wrong.append("not continued")
                if not screens.shows("131/84" if PLACES[place][2] else PLACES[place][1]):
                    wrong.append("not drawn anew")
            screens.signal(signal.SIGTERM)
            if (news := screens.news(10)) != "ended 143":
                wrong.append(news)
            screens.read(0.05)
            tally.add(f"stop and go on, {place}", wrong=wrong + screens.left_behind())
        finally:
            screens.close()
    return tally.found()


def killed(home):
    """What cannot be caught: nothing that was saved is lost, and the next start is as any other."""
    tally = Tally()
    truth = actions.furnish(home)
    for number in (
        signal.SIGKILL,
        signal.SIGSEGV,
        signal.SIGABRT,
        signal.SIGILL,
        signal.SIGBUS,
        signal.SIGFPE,
        signal.SIGTRAP,
    ):
        screens = opened(home, "the line")
        try:
            screens.signal(number)
            news = screens.news(10)
            screens.read(0.05)
            wrong = [] if news == f"killed {number}" else [f"{news}, not killed {number}"]
            if number != signal.SIGKILL:
                wrong += screens.left_behind()
        finally:
            screens.close()
        tally.add(f"signal {number}", truth, home.readings()[0], [*wrong, *home.litter()])
    return tally.found()


CASES = [
    Case(
        "36",
        "signals and a lost line on every screen",
        [*((ended, (place,)) for place in PLACES), (stopped, ()), (killed, ())],
    )
]
