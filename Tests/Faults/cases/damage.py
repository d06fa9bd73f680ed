"""Cases 20 to 22 and 24: files that a disk, an editor or a person has changed."""

import re

import actions
from case import Case
from seal import unsealed
from truth import Truth, pressure
from worker import Tally


def lines_of(path):
    with open(path, "rb") as file:
        return file.read().splitlines(keepends=True)


def put(path, content):
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else b"".join(content))


def examine(home, tally, what, truth, status, told):
    """Lists and checks a changed journal, which must not change it, and logs one more reading."""
    truth, wrong = truth.copy(), []
    before = home.contents()
    _, listed = home.readings()
    if listed.status != status:
        wrong.append(f"list ends with {listed.status}, not {status}: {listed.err[:300]}")
    checked = home.run("check")
    if told and not re.search(told.encode(), checked.out):
        wrong.append(f"check does not say {told!r}: {checked.out[:600]}")
    if home.contents() != before:
        wrong.append("reading has changed bytes")
    newer = actions.log("n9", 9)
    if home.run(*newer.words).status == 0:
        truth.said(newer.effect, "saved")
    else:
        wrong.append("the next reading was not saved")
    grown = all(held in home.contents()[path] for path, held in before.items())
    tally.add(what, truth, home.readings()[0], wrong + ([] if grown else ["older bytes were changed"]))


def zeros(home):
    """A run of NUL bytes before, between and behind the records, with and without a line end."""
    tally = Tally()
    truth = actions.furnish(home)
    home.keep()
    lines = lines_of(home.month())
    for length in (1, 205, 4096, 1_400_000):
        hole = bytes(length)
        places = {
            "before the last record": [*lines[:-1], hole + lines[-1]],
            "before a record in the middle": [*lines[:2], hole + lines[2], *lines[3:]],
            "on a line of their own": [*lines[:2], hole + b"\n", *lines[2:]],
            "at the end": [*lines, hole],
            "at the end, with a line end": [*lines, hole + b"\n"],
            "at the start": [hole, *lines],
        }
        for place, content in places.items():
            home.restore()
            put(home.month(), content)
            examine(
                home, tally, f"{length} NULs {place}", truth, 65, "NUL|line of [0-9]* bytes|2026-11.jsonl:1: "
            )
    return tally.found()


SHAPES = {
    "blood-pressure": "{0} 1{1:02}/{1:02} {1} l sit note {2}",
    "glucose": "{0} {1}.{1} mmol/L fasting note {2}",
    "weight": "{0} w {1}.4 kg #travel note {2}",
}
VARIANTS = 8 * 260


def bits(home, shape):
    """Every bit of a record flipped: in each second line another one, the lines between are sound."""
    home.clear()
    given = "".join(
        SHAPES[shape].format(
            "2026-11-20 07:10", 40 + number % 40 if shape != "glucose" else 4 + number % 9, f"b{number}"
        )
        + "\n"
        for number in range(2 * VARIANTS)
    )
    ran = home.run("log", "--sure", given=given)
    assert ran.status == 0, ran
    truth, tally = Truth(), Tally()
    sound, _ = home.readings()
    for reading in sound:
        state = {key: value for key, value in reading.items() if key not in ("id", "note", "batch", "at")}
        number = int(reading["note"][1:])
        truth.said({reading["note"]: state}, "unknown" if number % 2 == 0 else "saved")
    lines = lines_of(home.month())
    flipped = 0
    for variant in range(VARIANTS):
        place, bit = divmod(variant, 8)
        line = bytearray(lines[1 + 2 * variant])
        if place < len(line) - 1:
            line[place] ^= 1 << bit
            lines[1 + 2 * variant] = bytes(line)
            flipped += 1
    put(home.month(), lines)
    readings, listed = home.readings()
    tally.add(shape, truth, readings, [] if listed.status == 65 else [f"status {listed.status}"])
    tally.count = flipped
    counted = sum(1 for reading in readings if int(reading["note"][1:]) % 2 == 0) - (VARIANTS - flipped)
    return tally.found(f"{shape}: {counted} of {flipped} counted, unchanged")


