"""Case 30: the clock jumps."""

import actions
from case import Case
from truth import Truth, outcome, pressure
from worker import Tally

TIMES = (
    "2026-11-21 07:30:00",
    "2025-11-21 07:30:00",
    "2036-11-21 07:30:00",
    "1971-01-01 00:00:00",
    "2026-11-21 07:30:01",
)


def jumps(home):
    """A year back, ten years on, to the time of a machine whose battery is empty, and back again."""
    truth, tally = Truth(), Tally()
    for number, time in enumerate(TIMES):
        action = actions.log(f"n{number}", number)
        ran = home.run(*action.words, "--sure", before=("faketime", "-f", time), now=None)
        truth.said(action.effect, outcome(ran))
        readings, listed = home.readings()
        wrong = [] if ran.status == 0 and listed.status == 0 else [f"{ran} {listed}"]
        if len({reading["id"] for reading in readings}) != number + 1:
            wrong.append("an id was given out twice")
        tally.add(f"log at {time}", truth, readings, wrong)
    return tally.found()


def corrections(home):
    """Each correction is made by a clock that has gone back: what was said last counts."""
    truth, tally = actions.furnish(home), Tally()
    for number, time in enumerate(reversed(TIMES)):
        words = ["edit", actions.identity(home, "a3"), f"{140 + number}/90", "--sure"]
        ran = home.run(*words, before=("faketime", "-f", time), now=None)
        truth.said({"a3": pressure(140 + number, 90, 63)}, outcome(ran))
        readings, listed = home.readings()
        tally.add(
            f"edit at {time}",
            truth,
            readings,
            [] if ran.status == 0 and listed.status == 0 else [f"{ran} {listed}"],
        )
    for number, time in enumerate(TIMES[:4]):
        ran = home.run("undo", "--yes", before=("faketime", "-f", time), now=None)
        truth.said({"a3": pressure(143 - number, 90, 63)}, outcome(ran))
        tally.add(f"undo at {time}", truth, home.readings()[0], [] if ran.status == 0 else [f"{ran}"])
    return tally.found()


CASES = [Case("30", "the clock goes back a year, on ten years, to 1971", [(jumps, ()), (corrections, ())])]
