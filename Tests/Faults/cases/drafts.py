"""Case 36-draft: a call fails, or the program is killed, while it keeps what was typed and not saved."""

import actions
import tracing
from case import Case
from cases.calls import FAULTS
from home import NOW
from screens import Screens
from worker import Tally

TYPED = "131/84"


def leave(home, before=()):
    """Types a reading, leaves without saving it, and gives back how that ended and what was said."""
    screens = Screens(home, "--now", NOW, before=before)
    try:
        screens.begun()
        screens.type(f"l{TYPED}\x03")
        news = screens.news(15)
        screens.read(0.05)
        return news, screens.raw
    finally:
        screens.close()


def kept(home):
    """What lies in the place of the draft."""
    for path in home.files(home.state):
        if path.endswith("/draft"):
            with open(path, "rb") as file:
                return file.read().decode()
    return None


def faults():
    """Every error for every call, and the end of the program."""
    named = {}
    for table in FAULTS.values():
        for call, errors in table.items():
            named[call] = [f"error={error}" for error in errors.split() if error not in ("EINTR", "EAGAIN")][
                :2
            ]
    return {call: [*errors, "signal=SIGKILL"] for call, errors in named.items()}


def keeping(home):
    """A fault in each call by which the draft comes to its place: it is there, or it is shown."""
    truth, tally = actions.furnish(home), Tally()
    home.keep()
    trace = f"{home.place}/trace"
    news, _ = leave(home, tracing.wrap(trace))
    assert news == "ended 0" and kept(home) == TYPED, news
    calls = tracing.calls(trace)
    first = next(index for index, call in enumerate(calls) if "draft.tmp" in call.line)
    for call in tracing.about(calls[first:], home.state):
        for fault in faults().get(call.name, []):
            home.restore()
            news, shown = leave(home, tracing.wrap(trace, f"{call.name}:{fault}:when={call.ordinal}"))
            wrong = []
            if fault.startswith("error"):
                wrong += [] if news == "ended 0" else [news]
                there, said = kept(home) == TYPED, b"Write it down: 131/84" in shown
                wrong += [] if there or said else [f"neither kept nor shown: {shown[-300:]}"]
            elif not news.startswith("killed"):
                wrong.append(f"not killed: {news}")
            if kept(home) not in (TYPED, None):
                wrong.append(f"half a draft: {kept(home)}")
            again, _ = leave(home)
            if again != "ended 0" or not (kept(home) or "").startswith(TYPED):
                wrong.append(f"the next draft was not kept: {again}")
            tally.add(
                f"{call.name} {fault} {call.ordinal}", truth, home.readings()[0], [*wrong, *home.litter()]
            )
    return tally.found()


CASES = [Case("36-draft", "a call fails while a draft is kept", [(keeping, ())])]
