"""Case 14: the disk is full."""

from actions import open_screens
from program import leftovers
from terminal import CONTROL_U


NUMBER = "14"
ROOM = "64k"
REFUSED = (73, 74)


def run(bench, score, wanted):
    """The one case."""
    if not wanted(NUMBER):
        return
    disk = FullDisk(bench)
    disk.live()
    score.case(
        NUMBER, "the disk is full: log, new month, import, export, draft", bench.repeated_by(NUMBER),
        disk.tried, len(disk.saved), disk.lost, disk.false, disk.violations)


class FullDisk:
    """A tmpfs of 64 KiB that the readings themselves fill up."""

    def __init__(self, bench):
        self.bench = bench
        self.place = bench.mounts.tmpfs("full", ROOM)
        self.program = bench.program(self.place / "home", self.place / "state")
        self.elsewhere = bench.elsewhere("full-files")
        self.saved, self.violations = {}, []
        self.lost = self.false = self.tried = 0

    def live(self):
        """Fills the disk, tries everything, makes room, tries everything again."""
        self._log("before")
        sponge = self.place / "sponge"
        sponge.write_bytes(b"s" * 40960)
        for index in range(200):
            if self._log(f"f{index}", "x" * (1900 if index < 15 else 100)).returncode != 0:
                break
        else:
            self.violations.append("the disk never was full")
        self._fill()
        self._everything(REFUSED)
        self._look("on the full disk")
        sponge.unlink()
        (self.place / "filler").unlink(missing_ok=True)
        self._everything((0,))
        self._look("after room was made")
        self.violations += [f"{path} was left behind" for path in leftovers(self.place, self.elsewhere)]
        self.bench.mounts.unmount(self.place)

    def _fill(self):
        """Takes the last pages, so that not even a new file finds room."""
        try:
            with open(self.place / "filler", "wb", buffering=0) as filler:
                while True:
                    filler.write(b"f" * 4096)
        except OSError:
            return

    def _log(self, name, padding="", now="2026-11-21T07:30+00:00"):
        pressure = f"{100 + len(self.saved)}/70"
        done = self._try("log", f"{pressure} note {name}{padding}", now=now)
        if done.returncode == 0:
            self.saved[name + padding] = f"{now[:16]} {pressure}"
        elif done.returncode not in REFUSED or "NOT saved" not in done.stderr:
            self._complain("log", done)
        return done

    def _everything(self, good):
        word = "room" if good == (0,) else "full"
        for name, padding, now in (
                ("append", "y" * 1900, "2026-11-21T07:30+00:00"), ("month", "", "2026-12-21T07:30+00:00")):
            done = self._log(f"{word}-{name}", padding, now)
            if done.returncode not in good:
                self._complain(name, done)
        self._import(word, good)
        self._export(good)
        self._draft(good)

    def _import(self, word, good):
        """All rows or none; each time other numbers, as the same ones would be the same readings."""
        path = self.elsewhere / f"{word}.csv"
        low = 66 if word == "room" else 67
        rows = {f"{word}-i{index}": (f"2026-{10 + index % 2}-07", f"08:{index:02}", f"{110 + index}/{low}")
                for index in range(40)}
        path.write_text("date,time,offset,kind,systolic,diastolic,note\n" + "".join(
            f"{day},{time},UTC+00:00,blood-pressure,{pressure.replace('/', ',')},{name}\n"
            for name, (day, time, pressure) in rows.items()), "utf-8")
        done = self._try("import", str(path))
        if done.returncode == 0:
            for name, (day, time, pressure) in rows.items():
                self.saved[name] = f"{day}T{time} {pressure}"
        if done.returncode not in good:
            self._complain("import", done)

    def _export(self, good):
        """A whole file or none."""
        path = self.place / "export.csv"
        done = self._try("export", "-o", str(path))
        if done.returncode not in good:
            self._complain("export", done)
        if path.exists() != (done.returncode == 0):
            there = "is there" if path.exists() else "is not there"
            self.violations.append(f"export ended with {done.returncode}, and its file {there}")

    def _draft(self, good):
        """What cannot be kept is said before the program ends, so that it can be copied from the screen."""
        self.tried += 1
        session = open_screens(self.program)
        session.wait_for("[Today]")
        session.type("l")
        session.wait_for("LOG A READING")
        session.type(f"{CONTROL_U}133/77")
        session.wait_for("133/77 mmHg")
        status = session.leave()
        words = "is kept and offered at the next start: 133/77" if good == (0,) else "is NOT saved. Write it down: 133/77"
        if status != 0 or words not in session.grid.text:
            shown = session.grid.text.strip()
            self.violations.append(f"draft: status {status}, the screen ends with\n{shown}")

    def _look(self, when):
        found, twice = self.program.readings()
        self.lost += sum(found.get(name) != value for name, value in self.saved.items())
        others = found.keys() - self.saved.keys()
        self.false += len(others) + len(twice)
        self.violations += [f"{when}: {name.rstrip('xy')} is counted" for name in [*others, *twice]]
        for words in (("check",), ("summary",), ("list",), ("chart", "blood-pressure"), ("export",)):
            done = self._try(*words)
            if done.returncode != 0:
                self._complain(f"{when}: {words[0]}", done)

    def _try(self, *words, **more):
        self.tried += 1
        return self.program.run(*words, **more)

    def _complain(self, what, done):
        said = (done.stderr or done.stdout).strip()[:300]
        self.violations.append(f"{what} ended with {done.returncode}: {said}")
