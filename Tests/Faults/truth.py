"""What was entered and what the program said of it: what may be found afterwards follows from that."""

import os

ABSENT = None


def values(reading):
    """What a reading says, without its id and the command it came with."""
    return {key: value for key, value in reading.items() if key not in ("id", "note", "batch", "at")}


def pressure(systolic, diastolic, pulse):
    return {"kind": "blood-pressure", "systolic": systolic, "diastolic": diastolic, "pulse": pulse}


class Truth:
    """For each reading, named by its note, the states in which it may be found."""

    def __init__(self):
        self.allowed = {}
        self.acknowledged = 0

    def copy(self):
        other = Truth()
        other.allowed = dict(self.allowed)
        return other

    def said(self, effect, outcome):
        """Takes in what a command that would have had an effect said of it: saved, not saved, or nothing."""
        for name, after in effect.items():
            before = self.allowed.get(name, [ABSENT])
            self.allowed[name] = {"saved": [after], "not saved": before}.get(outcome, [*before, after])
        if outcome == "saved":
            self.acknowledged += len(effect)

    def compare(self, readings):
        """How many readings are lost, how many are there that nobody entered, and sentences on both."""
        found = {}
        for reading in readings:
            found.setdefault(reading.get("note"), []).append(values(reading))
        lost, false, sentences = 0, 0, []
        for name, states in self.allowed.items():
            here = found.pop(name, [])
            if not here and ABSENT not in states:
                lost += 1
                sentences.append(f"{name} is lost: {states[0]}")
            if len(here) > 1 or any(state not in states for state in here):
                false += 1
                sentences.append(f"{name} is counted as {here}, which may be {states}")
        for name, here in found.items():
            false += len(here)
            sentences.append(f"{name}: nobody entered {here}")
        return lost, false, sentences


def outcome(ran):
    """What a run said of what it was to save: "saved", "not saved", or nothing that can be relied on."""
    text = ran.err.decode(errors="replace")
    if ran.status == 0 or "saved in" in text:
        return "saved"
    if "not saved" in text.lower() or "Nothing was" in text:
        return "not saved"
    return "unknown"


def manners(ran):
    """Whether a command that failed did so in an orderly way: a known status, and words that help."""
    if ran.status is None:
        return ["it did not end"]
    if ran.status == 0:
        return []
    text = ran.err.decode(errors="replace")
    wrong = []
    if ran.status not in (64, 65, 66, 73, 74, 75, 77, 78):
        wrong.append(f"exit status {ran.status}")
    if not text.startswith("vitals: ") or "/" not in text and "utput" not in text:
        wrong.append(f"it names no file: {text[:200]!r}")
    if ran.status != 65 and not any(word in text for word in ("Nothing", "is safe", "saved in", "PARTLY")):
        wrong.append(f"it does not say what became of the reading: {text[:200]!r}")
    return wrong


def older_bytes(before, after):
    """Whether every file still begins with all it held before: lines are only ever added behind."""
    return [
        f"{os.path.basename(path)}: older bytes were changed"
        for path, held in before.items()
        if not after.get(path, b"").startswith(held)
    ]
