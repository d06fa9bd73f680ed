"""What the person does, again and again, while the power is cut.

Every reading has a name of its own, in its note, and values that change from one to the next: one that was
not entered, or that comes back as it was before, shows.
"""

import os
import signal

from program import NOW
from terminal import CONTROL_U, ENTER, Terminal


def open_screens(program):
    """Starts the screens of a program on a terminal."""
    return Terminal([program.binary, "--now", NOW], program.environment)


class Failed(Exception):
    """The program refused a step, though nothing was wrong with the disk."""


class Action:
    """One thing that is done over and over; the subclasses say what."""

    title = ""

    def __init__(self, program, history, random, scratch):
        self.program = program
        self.history = history
        self.random = random
        self.scratch = scratch
        self.count = 0
        self.rounds = 0
        self.first_home = program.environment["VITALS_HOME"]

    def move_house(self):
        """Begins a new journal, in a folder that is not there yet."""
        self.program.environment["VITALS_HOME"] = f"{self.first_home}-{self.rounds}"
        self.history.settle({})

    def round(self):
        """Gives back the steps between two cuts: functions, each of which makes one step."""
        raise NotImplementedError

    def found(self):
        """What is there: values by name, and names that are there twice."""
        return self.program.readings()

    def set_aside(self):
        """How many lines are there and not counted."""
        return self.program.set_aside()

    def one_more(self):
        """One step after a cut, which must work."""
        self.log()

    def end(self):
        """The power is off: nothing of the program is left."""

    def values(self):
        """A name and values that were not used before."""
        self.count += 1
        return f"r{self.count}", f"{100 + self.count % 40}/{60 + self.count // 40 % 20}"

    def command(self, changes, *words, now=NOW):
        """Runs one command as a step; exit 0 is its acknowledgement."""
        self.history.begin(changes)
        done = self.program.run(*words, now=now)
        if done.returncode != 0:
            raise Failed(f"{words} ended with {done.returncode}: {done.stderr.strip()}")
        self.history.acknowledge()
        return done.stdout

    def log(self, now=NOW, *options):
        """Logs a new reading and gives back its name and what was printed."""
        name, pressure = self.values()
        value = f"{now[:16]} {pressure}"
        return name, self.command({name: value}, "log", *options, f"{pressure} note {name}", now=now)


class Append(Action):
    """`vitals log`, all into the file of one month."""

    title = "power cut: vitals log, one file growing"

    def round(self):
        while True:
            yield self.log


class NewMonth(Action):
    """`vitals log`, each time the first reading of a month, now and then in a home that is not there yet."""

    title = "power cut: the first reading of a month, and of a home"

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.months = 0

    def round(self):
        self.rounds += 1
        if self.rounds % 2 == 1:
            self.move_house()
        while True:
            yield self.log_in_new_month

    one_more = property(lambda self: self.log_in_new_month)

    def log_in_new_month(self):
        """Logs the first reading of the next month."""
        self.months += 1
        return self.log(f"{2000 + self.months // 12}-{self.months % 12 + 1:02}-21T07:30+00:00")


class Edit(Action):
    """`vitals edit`, each time with another value and into an earlier month."""

    title = "power cut: edits that move a reading to another month"

    def round(self):
        while True:
            yield self.log_another
            for month in self.random.sample(range(12), 6):
                yield lambda month=month: self.move(month)

    def log_another(self):
        """Logs the reading that is to be moved."""
        name, printed = self.log(NOW, "--json")
        self.name, self.id = name, printed.split('"id":"')[1][:26]

    def move(self, month):
        """Moves it to a month and changes what it says."""
        _, pressure = self.values()
        day = f"{2025}-{month + 1:02}-15"
        self.command(
            {self.name: f"{day}T06:45 {pressure}"}, "edit", "--sure", self.id, f"{day} 06:45 {pressure}")


