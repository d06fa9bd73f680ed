#!/usr/bin/python3
"""Faults that need root: power cuts, and disks that fail, fill up, stop or may not be written to.

    Tests/Faults/root/run.py BINARY [--only CASE] [--seed N] [--cuts N]

VITALS_SCORE names the file for the results. Where nothing may be mounted the cases are skipped and the status
is 0; with VITALS_FAULTS_ROOT=required it is 1, as where a case fails.
"""

import argparse
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys

sys.path.insert(1, str(pathlib.Path(__file__).resolve().parent.parent))

import forbidden  # noqa: E402
import full  # noqa: E402
import power  # noqa: E402
import shutdown  # noqa: E402
import unsynced  # noqa: E402
from bench import Bench  # noqa: E402
from mounts import Refused  # noqa: E402
from namespace import enter_own_namespace  # noqa: E402
from score import Score  # noqa: E402

CASES = [
    (power, "11", "power cut"), (shutdown, "12", "the file system stops"),
    (unsynced, "13", "a sync fails for good"), (full, "14", "the disk is full"),
    (forbidden, "15", "what may not be written to"),
]
TOOLS = {
    "mkfs.btrfs": "btrfs-progs", "mkfs.xfs": "xfsprogs", "mkfs.ext4": "e2fsprogs", "strace": "strace",
    "setpriv": "util-linux",
}


def main():
    """Runs the cases; gives back the exit status."""
    options = parsed()
    # So that an interruption takes the disks away too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    score = Score()
    path = pathlib.Path(score.path)
    known = path.stat().st_size if path.exists() else 0
    try:
        enter_own_namespace()
        install_tools()
        with Bench(options.binary, options.seed, options.cuts) as bench:
            for case in chosen(options.only):
                try_case(case, bench, score, options.only)
    except Refused as refusal:
        for case in chosen(options.only):
            skip(case, score, refusal)
    with path.open(encoding="utf-8") as file:
        file.seek(known)
        return status([json.loads(line) for line in file])


def chosen(only):
    """The cases that are wanted."""
    return [case for case in CASES if only is None or only.split("-")[0] == case[1]]


def try_case(case, bench, score, only):
    """Runs a case; one whose file system this machine has not is skipped."""
    module, number, _ = case
    try:
        module.run(bench, score, lambda part: only in (None, number, part))
    except Refused as refusal:
        skip(case, score, refusal)


def skip(case, score, refusal):
    """Writes down that nothing was tried, and why."""
    _, number, title = case
    score.case(number, title, f"script/faults --root --only {number}", 0, skipped=str(refusal))


def parsed():
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("binary", help="the program under test")
    parser.add_argument("--only", help="one case: 11, 11-screens, 13")
    parser.add_argument("--seed", type=int, default=1, help="what all chance comes from")
    parser.add_argument("--cuts", type=int, default=300, help="how often the power is cut in all")
    return parser.parse_args()


def install_tools():
    """Installs the packages whose tools this machine lacks."""
    missing = sorted({package for tool, package in TOOLS.items() if shutil.which(tool) is None})
    if not missing:
        return
    if shutil.which("apt-get") is None:
        raise Refused(f"these packages are missing: {' '.join(missing)}")
    print(f"installing {' '.join(missing)}", file=sys.stderr, flush=True)
    for words in (["update"], ["install", "--yes", "--no-install-recommends", *missing]):
        subprocess.run(
            ["apt-get", *words], check=True, stdout=subprocess.DEVNULL,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


def status(records):
    """The exit status: 1 where a case did not end as it must, or was skipped though it was required."""
    if any(record["violations"] or record["lost"] or record["false"] for record in records):
        return 1
    required = os.environ.get("VITALS_FAULTS_ROOT") == "required"
    return 1 if required and any(record["skipped"] for record in records) else 0


if __name__ == "__main__":
    sys.exit(main())
