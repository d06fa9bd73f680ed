"""Case 32: files of a newer version."""

import os

import actions
from case import Case
from cases.damage import lines_of, put
from seal import sealed
from truth import outcome, pressure
from worker import Tally

ID = b"01M7YEXVG4G2KQAE882ESMG4S5"
UNKNOWN = b',"mood":{"scale":[1,2.50,"\\u00e9"],"x":null},"later":1e2'


def header(line, oldest):
    return sealed(
        line.replace(b'"format":"vitals/1","oldest":1', b'"format":"vitals/9","oldest":%d' % oldest)
    )


def fields(home):
    """Members that this version does not know: through an edit, a deletion and an undo, byte for byte."""
    truth, tally = actions.furnish(home), Tally()
    lines = lines_of(home.month())
    at = next(index for index, line in enumerate(lines) if b'"note":"a3"' in line)
    lines[at] = sealed(lines[at].replace(b',"seq"', UNKNOWN + b',"seq"'))
    put(home.month(), lines)
    identity = actions.identity(home, "a3")
    for words, effect in (
        (["edit", identity, "143/93"], pressure(143, 93, 63)),
        (["delete", identity], None),
        (["undo"], pressure(143, 93, 63)),
        (["edit", identity, "2026-10-02", "8:15", "133/83"], pressure(133, 83, 63)),
    ):
        before = home.contents()
        ran = home.run(*words)
        truth.said({"a3": effect}, outcome(ran))
        wrong = [] if ran.status == 0 else [f"{ran}"]
        for path, held in home.contents().items():
            added = held[len(before.get(path, b"")) :]
            if added and b'"id"' in added and UNKNOWN not in added:
                wrong.append(f"lost in {os.path.basename(path)}: {added}")
        readings = [
            {key: value for key, value in reading.items() if key not in ("mood", "later")}
            for reading in home.readings()[0]
        ]
        tally.add(" ".join(words[:1]), truth, readings, wrong)
    return tally.found()


def kinds(home):
    """A kind of reading that this version does not know: kept, told, and no command stumbles over it."""
    truth, tally = actions.furnish(home), Tally()
    unknown = sealed(b'{"id":"%s","kind":"sleep","at":"2026-11-20T23:00+00:00","hours":7.5,"seq":77}\n' % ID)
    path = home.month()
    put(path, [*lines_of(path), unknown])
    for words in (["list", "--json"], ["check"], ["summary"], ["export"], ["log", *actions.log().words[1:]]):
        ran = home.run(*words)
        if words[0] == "log":
            truth.said(actions.log().effect, outcome(ran))
        wrong = [] if ran.status in (0, 65) else [f"{words}: {ran}"]
        if unknown not in lines_of(path):
            wrong.append("the line was changed")
        readings = [reading for reading in home.readings()[0] if reading["kind"] != "sleep"]
        tally.add(words[0], truth, readings, wrong)
    return tally.found()


def headers(home):
    """A file whose header asks for a newer writer: read, not written to, status 78."""
    truth, tally = actions.furnish(home), Tally()
    path = home.month()
    lines = lines_of(path)
    put(path, [header(lines[0], 9), *lines[1:]])
    before = home.contents()
    for name in ("log", "edit", "delete", "undo", "import"):
        action = actions.WRITING[name](home)
        ran = home.run(*action.words)
        wrong = [] if ran.status == 78 and outcome(ran) == "not saved" else [f"not refused: {ran}"]
        if home.contents() != before:
            wrong.append("a file was changed")
        tally.add(name, truth, home.readings()[0], wrong)
    put(path, [header(lines[0], 1), *lines[1:]])
    action = actions.log()
    ran = home.run(*action.words)
    truth.said(action.effect, outcome(ran))
    tally.add(
        "a newer format that allows it", truth, home.readings()[0], [] if ran.status == 0 else [f"{ran}"]
    )
    return tally.found()


CASES = [Case("32", "files of a newer version", [(fields, ()), (kinds, ()), (headers, ())])]
