"""Why a mutant that survived is no bug: sentences that a person has written into reasons.txt.

A block of four lines is one of them, with an empty line behind it:

    Sources/Journal/Ledger/Heads.swift
    - the line as it is
    + the line as it was changed
    why: the reason
"""

import pathlib

_FILE = pathlib.Path(__file__).with_name("reasons.txt")


def read(path=_FILE):
    """The reasons by what they are about; a block that cannot be read stops the run."""
    reasons = {}
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    blocks = "\n".join(line for line in text.split("\n") if not line.startswith("#")).split("\n\n")
    for block in filter(None, (block.strip("\n") for block in blocks)):
        lines = block.split("\n")
        shape = [line[:2] for line in lines[1:3]] + [line[:5] for line in lines[3:]]
        if shape != ["- ", "+ ", "why: "]:
            raise SystemExit(f"{path.name}: this is no reason:\n{block}")
        reasons[(lines[0], lines[1][2:], lines[2][2:])] = lines[3][5:]
    return reasons
