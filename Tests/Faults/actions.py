"""The things a person does to the journal, each with what it must come to; faults are put into every one."""

import collections

from truth import ABSENT, Truth, pressure

# What a person does: the words, what is typed, and for each reading what it says afterwards.
Action = collections.namedtuple("Action", "name words given effect")

OLDER = {"a1": pressure(121, 81, 61), "a2": pressure(122, 82, 62), "a3": pressure(123, 83, 63)}


def furnish(home):
    """A journal of three readings in two months, one of them corrected; gives back what is true of it."""
    truth = Truth()
    for words in (
        "2026-10-05 07:10 121/81 61 note a1",
        "2026-11-20 07:10 199/99 62 note a2",
        "2026-11-20 19:30 123/83 63 note a3",
    ):
        assert home.run("log", *words.split(), "--sure").status == 0
    assert home.run("edit", identity(home, "a2"), "122/82").status == 0
    truth.said(OLDER, "saved")
    truth.acknowledged = 0
    return truth


def identity(home, note):
    return next(reading["id"] for reading in home.readings()[0] if reading.get("note") == note)


def log(name="n1", shift=0):
    words = f"{131 + shift}/{85 + shift} {71 + shift}"
    return Action(
        "log",
        ["log", *words.split(), "note", name],
        None,
        {name: pressure(131 + shift, 85 + shift, 71 + shift)},
    )


def several():
    given = "".join(
        f"2026-{month}-19 08:0{index} 13{index}/8{index} 7{index} note n{index}\n"
        for index, month in enumerate(("11", "09", "10", "11"), 1)
    )
    return Action(
        "log of 4 lines",
        ["log", "--sure"],
        given,
        {f"n{index}": pressure(130 + index, 80 + index, 70 + index) for index in range(1, 5)},
    )


def edit(home):
    return Action("edit", ["edit", identity(home, "a3"), "143/93"], None, {"a3": pressure(143, 93, 63)})


def move(home):
    return Action(
        "edit to another month",
        ["edit", identity(home, "a3"), "2026-10-02", "8:15", "143/93"],
        None,
        {"a3": pressure(143, 93, 63)},
    )


def delete(home):
    return Action(
        "delete", ["delete", identity(home, "a1"), identity(home, "a3")], None, {"a1": ABSENT, "a3": ABSENT}
    )


def undo(_):
    return Action("undo", ["undo"], None, {"a2": pressure(199, 99, 62)})


def table(home):
    """An import of six readings in three months."""
    path = f"{home.place}/table.csv"
    effect = {}
    with open(path, "w", encoding="utf-8") as file:
        file.write("date,time,systolic,diastolic,pulse,note\n")
        for index in range(1, 7):
            file.write(f"2026-0{7 + index % 3}-1{index},07:00,13{index},8{index},7{index},n{index}\n")
            effect[f"n{index}"] = pressure(130 + index, 80 + index, 70 + index)
    return Action("import", ["import", path], None, effect)


def reader(*words):
    return Action(" ".join(words), list(words), None, {})


# By name; each takes a furnished home, but "first log", which takes an empty one.
WRITING = {
    "first log": lambda home: log(),
    "log": lambda home: log(),
    "log of 4 lines": lambda home: several(),
    "edit": edit,
    "edit to another month": move,
    "delete": delete,
    "undo": undo,
    "import": table,
}
READING = {
    "list": lambda home: reader("list", "--json"),
    "check": lambda home: reader("check", "--json"),
    "summary": lambda home: reader("summary", "--json"),
    "export": lambda home: reader("export"),
}


def prepared(home, name):
    """A home as the action wants it, kept for `restore`; and the action and the truth before it."""
    home.clear()
    truth = Truth() if name == "first log" else furnish(home)
    home.keep()
    return {**WRITING, **READING}[name](home), truth
