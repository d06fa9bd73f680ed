"""Made-up journals, written once by the program's own writer and kept."""
import shutil
import subprocess
import sys
from pathlib import Path

from pace import NotMeasured, answer
from places import DATA, NOW, STATE, Programs


class Journal:
    """One journal and what was derived from it."""

    def __init__(self, programs: Programs, profile: str, count: int):
        self.programs = programs
        self.profile = profile
        self.count = count
        self.folder = DATA / f"{profile}-{count}"
        self.home = self.folder / "home"

    def made(self) -> "Journal":
        """The journal, generated where it is not there yet."""
        # Written last, so that what an interrupted run left behind is not taken for a journal.
        mark = self.folder / "complete"
        if not mark.exists():
            print(f"generating {self.count} readings ({self.profile})", file=sys.stderr)
            # What this device remembers of an earlier journal at this place would be taken for lines that were lost.
            for folder in (self.folder, STATE):
                shutil.rmtree(folder, ignore_errors=True)
            self.folder.mkdir(parents=True)
            generate = self.programs.tool("generate")
            subprocess.run([generate, self.profile, str(self.count), self.home, STATE], check=True)
            self.check()
            mark.touch()
        return self

    def check(self) -> None:
        """Every line has to count: a benchmark on data the program refuses would measure something else."""
        said = answer(self.vitals("check"))
        if not said.startswith(f"{self.count} readings used, 0 lines not used, 0 conflicts."):
            raise NotMeasured(f"the generated journal is not sound: {said[:200]}")

    def vitals(self, *words: str) -> list[str]:
        """A command of the program on this journal, at a fixed time."""
        return [self.programs.vitals, *words, "--home", str(self.home), "--now", NOW]

    @property
    def files(self) -> list[str]:
        """The files of the journal."""
        return sorted(str(path) for path in (self.home / "journal").glob("*/*.jsonl"))

    def derived(self, name: str) -> Path:
        """The place of something made from this journal."""
        return self.folder / name
