"""The notes that the preloaded shim takes: which call the program was in when the power was cut."""

import os


class Witness:
    """A file to which every call that matters is written at its beginning and its end."""

    def __init__(self, path):
        self.path = path
        self.clear()

    def clear(self):
        """Forgets what was noted."""
        self.path.write_bytes(b"")

    @property
    def calls(self):
        """About how many notes there are, cheaply."""
        return os.stat(self.path).st_size // 32

    def events(self):
        """Process, call, edge and time of each note."""
        for line in self.path.read_text("ascii").splitlines():
            process, call, edge, moment = line.split()
            yield int(process), call, edge, int(moment)

    def place_of(self, cut):
        """Whether a cut fell within a save, and whether something written was not yet synced then."""
        before = after = None
        unsynced = False
        for event in self.events():
            _, call, edge, moment = event
            if moment > cut:
                after = event
                break
            before = event
            if call in ("write", "rename", "mkdir"):
                unsynced = True
            elif edge == "e":
                unsynced = False
        # Each command is a process of its own; the screens save again and again in one, and people are slow.
        inside = bool(before and after) and before[0] == after[0] and after[3] - before[3] < 20_000_000
        return inside, inside and unsynced
