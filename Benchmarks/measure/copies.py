"""The same readings for the peers, taken from the lines of the journal."""
import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from journals import Journal
from pace import answer

COLUMNS = ["id", "at", "kind", "value", "unit", "systolic", "diastolic", "pulse", "arm", "posture", "meal",
           "source", "note"]


def readings(journal: Journal) -> Iterator[dict]:
    """The readings of a journal, by another reader than the program's."""
    for path in journal.files:
        with open(path, encoding="utf-8") as lines:
            next(lines)
            for line in lines:
                yield json.loads(line)


def kept(journal: Journal, name: str, make: Callable[[Path], None]) -> str:
    """A copy that is made once; under another name first, so that half a copy is never used."""
    place = journal.derived(name)
    if not place.exists():
        half = journal.derived(f"half-{name}")
        half.unlink(missing_ok=True)
        make(half)
        half.rename(place)
    return str(place)


def sqlite(journal: Journal) -> str:
    """A table with an index on kind and time, as one would make it for these questions."""
    def make(place: Path) -> None:
        base = sqlite3.connect(place)
        base.execute("create table reading (id text primary key, at text, kind text, value real, unit text, "
                     "systolic integer, diastolic integer, pulse integer, arm text, posture text, meal text, "
                     "source text, note text) without rowid")
        rows = ([reading.get(column) for column in COLUMNS] for reading in readings(journal))
        base.executemany(f"insert into reading values ({','.join('?' * len(COLUMNS))})", rows)
        base.execute("create index by_kind_and_time on reading (kind, at)")
        base.commit()
        base.execute("analyze")
        base.commit()
        base.close()
    return kept(journal, "readings.sqlite", make)


def accounts(journal: Journal) -> str:
    """A file that hledger and ledger both read: a transaction a reading, amounts with their units."""
    def make(place: Path) -> None:
        with open(place, "w", encoding="utf-8") as book:
            for reading in readings(journal):
                book.write(f"{reading['at'][:10]} * {reading['kind']}\n")
                for account, amount, unit in amounts(reading):
                    book.write(f"    (vitals:{account})  {amount} \"{unit}\"\n")
                book.write("\n")
    return kept(journal, "readings.journal", make)


def amounts(reading: dict) -> Iterator[tuple[str, float, str]]:
    """The figures of a reading with the account and the unit they are booked under."""
    if "value" in reading:
        yield reading["kind"], reading["value"], reading["unit"]
    for key, unit in (("systolic", "mmHg"), ("diastolic", "mmHg"), ("pulse", "bpm")):
        if key in reading:
            yield key, reading[key], unit


def diary(journal: Journal) -> str:
    """A jrnl text file: an entry a reading."""
    def make(place: Path) -> None:
        with open(place, "w", encoding="utf-8") as book:
            for reading in readings(journal):
                day, clock = reading["at"][:16].split("T")
                said = " ".join(f"{account} {amount} {unit}" for account, amount, unit in amounts(reading))
                book.write(f"[{day} {clock}] {said}. {reading.get('note', '')}\n\n")
    return kept(journal, "readings.txt", make)


def csv(journal: Journal) -> str:
    """The program's own export."""
    return kept(journal, "readings.csv",
                lambda place: place.write_text(answer(journal.vitals("export", "--format", "csv"))))
