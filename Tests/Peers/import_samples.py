#!/usr/bin/env python3
"""import_samples.py PROGRAM FOLDER: what becomes of every file below a folder when it is imported, as a table.

Each file is imported into an empty home of its own; imported again, which has to bring nothing; and the first import is
undone, which has to leave the export as it was before. A file of which something has to be said first brings nothing.
Ends with 1 where one of these does not hold, or the program was killed.
"""
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

NOW = "2026-11-30T12:00+01:00"
HEAD = ("file", "format", "rows", "stored", "joined", "refused", "status", "again", "seconds")


class Home:
    """An empty home; `run` calls the program in it."""

    def __init__(self, program, folder):
        self.program = program
        self.environment = {
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "Europe/Berlin", "HOME": folder,
            "VITALS_HOME": f"{folder}/vitals", "XDG_STATE_HOME": f"{folder}/state",
            "XDG_CONFIG_HOME": f"{folder}/config",
        }

    def run(self, *words):
        return subprocess.run(
            [self.program, *words, "--now", NOW], env=self.environment, capture_output=True, timeout=600)

    def imported(self, path):
        """The run, and what it said for programs; nothing where it said nothing."""
        run = self.run("import", str(path), "--json")
        return run, json.loads(run.stdout) if run.stdout else {}

    def exported(self):
        return self.run("export", "--format", "json").stdout


def processor_time():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def row(program, path, name):
    """The cells of a file, and what is wrong with it."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        home = Home(program, folder)
        before = home.exported()
        start = processor_time()
        first, said = home.imported(path)
        seconds = processor_time() - start
        second, again = home.imported(path)
        for run in (first, second):
            if run.returncode < 0 or run.returncode >= 128:
                wrong.append(f"killed: {run.returncode}")
        stored, joined = said.get("readings", 0), said.get("joined", 0)
        if again.get("readings", 0) or again.get("joined", 0) or again.get("saved"):
            wrong.append(f"again: {again.get('readings')} stored, {again.get('joined')} joined")
        counted = sum(said.get(key, 0) for key in ("readings", "already-there", "twice-in-the-file", "without-a-reading"))
        if said and said["rows"] > counted + joined + len(said["not-imported"]):
            wrong.append("rows are in no count")
        if said and bool(stored + joined) != said["saved"]:
            wrong.append("saved without a reading, or the other way")
        if said.get("saved"):
            if home.exported() == before:
                wrong.append("nothing of it is in the export")
            home.run("undo", "--yes")
        if home.exported() != before:
            wrong.append("undone, the export is another one")
    if not said and first.returncode == 0:
        wrong.append("status 0 and nothing said")
    if not said:
        print(f"  {name}: {first.stderr.decode().strip()[:300]}")
    cells = (
        name, said.get("format", "-"), said.get("rows", "-"), stored, joined, len(said.get("not-imported", [])),
        first.returncode, again.get("readings", 0), f"{seconds:.2f}")
    return cells, wrong


def main(program, folder):
    folder = pathlib.Path(folder)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    rows, wrong = [HEAD], []
    for path in files:
        cells, faults = row(os.path.abspath(program), path.resolve(), str(path.relative_to(folder)))
        rows.append(tuple(str(cell) for cell in cells))
        wrong += [f"{cells[0]}: {fault}" for fault in faults]
    widths = [max(len(cells[column]) for cells in rows) for column in range(len(HEAD))]
    for cells in rows:
        words = [
            cell.ljust(width) if column < 2 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(cells, widths))]
        print("  ".join(words).rstrip())
    print(f"{len(files)} files, {len(wrong)} faults")
    for fault in wrong:
        print(f"FAULT {fault}")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