class Undo(Edit):
    """`vitals undo`, of an edit and of a new reading."""

    title = "power cut: undo of an edit and of a reading"

    def round(self):
        while True:
            yield self.log_another
            before = self.history.latest(self.name)
            yield lambda: self.move(9)
            yield lambda: self.command({self.name: before}, "undo")
            yield lambda: self.command({self.name: None}, "undo")


class Import(Action):
    """`vitals import` of files with readings of two months."""

    title = "power cut: imports into two months"
    sizes = (3, 9, 20, 20, 60, 60, 60, 60, 60, 60, 60, 1100)

    def round(self):
        self.rounds += 1
        if self.rounds % 4 == 1:
            self.move_house()
        while True:
            yield self.bring

    def bring(self):
        """Imports one file; all of its readings are one step."""
        path = os.path.join(self.scratch, "import.csv")
        changes = {}
        with open(path, "w", encoding="utf-8") as file:
            file.write("date,time,offset,kind,systolic,diastolic,note\n")
            for _ in range(self.random.choice(self.sizes)):
                name, pressure = self.values()
                day = f"2026-{9 + self.count % 2:02}-{1 + self.count // 2 % 28:02}"
                time = f"{self.count // 56 % 24:02}:{self.count // 1344 % 60:02}"
                file.write(f"{day},{time},UTC+00:00,blood-pressure,{pressure.replace('/', ',')},{name}\n")
                changes[name] = f"{day}T{time} {pressure}"
        self.command(changes, "import", path)


class Draft(Action):
    """A line that is typed and left with Ctrl-C: the end of the program is the promise that it was kept."""

    title = "power cut: the draft replaced"

    def round(self):
        while True:
            yield self.leave_a_draft

    one_more = property(lambda self: self.leave_a_draft)

    def found(self):
        session = self.open()
        try:
            # The footer is drawn last.
            session.wait_for("q quit")
            if "Not saved: " not in session.grid.text:
                return {}, []
            session.type("l")
            session.wait_for("enter save")
            line = next(line for line in session.grid.text.splitlines() if line.startswith(" ▸"))
            return {"draft": line.strip(" ▸")}, []
        finally:
            session.end(signal.SIGKILL)

    def leave_a_draft(self):
        """Types a line in the place of the one that was kept, and leaves."""
        name, pressure = self.values()
        line = f"{pressure} note {name}"
        session = self.open()
        try:
            session.wait_for("[Today]")
            session.type("l")
            session.wait_for("LOG A READING")
            session.type(f"{CONTROL_U}{line}")
            session.wait_for(f"note: {name}\n")
            self.history.begin({"draft": line})
            if session.leave() != 0:
                raise Failed(f"Ctrl-C ended with {session.end()}")
            self.history.acknowledge()
        finally:
            session.end(signal.SIGKILL)

    def open(self):
        """Starts the screens."""
        return open_screens(self.program)


class Screens(Draft):
    """Readings typed on the Log screen and saved with Enter; the sentence on the screen is the promise."""

    title = "power cut: saving on the screens"
    session = None

    def round(self):
        yield self.start
        while True:
            yield self.save

    def found(self):
        return self.program.readings()

    def start(self):
        """Starts the screens once for all that is logged until the cut."""
        self.session = self.open()
        self.session.wait_for("[Today]")

    def save(self):
        """Types a reading and saves it."""
        name, pressure = self.values()
        self.session.type("l")
        self.session.wait_for("LOG A READING")
        self.session.type(f"{pressure} note {name}")
        self.history.begin({name: f"{NOW[:16]} {pressure}"})
        self.session.type(ENTER)
        self.session.wait_for(f"Saved: {pressure} ")
        self.history.acknowledge()

    def one_more(self):
        """After the cut the screens start, save, and leave."""
        self.start()
        self.save()
        if self.session.leave() != 0:
            raise Failed(f"Ctrl-C ended with {self.session.end()}")

    def end(self):
        if self.session:
            self.session.end(signal.SIGKILL)
