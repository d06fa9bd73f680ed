#!/usr/bin/env python3
"""csv_cells.py FILE: the cells of a CSV file, as Python's csv reads them, with the guard before formulas taken off.

Prints a line of JSON for each row behind the header: an object with those columns that are filled in. Ends with 1 where a
line of a cell begins like a formula, or a row has more or fewer cells than the header.
"""
import csv
import json
import re
import sys

FORMULA = "=+-@\t\uff1d\uff0b\uff0d\uff20"
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?$")


def lines(cell):
    """The lines of a cell with what ends each."""
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n|$)", cell)


def bare(cell):
    """What a person wrote."""
    own = lines(cell)
    risky = [FORMULA + "'\r\n"] + [FORMULA + "'"] * len(own)
    return "".join(line[1:] if line[:1] == "'" and line[1:2] and line[1] in signs else line
                   for line, signs in zip(own, risky))


def main(path):
    status = 0
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, strict=True))
    header = rows[0]
    for row in rows[1:]:
        if len(row) != len(header):
            print(f"{len(row)} cells, not {len(header)}: {row}", file=sys.stderr)
            status = 1
        for cell in row:
            if not NUMBER.match(cell) and (
                    cell[:1] in ("\r", "\n") or any(line[:1] and line[0] in FORMULA for line in lines(cell))):
                print(f"like a formula: {cell!r}", file=sys.stderr)
                status = 1
        print(json.dumps({key: bare(cell) for key, cell in zip(header, row) if cell}, ensure_ascii=True))
    return status


sys.exit(main(sys.argv[1]))
