"""Case 15: files and folders that may not be written to, or not even read."""

import os

from program import leftovers

NUMBER = "15"
# Reading on, and writing refused with a reason: it could not be made, not saved, or no permission.
VIEW, WRITE_REFUSED, SHUT = (0,), (73, 77), (77,)
NOBODY = 65534
AS_NOBODY = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
VIEWS = (("list",), ("summary",), ("check",), ("chart", "blood-pressure"), ("due",), ("alerts",), ("export",))


def run(bench, score, wanted):
    """All ways in which something is forbidden."""
    if not wanted(NUMBER):
        return
    doors = Doors(bench)
    doors.try_all()
    score.case(
        NUMBER, "read-only file system, file and folder; another owner", bench.repeated_by(NUMBER),
        doors.tried, doors.acknowledged, doors.lost, doors.false, doors.violations)


class Doors:
    """Homes that are shut in one way or another; each holds two readings."""

    def __init__(self, bench):
        self.bench = bench
        self.tried = self.acknowledged = self.lost = self.false = 0
        self.violations = []

    def try_all(self):
        """Shuts one home after another."""
        self._read_only_file_system()
        self._shut("file-0444", lambda home: [(path, 0o444) for path in home.rglob("*.jsonl")])
        self._shut("folder-0555", lambda home: [
            (home, 0o555), *((path, 0o555) for path in home.rglob("*") if path.is_dir())], new_month=True)
        self._shut("state-0555", lambda home: [(home.parent / "state", 0o555), *(
            (path, 0o555 if path.is_dir() else 0o444) for path in (home.parent / "state").rglob("*"))])
        self._other_owner()

    def _home(self, name, owner):
        """A home with two readings, its folder and its program."""
        place = self.bench.elsewhere(name)
        place.chmod(0o755)
        (place / "home").mkdir(mode=0o700)
        (place / "state").mkdir(mode=0o700)
        for path in (place, place / "home", place / "state"):
            os.chown(path, owner, owner)
        program = self.bench.program(place / "home", place / "state")
        before = AS_NOBODY if owner else ()
        for index in range(2):
            done = program.run("log", f"12{index}/80 note {name}{index}", before=before)
            self.acknowledged += done.returncode == 0
            if done.returncode != 0:
                self._complain(f"{name}: log", done)
        return place, program

    def _read_only_file_system(self):
        place, program = self._home("read-only", 0)
        self.bench.mounts.mount(place / "home", "read-only/home", "--bind")
        mounted = self.bench.mounts.mount(place / "home", "read-only/home", "-o", "remount,ro,bind")
        self._try(program, "read-only", (), VIEW, WRITE_REFUSED)
        self._try(program, "read-only", (), None, WRITE_REFUSED, now="2026-12-21T07:30+00:00")
        self.bench.mounts.places.remove(mounted)
        self.bench.mounts.unmount(mounted)
        self._try(program, "read-only", (), VIEW, (0,))

    def _shut(self, name, modes, new_month=False):
        place, program = self._home(name, NOBODY)
        opened = [(path, path.stat().st_mode & 0o777) for path, _ in modes(place / "home")]
        for path, mode in modes(place / "home"):
            path.chmod(mode)
        now = {"now": "2026-12-21T07:30+00:00"} if new_month else {}
        self._try(program, name, AS_NOBODY, VIEW, WRITE_REFUSED, **now)
        for path, mode in opened:
            path.chmod(mode)
        self._try(program, name, AS_NOBODY, VIEW, (0,))
        self.violations += [f"{path} was left behind" for path in leftovers(place)]

    def _other_owner(self):
        """Somebody else's journal: nothing is shown, nothing is written, and the reason is said."""
        place, program = self._home("other-owner", 0)
        (place / "state").chmod(0o777)
        before = sorted(str(path) for path in place.rglob("*"))
        for words in (("list",), ("log", "130/80"), ("summary",)):
            done = self._run(program, AS_NOBODY, *words)
            if done.returncode not in SHUT or "ermission" not in done.stderr:
                self._complain(f"other-owner: {words[0]}", done)
        after = sorted(str(path) for path in place.rglob("*"))
        if before != after:
            self.violations.append(f"other-owner: {set(after) ^ set(before)} appeared or went")
        (place / "state").chmod(0o700)
        self._try(program, "other-owner", (), VIEW, (0,))

    def _try(self, program, name, before, view, write, **more):
        """Looks, logs, and looks again: nothing that was there is gone, and nothing refused is there."""
        for words in VIEWS if view else ():
            done = self._run(program, before, *words)
            if done.returncode not in view:
                self._complain(f"{name}: {words[0]}", done)
        done = self._run(program, before, "log", f"133/70 note {name}-new", **more)
        if done.returncode not in write or (done.returncode and "NOT saved" not in done.stderr):
            self._complain(f"{name}: log", done)
        found = self._run(program, before, "list", "--json").stdout
        self.lost += sum(f'"{name}{index}"' not in found for index in range(2))
        self.false += (f'"{name}-new"' in found) != (done.returncode == 0)
        self.acknowledged += done.returncode == 0

    def _run(self, program, before, *words, **more):
        self.tried += 1
        return program.run(*words, before=before, **more)

    def _complain(self, what, done):
        said = (done.stderr or done.stdout).strip()[:300]
        self.violations.append(f"{what} ended with {done.returncode}: {said}")
