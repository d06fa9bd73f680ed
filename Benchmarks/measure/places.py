"""Where programs and data lie: all under .build/bench, so that one rm cleans up."""
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CACHE = ROOT / ".build" / "bench"
DATA = CACHE / "data"
TABLE = ROOT / "docs" / "benchmarks.md"

# One state folder for all journals: the program keeps their parts of it apart by the path of the home folder.
STATE_HOME = DATA / "xdg"
STATE = STATE_HOME / "vitals"

# The evening of the last made-up day, so that "the last 90 days" are always the same readings.
NOW = "2026-11-21T23:58+01:00"
FIRST_OF_90_DAYS = "2026-08-24"


def environment() -> dict[str, str]:
    """The same surroundings for both sides of every pair."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(DATA),
        "XDG_STATE_HOME": str(STATE_HOME),
        "XDG_CONFIG_HOME": str(DATA / "config"),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "TZ": "Africa/Lagos",
    }


class Programs:
    """The binaries that are measured or measure."""

    def __init__(self, vitals: Path, tools: Path):
        self.vitals = str(vitals)
        self.tools = tools

    def tool(self, name: str) -> str:
        """One of the executables of the Benchmarks package."""
        return str(self.tools / name)
