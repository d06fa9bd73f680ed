"""Case 39: homes that are missing, closed, elsewhere, or something else than folders and files."""

import os
import shutil
import stat

import actions
from case import Case
from truth import Truth, manners, outcome
from worker import Tally

NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")

# Nothing here may make the program wait.
AT_ONCE = 5


class Visit:
    """One more reading in an odd place, which is put right before what is there is held against the truth."""

    def __init__(self, home, tally, truth, before=()):
        self.home, self.tally, self.truth, self.before = home, tally, truth, before

    def log(self, what, allowed, put_right=lambda: None, **environment):
        truth, action = self.truth.copy(), actions.log("n1")
        ran = self.home.run(*action.words, before=self.before, timeout=AT_ONCE, **environment)
        truth.said(action.effect, outcome(ran))
        wrong = manners(ran)
        if ran.status not in allowed:
            wrong.append(f"status {ran.status}, not {allowed}: {ran.err}")
        for words in (["list"], ["check"], ["due"]):
            seen = self.home.run(*words, before=self.before, timeout=AT_ONCE, **environment)
            if seen.status not in (0, 65, 73, 74, 77):
                wrong.append(f"{words}: {seen}")
        put_right()
        readings, _ = self.home.readings(before=self.before, **environment)
        self.tally.add(what, truth, readings, wrong)
        return ran


def environments(home):
    """HOME and the XDG variables unset, relative, missing, empty."""
    tally = Tally()
    named = {"VITALS_HOME": f"{home.data}", "XDG_STATE_HOME": f"{home.place}/home/state"}
    missing = f"{home.place}/home/none/such"
    for what, environment in {
        "HOME unset": {"HOME": "", **named},
        "HOME relative": {"HOME": "here", **named},
        "HOME missing": {"HOME": missing},
        "XDG relative": {"XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state"},
        "XDG empty": {"XDG_DATA_HOME": "", "XDG_STATE_HOME": ""},
        "VITALS_HOME empty": {"VITALS_HOME": ""},
    }.items():
        home.clear()
        Visit(home, tally, Truth()).log(what, (0,), **environment)
        data = home.data if environment.get("HOME") != missing else f"{missing}/.local/share/vitals"
        if not os.path.isdir(f"{data}/journal") or set(os.listdir(home.place)) != {"home"}:
            tally.violations.append(f"{what}: written elsewhere")
        if any(stat.S_IMODE(os.stat(path).st_mode) != 0o600 for path in home.files()):
            tally.violations.append(f"{what}: a file is open to others")
    return tally.found()


def links(home):
    """Folders reached over links work."""
    truth, tally = actions.furnish(home), Tally()
    moved = f"{home.place}/home/moved"
    home.keep()
    for folder in (home.data, home.journal, home.state, f"{home.place}/home/.local"):
        home.restore()
        os.rename(folder, moved)
        os.symlink(moved, folder)
        Visit(home, tally, truth).log(f"{folder[len(home.place):]} is a link", (0,))
    return tally.found()


def others(home):
    """A link, pipe, device, folder or socket in a file's place is refused, and not written through."""
    truth, tally = actions.furnish(home), Tally()
    aside = f"{home.place}/home/aside"
    home.keep()
    path = home.month()
    for what in ("link", "dangling link", "pipe", "device", "folder", "socket"):
        if what == "device" and os.geteuid() != 0:
            continue
        home.restore()
        with open(path, "rb") as file:
            held = file.read()
        os.rename(path, aside)
        make(what, path, aside)

        def put_right():
            os.rmdir(path) if what == "folder" else os.unlink(path)
            with open(aside, "rb") as file:
                if file.read() != held:
                    tally.violations.append(f"{what}: written through it")
            os.rename(aside, path)

        ran = Visit(home, tally, truth).log(f"a {what} in the file's place", (73, 77), put_right)
        if path.encode() not in ran.err:
            tally.violations.append(f"{what}: the path is not named: {ran.err}")
    return tally.found()


def make(what, path, aside):
    if what.endswith("link"):
        os.symlink(aside if what == "link" else "/nowhere/x.jsonl", path)
    elif what == "pipe":
        os.mkfifo(path, 0o600)
    elif what == "device":
        os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 3))
    elif what == "socket":
        os.mknod(path, 0o600 | stat.S_IFSOCK)
    else:
        os.mkdir(path, 0o700)


def owners(home):
    """Files and folders closed to the one who runs it, read-only, open to all, or another person's."""
    truth, tally = actions.furnish(home), Tally()
    before = lower_rights(home)
    visit = Visit(home, tally, truth, before)
    home.keep()
    month = home.month()
    for what, path, mode, allowed in (
        ("nothing is closed", month, 0o600, (0,)),
        ("a file that may not be written", month, 0o400, (77,)),
        ("a file that may not be read", month, 0o200, (77,)),
        ("a file with no rights", month, 0, (77,)),
        ("the writer's folder read-only", os.path.dirname(month), 0o500, (0, 77)),
        ("the writer's folder closed", os.path.dirname(month), 0, (77,)),
        ("the journal closed", home.journal, 0, (77,)),
        ("the home read-only", home.data, 0o500, (0, 77)),
        ("the home closed", home.data, 0, (77,)),
        ("the state closed", home.state, 0, (77,)),
        ("the state read-only", home.state, 0o500, (0, 77)),
        ("everything above closed", f"{home.place}/home/.local", 0, (77,)),
    ):
        home.restore()
        give(home, before)
        usual = stat.S_IMODE(os.stat(path).st_mode)
        os.chmod(path, mode)
        visit.log(what, allowed, lambda: os.chmod(path, usual))
    home.restore()
    give(home, before)
    open_to_all(home)
    visit.log("open to all", (0,))
    checked = home.run("check", before=before)
    if b"chmod" not in checked.out:
        tally.violations.append(f"open to all: no word about it: {checked}")
    if before:
        home.restore()
        visit.log("all of it another person's", (77,), lambda: give(home, before))
        shutil.rmtree(f"{home.place}/home")
        os.mkdir(f"{home.place}/home", 0o555)
        Visit(home, tally, Truth(), before).log("a HOME that may not be written", (73, 77))
    return tally.found()


def lower_rights(home):
    """Root may do anything, so as root the runs are made as nobody, with a program that nobody can reach."""
    if os.geteuid() != 0:
        return ()
    shutil.copy(home.binary, f"{home.place}/vitals")
    home.binary = f"{home.place}/vitals"
    for folder in (os.path.dirname(home.place), home.place, f"{home.place}/home"):
        os.chmod(folder, 0o711)
    return NOBODY


def give(home, before):
    """Makes everything the property of the one who runs the program."""
    for parent, _, names in os.walk(f"{home.place}/home") if before else ():
        for name in (parent, *(f"{parent}/{name}" for name in names)):
            os.chown(name, 65534, 65534)


def open_to_all(home):
    for parent, _, names in os.walk(home.data):
        os.chmod(parent, 0o755)
        for name in names:
            os.chmod(f"{parent}/{name}", 0o644)


CASES = [
    Case(
        "39",
        "places: homes, links, pipes, devices, owners, modes",
        [(environments, ()), (links, ()), (others, ()), (owners, ())],
    )
]
