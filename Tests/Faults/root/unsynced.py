"""Case 13: the disk beneath the file system is full, so that what was written cannot be brought to it.

The file system believes that it has room: the write succeeds and the sync fails, once. A second sync of the
file would say "done", and the bytes would be gone at the next start.

The readings before end exactly at the end of a block. Otherwise the loop device would get one request of
which the first part finds room and the rest does not, and call it done: a disk that lies.
"""

import os
import re

from mounts import call, new_image
from program import leftovers

# Where the journal of the file system has been written all round, only the file's own blocks find no room.
# Elsewhere the journal fails too, and the file system makes itself read-only.
DISKS = [
    ("13-ext4", "ext4", 64, ("-J", "size=4", "-b", "4096"), True),
    ("13-ext4-journal", "ext4", 64, ("-J", "size=1", "-b", "1024"), False),
    ("13-xfs", "xfs", 320, (), False),
]
WHILE_SICK = 4
BLOCK = 4096
PADDING = 1800
SYNC = re.compile(r"(fsync|fdatasync)\((\d+)<([^>]*)>\) += (-?\d+)")


def run(bench, score, wanted):
    """All that is wanted of it."""
    for number, kind, megabytes, options, has_journal in DISKS:
        if not wanted(number):
            continue
        image = new_image(bench.mounts.tmpfs(number, "400M") / "disk.img", kind, megabytes, *options)
        disk = FullBeneath(bench, number, kind, image)
        disk.live(has_journal)
        bench.mounts.unmount(image.parent)
        score.case(
            number, f"a sync fails for good: {kind} on a full disk", bench.repeated_by(number), WHILE_SICK,
            len(disk.saved), disk.lost, disk.false, disk.violations, note=disk.note)


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

    def __init__(self, bench, number, kind, image):
        self.bench, self.kind, self.image = bench, kind, image
        self.filler = image.parent / "filler"
        self.name = f"{number}-disk"
        self.place = bench.mounts.image(self.image, self.name, direct=False)
        self.state = bench.elsewhere(f"{number}-state")
        self.program = bench.program(self.place / "home", self.state)
        self.saved, self.violations = {}, []
        self.lost = self.false = self.failed_syncs = self.rescued = 0

    def live(self, has_journal):
        """Well, sick, well again."""
        self._log_whole_blocks()
        if has_journal:
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

    @property
    def note(self):
        """What was seen."""
        return (
            f"{self.failed_syncs} syncs failed, none was tried again; {self.rescued} readings are in rescue "
            "files on another disk and counted once")

    def _log_whole_blocks(self):
        """Logs readings whose lines fill the blocks of the file to the last byte."""
        self._log(expected=0)
        size = self._size()
        self._log(expected=0)
        line = self._size() - size
        self._log(expected=0, padding=(PADDING - line - self._size()) % BLOCK)
        if self._size() % BLOCK != 0:
            self.violations.append(f"the file has {self._size()} bytes, which are no whole blocks")

    def _size(self):
        return sum(path.stat().st_size for path in self.place.rglob("*.jsonl"))

    def _log(self, expected, before=(), padding=PADDING):
        """Logs a reading that needs a new block, and expects a status."""
        count = len(self.saved) + self.bench.random.randint(1, 20)
        name, pressure = f"k{len(self.saved)}" + "x" * padding, f"{100 + count}/{60 + len(self.saved)}"
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
        # Once its journal has failed the file system is read-only, and there is nothing to sync any more.
        good = (74,) if failed else (73, 74)
        if done.returncode not in good or not done.stderr:
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
        with open(self.filler, "wb", buffering=0) as filler:
            for size in (1 << 20, 4096):
                try:
                    while True:
                        filler.write(b"\xff" * size)
                except OSError:
                    continue

    def _heal(self):
        self.filler.unlink()
        # Before the restart the system shows bytes of the sick file that the disk never got. What is saved
        # now has to be there after the restart.
        self._log(None)
        self.bench.mounts.unmount(self.place)
        # As a machine does when it starts; 1 says that something was put in order.
        if self.kind == "ext4":
            call("e2fsck", "-f", "-p", self.image, good=(0, 1))
        self.bench.mounts.image(self.image, self.name, direct=False)
