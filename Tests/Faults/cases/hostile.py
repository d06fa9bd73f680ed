"""Case 25: bytes that want to crash the program, fill the memory, or reach the terminal."""

import re

import actions
from case import Case
from cases.damage import lines_of, put
from seal import sealed, unsealed
from worker import Tally

# What a terminal would obey: control characters but line end and tab, and the C1 ones as UTF-8 writes them.
OBEYED = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")
# What turns the text of a line around; programs that read JSON get it as it was entered.
TURNING = re.compile(rb"\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")
SHOWING = (
    ["list"],
    ["list", "--json"],
    ["check"],
    ["check", "--json"],
    ["summary"],
    ["alerts"],
    ["export", "--format", "json"],
)
# Enough for the program, and for a file that is read piece by piece.
MEMORY = 600 << 20


def shown(words, ran):
    """What a run has shown that it must not."""
    text = ran.out + ran.err
    found = OBEYED.search(text) or (None if "json" in " ".join(words) else TURNING.search(text))
    return [f"{words} shows {found[0]!r}"] if found else []


def noted(line, note):
    return line.replace(b'"note":"a3"', b'"note":"' + note + b'"')


def contents(line):
    """Lines that take the place of a sound one, with a word on each."""
    notes = {
        "invalid UTF-8": b"\xff\xfe",
        "overlong": b"\xc0\xaf",
        "a surrogate in UTF-8": b"\xed\xa0\x80",
        "a lone surrogate": b"\\ud800",
        "two in the wrong order": b"\\udc00\\ud800",
        "U+0000": b"\\u0000",
        "a raw NUL": b"x\x00y",
        "a raw escape": b"\x1b[2J\x1b]0;x\x07",
        "an escape": b"\\u001b]52;c;eA==\\u0007",
        "C1": b"\xc2\x9b2J",
        "right to left": b"\xe2\x80\xae",
        "a bad escape": b"\\q",
        "an open escape": b"\\u12",
        "a long note": b"x" * (1 << 20),
    }
    for what, note in notes.items():
        yield what, sealed(noted(line, note))
        yield f"{what}, no sum", unsealed(noted(line, note))
    numbers = {
        "a long number": b"1" * 100_000,
        "1e999": b"1e999",
        "-0": b"-0",
        "nan": b"NaN",
        "0x": b"0x7b",
        "text": b'"123"',
    }
    for what, number in numbers.items():
        yield what, unsealed(line.replace(b":123", b":" + number))
    yield "depth", b'{"id":' + b"[" * 100_000 + b"]" * 100_000 + b"}\n"
    yield "open depth", b'{"a":' * 100_000 + b"\n"
    yield "depth in an unknown key", unsealed(line)[:-2] + b',"x":' + b"[" * 30_000 + b"]" * 30_000 + b"}\n"
    yield "a key twice", unsealed(line).replace(b'"diastolic"', b'"systolic":188,"diastolic"')
    yield "an id twice", unsealed(line)[:-2] + b',"id":"01M7YEXVG4G2KQAE882ESMG4S5"}\n'
    yield "1 MiB and no line end", b"x" * (1 << 20)
    yield "3 MiB on a line", b"y" * (3 << 20) + b"\n"
    yield "an array", b"[1,2,3]\n"
    yield "10 000 lines of junk", b"junk\n" * 10_000


def hostile(home, half):
    """Each in the place of one line: the other readings stay, and a terminal is shown nothing it obeys."""
    truth, tally = actions.furnish(home), Tally()
    home.keep()
    lines = lines_of(home.month())
    at = next(index for index, line in enumerate(lines) if b'"note":"a3"' in line)
    for what, line in list(contents(lines[at]))[half::2]:
        home.restore()
        put(home.month(), [*lines[:at], line, *lines[at + 1 :]])
        examine(home, tally, what, truth)
    return tally.found()


def examine(home, tally, what, truth):
    wrong = []
    for words in SHOWING:
        ran = home.run(*words, before=("prlimit", f"--as={MEMORY}"))
        if ran.status not in (0, 65):
            wrong.append(f"{words}: {ran.status} {ran.err[:300]}")
        wrong += shown(words, ran)
    # The line in question may count or not, but not with another value.
    known = {reading.get("note"): reading for reading in home.readings()[0]}
    others = truth.copy()
    others.allowed.pop("a3")
    rest = [reading for note, reading in known.items() if note in others.allowed]
    for note, reading in known.items():
        if note not in others.allowed and (reading.get("systolic"), reading.get("diastolic")) != (123, 83):
            wrong.append(f"counted: {str(reading)[:300]}")
    newer = actions.log("n9", 9)
    if home.run(*newer.words).status != 0:
        wrong.append("the next reading was not saved")
    tally.add(what, others, rest, wrong)


def flood(home):
    """A million lines of junk and little memory: read to the end, not trapped."""
    truth, tally = actions.furnish(home), Tally()
    path = home.month("2026-08.jsonl")
    put(path, b"".join(b"%d junk \x1b[31m\n" % number for number in range(1_000_000)))
    little = {"before": ("prlimit", f"--as={MEMORY}"), "timeout": 300}
    readings, listed = home.readings(**little)
    checked = home.run("check", **little)
    wrong = [f"{ran.status} {ran.err[:200]}" for ran in (listed, checked) if ran.status != 65]
    if b"2026-08.jsonl:1:" not in checked.out:
        wrong.append("check does not name the first line")
    if OBEYED.search(checked.out):
        wrong.append("check shows an escape")
    tally.add("1 000 000 lines of junk", truth, readings, wrong)
    return tally.found()


def entered(home):
    """Escapes in what is typed or imported: kept out or made visible, never passed on."""
    tally = Tally()
    for note in ("\x1b[2Jx", "\x07bell", "\x9b31mx", "\u202eback", "\x7f", "tab\there", "nul\\u0000"):
        home.clear()
        path = f"{home.place}/table.csv"
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"date,time,systolic,diastolic,note\n2026-11-01,07:00,120,80,{note}\n")
        wrong = []
        for words in (
            ["log", f"128/82 note {note}"],
            ["import", path],
            *SHOWING,
            ["due"],
            ["log", f"12x {note}"],
        ):
            ran = home.run(*words)
            if ran.status not in (0, 64, 65):
                wrong.append(f"{words}: {ran}")
            wrong += shown(words, ran)
        for path, held in home.contents().items():
            if OBEYED.search(held):
                wrong.append("the journal holds raw control characters")
        tally.add(repr(note), wrong=wrong)
    return tally.found()


CASES = [
    Case(
        "25",
        "invalid text, escapes, endless lines, depth, a million lines of junk",
        [(hostile, (0,)), (hostile, (1,)), (flood, ()), (entered, ())],
    )
]
