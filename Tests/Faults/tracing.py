"""System calls of the program: which there are in a run without a fault, and one of them made to fail."""

import collections
import re

Call = collections.namedtuple("Call", "name ordinal line")

LINE = re.compile(r"^(?:\d+ +)?(\w+)\(")


def wrap(trace, inject=None, only="all"):
    """The words that put a run under strace, which writes the calls with the paths of their files."""
    words = ["strace", "-qq", "-f", "-y", "-s", "0", "-e", "signal=none", "-e", f"trace={only}", "-o", trace]
    if only != "all":
        words.append("--seccomp-bpf")
    return words + (["-e", f"inject={inject}"] if inject else [])


def calls(trace):
    """Every call of a trace with its how-manieth of that name it is, which is how strace counts them too."""
    counted = collections.Counter()
    found = []
    with open(trace, encoding="utf-8", errors="replace") as file:
        for line in file:
            match = LINE.match(line)
            if match and not line.rstrip().endswith("= ?"):
                counted[match[1]] += 1
                found.append(Call(match[1], counted[match[1]], line.rstrip()))
    return found


def about(found, *folders):
    """The calls that concern files in some folders."""
    return [call for call in found if any(folder in call.line for folder in folders)]


def injected(trace):
    """The line of the call that was made to fail; empty where none was."""
    with open(trace, encoding="utf-8", errors="replace") as file:
        return next((line for line in file if "(INJECTED)" in line), "")