def ends(home):
    """The last line cut at every byte; lines left out, doubled, swapped."""
    tally = Tally()
    truth = actions.furnish(home)
    home.keep()
    lines = lines_of(home.month())
    last = lines[-1]
    for kept in range(0, len(last) - 1, 4):
        home.restore()
        put(home.month(), [*lines[:-1], last[:kept]])
        cut = truth.copy()
        # The last line is the correction of a2.
        cut.said({"a2": pressure(199, 99, 62)}, "saved")
        examine(home, tally, f"last line cut to {kept} bytes", cut, 65 if kept else 0, None)
    changed = {
        "a line left out": ([*lines[:2], *lines[3:]], {"a3": None}, "line|missing"),
        "every line doubled": ([line for line in lines for _ in (0, 1)], {}, None),
        "lines in another order": ([lines[0], *reversed(lines[1:])], {}, None),
        "no header": (lines[1:], {}, "header"),
        "the header in the middle": ([*lines[1:3], lines[0], *lines[3:]], {}, "header"),
    }
    for what, (content, effect, told) in changed.items():
        home.restore()
        put(home.month(), content)
        now = truth.copy()
        now.said(effect, "saved")
        now.acknowledged = 0
        examine(home, tally, what, now, home.readings()[1].status, told)
    return tally.found()


def hands(home):
    """A value changed by hand: with the old sum it does not count, without one it does."""
    tally = Tally()
    truth = actions.furnish(home)
    home.keep()
    lines = lines_of(home.month())
    at = next(index for index, line in enumerate(lines) if b'"note":"a3"' in line)
    stale = lines[at].replace(b'"systolic":123', b'"systolic":132')
    for what, line, effect, status, told in (
        ("stale sum", stale, {"a3": None}, 65, "sum"),
        ("no sum", unsealed(stale), {"a3": pressure(132, 83, 63)}, 0, "by hand"),
        (
            "spaces and no sum",
            unsealed(stale)
            .replace(b":", b": ")
            .replace(b",", b" , ")
            .replace(b"07: 10", b"07:10")
            .replace(b"19: 30+00: 00", b"19:30+00:00"),
            {"a3": pressure(132, 83, 63)},
            0,
            "by hand",
        ),
        (
            "an impossible value",
            unsealed(lines[at].replace(b'"systolic":123', b'"systolic":1230')),
            {"a3": None},
            65,
            "systolic",
        ),
    ):
        home.restore()
        put(home.month(), [*lines[:at], line, *lines[at + 1 :]])
        now = truth.copy()
        now.said(effect, "saved")
        now.acknowledged = 0
        examine(home, tally, what, now, status, told)
    return tally.found()


def editors(home):
    """What editors and other systems do to line ends and to the ends of files."""
    tally = Tally()
    truth = actions.furnish(home)
    home.keep()
    lines = lines_of(home.month())
    whole = b"".join(lines)
    for what, content, told in (
        ("CR LF", whole.replace(b"\n", b"\r\n"), "CR LF"),
        ("byte order mark", b"\xef\xbb\xbf" + whole, "byte order"),
        ("spaces behind lines", whole.replace(b"\n", b"  \t\n"), "spaces"),
        ("blank lines", whole.replace(b"\n", b"\n\n"), "empty line"),
        ("no last line end", whole[:-1], "line end"),
        ("all of it", b"\xef\xbb\xbf" + whole.replace(b"\n", b" \r\n\r\n")[:-4], "byte order"),
    ):
        home.restore()
        put(home.month(), content)
        examine(home, tally, what, truth, 0, told)
    return tally.found()


CASES = [
    Case("20", "runs of NUL bytes in the file", [(zeros, ())]),
    Case(
        "21",
        "every bit of three records flipped; lines cut, left out, doubled, swapped",
        [*((bits, (shape,)) for shape in SHAPES), (ends, ())],
    ),
    Case("22", "lines changed by hand", [(hands, ())]),
    Case("24", "CR LF, byte order mark, spaces, blank lines, no last line end", [(editors, ())]),
]
