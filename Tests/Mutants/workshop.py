"""A copy of the rooms that are tested, in which one line at a time is changed, built and tried."""

import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import threading
import time

# The rooms and their tests alone: what stands above them need not be built anew for every mutant.
_MANIFEST = """\
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "mutants",
  targets: [
    .target(name: "Model"),
    .target(name: "CJournal"),
    .target(name: "Journal", dependencies: ["Model", "CJournal"]),
    .testTarget(name: "ModelTests", dependencies: ["Model"]),
    .testTarget(name: "JournalTests", dependencies: ["Journal", "Model"]),
  ],
  swiftLanguageModes: [.v6]
)
"""
_FOLDERS = [
    "Sources/Model", "Sources/CJournal", "Sources/Journal", "Tests/ModelTests", "Tests/JournalTests",
    "Tests/Peers", "Schemas",
]
# The tests in the order in which they are asked, each only about what those before it let pass: the longer ones last.
_SLOW = "anImportIsSaved|addingEditingDeletingUndoing|enteredAndCorrected|randomLosses|randomHistories|/damage"
_SWEEPS = "FaultSweepTests|SettleFaultTests|KeepingFaultTests|DifferentialTests"
_LONG = "CrashStateTests|ThreeWritersTests"
_TURNS = [
    ["--filter", "JournalTests|ModelTests", "--skip", f"{_SLOW}|{_SWEEPS}|{_LONG}"],
    ["--filter", _SLOW],
    ["--filter", _SWEEPS],
    ["--filter", _LONG],
]


class Workshop:
    """The copy and what is known about it."""

    def __init__(self, root, folder):
        self.root = pathlib.Path(root)
        self.folder = pathlib.Path(folder)
        # Seconds that each turn of the tests may take.
        self.limits = [900] * len(_TURNS)
        # The commands that compile a module or link the tests, by how SwiftPM describes them.
        self.commands = {}

    def set_up(self):
        """Copies, builds and tests what is sound, and takes the time; False where it does not pass."""
        for name in _FOLDERS:
            shutil.rmtree(self.folder / name, ignore_errors=True)
            shutil.copytree(self.root / name, self.folder / name)
        (self.folder / "Package.swift").write_text(_MANIFEST, encoding="utf-8")
        # Optimised, because the tests run hundreds of times and are built once.
        if self._run("swift", "build", "--build-tests", "--disable-xctest", "-Xswiftc", "-O") != 0:
            return False
        self.commands = self._build_commands()
        if not self._build():
            return False
        for place in range(len(_TURNS)):
            start = time.monotonic()
            if self._turn(place) != 0:
                return False
            # A mutant that takes four times as long as sound code runs for ever.
            self.limits[place] = 4 * (time.monotonic() - start) + 60
        return True

    def verdict(self, mutant):
        """What becomes of a mutant: "killed", "endless", "survived" or "did not compile"."""
        path = self.folder / mutant.path
        sound = path.read_text(encoding="utf-8")
        lines = sound.split("\n")
        lines[mutant.line - 1] = mutant.after
        path.write_text("\n".join(lines), encoding="utf-8")
        try:
            if not self._build():
                return "did not compile"
            result = self._test()
            return {0: "survived", None: "endless"}.get(result, "killed")
        finally:
            path.write_text(sound, encoding="utf-8")

    def _build_commands(self):
        """What SwiftPM would run, taken from the manifest of the build that it has just made."""
        manifest = (self.folder / ".build" / "debug.yaml").read_text(encoding="utf-8")
        pairs = re.findall(r'^    description: "(.*)"\n    args: (\[.*\])$', manifest, re.MULTILINE)
        return {description: json.loads(words) for description, words in pairs}

    def _build(self):
        """Compiles the rooms, of which only what changed, and links the tests, which the change does not concern."""
        steps = ["Compiling Swift Module 'Model' ", "Compiling Swift Module 'Journal' ", "Linking "]
        found = [words for step in steps for name, words in self.commands.items() if name.startswith(step)]
        return len(found) == len(steps) and all(self._run(*words) == 0 for words in found)

    def _test(self):
        """The status of the tests: 0 where all pass, None where they take too long."""
        for place in range(len(_TURNS)):
            status = self._turn(place)
            if status != 0:
                return status
        return 0

    def _turn(self, place):
        tests = str(self.folder / ".build" / "debug" / "mutantsPackageTests.xctest")
        words = [tests, "--testing-library", "swift-testing", *_TURNS[place]]
        return self._run(*words, limit=self.limits[place])

    def _run(self, *words, limit=900):
        """The status of a command, None where it took too long; whatever it started is gone then.

        The first test that fails is enough to know, and nothing is waited for after it.
        """
        with subprocess.Popen(
            words, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as process:
            def end():
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)

            timer = threading.Timer(limit, end)
            timer.start()
            try:
                for line in process.stdout:
                    if line.startswith("\N{HEAVY BALLOT X} Test".encode()):
                        end()
                        return 1
                status = process.wait()
                return None if status == -signal.SIGKILL else status
            finally:
                timer.cancel()
