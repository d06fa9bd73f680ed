"""Case 13: the disk beneath the file system is full, so that what was written can not be brought to it.

The file system believes that it has room: the write succeeds and the sync fails, once. A second sync of the
file would say "done", and the bytes would be gone at the next start.
"""

import os
import re

from mounts import call, new_image
from program import leftovers

# With a journal that has been written all round, only the file's own blocks find no room.
DISKS = [("13-ext4", "ext4", 64, False), ("13-ext4-data", "ext4", 64, True), ("13-xfs", "xfs", 320, False)]
BEFORE, WHILE_SICK = 3, 4
SYNC = re.compile(r"(fsync|fdatasync)\((\d+)<([^>]*)>\) += (-?\d+)")


def run(bench, score, wanted):
    """All that is wanted of it."""
    for number, kind, megabytes, fill_journal in DISKS:
        if not wanted(number):
            continue
        disk = FullBeneath(bench, number, kind, megabytes, fill_journal)
        disk.live()
        title = f"a sync fails for good: {kind} on a disk that is full" + (", its journal not" * fill_journal)
        score.case(
            number, title, bench.repeated_by(number), WHILE_SICK, len(disk.saved), disk.lost, disk.false,
            disk.violations, note=disk.note)


def second_syncs(trace):
    """How many files had a sync that failed, and where one of them was synced again."""
    failed, found = {}, []
    for line in trace.splitlines():
        sync = SYNC.search(line)
        if sync is None:
            continue
        name, _, path, result = sync.groups()
        if path in failed:
            found.append(f"{name} of {path} after one had failed with {failed[path]}")
        if result != "0":
            failed[path] = line.rsplit("= ", 1)[-1].strip()
    return len(failed), found


class FullBeneath:
    """A sparse image on a tmpfs that another file fills up."""

    def __init__(self, bench, number, kind, megabytes, fill_journal):
        self.bench = bench
        self.memory = bench.mounts.tmpfs(number, "400M")
        options = ("-J", "size=1", "-b", "1024") if kind == "ext4" else ()
        self.image = new_image(self.memory / "disk.img", kind, megabytes, *options)
        self.kind, self.fill_journal = kind, fill_journal
        self.name = f"{number}-disk"
        self.place = bench.mounts.image(self.image, self.name, direct=False)
        self.state = bench.elsewhere(f"{number}-state")
        self.program = bench.program(self.place / "home", self.state)
        self.saved, self.violations = {}, []
        self.lost = self.false = self.failed_syncs = self.rescued = 0

    def live(self):
        """Well, sick, well again."""
        for _ in range(BEFORE):
            self._log(expected=0)
        if self.fill_journal:
            self._write_journal_round()
        call("sync", "--file-system", self.place)
        self._fill()
        for _ in range(WHILE_SICK):
            self._log_while_sick()
        self._look("while the disk is sick")
        if self.rescued == 0:
            self.violations.append("no sync failed, so that nothing was tried")
        self._heal()
        self._look("after the disk is well again")
        self._log(expected=0)
        self._look("after one more")
        self.violations += [f"{path} was left behind" for path in leftovers(self.place, self.state)]
        self.bench.mounts.unmount(self.place)
        self.bench.mounts.unmount(self.memory)

    @property
    def note(self):
        """What was seen."""
        return (
            f"{self.failed_syncs} syncs failed, none was tried again; {self.rescued} readings are in rescue "
            "files on another disk and counted once")

    def _log(self, expected, before=()):
        """Logs a reading that needs a new block, and expects a status."""
        count = len(self.saved) + self.bench.random.randint(1, 20)
        name, pressure = f"k{len(self.saved)}" + "x" * 1800, f"{100 + count}/{60 + len(self.saved)}"
        done = self.program.run("log", f"{pressure} note {name}", before=before)
        if expected is not None and done.returncode != expected:
            self.violations.append(f"log ended with {done.returncode}: {done.stderr.strip()}")
        if done.returncode == 0 or "was saved in" in done.stderr:
            self.saved[name] = f"2026-11-21T07:30 {pressure}"
        return done

    def _log_while_sick(self):
        trace = self.bench.folder / f"{self.name}.trace"
        done = self._log(
            None, ["strace", "-f", "-y", "-o", str(trace), "-e", "trace=fsync,fdatasync"])
        failed, again = second_syncs(trace.read_text("utf-8", "replace"))
        self.failed_syncs += failed
        self.violations += again
        # The last block of the file may have room for one more reading; then nothing fails.
        good = (74,) if failed else (0, 73, 74)
        if done.returncode not in good or (done.returncode != 0 and not done.stderr):
            self.violations.append(
                f"{failed} syncs failed, log ended with {done.returncode}: {done.stderr.strip()}")
        self.rescued += str(self.state) in done.stderr

    def _look(self, when):
        found, twice = self.program.readings()
        self.lost += sum(found.get(name) != value for name, value in self.saved.items())
        others = found.keys() - self.saved.keys()
        self.false += len(others) + len(twice)
        wrong = [*others, *twice, *(name for name, value in self.saved.items() if found.get(name) != value)]
        self.violations += [f"{when}: {name.rstrip('x')} is not as it was saved" for name in wrong]

    def _write_journal_round(self):
        for index in range(400):
            path = self.place / f"filler-{index}"
            with open(path, "wb") as file:
                os.fsync(file.fileno())
            path.unlink()

    def _fill(self):
        with open(self.memory / "filler", "wb", buffering=0) as filler:
            for size in (1 << 20, 4096):
                try:
                    while True:
                        filler.write(b"\xff" * size)
                except OSError:
                    continue

    def _heal(self):
        (self.memory / "filler").unlink()
        # Before the restart the system shows bytes of the sick file that the disk never got. What is saved
        # now has to be there after the restart.
        self._log(None)
        self.bench.mounts.unmount(self.place)
        # As a machine does when it starts; 1 says that something was put in order.
        if self.kind == "ext4":
            call("e2fsck", "-f", "-p", self.image, good=(0, 1))
        self.bench.mounts.image(self.image, self.name, direct=False)
