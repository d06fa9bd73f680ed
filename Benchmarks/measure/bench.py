"""What a measurement needs: the programs, the journals, and how often to run."""
from dataclasses import dataclass

from journals import Journal
from pace import Pair, pair
from places import Programs

HOME, SENSOR = "home", "sensor"


@dataclass(frozen=True)
class Bench:
    """The bench on which all rows are measured."""

    programs: Programs
    quick: bool

    def journal(self, profile: str, count: int) -> Journal:
        """A made-up journal; it is generated where it is missing."""
        return Journal(self.programs, profile, count).made()

    @property
    def lifetime(self) -> Journal:
        """Thirty years of five readings a day."""
        return self.journal(HOME, 55_000)

    @property
    def million(self) -> Journal:
        """Nine and a half years of a glucose sensor, a value every five minutes."""
        return self.journal(SENSOR, 1_000_000)

    @property
    def thousand(self) -> Journal:
        """The last days of the same sensor."""
        return self.journal(SENSOR, 1_000)

    def rounds(self, usual: int) -> int:
        """How many times a pair is run."""
        return max(3, usual // 4) if self.quick else usual

    def pair(self, ours: list[str], theirs: list[str], rounds: int, screen: bool = False) -> Pair:
        """Runs two commands in turn; slow ones, which are run a few times only, are warm after one."""
        return pair(self.programs, ours, theirs, self.rounds(rounds), 2 if rounds > 10 else 1, screen)
