"""Case 9: the program is ended by a signal before each system call that it makes."""

import actions
import tracing
from case import Case
from truth import older_bytes, outcome
from worker import Tally


def ended(home, name, signal):
    """Ends a run of an action at every call from the first about the journal on."""
    action, truth = actions.prepared(home, name)
    trace = f"{home.place}/trace"
    assert home.run(*action.words, before=tracing.wrap(trace), given=action.given).status == 0
    calls = tracing.calls(trace)
    first = next(
        index for index, call in enumerate(calls) if home.place in call.line and "home/" in call.line
    )
    tally = Tally()
    for call in calls[first:]:
        if call.name in ("exit_group", "rt_sigaction", "execve"):
            continue
        home.restore()
        before = home.contents()
        fault = f"{call.name}:signal={signal}:when={call.ordinal}"
        ran = home.run(*action.words, before=tracing.wrap(trace, fault), given=action.given)
        now = truth.copy()
        # What it had printed by then counts: the person has read it.
        now.said(action.effect, "saved" if ran.out or ran.status == 0 else "unknown")
        newer = actions.log("n9", 9)
        again = home.run(*newer.words)
        now.said(newer.effect, outcome(again))
        wrong = [] if again.status == 0 else [f"the next reading was not saved: {again}"]
        if ran.status >= 0:
            wrong.append(f"the signal did not end it: {ran}")
        readings, _ = home.readings()
        tally.add(
            f"{name}, {fault}", now, readings, [*wrong, *home.litter(), *older_bytes(before, home.contents())]
        )
    return tally.found()


CASES = [
    Case(
        "9",
        "SIGKILL, SIGTERM, SIGINT at every system call",
        [
            *((ended, (name, "SIGKILL")) for name in actions.WRITING),
            *((ended, ("log", signal)) for signal in ("SIGTERM", "SIGINT")),
        ],
    )
]
