"""Cases 18 and 19: another program replaces, cuts, empties or removes a file under the open program."""

import os
import shutil
import subprocess

import actions
import tracing
from case import Case
from cases.damage import lines_of, put
from home import NOW, Ran
from screens import Screens
from truth import outcome, pressure
from watching import inside
from worker import Tally

FOREIGN = (
    b'{"id":"01M7YEXVG4G2KQAE882ESMG4S5","kind":"weight","at":"2026-11-19T07:20+00:00","value":81.4,'
    b'"unit":"kg","note":"w1"}\n'
)


def replace(path):
    """What a sync tool does: another file, with the same lines and one more, is moved over it."""
    lines = [*lines_of(path), FOREIGN] if os.path.exists(path) else [FOREIGN]
    put(f"{path}.new", lines)
    os.chmod(f"{path}.new", 0o600)
    os.rename(f"{path}.new", path)


def shrink(path):
    os.truncate(path, sum(map(len, lines_of(path)[:3])))


def empty(path):
    os.truncate(path, 0)


def touched(how, path):
    """What is done to the file, and what is lost or comes by it: those changes are not the program's."""
    gone = {"a2": None, "a3": None}
    if how == "replaced":
        replace(path)
        return {"w1": {"kind": "weight", "value": 81.4, "unit": "kg", "other_unit": {"value": 179.5, "unit": "lb"}}}
    if how == "cut":
        shrink(path)
        # The header, a2 as it was first and a3 stay; the correction of a2 is the last line.
        return {"a2": pressure(199, 99, 62)}
    if how == "emptied":
        empty(path)
    elif how == "removed":
        os.remove(path)
    else:
        shutil.rmtree(os.path.dirname(path))
        gone["a1"] = None
    return gone


HOW = ("replaced", "cut", "emptied", "removed", "its folder removed")


def in_session(home):
    """The screens are open and have saved; the file changes; the next reading is saved all the same."""
    truth, tally = actions.furnish(home), Tally()
    home.keep()
    for how in HOW:
        home.restore()
        now, wrong = truth.copy(), []
        screens = Screens(home, "--now", NOW)
        try:
            if not screens.shows("Today"):
                wrong.append("no first screen")
            for number in (1, 2):
                screens.type("l")
                screens.shows("LOG A READING")
                screens.type(f"13{number}/8{number} 7{number} note n{number}\r")
                if not screens.shows(f"Saved: 13{number}/8{number}"):
                    wrong.append(f"n{number} was not saved: {screens.raw[-400:]}")
                else:
                    now.said({f"n{number}": pressure(130 + number, 80 + number, 70 + number)}, "saved")
                if number == 1:
                    effect = touched(how, home.month())
                    if how != "replaced":
                        effect["n1"] = None
                    now.allowed.update({name: [state] for name, state in effect.items()})
            screens.type("q")
            if (news := screens.news(10)) != "ended 0":
                wrong.append(news)
        finally:
            screens.close()
        tally.add(f"{how} between two readings", now, home.readings()[0], [*wrong, *home.litter()])
    return tally.found()


def meanwhile(home):
    """The file changes in the middle of saving: at the write, and at the sync."""
    truth, tally = actions.furnish(home), Tally()
    home.keep()
    action = actions.log()
    trace = f"{home.place}/trace"
    assert home.run(*action.words, before=tracing.wrap(trace)).status == 0
    calls = [
        call
        for call in tracing.calls(trace)
        if "2026-11.jsonl>" in call.line and call.name in ("write", "fdatasync")
    ]
    home.restore()
    for call in calls:
        for how in HOW:
            home.restore()
            now = truth.copy()
            path = home.month()
            delay = f"{call.name}:delay_enter=400000:when={call.ordinal}"
            process = subprocess.Popen(
                [*tracing.wrap(trace, delay), home.binary, *action.words, "--now", NOW],
                env=home.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
            inside(process, path, call.name == "fdatasync", os.path.getsize(path))
            effect = touched(how, path)
            out, err = process.communicate(timeout=20)
            ran = Ran(process.returncode, out, err)
            now.allowed.update({name: [state] for name, state in effect.items()})
            now.said(action.effect, outcome(ran))
            # What is cut off after the line was written takes the line along.
            if how in ("cut", "emptied") and call.name == "fdatasync":
                now.allowed["n1"] = [None, *now.allowed["n1"]]
            # Where even the folder is gone, a rescue file is what is left.
            in_order = ran.status == 0 or how == "its folder removed" and outcome(ran) == "saved"
            tally.add(
                f"{how} during {call.name}",
                now,
                home.readings()[0],
                [*([] if in_order else [f"{ran}"]), *home.litter()],
            )
    return tally.found()


def shrunk(home):
    """A file has lost a line, all its bytes, or is gone: what is left counts, what can be known is told."""
    truth, tally = actions.furnish(home), Tally()
    for number in (1, 2, 3):
        action = actions.log(f"n{number}", number)
        truth.said(action.effect, outcome(home.run(*action.words)))
    home.keep()
    path = home.month()
    for how, told in (("a line in the middle", b"missing"), ("emptied", b""), ("removed", b"")):
        home.restore()
        now = truth.copy()
        if how == "a line in the middle":
            lines = lines_of(path)
            put(path, [*lines[:4], *lines[5:]])
            now.allowed["n1"] = [None]
        else:
            touched(how, path)
            now.allowed.update({name: [None] for name in ("a2", "a3", "n1", "n2", "n3")})
        checked = home.run("check")
        wrong = [] if told in checked.out else [f"not told: {checked}"]
        newer = actions.log("n9", 9)
        now.said(newer.effect, outcome(home.run(*newer.words)))
        tally.add(how, now, home.readings()[0], [*wrong, *home.litter()])
    return tally.found()


CASES = [
    Case(
        "18",
        "a file is replaced, cut, emptied, removed under the open program",
        [(in_session, ()), (meanwhile, ())],
    ),
    Case("19", "a file has lost lines, is empty, is gone", [(shrunk, ())]),
]
